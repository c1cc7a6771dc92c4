"""Work off the main thread: one writer, two readers, results delivered on the main thread.

A job belongs to an owner (a widget) and a topic. A newer job of the same owner and topic replaces the older;
a result whose owner is gone is dropped. Writes are never replaced: each one was asked for.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from app.storage.database import Database

READERS = 2
_SWITCH = 0.0005
"""Seconds that a worker may hold the interpreter while the window wants it. A painting asks for it anew with every
stroke, and at the usual 0.005 waits so long each time that one sees it."""
_PROGRESS_PAUSE = 0.05  # seconds: at most 20 reports a second reach the screen

Work = Callable[["Job"], Any]
Done = Callable[[Any], None]
Failed = Callable[[BaseException], None]
Progress = Callable[[int, int], None]


class Job:
    """One piece of work, handed to the work itself so that it can report and notice that it was cancelled."""

    def __init__(
        self,
        owner: QObject,
        topic: str,
        work: Work,
        *,
        done: Done | None = None,
        failed: Failed | None = None,
        progress: Progress | None = None,
    ) -> None:
        self.owner, self.topic = owner, topic
        self.work, self.done, self.failed, self.progress = work, done, failed, progress
        self.result: Any = None
        self.error: BaseException | None = None
        self._cancelled = threading.Event()
        self._lock = threading.Lock()
        self._interrupt: Callable[[], None] | None = None
        self._reported = 0.0
        self._report: Callable[[Job, int, int], None] | None = None

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for the result any more; long work asks this between its steps."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop; a statement that is running is interrupted."""
        self._cancelled.set()
        with self._lock:
            if self._interrupt is not None:
                self._interrupt()

    def interruptible(self, interrupt: Callable[[], None] | None) -> None:
        """Name what stops a running statement (``connection.interrupt``), or None when it has ended."""
        with self._lock:
            self._interrupt = interrupt

    def report(self, done: int, total: int) -> None:
        """Tell how far the work is; reports that come faster than 20 a second are left out."""
        now = time.monotonic()
        if self._report is not None and (done >= total or now - self._reported >= _PROGRESS_PAUSE):
            self._reported = now
            self._report(self, done, total)

    def alive(self) -> bool:
        """Whether the result is still wanted: not cancelled, and the owner still there."""
        return not self.cancelled and shiboken6.isValid(self.owner)


