from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunar_python import Lunar, Solar

from app.rules.lunar import LunarDay, birthday_keys, lunar_day

DAY = dt.timedelta(days=1)


@given(st.dates(dt.date(1900, 1, 31), dt.date(2100, 12, 31)))
def test_every_day_agrees_with_a_lunar_library(day: dt.date) -> None:
    known = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    expected = LunarDay(known.getYear(), abs(known.getMonth()), known.getDay(), known.getMonth() < 0)
    assert lunar_day(day) == expected


@pytest.mark.parametrize("year", range(1901, 2101, 13))
def test_new_years_day_is_the_first_of_the_first_month(year: int) -> None:
    day = dt.date.fromisoformat(Lunar.fromYmd(year, 1, 1).getSolar().toYmd())
    assert lunar_day(day) == LunarDay(year, 1, 1)


def test_days_outside_the_table_have_no_lunar_date() -> None:
    assert lunar_day(dt.date(1900, 1, 30)) is None
    assert lunar_day(dt.date(2101, 12, 31)) is None


def test_a_birthday_on_the_30th_is_celebrated_on_the_29th_of_a_short_month() -> None:
    new_year = dt.date(2026, 2, 17)
    eve = new_year - DAY
    assert lunar_day(eve) == LunarDay(2025, 12, 29)
    assert birthday_keys([eve])["12-30"] == eve


def test_a_leap_month_repeats_no_birthday() -> None:
    days = [dt.date(2025, 7, 25) + n * DAY for n in range(29)]
    assert all(found and found.leap and found.month == 6 for found in map(lunar_day, days))
    assert birthday_keys(days) == {}
