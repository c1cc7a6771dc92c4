"""One run of the engine on a job's thread, and what it reports from there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import threading

    from app.storage.database import Database
    from app.sync.result import Progress, SyncResult
    from app.ui.jobs import Job


@dataclass(frozen=True, slots=True)
class Ask:
    """What a run was asked to do.

    Attributes:
        password: only with a sign-in; it is in no log and no ``repr``.
        preview: change nothing.
        quiet: nobody pressed a button, so a failure is not announced; the rail shows it.
    """

    server: str | None = None
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    ca_file: str | None = None
    preview: bool = False
    quiet: bool = False


class Teller:
    """Carries progress from the engine's thread to the job; the newest is kept, older ones are passed over."""

    def __init__(self, cancel: threading.Event) -> None:
        self.cancel = cancel
        self.latest: Progress | None = None
        self.stage = ""
        self.job: Job | None = None

    def tell(self, progress: Progress) -> None:
        """Called by the engine, often."""
        self.latest = progress
        if self.job is None:
            return
        if self.job.cancelled:
            self.cancel.set()
        if progress.stage != self.stage:
            self.stage = progress.stage
            self.job.report(0, 0)  # a new stage is always shown
        else:
            self.job.report(progress.done, max(progress.total, progress.done + 1))


def run_sync(database: Database, ask: Ask, teller: Teller, job: Job) -> SyncResult:
    """Sync on the calling thread.

    Raises:
        Refused, Trouble: see ``app.sync.engine.sync``.
    """
    from app.sync.engine import sync  # noqa: PLC0415 - the line to the server loads when it is wanted

    teller.job = job
    return sync(
        database,
        ask.server,
        ask.user,
        ask.password,
        ask.ca_file,
        teller.tell,
        teller.cancel,
        preview=ask.preview,
    )
