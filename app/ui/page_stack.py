"""The pages, each built on its first visit; the page in front lends its actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from app.storage.changes import ChangeSet
    from app.ui.context import Context
    from app.ui.dialogs.pack_cards import PackCard
    from app.ui.pages.base import Page
    from app.ui.registry import PageEntry

GROUP = "page"


class PageStack(QStackedWidget):
    """Holds the pages.

    Signals:
        turned: the id of the page that came to the front.
        painted: the first page shows its first rows.
    """

    turned = Signal(str)
    painted = Signal()

    def __init__(
        self, context: Context, entries: tuple[PageEntry, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._entries = {entry.id: entry for entry in entries}
        self.pages: dict[str, Page] = {}
        self._outdated: set[str] = set()  # pages made before a kind of theirs got other fields
        self.setProperty("role", "page")
        context.changes.committed.connect(self.on_committed)

    @property
    def front(self) -> str:
        """The id of the page in front, or empty before the first."""
        widget = self.currentWidget()
        return next((name for name, page in self.pages.items() if page is widget), "")

    def turn_to(self, name: str) -> Page | None:
        """Bring a page to the front, unless the page in front has unsaved changes that the user wants to keep.

        Returns:
            The page in front after that when it is the one asked for, else None.
        """
        if name not in self._entries:
            return None
        if name == self.front:
            return self.pages[name]
        before = self.pages.get(self.front)
        if before is not None and not before.may_leave():
            return None
        self._renew(name)
        page = self._page(name)
        self.setCurrentWidget(page)
        self._context.actions.put(GROUP, page.page_actions(), page)
        self.turned.emit(name)
        return page

    def standing(self) -> tuple[str, tuple[str, ...]]:
        """The records that one stands on in the page in front: their kind, and their ids."""
        page = self.pages.get(self.front)
        return page.standing() if page is not None else ("", ())

    def for_pack(self) -> tuple[PackCard, ...]:
        """The cards that the page in front can give to a meeting pack."""
        page = self.pages.get(self.front)
        return page.for_pack() if page is not None else ()

    def rebuild(self) -> None:
        """Build the page in front anew, with its record, and drop the others: nothing read before is left."""
        front, (kind, ids) = self.front, self.standing()
        pages, self.pages = self.pages, {}
        self._context.actions.drop(GROUP)
        for page in pages.values():
            self.removeWidget(page)
            page.hide()
            page.deleteLater()
        page_now = self.turn_to(front)
        if page_now is not None and ids:
            page_now.open_record(kind, ids[0])

    def on_committed(self, changes: ChangeSet) -> None:
        """Pages that were made for other fields are made anew when they are turned to."""
        if "custom_fields" in changes.tables:
            self._outdated = set(self.pages)

    def _renew(self, name: str) -> None:
        """Take an outdated page down; one that holds on to what the user wrote there stays as it is."""
        page = self.pages.get(name)
        if name in self._outdated and page is not None and page.may_leave():
            self.removeWidget(self.pages.pop(name))
            page.deleteLater()
        self._outdated.discard(name)

    def may_close(self) -> bool:
        """Whether every page can be closed."""
        return all(page.may_leave() for page in self.pages.values())

    def _page(self, name: str) -> Page:
        page = self.pages.get(name)
        if page is None:
            page = self._entries[name].build(self._context)
            page.painted.connect(self.painted)
            self.pages[name] = page
            self.addWidget(page)
        return page
