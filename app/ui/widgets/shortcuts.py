"""The list of shortcuts, made of the actions that have one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.ui.widgets.basics import label

if TYPE_CHECKING:
    from app.ui.actions import Actions


class ShortcutList(QWidget):
    """Two columns: what to do, and the keys."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._shown: list[QLabel] = []
        self.setProperty("role", "scrolled")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self.fill()

    def fill(self) -> None:
        """Show the shortcuts of now, in the language in force."""
        for old in self._shown:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown.clear()
        for row, action in enumerate(action for action in self._actions.all() if action.shortcut):
            keys = QKeySequence(action.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
            words, key = label(text=action.title(), parent=self), label("key", keys, self)
            self._grid.addWidget(words, row, 0)
            self._grid.addWidget(key, row, 1, Qt.AlignmentFlag.AlignRight)
            self._shown += [words, key]


class ShortcutsDialog(QDialog):
    """F1."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "sheet")
        self._title = label("section", parent=self)
        self._list = ShortcutList(actions)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(self._list)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(16)
        whole.addWidget(self._title)
        whole.addWidget(area, 1)
        self.resize(420, 520)

    def retranslate(self) -> None:
        """Set the texts again."""
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._title.setText(self.windowTitle())
