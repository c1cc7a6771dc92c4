"""Lets points expire and tiers follow when only time has passed: at the opening, after a sync, every hour."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from app.storage.changes import CLOCK
from app.ui.keeper import Keeper

if TYPE_CHECKING:
    import datetime as dt

    from app.storage.connection import Connection

_MANY = 200


class LoyaltyKeeper(Keeper):
    """Looks by the raw driver; nothing is written when nothing is due."""

    tables: ClassVar[frozenset[str]] = frozenset({"points_entries", "memberships", "loyalty_tiers"})
    pause: ClassVar[int] = 6_000

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
        if written >= _MANY:
            self.look_soon()


def _due(today: dt.date, connection: Connection) -> list[str]:
    from app.services.loyalty_book import due  # noqa: PLC0415 - after the first rows

    return due(connection, today, _MANY)


def _settle(accounts: list[str], today: dt.date, session: Any) -> int:
    from app.services.loyalty import settle  # noqa: PLC0415 - as above

    return settle(session, accounts, today)
