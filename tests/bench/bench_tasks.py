"""The tasks page over many records: a month of 5,000 entries beside one of 50.

Measured through the real window on a real encrypted file: ``pytest -m bench -n 0 -s tests/bench/bench_tasks.py``.
"""

from __future__ import annotations

import datetime as dt
import random
import statistics
import time
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from app.rules.positions import Position, metres
from app.rules.route import length, shortest
from app.services import campaigns, care_plans, care_watch, opting_out, records, today
from app.services.campaign_people import judged
from app.services.setup import set_up
from app.storage.bootstrap import open_folder
from app.storage.folder import DataFolder
from app.ui import fonts
from app.ui.desk import Desk
from app.ui.language import Language
from app.ui.opening import Opened
from app.ui.settings import Settings
from app.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.storage.database import Database

FEW, MANY = 50, 5_000
ACCOUNTS, CONTACTS = 20_000, 20_000
ROUNDS = 9
HOUR = 3_600_000
ACCOUNT = (
    "INSERT INTO accounts (id, account_id, name, name_key, lifecycle_stage, pool_state, transfer_count,"
    " do_not_contact, owner_id, created_at, updated_at) VALUES (?, ?, ?, ?, 'new', 'held', 0, 0, ?, ?, ?)"
)
CONTACT = (
    "INSERT INTO contacts (id, account_id, name, name_key, birthday, birthday_lunar, is_primary, owner_id,"
    " created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?)"
)
TASK = (
    "INSERT INTO tasks (id, account_id, title, status, priority, due_at, all_day, assignee_id, created_at, updated_at)"
    " VALUES (?, ?, ?, 'todo', 'normal', ?, ?, ?, ?, ?)"
)
VISIT = (
    "INSERT INTO visits (id, account_id, purpose, status, planned_start_at, planned_end_at, moved_count, owner_id,"
    " created_at, updated_at) VALUES (?, ?, 'needs', 'planned', ?, ?, 0, ?, ?, ?)"
)


