"""Exchanges tasks and visits with the calendar server by itself, every quarter of an hour."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.rules.errors import Told
from app.ui.dialogs import calendar_work as work
from app.ui.zones import here

if TYPE_CHECKING:
    from app.sync.caldav.book import Settings
    from app.sync.caldav.exchange import Outcome
    from app.ui.context import Context

_QUARTER = 900_000


class CalendarExchange(QObject):
    """Quiet: a line that fails is no news while travelling; the dialog says how the last exchange ended."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._stop = context, threading.Event()
        self._timer = QTimer(self, interval=_QUARTER)
        self._timer.timeout.connect(self.look)

    def open(self) -> None:
        """Exchange now, then every quarter of an hour."""
        self._timer.start()
        self.look()

    def close(self) -> None:
        """Stop what is under way."""
        self._timer.stop()
        self._stop.set()

    def look(self) -> None:
        """Ask whether a server is set; during a presentation what is read is veiled."""
        if not self._context.presenting.on:
            self._context.jobs.query(self, "calendar-server", work.load, self.on_settings)

    def on_settings(self, settings: Settings) -> None:
        """Exchange when one is."""
        if settings.on and not self._context.presenting.on:
            database, language = self._context.database, self._context.language.code
            step = partial(work.exchange, database, language, here(self._context), self._stop)
            self._context.jobs.run(self, "exchange", step, self.on_exchanged, failed=self.on_failed)

    def on_exchanged(self, outcome: Outcome) -> None:
        """Say that something waits for a decision."""
        if outcome.conflicts:
            words = self.tr(
                "%n conflict(s) with the calendar: decide on the page Sync.", "", outcome.conflicts
            )
            self._context.notices.warn(words)

    def on_failed(self, error: BaseException) -> None:
        """What has a sentence stands in the dialog; anything else is a bug."""
        if not isinstance(error, Told):
            self._context.failures.show(error)
