"""A page with lists of several kinds, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.ui.page_stack import GROUP
from app.ui.pages.base import Page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.ui.actions import Action
    from app.ui.context import Context
    from app.ui.pages.parts.kind_list import KindList
    from app.ui.pages.parts.kind_page import KindPage

    Part = KindList | KindPage


class KindStack(Page):
    """Holds the lists; each is built when it is first wanted, the one of last time comes first.

    A subclass names its lists in ``classes``, the first one first, and in ``key`` where the choice is kept.
    """

    classes: ClassVar[Mapping[str, type[Part]]]
    key: ClassVar[str]

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.lists: dict[str, Part] = {}
        self.stack = QStackedWidget(self)
        self.body.addWidget(self.stack)
        first = next(iter(self.classes))
        kept = context.settings.text(self.key, first)
        self._show(kept if kept in self.classes else first)

    def _lay_out_frame(self) -> None:
        """No frame of its own: each list brings its title, tools and filters."""
        for part in (self.title, self.count):
            part.hide()
        self.body.setContentsMargins(0, 0, 0, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self.body)

    @property
    def current(self) -> Part:
        """The list in front."""
        return next(made for made in self.lists.values() if made is self.stack.currentWidget())

    def switch_to(self, kind: str) -> bool:
        """Bring a list to the front, unless the user wants to keep unsaved changes of the one before."""
        if kind == self.current.kind:
            return True
        if not self.current.may_leave():
            return False
        self._show(kind)
        self.context.settings.put(self.key, kind)
        if self.isVisible():
            self.context.actions.put(GROUP, self.page_actions(), self)
        return True

    def _show(self, kind: str) -> None:
        if kind not in self.lists:
            made = self.classes[kind](self.context, self)
            made.kind_wanted.connect(self.switch_to)
            made.painted.connect(self.announce_painted)
            self.lists[kind] = made
            self.stack.addWidget(made)
        self.stack.setCurrentWidget(self.lists[kind])

    def page_actions(self) -> tuple[Action, ...]:
        """What can be done in the list in front."""
        return self.current.page_actions()

    def open_record(self, kind: str, record: str) -> None:
        """Show a record in its list."""
        if self.switch_to(kind):
            self.current.open_record(kind, record)

    def show_rows(self, kind: str, chosen: dict[str, tuple[Any, ...]]) -> None:
        """Show a list filtered."""
        if self.switch_to(kind):
            self.current.show_rows(kind, chosen)

    def new_record(self, kind: str) -> None:
        """Start a new record in its list."""
        if self.switch_to(kind):
            self.current.new_record(kind)

    def standing(self) -> tuple[str, tuple[str, ...]]:
        """The records that one stands on in the list in front."""
        return self.current.standing()

    def may_leave(self) -> bool:
        """Ask about unsaved changes."""
        return self.current.may_leave()