def fill(database: Database, count: int) -> None:
    """So many tasks and visits within the month in front, beside 20,000 accounts and contacts with birthdays."""
    set_up(database)
    me, now = database.actor.user_id, dt.datetime.now(dt.UTC)
    month = round(now.replace(day=1, hour=1).timestamp() * 1000)
    accounts = [(f"a{n}", f"a{n}", f"客户{n}", f"k{n}", me, month, month) for n in range(ACCOUNTS)]
    contacts = [
        (f"c{n}", f"a{n}", f"联系人{n}", f"k{n}", f"19{60 + n % 40}-{n % 12 + 1:02d}-{n % 28 + 1:02d}", n % 4 == 0,
         "somebody else", month, month)
        for n in range(CONTACTS)
    ]  # fmt: skip
    times = [month + n * 27 * 24 * HOUR // count for n in range(count)]
    tasks = [
        (f"t{n}", f"a{n}", f"任务{n}", at, n % 3 == 0, me, month, month) for n, at in enumerate(times[::2])
    ]
    visits = [(f"v{n}", f"a{n}", at, at + HOUR, me, month, month) for n, at in enumerate(times[1::2])]
    with database.write("sample", origin="sample") as session:
        driver = session.connection()
        for sql, rows in ((ACCOUNT, accounts), (CONTACT, contacts), (TASK, tasks), (VISIT, visits)):
            driver.exec_driver_sql(sql, rows)


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[tuple[Theme, Language]]:
    theme = Theme(qapp, "light", "comfortable", fonts.interface_font(qapp.font()))
    language = Language(qapp, "zh_CN")
    yield theme, language
    theme.deleteLater()
    language.deleteLater()


def month_ms(folder: Path, count: int, languages: tuple[Theme, Language]) -> float:
    """Milliseconds from the wish to see the month again until it is painted."""
    database = open_folder(DataFolder(folder), sample=True)
    fill(database, count)
    desk = Desk(Opened(database, None), Settings(folder), *languages, inline=True)
    desk.show()
    desk.window.resize(1280, 800)
    desk.window.show_page("tasks")
    stack: Any = desk.window.stack.pages["tasks"]
    stack.switch_to("calendar")
    QApplication.processEvents()
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        stack.current.refresh()
        stack.current.month.repaint()
        times.append(time.perf_counter() - begun)
    assert sum(len(day) for day in stack.current.month.entries) >= count
    desk.close()
    QApplication.processEvents()
    return statistics.median(times) * 1000


@pytest.mark.bench
def test_a_month_of_5000_entries(tmp_path: Path, languages: tuple[Theme, Language]) -> None:
    few, many = (month_ms(tmp_path / str(count), count, languages) for count in (FEW, MANY))
    print(f"\nmonth: {FEW} entries {few:.0f} ms, {MANY:,} entries {many:.0f} ms ({many / few:.1f} x)")


@pytest.mark.bench
def test_a_round_trip_of_25_stops() -> None:
    draw = random.Random(7)  # noqa: S311 - places on a map
    points = [
        Position(draw.randint(31_000_000, 31_400_000), draw.randint(121_200_000, 121_800_000))
        for _ in range(25)
    ]
    far = [[metres(one, other) for other in points] for one in points]
    begun = time.perf_counter()
    order = shortest(far, back=True)
    took = time.perf_counter() - begun
    print(f"\nroute: 25 stops {took * 1000:.0f} ms, {length(order, far, back=True) / 1000:.1f} km")


def _crowd(tmp_path: Path) -> Database:
    """100,000 accounts of one rep, each with a contact, and the usual care plans."""
    database = open_folder(DataFolder(tmp_path), sample=True)
    set_up(database)
    me, at = database.actor.user_id, round(dt.datetime.now(dt.UTC).timestamp() * 1000)
    rows = [(f"a{n}", f"a{n}", f"客户{n}", f"k{n}", me, at, at) for n in range(100_000)]
    people = [
        (f"c{n}", f"a{n}", f"联系人{n}", f"k{n}", f"1980-{n % 12 + 1:02d}-{n % 28 + 1:02d}", n % 4 == 0, me, at, at)
        for n in range(100_000)
    ]  # fmt: skip
    with database.write("sample", origin="sample") as session:
        driver = session.connection()
        driver.exec_driver_sql(ACCOUNT, rows)
        driver.exec_driver_sql(CONTACT, people)
    with database.write("create-care_plan") as session:
        care_plans.add_usual(session)
    return database


@pytest.mark.bench
def test_today_over_100000_accounts(tmp_path: Path) -> None:
    """All of one rep, who is worst off: a day in a hundred each for holds, follow-ups and contracts, and tasks."""
    database, now = _crowd(tmp_path), dt.datetime.now(dt.UTC)
    me, at = database.actor.user_id, round(now.timestamp() * 1000)
    day = 86_400_000
    with database.write("sample", origin="sample") as session:
        driver = session.connection()
        driver.exec_driver_sql(
            f"UPDATE accounts SET hold_expires_at = {at} + {day} * (rowid % 100), pool_state = 'held', "
            f"next_follow_at = {at} + {day} * (rowid % 90 - 1), "
            f"contract_ends_on = date('now', '+' || (rowid % 900) || ' days')"
        )
        driver.exec_driver_sql(
            "INSERT INTO tasks (id, account_id, title, status, priority, all_day, due_at, assignee_id, created_at, "
            f"updated_at) SELECT 't' || id, id, name, 'todo', 'normal', 0, {at} + {day} * (rowid % 60 - 1), '{me}', "
            f"{at}, {at} FROM accounts WHERE rowid % 10 = 0"
        )
    with database.apply() as connection:
        connection.execute(
            "INSERT INTO account_scores (account_id, run, recency, frequency, money, r, f, m, segment, abc, silence, "
            "risk_milli, band, reasons) SELECT id, 1, rowid % 400, 5, rowid % 9999, 2, 3, 3, 'loyal', "
            "substr('ABC', 1 + rowid % 3, 1), iif(rowid % 10, 'on-time', 'silent'), 300, "
            "iif(rowid % 20, 'low', 'high'), '[]' FROM accounts"
        )
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        with database.raw() as connection:
            found = today.today(connection, me, now)
        times.append(time.perf_counter() - begun)
    print(
        f"\ntoday over 100,000 accounts: {statistics.median(times) * 1000:.0f} ms, {len(found)} things to do"
    )
    database.close()


def _look(database: Database, on: dt.date) -> tuple[float, int]:
    """Seconds of processor that one look takes, and how many plans it started."""
    begun = time.process_time()
    with database.write("care") as session:
        started = care_watch.look(session, on)
        opting_out.obey(session)
    return time.process_time() - begun, started


@pytest.mark.bench
def test_care_plans_over_100000_accounts(tmp_path: Path) -> None:
    database, on = _crowd(tmp_path), dt.datetime.now(dt.UTC).date()
    ends = (on + dt.timedelta(days=30)).isoformat()
    with database.write("sample", origin="sample") as session:
        session.connection().exec_driver_sql(
            f"UPDATE accounts SET contract_ends_on = '{ends}' WHERE id IN ('a1', 'a2', 'a3')"
        )
        driver = session.connection()
        driver.exec_driver_sql(
            "INSERT INTO account_scores (account_id, run, recency, frequency, money, r, f, m, segment, abc, silence, "
            "risk_milli, band, reasons) SELECT id, 1, 90, 5, 999, 2, 3, 3, 'loyal', 'B', "
            "iif(rowid % 100, 'on-time', 'silent'), 300, 'low', '[]' FROM accounts"
        )
    backlog: list[tuple[float, int]] = []
    while not backlog or backlog[-1][1]:
        backlog.append(_look(database, on))
    told = ", ".join(f"{cpu * 1000:.0f}" for cpu, _ in backlog[:-1])
    print(
        f"\ncare over 100,000 accounts, {sum(n for _, n in backlog):,} starts in looks of {told} ms of processor"
    )
    print(f"care over 100,000 accounts, nothing new: {backlog[-1][0] * 1000:.0f} ms of processor")
    for count in (1, 20):
        with database.write("sample", origin="sync") as session:
            session.connection().exec_driver_sql(
                f"UPDATE accounts SET contract_ends_on = '{ends}' WHERE id IN "
                f"({','.join(repr(f'a{count * 100 + n}') for n in range(count))})"
            )
        cpu, started = _look(database, on)
        print(f"care after a sync of {count} account(s): {cpu * 1000:.0f} ms of processor, {started} started")
        assert started >= count


@pytest.mark.bench
def test_a_campaign_to_100000_accounts(tmp_path: Path) -> None:
    database = _crowd(tmp_path)
    with database.write("sample", origin="sample") as session:
        session.connection().exec_driver_sql("UPDATE contacts SET email = id || '@example.com'")
    fields = {"name": "All", "channel": "email", "quiet_days": 7, "control_percent": 10}
    with database.write("create-campaign") as session:
        made = records.create(session, "campaign", fields)
        asked = campaigns.asked_of(session, campaigns.get(session, made))
    with database.raw() as connection:
        begun = time.perf_counter()
        people = judged(connection, asked, dt.datetime.now(dt.UTC))
        found = time.perf_counter() - begun
    begun = time.perf_counter()
    with database.write("plan-campaign") as session:
        campaigns.plan(session, made)
    print(
        f"\ncampaign: {len(people):,} judged in {found:.2f} s, list drawn up in {time.perf_counter() - begun:.1f} s"
    )
