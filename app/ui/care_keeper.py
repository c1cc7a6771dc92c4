"""Starts care plans that only time starts, and takes back what nobody wants: at the opening, after a sync, hourly."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from app.storage.changes import CLOCK

if TYPE_CHECKING:
    import datetime as dt

    from app.storage.changes import ChangeSet
    from app.ui.context import Context

_HOUR = 3_600_000
_PAUSE = 5_000  # milliseconds after the last change, so that a burst of them is looked at once
_MANY = 200
_TABLES = frozenset({"accounts", "contacts", "care_plans", "account_scores"})


class CareKeeper(QObject):
    """Looks with three questions; nothing is written when nothing is due."""

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
        """Look soon after something that counts has changed."""
        if self._hourly.isActive() and _TABLES & changes.tables:
            self._resting.start()

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
        if count >= _MANY and self._hourly.isActive():
            self._resting.start()


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
