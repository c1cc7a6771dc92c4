"""Starts care plans that only time starts, and takes back what nobody wants: at the opening, after a sync, hourly."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from app.storage.changes import CLOCK
from app.ui.keeper import Keeper

if TYPE_CHECKING:
    import datetime as dt


_MANY = 200


class CareKeeper(Keeper):
    """Looks with three questions; nothing is written when nothing is due."""

    tables: ClassVar[frozenset[str]] = frozenset({"accounts", "contacts", "care_plans", "account_scores"})

    def look(self) -> None:
        """Ask whether any plan waits for time; during a presentation what is read is veiled."""
        if not self._context.presenting.on:
            self._context.jobs.read(self, "care", _wanted, self.on_wanted)

    def on_wanted(self, wanted: bool) -> None:
        """Start what is due."""
        if wanted:
            today = self._context.clock().date()
            self._context.jobs.write(self, "care", partial(_look, today), self.on_started, origin=CLOCK)

    def on_started(self, count: int) -> None:
        """What did not fit into one step follows soon."""
        if count >= _MANY:
            self.look_soon()


def _wanted(session: Any) -> bool:
    from app.services.care_watch import wanted  # noqa: PLC0415 - after the first rows
    from app.services.opting_out import unwanted  # noqa: PLC0415 - as above

    return wanted(session) or unwanted(session)


def _look(today: dt.date, session: Any) -> int:
    from app.services.care_watch import look  # noqa: PLC0415 - as above
    from app.services.opting_out import obey  # noqa: PLC0415 - as above

    started = look(session, today)
    obey(session)
    return started
