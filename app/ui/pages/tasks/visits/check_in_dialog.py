"""Check in at a customer: the time is now, the place is pasted or typed when it is known."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.rules.errors import Refused
from app.rules.positions import Position, metres, parse_position
from app.ui import formats
from app.ui.pages.tasks.visits import work
from app.ui.widgets.basics import button, label, set_invalid

if TYPE_CHECKING:
    from app.ui.context import Context


class CheckInDialog(QDialog):
    """Says where one is understood to be, and how far from the account, before anything is written."""

    def __init__(
        self, context: Context, visit: str, name: str, there: Position | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context, self._visit, self._name, self._there = context, visit, name, there
        self.setProperty("role", "sheet")
        self.place, self.keep = QLineEdit(self), QCheckBox(self)
        self._heading, self._caption = label("section", parent=self), label("caption", parent=self)
        self.understood, self.trouble = label("small", parent=self), label("error", parent=self)
        self.do, self._cancel = button("primary", self), button("", self)
        self._lay_out()
        self.place.textChanged.connect(self.on_typed)
        self.do.clicked.connect(self.on_do)
        self._cancel.clicked.connect(self.reject)
        self.do.setDefault(True)
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self.do)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(8)
        for part in (self._heading, self._caption, self.place, self.understood, self.keep, self.trouble):
            whole.addWidget(part)
        whole.addSpacing(8)
        whole.addLayout(row)
        for words in (self._heading, self.understood, self.trouble):
            words.setWordWrap(True)
        self.trouble.hide()
        self._caption.setBuddy(self.place)
        self.setMinimumWidth(480)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.setWindowTitle(self.tr("Check in"))
        self._heading.setText(self.tr("Check in at {name}").replace("{name}", self._name))
        self._caption.setText(self.tr("Where you are: coordinates or the link of a map"))
        self.place.setPlaceholderText("31.2304, 121.4737 ±20")
        self.keep.setText(self.tr("Keep this as the account's position"))
        self.do.setText(self.tr("Check in"))
        self._cancel.setText(self.tr("Cancel"))
        self.on_typed()

    def position(self) -> Position | None:
        """The place that was typed; None for none.

        Raises:
            Refused: ``position-unclear``.
        """
        text = self.place.text().strip()
        return parse_position(text) if text else None

    def on_typed(self, _text: str = "") -> None:
        """Say what was understood."""
        try:
            found = self.position()
        except Refused as told:
            self.understood.setText(self.context.failures.words(told))
            self._may(valid=False)
            return
        self.keep.setVisible(found is not None and self._there is None)
        self.understood.setText(self._words(found))
        self._may(valid=True)

    def _may(self, *, valid: bool) -> None:
        set_invalid(self.place, not valid)
        self.do.setEnabled(valid)

    def _words(self, found: Position | None) -> str:
        if found is None:
            return self.tr("Without a position, the time alone is kept.")
        words = f"{found.latitude_e6 / 1e6:.5f}, {found.longitude_e6 / 1e6:.5f}"
        if found.accuracy_m is not None:
            words = f"{words} ±{formats.number(found.accuracy_m)} m"
        if self._there is None:
            return words
        away = formats.number(round(metres(found, self._there)))
        told = self.tr("{metres} m from the account").replace("{metres}", away)
        return f"{words} · {told}"

    def on_do(self) -> None:
        """Write it."""
        keep = self.keep.isChecked() and not self.keep.isHidden()
        step = partial(work.check_in, self._visit, self.position(), keep)
        self.context.jobs.write(self, "check-in", step, self.on_done, failed=self.on_failed)

    def on_done(self, _done: object) -> None:
        """Say so, with the way back."""
        words = self.tr("Checked in at {name}.").replace("{name}", self._name)
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)
        self.accept()

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        self.context.failures.beside(self.trouble, error)
