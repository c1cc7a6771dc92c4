"""The filter language in a search line: choices while one types, a wavy line under what is not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QToolTip

from app.ui.widgets.basics import set_invalid

if TYPE_CHECKING:
    from app.rules.errors import Refused
    from app.storage.list_spec import Clause
    from app.ui.context import Context


_SIGNS = ":<>=：＜＞＝"  # without one of these a text is no query


class QueryLine(QObject):
    """Watches over a search line.

    Signals:
        understood: the text changed and is a name or a whole query.
    """

    understood = Signal()

    def __init__(self, context: Context, kind: str, line: QLineEdit) -> None:
        super().__init__(line)
        self.context, self.kind, self.line = context, kind, line
        self._begin = 0  # where in the text the word starts that is completed
        self._choices = QStringListModel(self)
        self.completer = QCompleter(self._choices, self)
        self.completer.setWidget(line)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(12)
        line.textEdited.connect(self.on_edited)
        self.completer.activated[str].connect(self.on_picked)  # type: ignore[index] # overloaded: the text is wanted
        line.installEventFilter(self)

    def clause(self) -> Clause | None:
        """What the text asks for as a query; None when it is a name or nothing.

        Raises:
            Refused: when it is not understood.
        """
        text = self.line.text()
        if not any(sign in text for sign in _SIGNS):
            return None
        from app.services import filter_help  # noqa: PLC0415 - the language loads when it is first used

        if not filter_help.looks_like_query(text):
            return None
        actor = self.context.database.actor
        with self.context.database.raw() as connection:
            return filter_help.clause(connection, self.kind, text, actor.user_id, self.context.clock())

    def mark(self, error: Refused | None) -> None:
        """Point at the word that is not understood, or take the mark back."""
        if error is None:
            if self.line.property("invalid"):
                set_invalid(self.line, False)
                self._underline(0, 0)
                QToolTip.hideText()
                self.line.setToolTip("")
            return
        from app.services import filter_help  # noqa: PLC0415 - as above

        set_invalid(self.line, True)
        position, length = filter_help.fault(error)
        self._underline(position, length)
        words = self.context.failures.words(error)
        self.line.setToolTip(words)
        if self.line.hasFocus():
            shift = self.line.fontMetrics().horizontalAdvance(self.line.text()[:position])
            at = QRect(self.line.rect()).bottomLeft()
            at.setX(at.x() + shift)
            QToolTip.showText(self.line.mapToGlobal(at), words, self.line)

    def on_edited(self, text: str) -> None:
        """Offer choices once a test has begun; a plain name is left alone."""
        if any(sign in text for sign in _SIGNS):
            self.offer()

    def offer(self) -> None:
        """Offer what may stand here."""
        from app.services import filter_help  # noqa: PLC0415 - as above

        before = self.line.text()[: self.line.cursorPosition()]
        with self.context.database.raw() as connection:
            self._begin, found = filter_help.complete(
                connection, self.kind, before, self.context.language.code
            )
        self._choices.setStringList(found)
        if found and found != [before[self._begin :]]:
            self.completer.complete()
        elif (popup := self.completer.popup()) is not None:
            popup.hide()

    def on_picked(self, choice: str) -> None:
        """Put the choice in the place of the word; after a value the next word may begin."""
        text, end = self.line.text(), self.line.cursorPosition()
        choice = choice if choice.endswith(":") else f"{choice} "
        self.line.setText(text[: self._begin] + choice + text[end:].lstrip())
        self.line.setCursorPosition(self._begin + len(choice))
        if choice.endswith(":"):
            self.offer()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Ctrl+Space offers choices anywhere."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Space
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            self.offer()
            return True
        return False

    def _underline(self, position: int, length: int) -> None:
        """Draw the line as an input method draws under what it composes: the text itself stays as it is."""
        attributes = []
        if length:
            wave = QTextCharFormat()
            wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            wave.setUnderlineColor(self.context.theme.pill("vermillion")[1])
            kind = QInputMethodEvent.AttributeType.TextFormat
            start = position - self.line.cursorPosition()
            attributes.append(QInputMethodEvent.Attribute(kind, start, length, wave))
        QApplication.sendEvent(self.line, QInputMethodEvent("", attributes))
