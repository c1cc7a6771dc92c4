"""Actions as data: one list feeds menus, toolbars, the command palette and the list of shortcuts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.ui.theme import Theme

CONTEXT = "Actions"


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the user can do.

    Attributes:
        id: ``page.verb``, e.g. ``contacts.new``.
        text: English text, marked with ``QT_TRANSLATE_NOOP("Actions", …)`` where it is written.
        handler: a bound method without arguments.
        shortcut: portable text such as ``Ctrl+N``, or empty.
        icon: name in the icon set, or empty.
        menu: where it stands: ``file``, ``edit``, ``go``, ``view``, ``record``, ``help``; empty for nowhere.
        enabled: asked before it is shown or run.
        label: gives the text where it changes with the state: undo names its verb.
    """

    id: str
    text: str
    handler: Callable[[], object]
    shortcut: str = ""
    icon: str = ""
    menu: str = ""
    enabled: Callable[[], bool] = _always
    label: Callable[[], str] | None = None

    def title(self) -> str:
        """The text in the language in force."""
        return self.label() if self.label is not None else QCoreApplication.translate(CONTEXT, self.text)


class Actions(QObject):
    """Every action that can be reached now: those of the program and those of the page in front."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._groups: dict[str, tuple[Action, ...]] = {}
        self._made: dict[str, list[QAction]] = {}

    def put(self, group: str, actions: tuple[Action, ...], on: QWidget) -> list[QAction]:
        """Take the actions of a group (a page, the window) and give ``on`` their shortcuts.

        Returns the Qt actions, in order, for menus and toolbars. The group is taken back with ``drop``.
        """
        self.drop(group)
        self._groups[group] = actions
        made = [self._make(action, on) for action in actions]
        self._made[group] = made
        on.addActions(made)
        self.changed.emit()
        return made

    def drop(self, group: str) -> None:
        """Take a group back; its shortcuts go with it."""
        if self._groups.pop(group, None) is None:
            return
        for made in self._made.pop(group):
            made.deleteLater()
        self.changed.emit()

    def all(self) -> list[Action]:
        """Every action, in the order in which they were put."""
        return [action for group in self._groups.values() for action in group]

    def find(self, action_id: str) -> Action | None:
        """The action with this id, or None."""
        return next((action for action in self.all() if action.id == action_id), None)

    def grouped(self, menu: str) -> list[list[QAction]]:
        """The Qt actions of a menu, one list for each group that has some."""
        found = [
            [made for action, made in zip(actions, self._made[group], strict=True) if action.menu == menu]
            for group, actions in self._groups.items()
        ]
        return [made for made in found if made]

    def refresh(self) -> None:
        """Ask every action again for its text and whether it is enabled."""
        for group, actions in self._groups.items():
            for action, made in zip(actions, self._made[group], strict=True):
                made.setText(action.title())
                made.setEnabled(action.enabled())
                if action.icon:
                    made.setIcon(self._theme.icon(action.icon))

    def _make(self, action: Action, on: QWidget) -> QAction:
        made = _Made(action, on)
        if action.shortcut:
            made.setShortcut(QKeySequence(action.shortcut))
        if action.icon:
            made.setIcon(self._theme.icon(action.icon))
        made.setEnabled(action.enabled())
        return made


class _Made(QAction):
    """The Qt side of an action; the handler is called without Qt's own argument."""

    def __init__(self, action: Action, on: QWidget) -> None:
        super().__init__(action.title(), on)
        self._handler = action.handler
        self.setObjectName(action.id)
        self.triggered.connect(self.on_triggered)

    def on_triggered(self) -> None:
        """Do it."""
        self._handler()
