"""A few choices in one frame, one of them taken: kinds of a page, views of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from app.ui.widgets.basics import button

if TYPE_CHECKING:
    from collections.abc import Sequence


class Segmented(QFrame):
    """Choices side by side; the arrow keys walk them.

    Signals:
        picked: the value that the user chose.
    """

    picked = Signal(str)

    def __init__(self, values: Sequence[str], taken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "segments")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)  # words are never cut
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for value in values:
            made = button("segment", self)
            made.setCheckable(True)
            made.setChecked(value == taken)
            made.setObjectName(value)
            self._buttons[value] = made
            self._group.addButton(made)
            row.addWidget(made)
        self._group.buttonClicked.connect(self.on_clicked)

    def say(self, **words: str) -> None:
        """Set the word of each choice."""
        for value, word in words.items():
            self._buttons[value].setText(word)

    def button(self, value: str) -> QPushButton:
        """The button of one choice."""
        return self._buttons[value]

    @property
    def taken(self) -> str:
        """The value chosen now."""
        pressed = self._group.checkedButton()
        return pressed.objectName() if pressed is not None else ""

    def take(self, value: str) -> None:
        """Show a value as chosen, without announcing it."""
        self._buttons[value].setChecked(True)

    def on_clicked(self, pressed: QAbstractButton) -> None:
        """Announce the choice."""
        self.picked.emit(pressed.objectName())
