"""What every page is handed: the few things that are shared by the whole window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from app.storage.database import Database
    from app.storage.search import Hit
    from app.ui.actions import Actions
    from app.ui.changes import Changes
    from app.ui.failures import Failures
    from app.ui.jobs import Jobs
    from app.ui.language import Language
    from app.ui.notices import Notices
    from app.ui.presenting import Presenting
    from app.ui.safekeeping import Safekeeping
    from app.ui.settings import Settings
    from app.ui.sync_centre import SyncCentre
    from app.ui.theme import Theme

Clock = Callable[[], dt.datetime]


def now() -> dt.datetime:
    """The time now, with the zone of this computer."""
    return dt.datetime.now().astimezone()


class History(Protocol):
    """Undo and redo, as the menu needs them."""

    def undo_label(self) -> str | None:
        """The verb that undo would take back, or None when there is nothing to undo."""

    def redo_label(self) -> str | None:
        """The verb that redo would do again, or None."""

    def undo(self) -> None:
        """Take the last change of this window back, as a new write."""

    def redo(self) -> None:
        """Do the change that was taken back last again."""


Search = Callable[[Any, str, int], list["Hit"]]  # (raw connection, text, limit) → hits, best first


class Navigator(QObject):
    """Asks the window to show something; pages do not know each other."""

    page_wanted = Signal(str)  # page id
    record_wanted = Signal(str, str)  # kind, id
    new_wanted = Signal(str)  # kind
    rows_wanted = Signal(str, object)  # kind, values by column
    waiting_told = Signal(str, int)  # page id, how many things wait there

    def show_page(self, page: str) -> None:
        """Bring the page ``page`` to the front."""
        self.page_wanted.emit(page)

    def open(self, kind: str, record: str) -> None:
        """Show a record on the page that its kind belongs to."""
        self.record_wanted.emit(kind, record)

    def new(self, kind: str) -> None:
        """Start a new record of ``kind`` on its page."""
        self.new_wanted.emit(kind)

    def show_rows(self, kind: str, chosen: dict[str, tuple[Any, ...]]) -> None:
        """Show the list of ``kind``, filtered by these values of its columns."""
        self.rows_wanted.emit(kind, chosen)

    def tell_waiting(self, page: str, count: int) -> None:
        """Show beside a page in the rail how many things wait there; 0 shows nothing."""
        self.waiting_told.emit(page, count)


@dataclass(frozen=True, slots=True)
class Context:
    """The shared things. Pages take what they need from it and never reach for globals."""

    database: Database
    jobs: Jobs
    changes: Changes
    settings: Settings
    theme: Theme
    language: Language
    notices: Notices
    failures: Failures
    actions: Actions
    navigator: Navigator
    history: History
    search: Search
    safekeeping: Safekeeping
    sync: SyncCentre
    presenting: Presenting
    clock: Clock = now
