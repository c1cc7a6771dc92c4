"""The building stones of the Sync page: titled parts, and lines with words at the left and buttons at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui.widgets.basics import button, hairline, label, set_tone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WIDTH = 880


class Line(QWidget):
    """One thing: a strong name, a pill, a sentence, small words below, and buttons.

    Args:
        key: what it is about, handed on with ``pressed``.
        buttons: names of its buttons in order; the words are set with ``say_button``.

    Signals:
        pressed: (key, name of the button).
    """

    pressed = Signal(str, str)

    def __init__(self, key: str, buttons: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.name, self.pill = label("strong", parent=self), label("pill", parent=self)
        self.text, self.small = label("", parent=self), label("small", parent=self)
        self.buttons: dict[str, QPushButton] = {}
        for name in buttons:
            made = button("", self)
            made.setObjectName(name)
            made.clicked.connect(self.on_pressed)
            self.buttons[name] = made
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.name)
        head.addWidget(self.pill)
        head.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addLayout(head)
        for part in (self.text, self.small):
            part.setWordWrap(True)
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(8)
        row.addLayout(words, 1)
        for made in self.buttons.values():
            row.addWidget(made, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def say(self, name: str, text: str = "", small: str = "", pill: str = "", tone: str = "neutral") -> None:
        """Set the words; what is empty is not shown."""
        for part, words in ((self.name, name), (self.text, text), (self.small, small), (self.pill, pill)):
            part.setText(words)
            part.setVisible(bool(words))
        set_tone(self.pill, tone)

    def say_button(self, name: str, words: str) -> None:
        """Set the word on a button; the record's name goes with it for a screen reader."""
        self.buttons[name].setText(words)
        self.buttons[name].setAccessibleName(f"{words}: {self.name.text()}")

    def on_pressed(self) -> None:
        """Hand on which button it was."""
        pressed = self.sender()
        if pressed is not None:
            self.pressed.emit(self.key, pressed.objectName())


class Part(QWidget):
    """A titled group of lines; without lines it says ``empty`` or, where that is empty, is not shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumWidth(_WIDTH)
        self.title, self.hint = label("section", parent=self), label("muted", parent=self)
        self.empty, self.more = label("muted", parent=self), label("small", parent=self)
        self.tools = QHBoxLayout()
        self.lines: list[Line] = []
        self._rules: list[QWidget] = []
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.hint, 1)
        head.addLayout(self.tools)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addSpacing(8)
        whole.addWidget(hairline(self))
        whole.addLayout(self._column)
        for words in (self.empty, self.more):
            words.setWordWrap(True)
            words.setContentsMargins(0, 10, 0, 0)
            whole.addWidget(words)

    def fill(self, lines: Iterable[Line], more: str = "") -> None:
        """Show these lines in place of those before; ``more`` says what is not shown."""
        for old in (*self.lines, *self._rules):
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.lines, self._rules = list(lines), []
        for place, line in enumerate(self.lines):
            if place:
                self._rules.append(hairline(self))
                self._column.addWidget(self._rules[-1])
                self._rules[-1].show()
            self._column.addWidget(line)
            line.show()
        self.more.setText(more)
        self._show()

    def say_empty(self, words: str) -> None:
        """Set what stands where there are no lines."""
        self.empty.setText(words)
        self._show()

    def _show(self) -> None:
        self.more.setVisible(bool(self.more.text()))
        self.empty.setVisible(not self.lines and bool(self.empty.text()))
        self.setVisible(bool(self.lines) or bool(self.empty.text()))
