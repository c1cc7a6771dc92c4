from __future__ import annotations

import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject, QThread

from app.rules.errors import Trouble
from app.ui.changes import Changes
from app.ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.storage.changes import ChangeSet
    from app.storage.database import Database


class Owner(QObject):
    """Stands for a page: keeps what it is given and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[Any] = []
        self.errors: list[BaseException] = []
        self.progress: list[tuple[int, int]] = []
        self.on_main: list[bool] = []

    def take(self, result: Any) -> None:
        self.results.append(result)
        self.on_main.append(QThread.isMainThread())

    def fail(self, error: BaseException) -> None:
        self.errors.append(error)

    def step(self, done: int, total: int) -> None:
        self.progress.append((done, total))


@pytest.fixture
def jobs(database: Database) -> Iterator[Jobs]:
    made = Jobs(database)
    yield made
    made.close()


@pytest.fixture
def owner() -> Owner:
    return Owner()


def test_work_runs_elsewhere_and_its_result_comes_home(jobs: Jobs, owner: Owner, qtbot: QtBot) -> None:
    jobs.run(owner, "where", lambda _job: QThread.isMainThread(), owner.take)
    qtbot.waitUntil(lambda: bool(owner.results))
    assert owner.results == [False]
    assert owner.on_main == [True]


def test_a_worker_gives_the_interpreter_back_soon(jobs: Jobs, owner: Owner, qtbot: QtBot) -> None:
    before = sys.getswitchinterval()
    try:
        sys.setswitchinterval(0.005)
        jobs.run(owner, "interval", lambda _job: sys.getswitchinterval(), owner.take)
        qtbot.waitUntil(lambda: bool(owner.results))
    finally:
        sys.setswitchinterval(before)
    assert owner.results[0] <= 0.001


def test_a_newer_read_of_the_same_topic_replaces_the_older(jobs: Jobs, owner: Owner, qtbot: QtBot) -> None:
    gate = threading.Event()
    first = jobs.run(owner, "list", lambda _job: gate.wait(5), owner.take)
    jobs.run(owner, "list", lambda _job: "newer", owner.take)
    gate.set()
    qtbot.waitUntil(lambda: jobs.busy == 0)
    assert owner.results == ["newer"]
    assert first.cancelled


def test_reads_of_different_topics_both_arrive(jobs: Jobs, owner: Owner, qtbot: QtBot) -> None:
    jobs.run(owner, "list", lambda _job: 1, owner.take)
    jobs.run(owner, "count", lambda _job: 2, owner.take)
    qtbot.waitUntil(lambda: jobs.busy == 0)
    assert sorted(owner.results) == [1, 2]


def test_a_result_for_a_page_that_is_gone_is_dropped(jobs: Jobs, owner: Owner, qtbot: QtBot) -> None:
    other = Owner()
    gate = threading.Event()
    jobs.run(other, "list", lambda _job: gate.wait(5), other.take)
    other.deleteLater()
    with qtbot.waitSignal(other.destroyed):
        pass
    gate.set()
    qtbot.waitUntil(lambda: jobs.busy == 0)
    assert other.results == []
    assert owner.results == []


def test_writes_keep_their_order_and_none_is_lost(jobs: Jobs, owner: Owner, qtbot: QtBot) -> None:
    numbers = iter(range(20))
    for _ in range(20):
        jobs.write_run(owner, "save", lambda _job: next(numbers), owner.take)
    qtbot.waitUntil(lambda: jobs.busy == 0)
    assert owner.results == list(range(20))


def test_a_cancelled_query_stops_inside_its_statement(jobs: Jobs, owner: Owner, qtbot: QtBot) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    started = threading.Event()

    def count(connection: Any) -> Any:
        started.set()
        return connection.execute(endless).fetchone()

    jobs.query(owner, "count", count, owner.take, failed=owner.fail)
    started.wait(5)
    time.sleep(0.05)  # let the statement begin
    jobs.cancel(owner, "count")
    qtbot.waitUntil(lambda: jobs.busy == 0)
    assert owner.results == []
    assert owner.errors == []


def test_reading_sees_the_database_through_its_doors(jobs: Jobs, owner: Owner, qtbot: QtBot) -> None:
    jobs.query(owner, "raw", lambda connection: connection.execute("SELECT 41 + 1").fetchone()[0], owner.take)
    jobs.read(owner, "orm", lambda session: session.info["actor"].user_id, owner.take)
    qtbot.waitUntil(lambda: jobs.busy == 0)
    assert 42 in owner.results
    assert len(owner.results) == 2


def test_a_failure_goes_to_the_jobs_own_handler_else_to_everybodys(
    jobs: Jobs, owner: Owner, qtbot: QtBot
) -> None:
    heard: list[BaseException] = []
    jobs.errored.connect(heard.append)

    def break_down(_job: Job) -> None:
        raise Trouble("disk-full", file="x")

    jobs.run(owner, "a", break_down, owner.take, failed=owner.fail)
    jobs.run(owner, "b", break_down, owner.take)
    qtbot.waitUntil(lambda: jobs.busy == 0)
    assert [str(error) for error in owner.errors] == ["disk-full"]
    assert [str(error) for error in heard] == ["disk-full"]


def test_progress_is_thinned_but_its_end_arrives(jobs: Jobs, owner: Owner, qtbot: QtBot) -> None:
    def work(job: Job) -> None:
        for done in range(1, 2_001):
            job.report(done, 2_000)

    jobs.run(owner, "count", work, owner.take, progress=owner.step)
    qtbot.waitUntil(lambda: jobs.busy == 0)
    assert owner.progress[-1] == (2_000, 2_000)
    assert len(owner.progress) < 50


def test_inline_jobs_have_finished_when_the_call_returns(database: Database, owner: Owner) -> None:
    Jobs(database, inline=True).run(owner, "now", lambda _job: "done", owner.take)
    assert owner.results == ["done"]


def test_a_commit_on_the_writers_thread_is_heard_on_the_main_thread(
    database: Database, jobs: Jobs, owner: Owner, qtbot: QtBot
) -> None:
    changes = Changes(database)
    heard: list[tuple[ChangeSet, bool]] = []
    changes.committed.connect(lambda change: heard.append((change, QThread.isMainThread())))

    def rename(session: Any) -> None:
        connection = session.connection()
        connection.exec_driver_sql("UPDATE users SET name = 'Wang'")

    jobs.write(owner, "rename-user", rename)
    qtbot.waitUntil(lambda: bool(heard))
    change, on_main = heard[0]
    assert (change.verb, "users" in change.tables, on_main) == ("rename-user", True, True)
    changes.close()
