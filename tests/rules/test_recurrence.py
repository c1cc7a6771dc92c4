from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from app.rules.errors import Refused
from app.rules.recurrence import check_rule, next_occurrence, occurrences

BERLIN = ZoneInfo("Europe/Berlin")
SHANGHAI = ZoneInfo("Asia/Shanghai")
FRIDAY = datetime(2026, 3, 6, 10, tzinfo=SHANGHAI)


def test_every_second_friday() -> None:
    after = next_occurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", FRIDAY, "Asia/Shanghai", FRIDAY)
    assert after == FRIDAY + timedelta(days=14)


def test_nine_o_clock_stays_nine_o_clock_through_summer_time() -> None:
    start = datetime(2026, 3, 28, 9, tzinfo=BERLIN)
    days = occurrences("FREQ=DAILY", start, "Europe/Berlin", start, start + timedelta(days=3))
    assert [d.astimezone(BERLIN).hour for d in days] == [9, 9, 9]
    assert days[1] - days[0] == timedelta(hours=23)


def test_a_time_in_the_gap_moves_forward_by_the_gap() -> None:
    start = datetime(2026, 3, 28, 2, 30, tzinfo=BERLIN)
    found = next_occurrence("FREQ=DAILY", start, "Europe/Berlin", start)
    assert found is not None
    assert found.astimezone(BERLIN).replace(tzinfo=None).isoformat() == "2026-03-29T03:30:00"


def test_a_rule_that_is_over_has_no_next() -> None:
    assert next_occurrence("FREQ=DAILY;COUNT=1", FRIDAY, "Asia/Shanghai", FRIDAY) is None
    assert next_occurrence("FREQ=DAILY;UNTIL=20260306", FRIDAY, "Asia/Shanghai", FRIDAY) is None
    assert next_occurrence("FREQ=DAILY;UNTIL=20260307T020000Z", FRIDAY, "Asia/Shanghai", FRIDAY) is not None
    assert next_occurrence("FREQ=DAILY;UNTIL=20260307T090000", FRIDAY, "Asia/Shanghai", FRIDAY) is None


def test_the_leap_day_comes_every_four_years() -> None:
    start = datetime(2024, 2, 29, 9, tzinfo=UTC)
    found = next_occurrence("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", start, "UTC", start)
    assert found == datetime(2028, 2, 29, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("", "recurrence-unclear"),
        ("every friday", "recurrence-unclear"),
        ("INTERVAL=2", "recurrence-unclear"),
        ("FREQ=FORTNIGHTLY", "recurrence-unclear"),
        ("FREQ=DAILY;INTERVAL=0", "recurrence-unclear"),
        ("FREQ=DAILY;COUNT=0", "recurrence-unclear"),
        ("FREQ=DAILY;FREQ=DAILY", "recurrence-unclear"),
        ("FREQ=DAILY;COUNT=" + "9" * 600, "recurrence-unclear"),
        ("FREQ=WEEKLY;BYDAY=XX", "recurrence-unclear"),
        ("FREQ=DAILY;UNTIL=soon", "recurrence-unclear"),
        ("FREQ=MONTHLY;BYSETPOS=0;BYDAY=MO", "recurrence-unclear"),
        ("FREQ=DAILY;WKST=MO\nRDATE:20300101T000000", "recurrence-unclear"),
        ("FREQ=DAILY;WKST=MO\nEXDATE:soon", "recurrence-unclear"),
        ("FREQ=SECONDLY", "recurrence-too-often"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "recurrence-impossible"),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=10", "recurrence-impossible"),
        ("FREQ=DAILY;UNTIL=20200101", "recurrence-impossible"),
    ],
)
def test_a_rule_that_cannot_be_kept_is_refused(rule: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        check_rule(rule, FRIDAY, "Asia/Shanghai")
    assert refused.value.code == code


def test_a_zone_that_does_not_exist_is_refused() -> None:
    with pytest.raises(Refused, match="zone-unknown"):
        check_rule("FREQ=DAILY", FRIDAY, "Mars/Olympus")


def test_a_rule_without_end_is_cut_at_the_limit() -> None:
    far = FRIDAY + timedelta(days=9999)
    assert len(occurrences("FREQ=DAILY", FRIDAY, "Asia/Shanghai", FRIDAY, far, limit=10)) == 10


@settings(deadline=None)
@given(
    freq=st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    interval=st.integers(1, 5),
    days=st.sampled_from(["", ";BYDAY=MO,TH", ";BYMONTHDAY=31,-1", ";BYDAY=MO,FR;BYSETPOS=-1"]),
    start=st.integers(0, 40_000),
    later=st.integers(0, 1000),
)
def test_the_search_at_the_far_end_of_the_calendar_finds_what_a_direct_one_finds(
    *, freq: str, interval: int, days: str, start: int, later: int
) -> None:
    rule = f"FREQ={freq};INTERVAL={interval}{days}"
    first = datetime(1970, 1, 1, 9, tzinfo=UTC) + timedelta(days=start)
    after = first + timedelta(days=later)
    direct = rrulestr(rule, dtstart=first).after(after)
    assert next_occurrence(rule, first, "UTC", after) == direct
