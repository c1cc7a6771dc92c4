"""The menu bar, made of the actions that can be reached now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QMenuBar

    from app.ui.actions import Actions

MENUS = {
    "file": str(QT_TRANSLATE_NOOP("Menus", "&File")),
    "edit": str(QT_TRANSLATE_NOOP("Menus", "&Edit")),
    "record": str(QT_TRANSLATE_NOOP("Menus", "&Record")),
    "view": str(QT_TRANSLATE_NOOP("Menus", "&View")),
    "go": str(QT_TRANSLATE_NOOP("Menus", "&Go")),
    "help": str(QT_TRANSLATE_NOOP("Menus", "&Help")),
}


class Menus(QObject):
    """Fills the menu bar; a menu without actions is not shown."""

    def __init__(self, bar: QMenuBar, actions: Actions) -> None:
        super().__init__(bar)
        self._actions = actions
        self._menus: dict[str, QMenu] = {name: bar.addMenu("") for name in MENUS}
        actions.changed.connect(self.fill)
        for menu in self._menus.values():
            menu.aboutToShow.connect(actions.refresh)
        self.retranslate()
        self.fill()

    def fill(self) -> None:
        """Put the actions into their menus, a line between the groups."""
        for name, menu in self._menus.items():
            menu.clear()
            for group in self._actions.grouped(name):
                if not menu.isEmpty():
                    menu.addSeparator()
                menu.addActions(group)
            menu.menuAction().setVisible(not menu.isEmpty())

    def retranslate(self) -> None:
        """Set the titles again."""
        for name, menu in self._menus.items():
            menu.setTitle(QCoreApplication.translate("Menus", MENUS[name]))
