from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from app.rules.errors import Refused
from app.services import moves, records, task_lines, task_ties
from app.services.lists.registry import LISTS
from app.services.reminding import reminders
from app.services.tasks import complete_task
from app.services.today import today
from app.storage.list_spec import ListQuery
from app.words.recurrence import rule_words

if TYPE_CHECKING:
    from app.storage.database import Database
    from tests.services.conftest import Watch

ZONE = dt.timezone(dt.timedelta(hours=8))
NOW = dt.datetime(2026, 11, 20, 12, tzinfo=ZONE)
HOUR = dt.timedelta(hours=1)


def make(firm: Database, kind: str, **fields: Any) -> str:
    with firm.write("demo") as session:
        return records.create(session, kind, fields)


def value(firm: Database, task: str, key: str) -> Any:
    with firm.read() as session:
        return getattr(records.get(session, "task", task), key)


def do(firm: Database, verb: Any, *given: Any) -> Any:
    with firm.write("update-task") as session:
        return verb(session, *given)


@pytest.fixture
def colleague(firm: Database) -> str:
    return make(firm, "user", login="wf", name="王芳", role="rep")


def test_a_task_given_to_a_colleague_remembers_who_gave_it(firm: Database, colleague: str) -> None:
    own = make(firm, "task", title="自己的")
    theirs = make(firm, "task", title="她的", assignee_id=colleague)
    assert (value(firm, own, "delegated_by"), value(firm, theirs, "delegated_by")) == (
        None,
        firm.actor.user_id,
    )
    do(firm, records.update, "task", theirs, {"title": "她的，改"})
    assert value(firm, theirs, "delegated_by") == firm.actor.user_id
    do(firm, records.update, "task", theirs, {"assignee_id": firm.actor.user_id})
    assert value(firm, theirs, "delegated_by") is None


def test_a_task_from_a_colleague_is_accepted_or_returned_with_the_reason(
    firm: Database, colleague: str
) -> None:
    task = make(firm, "task", title="请跟进", description="周五前", status="doing")
    with pytest.raises(Refused, match="not-yours"):
        do(firm, task_ties.accept, task)
    with firm.write("demo") as session:
        records.get(session, "task", task).delegated_by = colleague  # type: ignore[attr-defined] # a task
    do(firm, task_ties.accept, task)
    assert value(firm, task, "accepted_at") is not None
    with pytest.raises(Refused, match="give-back-reason"):
        do(firm, task_ties.give_back, task, " ")
    do(firm, task_ties.give_back, task, "下周出差")
    assert value(firm, task, "assignee_id") == colleague
    assert (value(firm, task, "status"), value(firm, task, "accepted_at")) == ("todo", None)
    assert value(firm, task, "description").startswith("周五前\n")
    assert "下周出差" in value(firm, task, "description")


def test_a_task_waits_until_its_deal_is_won_and_is_not_todays_until_then(firm: Database) -> None:
    account = make(firm, "account", name="恒通")
    deal = make(firm, "deal", name="年度框架", account_id=account)
    task = make(firm, "task", title="安排交付", due_at=NOW)
    do(firm, task_ties.wait_for, task, "deal", deal, "won")

    def shown() -> tuple[list[str], list[bool]]:
        with firm.raw() as connection:
            items = [i.title for i in today(connection, firm.actor.user_id, NOW)]
            groups = task_lines.task_groups(connection, ListQuery(LISTS["task"]), NOW)
        return items, [line.waits for group in groups for line in group.lines]

    assert shown() == ([], [True])
    with firm.write("win-deal") as session:
        moves.move(session, "deal", deal, "won")
    assert shown() == (["安排交付"], [False])
    with pytest.raises(Refused, match="wait-unknown"):
        do(firm, task_ties.wait_for, task, "account", account, "won")
    do(firm, task_ties.wait_no_more, task)
    assert value(firm, task, "waits_for") is None


def test_a_task_is_done_when_its_parts_are(firm: Database) -> None:
    account = make(firm, "account", name="恒通")
    whole = make(firm, "task", title="准备展会", about_kind="account", about_id=account, account_id=account)
    part = do(firm, task_ties.add_part, whole, "印名片")
    assert value(firm, part, "account_id") == account
    with firm.raw() as connection:
        assert [line.title for line in task_lines.parts_of(connection, whole)] == ["印名片"]
    with pytest.raises(Refused, match="parts-open"):
        do(firm, complete_task, whole)
    do(firm, complete_task, part)
    do(firm, complete_task, whole)
    assert value(firm, whole, "status") == "done"


def test_only_ones_own_open_tasks_remind(firm: Database, colleague: str, watch: Watch) -> None:
    mine = make(firm, "task", title="打电话", due_at=watch.now - HOUR / 2)
    make(firm, "task", title="她的", due_at=watch.now, assignee_id=colleague)
    make(firm, "task", title="已完成", due_at=watch.now, status="done")
    make(firm, "task", title="以后", due_at=watch.now + HOUR)
    early = make(firm, "task", title="提前", due_at=watch.now + HOUR, reminders=[60])
    now = round(watch.now.timestamp() * 1000)
    with firm.raw() as connection:
        found = reminders(connection, firm.actor.user_id, {}, now)
        assert [reminder.id for reminder in found] == [mine, early]
        told = {name: now for reminder in found for name in reminder.names}
        assert reminders(connection, firm.actor.user_id, told, now - 600_000) == []  # the clock was set back


@pytest.mark.parametrize(
    ("rule", "english", "chinese"),
    [
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "every 2 weeks on Fri", "每 2 周周五"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every workday", "每个工作日"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "every month on day 15", "每月 15 日"),
        ("FREQ=DAILY;COUNT=3", "every day, 3 times", "每天，共 3 次"),
        ("FREQ=YEARLY;UNTIL=20271231", "every year, until 2027-12-31", "每年，至 2027-12-31"),
        ("FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1"),
        ("", "", ""),
    ],
)  # fmt: skip
def test_a_repetition_is_told_in_words_where_words_tell_it_truly(
    rule: str, english: str, chinese: str
) -> None:
    assert (rule_words(rule, "en"), rule_words(rule, "zh_CN")) == (english, chinese)
