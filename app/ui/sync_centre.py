"""Sync as the window knows it: how this copy stands, what is under way, how it ended."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.rules.errors import Told
from app.ui.sync_run import Ask, Teller, run_sync

if TYPE_CHECKING:
    from app.storage.changes import ChangeSet
    from app.storage.connection import Connection
    from app.storage.database import Database
    from app.sync.result import Progress, SyncResult
    from app.sync.status import SyncStatus
    from app.ui.changes import Changes
    from app.ui.failures import Failures
    from app.ui.jobs import Jobs
    from app.ui.notices import Notices
    from app.ui.settings import Settings

EVERY, AT_CLOSE = "sync/every", "sync/at-close"  # settings: minutes, 0 for never; a flag
_MINUTE = 60_000
PASSWORD_WANTED = frozenset({"sign-in-first", "sign-in-again"})


class SyncCentre(QObject):
    """Starts a sync, tells how far it is, and keeps the state that rail and page show.

    It runs beside the writer, not on it: what the user saves meanwhile goes in between its transactions.

    Signals:
        changed: the state was read anew, or a run began or ended.
        progressed: ``progress`` moved.
        ended: a ``SyncResult``; a preview's says so itself.
        failed: the exception that ended a run.
        sign_in_wanted: a password is needed; the sentence that says why, or empty at the first time.
        wiped: the sentence to be read before the program closes.
        last_done: the sync before closing is over, whatever became of it.
    """

    changed = Signal()
    progressed = Signal()
    ended = Signal(object)
    failed = Signal(object)
    sign_in_wanted = Signal(str)
    wiped = Signal(str)
    last_done = Signal()

    def __init__(
        self,
        database: Database,
        jobs: Jobs,
        changes: Changes,
        settings: Settings,
        notices: Notices,
        failures: Failures,
    ) -> None:
        super().__init__()
        self._database, self._jobs, self._settings = database, jobs, settings
        self._notices, self._failures = notices, failures
        self.status: SyncStatus | None = None
        self._ask: Ask | None = None
        self._teller: Teller | None = None
        self._cancel = threading.Event()
        self._last = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.on_time)
        changes.committed.connect(self.on_committed)

    # what the window asks

    @property
    def running(self) -> bool:
        """Whether a sync or a preview is under way."""
        return self._ask is not None

    @property
    def stopping(self) -> bool:
        """Whether the user has asked it to stop and it has not yet."""
        return self.running and self._cancel.is_set()

    @property
    def progress(self) -> Progress | None:
        """How far it is, or None before the first report."""
        return self._teller.latest if self._teller is not None else None

    @property
    def joined(self) -> bool:
        """Whether this copy belongs to a server."""
        return self.status is not None and bool(self.status.login)

    @property
    def every(self) -> int:
        """Minutes between syncs that start by themselves; 0 for none."""
        return self._settings.number(EVERY)

    @property
    def at_close(self) -> bool:
        """Whether closing the window syncs first."""
        return self._settings.flag(AT_CLOSE)

    # what the user does

    def open(self) -> None:
        """Read how things stand and start the clock, once the first rows are on the screen."""
        self.refresh()
        self._start_clock()

    def sync_now(self) -> None:
        """The button, Ctrl+R: bring both sides together."""
        self._start(Ask())

    def preview(self) -> None:
        """Ask what a sync would do; nothing changes on either side."""
        self._start(Ask(preview=True))

    def sign_in(self, server: str, user: str, password: str, ca_file: str) -> None:
        """Sign in, then sync. The password goes no further than the server."""
        self._start(Ask(server, user, password, ca_file or None))

    def stop(self) -> None:
        """Stop after what is under way; what has been confirmed stays."""
        if self.running:
            self._cancel.set()
            self.changed.emit()

    def choose_every(self, minutes: int) -> None:
        """Sync by itself every so many minutes, or never."""
        self._settings.put(EVERY, minutes)
        self._start_clock()

    def choose_at_close(self, yes: bool) -> None:
        """Sync when the window closes, or not."""
        self._settings.put(AT_CLOSE, yes)

    def last_wanted(self) -> bool:
        """Whether a sync stands between now and closing; asked once, so that a second try closes at once."""
        status = self.status
        if self._last or not self.at_close or status is None or not self.joined:
            return False
        return self.running or status.waiting > status.held

    def sync_last(self) -> None:
        """Sync before closing; ``last_done`` follows."""
        self._last = True
        self._start(Ask(quiet=True))

    def refresh(self, _why: object = None) -> None:
        """Read how this copy stands."""
        self._jobs.query(self, "status", read_status, self.on_status)

    def close(self) -> None:
        """Stop the clock and what is under way; the program is ending."""
        self._timer.stop()
        self._cancel.set()

    # what happens

    def on_time(self) -> None:
        """The clock: sync without a word, where somebody has signed in."""
        if self.joined and not self.running:
            self._start(Ask(quiet=True))

    def on_committed(self, _changes: ChangeSet) -> None:
        """More or less waits than before."""
        self.refresh()

    def on_status(self, status: SyncStatus) -> None:
        """Take the state."""
        self.status = status
        self.changed.emit()

    def on_progress(self, _done: int, _total: int) -> None:
        """Pass on that something moved."""
        self.progressed.emit()

    def on_ended(self, result: SyncResult) -> None:
        """It went well."""
        ask = self._over()
        if not ask.quiet and not result.preview:
            self._notices.done(self._said(result))
        self.ended.emit(result)
        self._after()

    def on_failed(self, error: BaseException) -> None:
        """It did not: ask for the password, or say why in a sentence."""
        signing_in = self._teller is None or self._teller.stage in {"", "sign-in"}
        ask = self._over()
        self.failed.emit(error)
        if isinstance(error, Told) and error.code == "copy-wiped":
            self.wiped.emit(self._failures.words(error))
        elif not ask.quiet and not (ask.password is not None and signing_in):
            self._tell(error)
        self._after()

    def _start(self, ask: Ask) -> None:
        if self.running:
            return
        self._ask, self._cancel = ask, threading.Event()
        self._teller = Teller(self._cancel)
        work = partial(run_sync, self._database, ask, self._teller)
        self.changed.emit()
        self._jobs.run(self, "sync", work, self.on_ended, failed=self.on_failed, progress=self.on_progress)

    def _over(self) -> Ask:
        ask, self._ask, self._teller = self._ask, None, None
        return ask or Ask()

    def _after(self) -> None:
        self.refresh()
        self.changed.emit()
        if self._last:
            self.last_done.emit()

    def _tell(self, error: BaseException) -> None:
        if not isinstance(error, Told):
            self._failures.show(error)
        elif error.code in PASSWORD_WANTED:
            self.sign_in_wanted.emit(self._failures.words(error) if error.code == "sign-in-again" else "")
        elif error.code == "sync-stopped":
            self._notices.tell(self._failures.words(error))
        else:
            self._failures.show(error)

    def _said(self, result: SyncResult) -> str:
        tally = result.tally
        words = self.tr("Synced: {sent} sent, {received} received.")
        said = words.format(sent=f"{tally.pushed:,}", received=f"{tally.pulled:,}")
        if tally.conflicts:
            said += " " + self.tr("%n conflicts wait for you on the Sync page.", "", tally.conflicts)
        if tally.rejected:
            said += " " + self.tr("%n changes were refused; see the Sync page.", "", tally.rejected)
        return said

    def _start_clock(self) -> None:
        self._timer.stop()
        if self.every > 0:
            self._timer.start(self.every * _MINUTE)


def read_status(connection: Connection) -> Any:
    """How this copy stands."""
    from app.sync.status import status  # noqa: PLC0415 - messages and codecs load after the first rows

    return status(connection)
