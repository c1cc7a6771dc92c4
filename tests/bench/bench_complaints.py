"""What many complaints cost: their clocks after a change of policy, the queue, the intake.

Each on a real encrypted file: ``pytest -m bench -s tests/bench/bench_complaints.py``.
"""

from __future__ import annotations

import datetime as dt
import random
import statistics
import time
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from app.rules.shifts import SpecialDay
from app.services import policies, time_limits
from app.services.intake import Asked
from app.services.setup import set_up
from app.storage.bootstrap import open_folder
from app.storage.folder import DataFolder
from app.ui import fonts
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.language import Language
from app.ui.opening import Opened
from app.ui.pages.complaints import intake_work
from app.ui.settings import Settings
from app.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.storage.database import Database

ROUNDS = 5
HOUR = 3_600_000
ACCOUNT = (
    "INSERT INTO accounts (id, account_id, name, name_key, lifecycle_stage, pool_state, transfer_count,"
    " do_not_contact, created_at, updated_at) VALUES (?, ?, ?, 'k', 'new', 'held', 0, 0, ?, ?)"
)
COMPLAINT = (
    "INSERT INTO complaints (id, account_id, subject, severity, status, owner_id, received_at, paused_seconds,"
    " reopen_count, escalation, resolution_due_at, resolved_at, created_at, updated_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?)"
)
STEP = (
    "INSERT INTO complaint_changes (id, account_id, complaint_id, to_status, at, created_at, updated_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)
STATES = ("received", "triaged", "assigned", "investigating", "waiting_customer", "remedy_proposed")


def fill(database: Database, total: int, still_open: int) -> None:
    """So many complaints over half a year, of which some are open and have waited for the customer once."""
    set_up(database)
    chance = random.Random(5)  # noqa: S311 - times, no secrets
    now = round(dt.datetime.now(dt.UTC).timestamp() * 1000)
    accounts = [(f"a{n:05}", f"a{n:05}", f"客户{n}", now, now) for n in range(1000)]
    rows, steps = [], []
    for n in range(total):
        opened = n < still_open
        at = now - chance.randrange(24 * 20 if opened else 24 * 180) * HOUR
        status = STATES[n % len(STATES)] if opened else "closed"
        account = accounts[n % 1000][0]
        due = at + chance.randrange(200) * HOUR
        rows.append((f"{n:036}", account, f"投诉 {n}", ("low", "medium", "high", "critical")[n % 4], status,
                     database.actor.user_id if n % 3 else None, at, due, None if opened else due, at, at))  # fmt: skip
        if opened:
            for k, to in enumerate(
                ("received", "triaged", "assigned", "investigating", "waiting_customer", status)
            ):
                steps.append((f"s{n:030}{k}", account, f"{n:036}", to, at + k * 30 * 60_000, at, at))
    with database.write("sample", origin="sample") as session:
        driver = session.connection()
        driver.exec_driver_sql(ACCOUNT, accounts)
        driver.exec_driver_sql(COMPLAINT, rows)
        driver.exec_driver_sql(STEP, steps)


def median_ms(act: Callable[[], object], rounds: int = ROUNDS) -> float:
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        act()
        times.append(time.perf_counter() - begun)
    return statistics.median(times) * 1000


@pytest.mark.bench
def test_clocks_of_ten_thousand_complaints_after_a_change_of_policy(tmp_path: Path) -> None:
    database = open_folder(DataFolder(tmp_path / "data"), sample=True)
    fill(database, 10_000, 10_000)
    holidays = [(SpecialDay(dt.date(2026, 10, day), works=False), "国庆节") for day in range(1, 8)]
    with database.write("create-sla-policy") as session:
        policies.start_usual(session, "Asia/Shanghai")
    with database.raw() as connection:
        calendar = connection.execute("SELECT id FROM work_calendars").fetchone()[0]
    times, busy = [], []
    for week in range(3):
        day = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=3 + week)
        begun, worked = time.perf_counter(), time.process_time()
        with database.write("update-work-calendar") as session:
            policies.save_calendar(session, calendar, {}, [*holidays, (SpecialDay(day, works=False), "")])
        times.append(time.perf_counter() - begun)
        busy.append(time.process_time() - worked)
    with database.raw() as connection:
        judged = median_ms(lambda: time_limits.changes(connection, dt.datetime.now(dt.UTC)))
    print(f"\n10,000 clocks: policy change to stored {statistics.median(times):.2f} s by the wall", end="")
    print(f" ({statistics.median(busy):.2f} s of processor), judged alone {judged:.0f} ms")
    database.close()


@pytest.mark.bench
def test_a_complaint_is_taken_in(tmp_path: Path) -> None:
    database = open_folder(DataFolder(tmp_path / "data"), sample=True)
    fill(database, 100_000, 10_000)
    with database.write("create-sla_policy") as session:
        policies.start_usual(session, "Asia/Shanghai")
    saved, found = [], []
    for n in range(ROUNDS * 4):
        fields = {"account_id": f"a{n:05}", "subject": "轴承异响", "severity": "high", "channel": "phone"}
        begun = time.perf_counter()
        intake_work.save(database, intake_work.Taken(fields, (), ()), Job.__new__(Job))
        saved.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        with database.raw() as connection:
            intake_work.look(Asked(f"a{n:05}", "轴承异响"), round(time.time() * 1000), connection)
        found.append(time.perf_counter() - begun)
    print(f"\nintake among 100,000: saved in {statistics.median(saved) * 1000:.0f} ms", end="")
    print(f" (slowest {max(saved) * 1000:.0f}), doubles found in {statistics.median(found) * 1000:.0f} ms")
    database.close()


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[tuple[Theme, Language]]:
    theme = Theme(qapp, "light", "comfortable", fonts.interface_font(qapp.font()))
    language = Language(qapp, "en")
    yield theme, language
    theme.deleteLater()
    language.deleteLater()


@pytest.mark.bench
def test_the_queue_of_100000_complaints_is_opened(tmp_path: Path, languages: tuple[Theme, Language]) -> None:
    database = open_folder(DataFolder(tmp_path / "data"), sample=True)
    fill(database, 100_000, 20_000)
    settings = Settings(tmp_path)
    settings.put("window/page", "settings")
    desk = Desk(Opened(database, None), settings, *languages)
    desk.show()
    desk.window.resize(1280, 800)
    QApplication.processEvents()
    for scope in ("open", "all", "overdue"):
        settings.put("complaints/scope", scope)
        times, busy = [], []
        for _ in range(ROUNDS):
            page = desk.window.stack.pages.pop("complaints", None)
            if page is not None:
                page.deleteLater()
            desk.window.show_page("settings")
            QApplication.processEvents()
            begun, worked = time.perf_counter(), time.process_time()
            desk.window.show_page("complaints")
            shown: Any = desk.window.stack.pages["complaints"]
            while not shown.list.loader.complete:
                QApplication.processEvents()
            shown.list.view.viewport().repaint()
            times.append(time.perf_counter() - begun)
            busy.append(time.process_time() - worked)
        print(
            f"\nqueue of 100,000, scope {scope}: opened and painted in {statistics.median(times) * 1000:.0f} ms",
            end="",
        )
        print(f" (fastest {min(times) * 1000:.0f}, {statistics.median(busy) * 1000:.0f} of processor)")
    desk.close()
    QApplication.processEvents()
