"""The clocks of complaints in a real file: which policy, what stops them, what a change leaves alone."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from app.model.activities import Task
from app.model.time_limits import read_book
from app.rules.errors import Refused
from app.rules.shifts import SpecialDay
from app.services import activities, escalations, policies, records, time_limits
from app.services.moves import move
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database
    from tests.services.conftest import Watch

# the watch stands at Friday 20 November 2026, 12:00 in Shanghai: office hours go on at 13:30
OFFICE = {str(day): [["09:00", "12:00"], ["13:30", "18:00"]] for day in range(5)}
HALF_PAST_ONE = dt.datetime(2026, 11, 20, 5, 30, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


@pytest.fixture
def policy(firm: Database) -> str:
    """Two hours to reply, eight to settle, for complaints of medium severity."""
    with firm.write("set-up") as session:
        calendar = policies.save_calendar(
            session, None, {"name": "上海", "time_zone": "Asia/Shanghai", "shifts": OFFICE, "is_default": True},
            [(SpecialDay(dt.date(2026, 10, 1), works=False), "国庆节")],
        )  # fmt: skip
        fields = {"severity": "medium", "response_minutes": 120, "resolution_minutes": 480}
        return policies.save_policy(session, None, {**fields, "calendar_id": calendar})


def complain(firm: Database, **fields: Any) -> str:
    with firm.write("create-complaint") as session:
        return make.complaint(session, **fields)


def value(firm: Database, record: str, key: str) -> Any:
    with firm.read() as session:
        return getattr(records.get(session, "complaint", record), key)


def tasks(firm: Database) -> list[Task]:
    with firm.read() as session:
        return list(session.query(Task).order_by(Task.due_at, Task.title))


def test_a_new_complaint_gets_the_due_times_of_its_severity_in_working_time(
    firm: Database, policy: str
) -> None:
    complaint = complain(firm)
    assert value(firm, complaint, "policy_id") == policy
    assert value(firm, complaint, "response_due_at") == HALF_PAST_ONE + 2 * HOUR
    assert value(firm, complaint, "resolution_due_at") == HALF_PAST_ONE + 72.5 * HOUR  # Monday, after lunch


def test_customers_of_a_level_have_their_own_policy_and_another_severity_another_clock(
    firm: Database, policy: str
) -> None:
    with firm.write("set-up") as session:
        for fields in ({"severity": "medium", "level": "A"}, {"severity": "critical"}):
            policies.save_policy(session, None, {**fields, "response_minutes": 30, "resolution_minutes": 60})
        key_customer = make.account(session, "海尔", level="A")
    complaint = complain(firm, account_id=key_customer)
    assert value(firm, complaint, "resolution_due_at") == HALF_PAST_ONE + HOUR
    other = complain(firm)
    assert value(firm, other, "policy_id") == policy
    with firm.write("update-complaint") as session:
        records.update(session, "complaint", other, {"severity": "critical"})
    assert value(firm, other, "response_due_at") == HALF_PAST_ONE + HOUR / 2


def test_waiting_for_the_customer_puts_the_due_time_off(firm: Database, policy: str, watch: Watch) -> None:
    assert policy
    complaint = complain(firm)
    before = value(firm, complaint, "resolution_due_at")
    with firm.write("move-complaint") as session:
        for state in ("triaged", "assigned", "investigating", "waiting_customer"):
            move(session, "complaint", complaint, state)
    watch.forward(hours=2.5)  # of which one hour is worked
    with firm.write("move-complaint") as session:
        move(session, "complaint", complaint, "investigating")
    assert value(firm, complaint, "resolution_due_at") == before + HOUR
    assert value(firm, complaint, "paused_seconds") == 9000


def test_a_note_is_no_first_reply_and_of_two_replies_the_earlier_one_counts(
    firm: Database, policy: str, watch: Watch
) -> None:
    assert policy
    complaint = complain(firm)
    received = watch.now
    watch.forward(hours=3)

    def log(kind: str, at: dt.datetime, **fields: Any) -> dt.datetime | None:
        with firm.write("log-activity") as session:
            activities.log_activity(
                session, "complaint", complaint, {"kind": kind, "subject": "回复", "at": at, **fields}
            )
        found: dt.datetime | None = value(firm, complaint, "first_response_at")
        return found

    assert log("note", received + HOUR) is None
    assert log("call", received + HOUR, direction="inbound") is None
    assert log("call", received - HOUR) is None  # a reply logged before the complaint was received
    assert log("email", received + 3 * HOUR) == received + 3 * HOUR
    assert log("call", received + 2 * HOUR) == received + 2 * HOUR  # another laptop's, synced later


def test_a_change_of_policy_makes_a_new_version_and_leaves_what_was_promised(
    firm: Database, policy: str, watch: Watch
) -> None:
    old, settled = complain(firm), complain(firm, subject="已结")
    with firm.write("move-complaint") as session:
        for state in ("triaged", "assigned", "investigating", "resolved"):
            move(session, "complaint", settled, state)
    promised = {each: value(firm, each, "resolution_due_at") for each in (old, settled)}
    watch.forward(days=1)
    with firm.write("update-sla-policy") as session:
        newer = policies.save_policy(session, policy, {"response_minutes": 60, "resolution_minutes": 60})
    assert newer != policy
    assert {each: value(firm, each, "resolution_due_at") for each in promised} == promised
    late = complain(firm, subject="新")
    assert value(firm, late, "policy_id") == newer
    with pytest.raises(Refused, match="policy-in-use"), firm.write("update-sla-policy") as session:
        records.update(session, "sla_policy", policy, {"resolution_minutes": 999})


def test_a_policy_that_holds_from_an_earlier_day_moves_the_open_complaints_since_then_only(
    firm: Database, policy: str, watch: Watch
) -> None:
    first = complain(firm)
    watch.forward(days=3)
    second = complain(firm, subject="第二")
    before = value(firm, first, "resolution_due_at")
    with firm.write("update-sla-policy") as session:
        policies.save_policy(session, policy, {"resolution_minutes": 120}, since=watch.now.date())
    assert value(firm, first, "resolution_due_at") == before
    assert value(firm, second, "resolution_due_at") == watch.now + 3.5 * HOUR  # 12:00, lunch, 15:30


def test_a_holiday_that_is_entered_later_moves_open_due_times(firm: Database, policy: str) -> None:
    complaint = complain(firm)
    before = value(firm, complaint, "resolution_due_at")
    with firm.read() as session:
        calendar = records.get(session, "sla_policy", policy).calendar_id  # type: ignore[attr-defined]
    monday = SpecialDay(dt.date(2026, 11, 23), works=False)
    with firm.write("update-work-calendar") as session:
        policies.save_calendar(session, calendar, {}, [(monday, "调休")])
    assert value(firm, complaint, "resolution_due_at") == before + 24 * HOUR


def test_the_clock_escalates_once_a_level_with_a_task_and_settling_closes_the_task(
    firm: Database, policy: str, watch: Watch
) -> None:
    assert policy
    complaint = complain(firm)
    with firm.write("log-activity") as session:
        activities.log_activity(session, "complaint", complaint, {"kind": "call", "subject": "收到"})
    seen = []
    for hours in (3.75, 66.75, 3.5, 1, 19):  # Friday 15:45, Monday 10:30, 14:00, 15:00, Tuesday 10:00
        watch.forward(hours=hours)
        with firm.write("escalate-complaints") as session:
            escalations.keep_clocks(session)
        seen.append(value(firm, complaint, "escalation"))
    assert seen == [0, 1, 2, 2, 3]
    assert [task.title[:17] for task in tasks(firm)] == [f"投诉升级 Escalation {n}" for n in (1, 2, 3)]
    assert {task.about_id for task in tasks(firm)} == {complaint}
    with firm.write("move-complaint") as session:
        for state in ("triaged", "assigned", "investigating", "resolved"):
            move(session, "complaint", complaint, state)
    assert {task.status for task in tasks(firm)} == {"done"}


def test_a_complaint_that_waits_is_left_alone_by_the_clock(firm: Database, policy: str, watch: Watch) -> None:
    assert policy
    complaint = complain(firm)
    with firm.write("move-complaint") as session:
        for state in ("triaged", "assigned", "investigating", "waiting_customer"):
            move(session, "complaint", complaint, state)
    watch.forward(days=30)
    with firm.write("escalate-complaints") as session:
        assert escalations.keep_clocks(session) == (0, 0)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"response_minutes": 0}, "minutes-not-positive"),
        ({"response_minutes": 500}, "limits-crossed"),
        ({"resolution_minutes": 10**7}, "due-too-far"),
    ],
)
def test_limits_that_nobody_could_keep_are_refused(
    firm: Database, policy: str, fields: dict[str, int], code: str
) -> None:
    with pytest.raises(Refused) as refused, firm.write("update-sla-policy") as session:
        policies.save_policy(session, policy, fields)
    assert refused.value.code == code


def test_a_calendar_without_working_hours_is_refused_and_one_that_came_by_sync_sets_no_clock(
    firm: Database, policy: str
) -> None:
    with pytest.raises(Refused, match="calendar-no-hours"), firm.write("update-work-calendar") as session:
        policies.save_calendar(session, None, {"name": "空", "time_zone": "UTC", "shifts": {}}, [])
    with firm.apply() as connection:
        connection.execute("UPDATE work_calendars SET shifts = '{}'")
    complaint = complain(firm)
    assert value(firm, complaint, "resolution_due_at") is None
    with firm.raw() as connection:
        assert [refused.code for refused in read_book(connection).broken.values()] == ["calendar-no-hours"]
        assert time_limits.standing(connection, complaint, HALF_PAST_ONE) is None
    assert policy


def test_missing_holidays_of_next_year_are_told_from_november_on(
    firm: Database, policy: str, watch: Watch
) -> None:
    assert policy
    with firm.raw() as connection:
        book = read_book(connection)
    assert time_limits.missing_years(book, watch.now) == {"上海": (2027,)}
    assert time_limits.missing_years(book, watch.now - dt.timedelta(days=60)) == {}


def test_a_firm_without_limits_begins_with_the_usual_ones_and_its_open_complaints_get_a_clock(
    firm: Database,
) -> None:
    complaint = complain(firm)
    assert value(firm, complaint, "resolution_due_at") is None
    with firm.write("create-sla-policy") as session:
        policies.start_usual(session, "Asia/Shanghai")
    assert value(firm, complaint, "response_due_at") == HALF_PAST_ONE + 4 * HOUR
