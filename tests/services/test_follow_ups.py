from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from app.rules.errors import Refused
from app.rules.quick_entry import parse_entry
from app.services import account_summary, base_sums, records
from app.services.activities import Logged, log_activity
from app.services.board import board, stage_history, stages
from app.services.deals import move_deal
from app.services.lists.registry import LISTS
from app.services.put_off import put_off
from app.services.quick_tasks import NextTask, add_task, understand
from app.services.setup import set_up
from app.services.task_lines import group_of, task_groups
from app.storage.list_spec import Filter, ListQuery

if TYPE_CHECKING:
    from app.storage.database import Database

ZONE = dt.timezone(dt.timedelta(hours=8))
NOW = dt.datetime(2026, 11, 20, 10, 20, tzinfo=ZONE)
DAY = dt.timedelta(days=1)


@pytest.fixture
def account(database: Database) -> str:
    set_up(database)
    return make(database, "account", name="杭州恒通轴承")


def make(database: Database, kind: str, **fields: Any) -> str:
    with database.write("demo") as session:
        return records.create(session, kind, fields)


def field(database: Database, kind: str, record: str, key: str) -> Any:
    with database.read() as session:
        return getattr(records.get(session, kind, record), key)


def log(
    database: Database, about: str, record: str, following: NextTask | None = None, **fields: Any
) -> Logged:
    given = {"kind": "call", "subject": "电话", "at": NOW} | fields
    with database.write("log-activity") as session:
        return log_activity(session, about, record, given, following)


def test_a_logged_call_is_remembered_by_the_account(database: Database, account: str) -> None:
    logged = log(database, "account", account)
    assert field(database, "account", account, "last_followed_at") == NOW
    assert field(database, "activity", logged.activity_id, "account_id") == account


def test_a_note_is_no_follow_up(database: Database, account: str) -> None:
    log(database, "account", account, kind="note")
    assert field(database, "account", account, "last_followed_at") is None


def test_an_older_call_does_not_turn_the_last_follow_up_back(database: Database, account: str) -> None:
    log(database, "account", account)
    log(database, "account", account, at=NOW - DAY)
    assert field(database, "account", account, "last_followed_at") == NOW


def test_the_next_action_becomes_a_task_about_the_same_record(database: Database, account: str) -> None:
    deal = make(database, "deal", name="年度框架", account_id=account)
    logged = log(database, "deal", deal, NextTask("寄样品", NOW + DAY, timed=True))
    assert logged.task_id is not None
    assert field(database, "task", logged.task_id, "about_id") == deal
    assert field(database, "task", logged.task_id, "account_id") == account
    assert field(database, "account", account, "next_follow_at") == NOW + DAY
    assert field(database, "deal", deal, "next_step") == "寄样品"
    assert field(database, "deal", deal, "next_step_on") == (NOW + DAY).date()


def test_the_first_call_about_a_complaint_is_its_first_reply(database: Database, account: str) -> None:
    complaint = make(database, "complaint", account_id=account, subject="异响", received_at=NOW - DAY)
    log(database, "complaint", complaint)
    log(database, "complaint", complaint, at=NOW + DAY)
    assert field(database, "complaint", complaint, "first_response_at") == NOW


def test_a_follow_up_without_a_subject_is_refused_and_changes_nothing(
    database: Database, account: str
) -> None:
    with pytest.raises(Refused) as refused:
        log(database, "account", account, subject="")
    assert refused.value.field == "subject"
    assert field(database, "account", account, "last_followed_at") is None


def test_words_of_a_typed_task_are_looked_up_and_unknown_ones_told(database: Database, account: str) -> None:
    make(database, "user", login="wf", name="王芳", role="rep")
    entry = parse_entry("明天15:00 打电话 #恒通 @王芳 @无此人 !高", NOW)
    with database.raw() as connection:
        task = understand(connection, entry)
    assert task.link == ("account", account, "杭州恒通轴承")
    assert task.assignee is not None
    assert task.assignee[1] == "王芳"
    assert task.unknown == ("@无此人",)
    with database.write("create-task") as session:
        made = add_task(session, task)
    assert field(database, "task", made, "account_id") == account
    assert field(database, "task", made, "priority") == "high"
    assert field(database, "task", made, "all_day") is False


def test_putting_a_visit_off_keeps_its_length_and_is_counted(database: Database, account: str) -> None:
    visit = make(
        database,
        "visit",
        account_id=account,
        purpose="care",
        planned_start_at=NOW,
        planned_end_at=NOW + dt.timedelta(hours=2),
    )
    with database.write("update-visit") as session:
        put_off(session, "visit", visit, NOW + DAY)
    assert field(database, "visit", visit, "planned_end_at") == NOW + DAY + dt.timedelta(hours=2)
    assert field(database, "visit", visit, "moved_count") == 1


def test_a_complaints_time_is_not_the_users_to_move(database: Database, account: str) -> None:
    complaint = make(database, "complaint", account_id=account, subject="异响")
    with pytest.raises(Refused), database.write("update-complaint") as session:
        put_off(session, "complaint", complaint, NOW + DAY)


