from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.rules.errors import Refused
from app.rules.moments import from_millis, to_millis
from app.rules.workcalendar import Shift, WorkCalendar, due, elapsed

OFFICE: tuple[Shift, ...] = ((540, 720), (780, 1080))
WEEK = (OFFICE,) * 5 + ((), ())
CHINA = WorkCalendar(
    "Asia/Shanghai",
    WEEK,
    holidays=frozenset(date(2026, 10, day) for day in range(1, 8)),
    make_up={date(2026, 10, 10): OFFICE},
    known_years=frozenset({2026}),
)
ROUND_THE_CLOCK = (((0, 1440),),) * 7
SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=SHANGHAI)


def test_the_lunch_break_and_the_night_do_not_count() -> None:
    assert due(at(3, 2, 11), 120, CHINA) == at(3, 2, 14)
    assert due(at(3, 2, 17), 120, CHINA) == at(3, 3, 10)
    assert elapsed(at(3, 2, 11), at(3, 3, 10), CHINA) == timedelta(hours=7)


def test_the_golden_week_is_skipped_and_its_make_up_saturday_worked() -> None:
    assert due(at(9, 30, 17), 120, CHINA) == at(10, 8, 10)
    assert due(at(10, 9, 17), 120, CHINA) == at(10, 10, 10)


def test_a_time_that_is_used_up_at_the_end_of_a_shift_is_due_there() -> None:
    assert due(at(3, 2, 9), 180, CHINA) == at(3, 2, 12)
    assert due(at(3, 7, 15), 0, CHINA) == at(3, 7, 15)


def test_times_out_of_order_have_no_working_time_between_them() -> None:
    assert elapsed(at(3, 3, 10), at(3, 2, 10), CHINA) == timedelta()


def test_working_time_over_twenty_years_is_counted_in_full() -> None:
    twenty = elapsed(at(3, 2, 9), at(3, 2, 9).replace(year=2046), WorkCalendar("Asia/Shanghai", WEEK))
    assert twenty == timedelta(hours=8) * (1043 * 5 + 4)  # 7,305 days from a Monday on


def test_years_without_holiday_table_are_flagged() -> None:
    assert CHINA.years_missing(at(3, 1, 0), at(12, 31, 0)) == ()
    assert CHINA.years_missing(at(3, 1, 0), at(12, 31, 0) + timedelta(days=400)) == (2027, 2028)
    assert WorkCalendar("UTC", WEEK).years_missing(at(3, 1, 0), at(3, 2, 0)) == ()


@pytest.mark.parametrize(
    ("zone", "week", "code"),
    [
        ("Mars/Olympus", WEEK, "zone-unknown"),
        ("../etc/passwd", WEEK, "zone-unknown"),
        ("UTC", ((),) * 7, "calendar-no-hours"),
        ("UTC", WEEK[:5], "calendar-no-hours"),
        ("UTC", (((600, 600),), *WEEK[1:]), "calendar-shifts"),
        ("UTC", (((600, 700), (650, 800)), *WEEK[1:]), "calendar-shifts"),
        ("UTC", (((600, 1441),), *WEEK[1:]), "calendar-shifts"),
    ],
)
def test_a_calendar_that_cannot_be_reckoned_with_is_refused(
    zone: str, week: tuple[tuple[Shift, ...], ...], code: str
) -> None:
    with pytest.raises(Refused) as refused:
        WorkCalendar(zone, week)
    assert refused.value.code == code


def test_endless_and_negative_budgets_are_refused() -> None:
    with pytest.raises(Refused, match="due-too-far"):
        due(at(3, 2, 9), 10**7, CHINA)
    with pytest.raises(Refused, match="minutes-negative"):
        due(at(3, 2, 9), -1, CHINA)


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("Europe/Berlin", date(2026, 3, 29), 23),
        ("Europe/Berlin", date(2026, 10, 25), 25),
        ("America/Havana", date(2026, 11, 1), 25),
        ("Asia/Shanghai", date(2026, 3, 29), 24),
    ],
)
def test_a_day_has_the_hours_that_summer_time_gives_it(zone: str, day: date, hours: int) -> None:
    spans = WorkCalendar(zone, ROUND_THE_CLOCK).spans(day)
    assert sum(end - begin for begin, end in spans) == hours * 3_600_000


def slow_elapsed(start: datetime, end: datetime, calendar: WorkCalendar) -> int:
    """Look at the wall clock once a minute and count the minutes that lie in a shift."""
    zone = ZoneInfo(calendar.zone)
    minutes = 0
    while start < end:
        local = start.astimezone(zone)
        minute = local.hour * 60 + local.minute
        minutes += any(a <= minute < b for a, b in calendar.shifts_on(local.date()))
        start += timedelta(minutes=1)
    return minutes


@st.composite
def shifts(draw: st.DrawFn) -> tuple[Shift, ...]:
    marks = sorted(draw(st.sets(st.integers(0, 1440), max_size=4)))
    return tuple(zip(marks[::2], marks[1::2], strict=False))


@st.composite
def calendars(draw: st.DrawFn) -> WorkCalendar:
    zone = draw(st.sampled_from(["Asia/Shanghai", "Europe/Berlin", "America/Havana", "Australia/Lord_Howe"]))
    week = tuple(draw(st.lists(shifts(), min_size=7, max_size=7)))
    days = st.dates(date(2026, 3, 1), date(2026, 11, 30))
    return WorkCalendar(
        zone,
        week if any(week) else (OFFICE, *week[1:]),
        holidays=draw(st.frozensets(days, max_size=3)),
        make_up=draw(st.dictionaries(days, shifts(), max_size=3)),
    )


# the weekends on which the clocks of the four zones are changed, and most of the year
WINDOWS = [
    (datetime(2026, 3, 27, tzinfo=UTC), 3),
    (datetime(2026, 10, 2, tzinfo=UTC), 3),
    (datetime(2026, 10, 23, tzinfo=UTC), 10),
    (datetime(2026, 3, 1, tzinfo=UTC), 270),
]


@st.composite
def starts(draw: st.DrawFn) -> datetime:
    first, days = draw(st.sampled_from(WINDOWS))
    return first + timedelta(minutes=draw(st.integers(0, days * 1440)))


@settings(deadline=None)
@example(calendar=CHINA, start=datetime(2026, 3, 2, tzinfo=UTC), minutes=4000)
@given(calendar=calendars(), start=starts(), minutes=st.integers(0, 4000))
def test_working_time_agrees_with_looking_at_the_clock_every_minute(
    calendar: WorkCalendar, start: datetime, minutes: int
) -> None:
    end = start + timedelta(minutes=minutes)
    assert elapsed(start, end, calendar) == timedelta(minutes=slow_elapsed(start, end, calendar))


@settings(deadline=None)
@given(calendar=calendars(), start=starts(), minutes=st.integers(1, 3000))
def test_the_due_time_is_the_first_at_which_the_minutes_have_passed(
    calendar: WorkCalendar, start: datetime, minutes: int
) -> None:
    end = due(start, minutes, calendar)
    assert elapsed(start, end, calendar) == timedelta(minutes=minutes)
    assert elapsed(start, end - timedelta(minutes=1), calendar) == timedelta(minutes=minutes - 1)


@given(st.integers(-(10**13), 10**14))
def test_milliseconds_round_trip(ms: int) -> None:
    assert to_millis(from_millis(ms)) == ms
