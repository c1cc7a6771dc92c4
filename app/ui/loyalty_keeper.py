"""Lets points expire and tiers follow when only time has passed: at the opening, after a sync, every hour."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from app.storage.changes import CLOCK

if TYPE_CHECKING:
    import datetime as dt

    from app.storage.changes import ChangeSet
    from app.storage.connection import Connection
    from app.ui.context import Context

_HOUR = 3_600_000
_PAUSE = 6_000  # milliseconds after the last change, so that a burst of them is looked at once
_MANY = 200
_TABLES = frozenset({"points_entries", "memberships", "loyalty_tiers"})


class LoyaltyKeeper(QObject):
    """Looks by the raw driver; nothing is written when nothing is due."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._hourly, self._resting = (
            QTimer(self, interval=_HOUR),
            QTimer(self, singleShot=True, interval=_PAUSE),
        )
        self._hourly.timeout.connect(self.look)
        self._resting.timeout.connect(self.look)
        context.changes.committed.connect(self.on_committed)

    def open(self) -> None:
        """Look now, then every hour."""
        self._hourly.start()
        self.look()

    def close(self) -> None:
        """Look no longer."""
        self._hourly.stop()
        self._resting.stop()

    def on_committed(self, changes: ChangeSet) -> None:
        """Look soon after the programme or a ledger has changed."""
        if self._hourly.isActive() and _TABLES & changes.tables:
            self._resting.start()

    def look(self) -> None:
        """Ask whose points or tier only wait for time; during a presentation what is read is veiled."""
        if not self._context.presenting.on:
            today = self._context.clock().date()
            self._context.jobs.query(self, "loyalty", partial(_due, today), self.on_due)

    def on_due(self, accounts: list[str]) -> None:
        """Settle them; more than fit into one step follow soon."""
        if accounts:
            work = partial(_settle, accounts, self._context.clock().date())
            self._context.jobs.write(self, "settle-points", work, self.on_settled, origin=CLOCK)

    def on_settled(self, written: int) -> None:
        """What did not fit into one step follows soon."""
        if written >= _MANY and self._hourly.isActive():
            self._resting.start()


def _due(today: dt.date, connection: Connection) -> list[str]:
    from app.services.loyalty_book import due  # noqa: PLC0415 - after the first rows

    return due(connection, today, _MANY)


def _settle(accounts: list[str], today: dt.date, session: Any) -> int:
    from app.services.loyalty import settle  # noqa: PLC0415 - as above

    return settle(session, accounts, today)
