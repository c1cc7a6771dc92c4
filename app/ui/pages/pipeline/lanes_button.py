"""The choice of swim-lanes: a small button with a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ui.context import Context


class LanesButton(QToolButton):
    """One of a few ways to cut the board.

    Signals:
        picked: the value that the user chose.
    """

    picked = Signal(str)

    def __init__(
        self, context: Context, values: Sequence[str], taken: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = context.theme
        self._group = QActionGroup(self)
        menu = QMenu(self)
        for value in values:
            action = menu.addAction("")
            action.setCheckable(True)
            action.setData(value)
            action.setChecked(value == (taken if taken in values else values[0]))
            self._group.addAction(action)
        self.setMenu(menu)
        self.setIconSize(QSize(18, 18))
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._group.triggered.connect(self.on_triggered)
        context.theme.changed.connect(self.on_theme)
        self.on_theme()

    @property
    def taken(self) -> str:
        """The value chosen now."""
        checked = self._group.checkedAction()
        return str(checked.data()) if checked is not None else ""

    def say(self, words: Sequence[str]) -> None:
        """Set the words of the values; the button is called like the one chosen."""
        for action, text in zip(self._group.actions(), words, strict=True):
            action.setText(text)
        self._name()

    def on_triggered(self, action: QAction) -> None:
        """Announce the choice."""
        self._name()
        self.on_theme()
        self.picked.emit(action.data())

    def on_theme(self) -> None:
        """Tint the icon; in the accent while the board is cut."""
        self.setIcon(self._theme.icon("lanes", "accent" if self.taken else "muted"))

    def _name(self) -> None:
        checked = self._group.checkedAction()
        self.setAccessibleName(checked.text() if checked is not None else "")
        self.setToolTip(self.accessibleName())
