"""The clocks of a complaint against a simulation that counts every minute."""

import datetime as dt
import random

import pytest

from app.rules.errors import Refused
from app.rules.shifts import SpecialDay, calendar_of
from app.rules.sla import ClockStatus, Contact
from app.rules.standing import History, Policy, Step, judge, pick, resting
from app.rules.typed_shifts import type_days, type_shifts, write_days, write_shifts
from tests.rules.histories import Tale, draw, firms, simulate

NINE = dt.datetime(2026, 3, 2, 1, tzinfo=dt.UTC)  # Monday 09:00 in Shanghai
HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)
OFFICE = {str(day): [["09:00", "12:00"], ["13:30", "18:00"]] for day in range(5)}
CHINA = calendar_of("Asia/Shanghai", OFFICE, [SpecialDay(dt.date(2026, 5, 1), works=False)])
POLICY = Policy("p", "high", None, 120, 480)


def differs(tale: Tale, horizon: dt.datetime) -> str:
    """What the rule and the simulation disagree about; empty when nothing."""
    slow, fast = simulate(tale, horizon), judge(tale.history, tale.policy, tale.firm.calendar, tale.now)
    for name, counted, clock in (
        ("response", slow.response, fast.response),
        ("resolution", slow.resolution, fast.resolution),
    ):
        if (counted.used * 60, counted.status) != (clock.used.total_seconds(), clock.status):
            return f"{name}: {counted} {clock} {tale}"
        if counted.due != clock.due and not (counted.due is None and clock.due > horizon):
            return f"{name} due: {counted} {clock} {tale}"
    return "" if slow.escalation == fast.escalation else f"escalation: {slow} {fast} {tale}"


def compare(seed: int, count: int, days: int) -> list[str]:
    chance, all_firms = random.Random(seed), firms()  # noqa: S311 - histories, no secrets
    tales = [draw(chance, all_firms, days) for _ in range(count)]
    found = (differs(tale, tale.history.received + (days + 2) * DAY) for tale in tales)
    return [one for one in found if one]


def test_two_hundred_random_histories_are_judged_like_counting_every_minute() -> None:
    assert compare(7, 200, 2) == []


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_twenty_thousand_random_histories_are_judged_like_counting_every_minute() -> None:
    assert compare(11, 20_000, 4) == []


def test_a_note_does_not_stop_the_response_clock_and_the_first_real_reply_does() -> None:
    note, reply = Contact(NINE + HOUR, "note", "outbound"), Contact(NINE + 3 * HOUR, "call", "outbound")
    silent = judge(History(NINE, "received", (), (note,)), POLICY, CHINA, NINE + 4 * HOUR)
    assert silent.response.status == ClockStatus.LATE
    told = judge(History(NINE, "received", (), (note, reply)), POLICY, CHINA, NINE + 4 * HOUR)
    assert (told.response.status, told.response.used) == (ClockStatus.MISSED, 3 * HOUR)


def test_a_reply_that_was_logged_before_the_complaint_was_received_answers_nothing() -> None:
    early = Contact(NINE - HOUR, "call", "outbound")
    history = History(NINE, "received", (), (early,), answered=NINE - HOUR)
    assert judge(history, POLICY, CHINA, NINE + HOUR).response.status == ClockStatus.RUNNING


def test_steps_of_two_laptops_out_of_order_are_read_in_the_order_of_their_times() -> None:
    steps = [
        Step(NINE + 2 * HOUR, "investigating"), Step(NINE + HOUR, "waiting_customer"),
        Step(NINE + 1.5 * HOUR, "waiting_customer"),
    ]  # fmt: skip
    assert list(resting(steps, "investigating")) == [(NINE + HOUR, NINE + 2 * HOUR)]


def test_a_wait_that_the_server_never_accepted_stops_no_clock() -> None:
    assert list(resting([Step(NINE, "waiting_customer")], "investigating")) == []


def test_a_reopened_complaint_goes_on_with_the_time_it_had_left() -> None:
    steps = [Step(NINE + 2 * HOUR, "resolved"), Step(NINE + 2 * DAY, "reopened")]
    found = judge(History(NINE, "reopened", steps), POLICY, CHINA, NINE + 2 * DAY + HOUR)
    assert found.resolution.used == 3 * HOUR


@pytest.mark.parametrize(
    ("severity", "level", "day", "expected"),
    [
        ("high", None, "2026-01-01", "old"),
        ("high", "A", "2026-01-01", "a"),
        ("high", None, "2026-06-01", "new"),
        ("high", "B", "2026-06-02", "new"),
        ("low", None, "2026-06-02", None),
    ],
)
def test_the_policy_is_that_of_the_level_and_of_the_day(
    severity: str, level: str | None, day: str, expected: str | None
) -> None:
    policies = [
        Policy("old", "high", None, 1, 2),
        Policy("new", "high", None, 1, 2, since=dt.date(2026, 6, 1)),
        Policy("a", "high", "A", 1, 2),
        Policy("gone", "high", "B", 1, 2, active=False),
    ]
    found = pick(policies, severity, level, dt.date.fromisoformat(day))
    assert (found.id if found else None) == expected


@pytest.mark.parametrize(
    ("shifts", "code"),
    [
        ({}, "calendar-no-hours"),
        ({"0": []}, "calendar-no-hours"),
        ({"7": [["09:00", "10:00"]]}, "shift-unreadable"),
        ({"0": [["9", "10:00"]]}, "shift-unreadable"),
        ({"0": [["09:00", "24:30"]]}, "shift-unreadable"),
        ({"0": [["09:00", "12:00"], ["11:00", "13:00"]]}, "calendar-shifts"),
        ({"0": "09:00"}, "shift-unreadable"),
    ],
)
def test_a_calendar_without_working_hours_or_with_unreadable_ones_is_refused(
    shifts: dict[str, object], code: str
) -> None:
    with pytest.raises(Refused) as refused:
        calendar_of("Asia/Shanghai", shifts, ())
    assert refused.value.code == code


def test_holidays_that_nobody_has_entered_for_next_year_are_named_and_not_guessed() -> None:
    december = dt.datetime(2026, 12, 31, 8, tzinfo=dt.UTC)
    found = judge(History(december, "received"), Policy("p", "low", None, 60, 2000), CHINA, december)
    assert found.years_missing == (2027,)
    without = calendar_of("Asia/Shanghai", {**OFFICE, "holidays": False}, ())
    assert without.years_missing(december, december + 30 * DAY) == ()


def test_shifts_and_holidays_are_typed_as_people_write_them_and_come_back_the_same() -> None:
    typed = type_shifts("9:00-12:00， 13：30至18:00")
    assert typed == [["09:00", "12:00"], ["13:30", "18:00"]]
    assert write_shifts({"0": typed}, 0) == "09:00-12:00, 13:30-18:00"
    text = "2027-02-06..2027-02-12 春节\n+2027-02-14 调休\n2027-05-01"
    days = type_days(text)
    assert (len(days), days[7]) == (9, (SpecialDay(dt.date(2027, 2, 14), works=True), "调休"))
    assert write_days(days) == text


@pytest.mark.parametrize("text", ["春节", "2027-02-30", "2027-02-12..2027-02-06", "2027-01-01..2028-01-01"])
def test_a_holiday_that_cannot_be_read_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(Refused) as refused:
        type_days(text)
    assert (refused.value.code, refused.value.facts) == ("day-unreadable", {"text": text})
