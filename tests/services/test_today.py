from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from app.services import records
from app.services.setup import set_up
from app.services.today import CUSTOMERS, DUE, OVERDUE, VISITS, TodayItem, today

if TYPE_CHECKING:
    from app.storage.database import Database

ZONE = dt.timezone(dt.timedelta(hours=8))
NOW = dt.datetime(2026, 11, 20, 10, 20, tzinfo=ZONE)
HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)


@pytest.fixture
def account(database: Database) -> str:
    set_up(database)
    return make(database, "account", name="杭州恒通轴承", level="A")


def make(database: Database, kind: str, **fields: Any) -> str:
    with database.write("demo") as session:
        return records.create(session, kind, fields)


def day(database: Database, user: str = "") -> list[TodayItem]:
    with database.raw() as connection:
        return today(connection, user or database.actor.user_id, NOW)


def reasons(database: Database) -> list[tuple[str, str]]:
    return [(item.section, item.reason) for item in day(database)]


def test_a_task_is_overdue_as_soon_as_its_time_is_past_and_due_until_then(database: Database) -> None:
    make(database, "task", title="打电话", due_at=NOW - HOUR)
    make(database, "task", title="寄样品", due_at=NOW + HOUR)
    assert [(item.title, item.section) for item in day(database)] == [("打电话", OVERDUE), ("寄样品", DUE)]


def test_what_is_due_tomorrow_or_done_or_somebody_elses_is_not_todays(database: Database) -> None:
    other = make(database, "user", login="wf", name="王芳", role="rep")
    make(database, "task", title="明天", due_at=NOW.replace(hour=0, minute=0) + DAY)
    make(database, "task", title="已完成", due_at=NOW, status="done")
    make(database, "task", title="她的", due_at=NOW, assignee_id=other)
    assert day(database) == []
    assert [item.title for item in day(database, other)] == ["她的"]


def test_the_day_ends_at_midnight_where_the_reader_is(database: Database) -> None:
    make(database, "task", title="今晚", due_at=dt.datetime(2026, 11, 20, 23, 59, tzinfo=ZONE))
    make(database, "task", title="零点", due_at=dt.datetime(2026, 11, 21, 0, 0, tzinfo=ZONE))
    assert [item.title for item in day(database)] == ["今晚"]


def test_the_next_step_of_an_open_deal_counts_and_of_a_closed_one_does_not(
    database: Database, account: str
) -> None:
    step = {"account_id": account, "next_step": "确认合同", "next_step_on": NOW.date() - DAY}
    make(database, "deal", name="年度框架", **step)
    make(database, "deal", name="已输", status="lost", loss_reason="price", **step)
    assert [(item.title, item.detail, item.reason) for item in day(database)] == [
        ("确认合同", "年度框架", "step-overdue")
    ]


def test_a_late_complaint_comes_before_a_late_task_and_the_worst_first(
    database: Database, account: str
) -> None:
    make(database, "task", title="逾期任务", due_at=NOW - DAY)
    for severity in ("low", "critical"):
        make(
            database,
            "complaint",
            account_id=account,
            subject=f"投诉 {severity}",
            severity=severity,
            resolution_due_at=NOW - HOUR,
        )
    titles = [item.title for item in day(database)]
    assert titles == ["投诉 critical", "投诉 low", "逾期任务"]


def test_a_complaint_without_an_owner_is_everybodys(database: Database, account: str) -> None:
    make(database, "complaint", account_id=account, subject="无主", owner_id=None, resolution_due_at=NOW)
    assert [item.title for item in day(database)] == ["无主"]


def test_a_visit_planned_for_today_is_listed_with_its_time(database: Database, account: str) -> None:
    make(database, "visit", account_id=account, purpose="needs", planned_start_at=NOW + HOUR)
    make(database, "visit", account_id=account, purpose="needs", planned_start_at=NOW + DAY)
    found = day(database)
    assert [(item.section, item.reason, item.title) for item in found] == [
        (VISITS, "visit-planned", "杭州恒通轴承")
    ]
    assert found[0].at == NOW + HOUR


def test_a_hold_that_ends_within_seven_days_is_told_once_even_if_a_follow_up_is_due_too(
    database: Database, account: str
) -> None:
    with database.write("demo") as session:
        ending = {"hold_expires_at": NOW + 6 * DAY, "next_follow_at": NOW - DAY}
        records.update(session, "account", account, ending)
    assert reasons(database) == [(CUSTOMERS, "hold-ending")]


def test_a_hold_that_ends_later_or_has_ended_is_not_told(database: Database, account: str) -> None:
    for until in (NOW + 8 * DAY, NOW - HOUR):
        with database.write("demo") as session:
            records.update(session, "account", account, {"hold_expires_at": until})
        assert reasons(database) == []


def test_a_customer_who_is_not_to_be_contacted_is_never_due(database: Database, account: str) -> None:
    with database.write("demo") as session:
        records.update(session, "account", account, {"next_follow_at": NOW, "do_not_contact": True})
    assert reasons(database) == []


@pytest.mark.parametrize(("days", "told"), [(-1, False), (0, True), (30, True), (31, False)])
def test_a_contract_that_ends_within_thirty_days_is_told(
    database: Database, account: str, days: int, told: bool
) -> None:
    ends = NOW.date() + days * DAY
    with database.write("demo") as session:
        records.update(session, "account", account, {"contract_ends_on": ends})
    assert [(item.reason, item.at.date()) for item in day(database)] == [("contract-ending", ends)] * told


def test_a_silent_customer_is_told_until_somebody_plans_something(database: Database, account: str) -> None:
    with database.apply() as connection:
        connection.execute(
            "INSERT INTO account_scores (account_id, run, recency, frequency, money, r, f, m, segment, abc, value, "
            "overdue_milli, silence, risk_milli, band, reasons) VALUES (?, 1, 90, 5, 1000, 2, 3, 3, 'loyal', 'C', "
            "NULL, 2100, 'silent', 300, 'middle', '[]')",
            (account,),
        )
    assert [(item.reason, item.at.date()) for item in day(database)] == [("silent", NOW.date() - 90 * DAY)]
    make(database, "task", title="回访", account_id=account, due_at=NOW + 5 * DAY)
    assert reasons(database) == []


@pytest.mark.parametrize(
    ("born", "told"), [("1980-11-20", True), ("1980-11-26", True), ("1980-11-27", False)]
)
def test_birthdays_of_the_coming_week_are_told_whatever_the_year(
    database: Database, account: str, born: str, told: bool
) -> None:
    make(database, "contact", account_id=account, name="单晓梅", birthday=dt.date.fromisoformat(born))
    assert ("birthday" in [item.reason for item in day(database)]) is told


def test_a_lunar_birthday_is_not_told_by_the_solar_calendar(database: Database, account: str) -> None:
    born = dt.date(1980, 11, 20)
    make(database, "contact", account_id=account, name="曾国强", birthday=born, birthday_lunar=True)
    assert reasons(database) == []


def test_a_week_of_birthdays_reaches_over_the_end_of_the_year(database: Database, account: str) -> None:
    make(database, "contact", account_id=account, name="解玉兰", birthday=dt.date(1985, 1, 2))
    with database.raw() as connection:
        end = dt.datetime(2026, 12, 30, 9, tzinfo=ZONE)
        found = today(connection, database.actor.user_id, end)
    assert [(item.title, item.at.date()) for item in found] == [("解玉兰", dt.date(2027, 1, 2))]
