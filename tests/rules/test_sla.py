from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.rules.errors import Refused
from app.rules.sla import ClockStatus, Contact, Pause, clock, escalation_level, first_reply
from app.rules.workcalendar import WorkCalendar

WEEK = (((540, 720), (780, 1080)),) * 5 + ((), ())
CHINA = WorkCalendar("Asia/Shanghai", WEEK, known_years=frozenset({2026}))
NINE = datetime(2026, 3, 2, 9, tzinfo=ZoneInfo("Asia/Shanghai"))
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("hours", "stopped", "status"),
    [
        (1, None, ClockStatus.RUNNING),
        (3, None, ClockStatus.WARNING),
        (5, None, ClockStatus.WARNING),
        (6, None, ClockStatus.LATE),
        (99, 5, ClockStatus.MET),
        (99, 6, ClockStatus.MISSED),
    ],
)
def test_the_status_of_a_four_hour_clock(hours: int, stopped: int | None, status: ClockStatus) -> None:
    stop = None if stopped is None else NINE + stopped * HOUR
    assert clock(NINE, 240, CHINA, NINE + hours * HOUR, stopped=stop).status == status


def test_waiting_for_the_customer_moves_the_due_time() -> None:
    pause: Pause = (NINE + HOUR, NINE + 2 * HOUR)
    read = clock(NINE, 120, CHINA, NINE + 2 * HOUR, pauses=[pause])
    assert (read.due, read.used, read.left) == (NINE + 3 * HOUR, HOUR, HOUR)
    assert read.percent == 50


def test_an_open_wait_stops_the_clock() -> None:
    read = clock(NINE, 240, CHINA, NINE + 3 * HOUR, pauses=[(NINE + HOUR, None)])
    assert (read.status, read.used) == (ClockStatus.PAUSED, HOUR)
    late = clock(NINE, 30, CHINA, NINE + 3 * HOUR, pauses=[(NINE + HOUR, None)])
    assert late.status == ClockStatus.LATE


def test_times_out_of_order_from_two_laptops_use_no_time() -> None:
    assert clock(NINE, 60, CHINA, NINE, stopped=NINE - HOUR).used == timedelta()
    crossed = clock(NINE, 60, CHINA, NINE + HOUR, pauses=[(NINE + HOUR, NINE)])
    assert crossed.used == HOUR


def test_a_year_without_holiday_table_is_flagged() -> None:
    start = datetime(2026, 12, 31, 9, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert clock(start, 2400, CHINA, start).years_missing == (2027,)


def test_a_clock_needs_a_budget() -> None:
    with pytest.raises(Refused):
        clock(NINE, 0, CHINA, NINE)


def test_notes_internal_mail_and_replies_before_receipt_are_no_first_reply() -> None:
    contacts = [
        Contact(NINE - HOUR, "call", "outbound"),
        Contact(NINE, "note", "outbound"),
        Contact(NINE, "email", "internal"),
        Contact(NINE, "call", "inbound"),
        Contact(NINE + 3 * HOUR, "call", "outbound"),
        Contact(NINE + 2 * HOUR, "email", "outbound"),
    ]
    assert first_reply(NINE, contacts) == NINE + 2 * HOUR
    assert first_reply(NINE, contacts[:4]) is None


def test_escalation_climbs_with_the_share_used() -> None:
    assert [escalation_level(p) for p in (0, 74, 75, 99, 100, 149, 150, 900)] == [0, 0, 1, 1, 2, 2, 3, 3]


def slow_used(start: datetime, end: datetime, pauses: list[tuple[datetime, datetime | None]]) -> int:
    """Count the working minutes one by one, leaving out those within a pause."""
    minutes = 0
    while start < end:
        local = start.astimezone(ZoneInfo("Asia/Shanghai"))
        minute = local.hour * 60 + local.minute
        works = any(a <= minute < b for a, b in WEEK[local.weekday()])
        paused = any(a <= start and (b is None or start < b) for a, b in pauses)
        minutes += works and not paused
        start += timedelta(minutes=1)
    return minutes


MINUTES = st.integers(0, 6000).map(lambda m: datetime(2026, 3, 2, tzinfo=UTC) + timedelta(minutes=m))
PAUSES = st.lists(st.tuples(MINUTES, st.one_of(st.none(), MINUTES)), max_size=4)


@settings(deadline=None)
@given(MINUTES, st.integers(1, 3000), MINUTES, PAUSES)
def test_the_clock_agrees_with_counting_every_minute(
    start: datetime, minutes: int, now: datetime, pauses: list[tuple[datetime, datetime | None]]
) -> None:
    end = max(start, now)
    closed: list[Pause] = [(a, end if b is None else min(end, b)) for a, b in pauses]
    read = clock(start, minutes, CHINA, now, pauses=pauses)
    assert read.used == timedelta(minutes=slow_used(start, end, closed))
    assert slow_used(start, read.due, closed) == minutes
    assert slow_used(start, read.due - timedelta(minutes=1), closed) == minutes - 1
