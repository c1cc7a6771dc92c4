"""A line to remark on any record; @ offers colleagues, who get the remark as a task."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from app.services.lists import names
from app.ui.widgets.basics import button

if TYPE_CHECKING:
    from app.ui.context import Context

_BEGUN = re.compile(r"@(\w*)$")


class CommentLine(QWidget):
    """Enter writes the comment.

    Signals:
        written: a comment was written.
    """

    written = Signal()

    def __init__(self, context: Context, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.kind, self.record = context, kind, ""
        self.line, self.go = QLineEdit(self), button("", self)
        self._people = QStringListModel(self)
        self.completer = QCompleter(self._people, self)
        self.completer.setWidget(self.line)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 10)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.go)
        self.line.textEdited.connect(self.on_edited)
        self.line.returnPressed.connect(self.write)
        self.go.clicked.connect(self.write)
        picked: Any = self.completer.activated
        picked[str].connect(self.on_picked)
        self.retranslate()

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.line.setPlaceholderText(self.tr("Remark; @name makes it their task"))
        self.line.setAccessibleName(self.tr("Comment"))
        self.go.setText(self.tr("Comment"))

    def on_edited(self, _text: str) -> None:
        """Offer colleagues after an @."""
        found = _BEGUN.search(self.line.text()[: self.line.cursorPosition()])
        popup = self.completer.popup()
        if found is None:
            if popup is not None:
                popup.hide()
            return
        with self.context.database.raw() as connection:
            people = names.find(connection, "user", found[1], limit=8)
        self._people.setStringList([person.title for person in people])
        self.completer.complete()

    def on_picked(self, name: str) -> None:
        """Put the name in the place of what was typed after the @."""
        text, end = self.line.text(), self.line.cursorPosition()
        begun = _BEGUN.sub(f"@{name} ", text[:end])
        self.line.setText(begun + text[end:])
        self.line.setCursorPosition(len(begun))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> None:
        """Write the comment."""
        if self.line.text().strip() and self.record:
            do = partial(_add, self.kind, self.record, self.line.text())
            self.context.jobs.write(self, "add-comment", do, self.on_written)

    def on_written(self, told: int) -> None:
        """Make room for the next, and say who will get it."""
        self.line.clear()
        words = self.tr("Comment written.")
        if told:
            words = self.tr(
                "Comment written; %n colleague(s) will have it as a task at their next sync.", "", told
            )
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)
        self.written.emit()


def _add(kind: str, record: str, words: str, session: Any) -> int:
    from app.services import comments, records  # noqa: PLC0415 - when wanted

    made: Any = records.get(session, "comment", comments.add(session, kind, record, words))
    return len(made.mentions or ())
