"""Keeps a calendar file up to date beside the window, for other programs to subscribe to."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.rules.errors import Told
from app.ui.zones import now_here

if TYPE_CHECKING:
    import datetime as dt

    from app.storage.changes import ChangeSet
    from app.storage.connection import Connection
    from app.ui.context import Context

KEY = "calendar/feed"
_TABLES = frozenset({"tasks", "visits", "deals", "contacts", "accounts"})
_PAUSE = 2_000  # milliseconds after the last commit, so that a burst of them is written once


class CalendarFeed(QObject):
    """Writes the file soon after what stands in it has changed; says once when it cannot."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._failed = context, False
        self._resting = QTimer(self, singleShot=True, interval=_PAUSE)
        self._resting.timeout.connect(self.write)
        context.changes.committed.connect(self.on_committed)

    def open(self) -> None:
        """Bring the file up to date."""
        self.write()

    def close(self) -> None:
        """Write no more."""
        self._resting.stop()

    def on_committed(self, changes: ChangeSet) -> None:
        """Write soon when something of the calendar has changed."""
        if _TABLES & changes.tables and self._context.settings.text(KEY, ""):
            self._resting.start()

    def write(self) -> None:
        """Write now; during a presentation the file stays as it is, since what is read is veiled."""
        path = self._context.settings.text(KEY, "")
        if path and not self._context.presenting.on:
            now, user = now_here(self._context), self._context.database.actor.user_id
            step = partial(write, Path(path), user, now, self._context.language.code)
            self._context.jobs.query(self, "feed", step, self.on_written, failed=self.on_failed)

    def on_written(self, _changed: bool) -> None:
        """It can be written again."""
        self._failed = False

    def on_failed(self, error: BaseException) -> None:
        """Say so once, until it could be written again."""
        if not self._failed or not isinstance(error, Told):
            self._context.failures.show(error)
        self._failed = True


def write(path: Path, user: str, now: dt.datetime, language: str, connection: Connection) -> bool:
    """Write the file of one user; whether it had changed.

    Raises:
        Trouble: as ``write_feed``.
    """
    from app.exports import feed  # noqa: PLC0415 - when a file is kept
    from app.services.agenda import entries  # noqa: PLC0415 - as above

    zone = now.tzinfo
    if zone is None:
        return False
    found = entries(connection, feed.span(now.date(), zone, user))
    return feed.write_feed(path, feed.feed_text(found, zone, language))
