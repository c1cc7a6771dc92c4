"""The building stones of the settings page: sections of rows, a word at the left and a control at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.widgets.basics import button, hairline, label

_WIDTH = 720


class Section(QWidget):
    """A titled group of rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumWidth(_WIDTH)
        self.title = label("section", parent=self)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self.title)
        whole.addWidget(hairline(self))
        whole.addLayout(self._grid)

    def add_row(self, control: QWidget) -> Row:
        """Add a row; its words are set by ``Row.say``."""
        row = Row(self)
        place = self._grid.rowCount()
        self._grid.addWidget(row, place, 0)
        self._grid.addWidget(control, place, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return row

    def add_whole(self, widget: QWidget) -> None:
        """Add something as wide as the section."""
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)


class Row(QWidget):
    """What a control is, and what it does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._help = label(parent=self), label("small", parent=self)
        self._help.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addWidget(self._name)
        whole.addWidget(self._help)

    def say(self, name: str, words: str = "") -> None:
        """Set the texts."""
        self._name.setText(name)
        self._help.setText(words)
        self._help.setVisible(bool(words))


class Choice(QWidget):
    """A few choices side by side, one of them taken."""

    def __init__(self, values: tuple[str, ...], taken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for value in values:
            made = button("choice", self)
            made.setCheckable(True)
            made.setChecked(value == taken)
            made.setObjectName(value)
            self._buttons[value] = made
            self.group.addButton(made)
            row.addWidget(made)

    def say(self, **words: str) -> None:
        """Set the word of each choice."""
        for value, word in words.items():
            self._buttons[value].setText(word)

    def button(self, value: str) -> QPushButton:
        """The button of one choice."""
        return self._buttons[value]
