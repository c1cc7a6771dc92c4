"""Keeps the clocks of complaints beside the window: due times and escalation on a copy alone, and the minute's tick."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.storage.changes import CLOCK

if TYPE_CHECKING:
    import datetime as dt

    from app.storage.connection import Connection
    from app.ui.context import Clock
    from app.ui.jobs import Jobs

_TICK = 60_000  # milliseconds; a countdown is in minutes


class Clockkeeper(QObject):
    """Looks every minute; where a server keeps the clocks, only the screen counts down.

    Signals:
        ticked: a minute has passed.
    """

    ticked = Signal()

    def __init__(self, jobs: Jobs, clock: Clock) -> None:
        super().__init__()
        self._jobs, self._clock = jobs, clock
        self._timer = QTimer(self, interval=_TICK)
        self._timer.timeout.connect(self.look)

    def open(self) -> None:
        """Look now, then every minute."""
        self._timer.start()
        self.look()

    def close(self) -> None:
        """Look no longer."""
        self._timer.stop()

    def look(self) -> None:
        """Ask whether a clock has run on."""
        self.ticked.emit()
        self._jobs.query(self, "clocks", partial(_due, self._clock()), self.on_found)

    def on_found(self, wanted: bool) -> None:
        """Write what the clock has changed, if anything."""
        if wanted:
            self._jobs.write(self, "escalate-complaints", _keep, origin=CLOCK)


def _due(at: dt.datetime, connection: Connection) -> bool:
    alone = (
        connection.execute("SELECT 1 FROM sync_state WHERE k = 'server_key' AND v <> ''").fetchone() is None
    )
    if not alone or connection.execute("SELECT 1 FROM sla_policies LIMIT 1").fetchone() is None:
        return False
    from app.services import time_limits  # noqa: PLC0415 - the services are imported after the first rows

    return bool(time_limits.changes(connection, at))


def _keep(session: Any) -> None:
    from app.services import escalations  # noqa: PLC0415 - the services are imported after the first rows

    escalations.keep_clocks(session)