def test_the_board_adds_up_stages_plain_and_weighted(database: Database, account: str) -> None:
    for amount, name in ((1_000_00, "甲"), (500_00, "乙")):
        make(database, "deal", name=name, account_id=account, amount=amount, currency="CNY")
    make(database, "deal", name="丙", account_id=account, amount=700_00, currency="EUR")
    with database.raw() as connection:
        columns = board(connection, ListQuery(LISTS["deal"]), NOW)
    first = columns[0]
    assert [column.stage.name for column in columns] == [
        "初步接触", "需求确认", "方案报价", "商务谈判", "赢单", "输单",
    ]  # fmt: skip
    assert first.deals == 3
    assert first.total.base.minor == 1_500_00
    assert [(money.minor, money.currency) for money in first.total.others] == [(700_00, "EUR")]
    assert first.weighted.base.minor == 150_00


def test_a_rate_brings_foreign_amounts_into_the_firms_currency(database: Database, account: str) -> None:
    make(
        database, "exchange_rate", account_id=account, currency="EUR", base="CNY",
        valid_from=dt.date(2026, 1, 1), rate_e8=7_80000000,
    )  # fmt: skip
    with database.raw() as connection:
        rates = base_sums.load(connection)
    sums = rates.sum([(100_00, "EUR"), (20_00, "CNY"), (None, "CNY"), (5_00, "USD")])
    assert sums.base.minor == 800_00
    assert [money.currency for money in sums.others] == ["USD"]
    assert base_sums.combined([sums, sums], "CNY").base.minor == 1_600_00


def test_the_board_follows_the_filters_of_the_list(database: Database, account: str) -> None:
    make(database, "deal", name="大", account_id=account, probability=90)
    other = make(database, "account", name="另一家")
    make(database, "deal", name="小", account_id=other)
    query = ListQuery(LISTS["deal"], (Filter("account_id", "equals", (other,)),))
    with database.raw() as connection:
        cards = board(connection, query, NOW)[0].cards
    assert [card.name for card in cards] == ["小"]


def test_a_deal_that_stands_too_long_rots(database: Database, account: str) -> None:
    make(database, "deal", name="旧", account_id=account, stage_entered_at=NOW - 40 * DAY)
    with database.raw() as connection:
        (card,) = board(connection, ListQuery(LISTS["deal"]), NOW)[0].cards
    assert card.rotting == 10


def test_every_move_of_a_deal_is_in_its_history(database: Database, account: str) -> None:
    deal = make(database, "deal", name="年度框架", account_id=account)
    with database.raw() as connection:
        second = stages(connection)[1]
    with database.write("move-deal") as session:
        move_deal(session, deal, second.id)
    with database.raw() as connection:
        history = stage_history(connection, deal)
    assert [(step.from_stage, step.to_stage) for step in history] == [
        ("初步接触\tFirst contact", "需求确认\tNeeds confirmed"),
        ("", "初步接触\tFirst contact"),
    ]


def test_the_summary_of_an_account_adds_deals_orders_and_what_is_owed(
    database: Database, account: str
) -> None:
    make(database, "deal", name="年度框架", account_id=account, amount=300_00, currency="CNY")
    order = {"account_id": account, "currency": "CNY", "net": 0, "tax": 0}
    make(database, "order", **order, status="confirmed", ordered_on=dt.date(2026, 3, 1), total=900_00)
    make(database, "order", **order, status="confirmed", ordered_on=dt.date(2025, 3, 1), total=100_00)
    make(database, "order", **order, status="draft", ordered_on=dt.date(2026, 3, 1), total=5_000_00)
    receipt = {"account_id": account, "currency": "CNY"}
    make(database, "receipt", **receipt, status="received", amount=400_00)
    make(database, "receipt", **receipt, status="planned", amount=600_00)
    make(database, "complaint", account_id=account, subject="异响")
    with database.raw() as connection:
        found = account_summary.summary(connection, account, 2026)
    assert (found.open_deals, found.open_amount.base.minor) == (1, 300_00)
    assert found.orders.base.minor == 900_00
    assert found.receivable.base.minor == 600_00
    assert found.complaints == 1


@pytest.mark.parametrize(
    ("due", "group"),
    [
        (NOW - dt.timedelta(minutes=1), "overdue"),
        (NOW + dt.timedelta(minutes=1), "today"),
        (NOW + DAY, "week"),
        (NOW + 2 * DAY, "week"),
        (NOW + 3 * DAY, "later"),
        (None, "none"),
    ],
)
def test_tasks_are_grouped_by_when_they_are_due(due: dt.datetime | None, group: str) -> None:
    assert group_of(None if due is None else round(due.timestamp() * 1000), NOW) == group


def test_a_group_is_in_the_order_of_its_due_times(database: Database) -> None:
    for title, hours in (("晚", 5), ("早", 1)):
        make(database, "task", title=title, due_at=NOW + dt.timedelta(hours=hours))
    with database.raw() as connection:
        groups = {group.key: group for group in task_groups(connection, ListQuery(LISTS["task"]), NOW)}
    assert [line.title for line in groups["today"].lines] == ["早", "晚"]
