from __future__ import annotations

import datetime as dt

import pytest

from app.ui.models.periods import PERIODS, bounds

TODAY = dt.date(2026, 12, 30)  # a Wednesday


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("past", None, "2026-12-29"),
        ("today", "2026-12-30", "2026-12-30"),
        ("this_week", "2026-12-28", "2027-01-03"),
        ("next_7_days", "2026-12-30", "2027-01-05"),
        ("this_month", "2026-12-01", "2026-12-31"),
        ("last_30_days", "2026-12-01", "2026-12-30"),
    ],
)
def test_a_period_covers_its_days(name: str, first: str | None, last: str) -> None:
    assert bounds("date", *PERIODS[name](TODAY), None) == (first, last)


def test_a_day_of_a_time_column_ends_before_the_next_begins() -> None:
    zone = dt.timezone(dt.timedelta(hours=8))
    low, high = bounds("time", TODAY, TODAY, zone)
    begin = round(dt.datetime(2026, 12, 29, 16, tzinfo=dt.UTC).timestamp() * 1000)
    assert (low, high) == (begin, begin + 86_400_000 - 1)
    assert bounds("time", None, None, zone) == (None, None)