class Jobs(QObject):
    """Runs jobs.

    Args:
        database: the two doors and the raw one.
        inline: run each job at once on the calling thread (for tests of pages).
    """

    errored = Signal(object)  # BaseException that no job's own handler took
    idle = Signal()
    _finished = Signal(object)
    _progressed = Signal(object, int, int)

    def __init__(self, database: Database, *, inline: bool = False) -> None:
        super().__init__()
        self._database, self._inline = database, inline
        self._latest: dict[tuple[int, str], Job] = {}
        self._open: set[Job] = set()
        self._reads: SimpleQueue[Job | None] = SimpleQueue()
        self._writes: SimpleQueue[Job | None] = SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._finished.connect(self.on_finished)
        self._progressed.connect(self.on_progressed)

    @property
    def busy(self) -> int:
        """How many jobs are queued or running."""
        return len(self._open)

    def read(
        self,
        owner: QObject,
        topic: str,
        work: Callable[[Any], Any],
        done: Done,
        *,
        failed: Failed | None = None,
    ) -> Job:
        """Run ``work(session)`` on a reader; ``done(result)`` follows on the main thread."""

        def step(job: Job) -> Any:
            with self._database.read() as session:
                driver = session.connection().connection.driver_connection
                job.interruptible(None if driver is None else driver.interrupt)
                try:
                    return work(session)
                finally:
                    job.interruptible(None)

        return self.run(owner, topic, step, done, failed=failed)

    def query(
        self,
        owner: QObject,
        topic: str,
        work: Callable[[Any], Any],
        done: Done,
        *,
        failed: Failed | None = None,
    ) -> Job:
        """Run ``work(connection)`` on a reader with a raw driver connection: lists and searches."""

        def step(job: Job) -> Any:
            with self._database.raw() as connection:
                job.interruptible(connection.interrupt)
                try:
                    return work(connection)
                finally:
                    job.interruptible(None)

        return self.run(owner, topic, step, done, failed=failed)

    def run(
        self,
        owner: QObject,
        topic: str,
        work: Work,
        done: Done | None = None,
        *,
        failed: Failed | None = None,
        progress: Progress | None = None,
    ) -> Job:
        """Run ``work(job)`` on a reader, without a database: files, exports, searches of its own."""
        job = Job(owner, topic, work, done=done, failed=failed, progress=progress)
        self.cancel(owner, topic)
        self._latest[id(owner), topic] = job
        self._submit(job, self._reads)
        return job

    def write(
        self,
        owner: QObject,
        verb: str,
        work: Callable[[Any], Any],
        done: Done | None = None,
        *,
        failed: Failed | None = None,
        origin: str = "local",
    ) -> Job:
        """Run ``work(session)`` inside ``Database.write(verb)`` on the writer; returning seals it."""

        def step(_job: Job) -> Any:
            with self._database.write(verb, origin=origin) as session:
                return work(session)

        return self.write_run(owner, verb, step, done, failed=failed)

    def write_run(
        self,
        owner: QObject,
        topic: str,
        work: Work,
        done: Done | None = None,
        *,
        failed: Failed | None = None,
        progress: Progress | None = None,
    ) -> Job:
        """Run ``work(job)`` on the writer; it opens the write doors itself (imports, undo, sync rounds)."""
        job = Job(owner, topic, work, done=done, failed=failed, progress=progress)
        self._submit(job, self._writes)
        return job

    def cancel(self, owner: QObject, topic: str) -> None:
        """Drop the read of ``owner`` about ``topic``, if one is under way."""
        job = self._latest.pop((id(owner), topic), None)
        if job is not None:
            job.cancel()

    def close(self) -> None:
        """Finish the writes, drop the reads, end the threads."""
        for job in self._latest.values():
            job.cancel()
        for _ in range(READERS):
            self._reads.put(None)
        self._writes.put(None)
        for thread in self._threads:
            thread.join()
        self._threads.clear()
        self._latest.clear()
        self._open.clear()

    def on_finished(self, job: Job) -> None:
        """Deliver a result on the main thread."""
        self._open.discard(job)
        key = (id(job.owner), job.topic)
        if self._latest.get(key) is job:
            del self._latest[key]
        if job.error is not None:
            self._deliver_error(job, job.error)
        elif job.done is not None and job.alive():
            job.done(job.result)
        if not self._open:
            self.idle.emit()

    def on_progressed(self, job: Job, done: int, total: int) -> None:
        """Deliver a progress report on the main thread."""
        if job.progress is not None and job.alive():
            job.progress(done, total)

    def _deliver_error(self, job: Job, error: BaseException) -> None:
        if job.cancelled:
            return
        if job.failed is not None and shiboken6.isValid(job.owner):
            job.failed(error)
        else:
            self.errored.emit(error)

    def _submit(self, job: Job, queue: SimpleQueue[Job | None]) -> None:
        self._open.add(job)
        job._report = self._progressed.emit  # noqa: SLF001 - the runner lends the job its voice
        if self._inline:
            _perform(job)
            self.on_finished(job)
            return
        if not self._threads:
            self._start()
        queue.put(job)

    def _start(self) -> None:
        sys.setswitchinterval(_SWITCH)
        plan = [("reader", self._reads)] * READERS + [("writer", self._writes)]
        for name, queue in plan:
            thread = threading.Thread(target=self._loop, args=(queue,), name=f"baifang-{name}", daemon=True)
            thread.start()
            self._threads.append(thread)

    def _loop(self, queue: SimpleQueue[Job | None]) -> None:
        while (job := queue.get()) is not None:
            _perform(job)
            with suppress(RuntimeError):  # the runner itself is gone: the program is ending
                self._finished.emit(job)


def _perform(job: Job) -> None:
    if job.cancelled:
        return
    try:
        job.result = job.work(job)
    except Exception as error:  # noqa: BLE001 - the one place where work of any kind ends
        job.error = error
