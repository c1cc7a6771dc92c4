from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from app.model.public_holidays import bundled, public_holidays
from app.rules.errors import Refused
from app.rules.holidays import Special, read_holidays
from app.rules.shifts import SpecialDay, calendar_of

DAY = dt.date.fromisoformat


def test_the_bundled_table_has_the_holidays_and_make_up_days_of_2026() -> None:
    table = bundled()
    assert table.days[DAY("2026-10-01")] == Special(False, "国庆节", "National Day")
    assert table.days[DAY("2026-10-10")].works
    assert sum(not special.works for day, special in table.days.items() if day.year == 2026) == 33


def test_a_year_that_is_not_in_the_table_is_missing_rather_than_without_holidays() -> None:
    assert bundled().missing(DAY("2026-12-28"), DAY("2027-01-03")) == (2027,)
    assert bundled().missing(DAY("2025-01-01"), DAY("2026-12-31")) == ()


def test_a_newer_table_replaces_whole_years_of_the_older() -> None:
    newer = read_holidays({"year": 2026, "days": [{"name": "元旦", "date": "2026-01-01", "isOffDay": True}]})
    both = newer.over(bundled())
    assert DAY("2026-10-01") not in both.days
    assert DAY("2025-10-01") in both.days


@pytest.mark.parametrize(
    "raw",
    [
        {},
        [],
        "2027",
        {"year": 2027, "days": []},
        {"year": 2027, "days": [{"name": "元旦", "date": "2027-13-01", "isOffDay": True}]},
        {"years": {"2027": {"holidays": [["x", "x", "2027-05-05", "2027-05-01"]], "make_up": []}}},
        {"years": {"2027": {"holidays": [], "make_up": ["2026-02-28"]}}},
    ],
)
def test_a_file_that_is_no_list_of_holidays_is_refused(raw: Any) -> None:
    with pytest.raises(Refused, match="holidays-unclear"):
        read_holidays(raw)


def test_clocks_rest_on_public_holidays_unless_the_firm_has_a_year_of_its_own() -> None:
    shifts = {str(day): [["09:00", "18:00"]] for day in range(5)}
    public = public_holidays("Asia/Shanghai")
    usual = calendar_of("Asia/Shanghai", shifts, (), public)
    assert usual.shifts_on(DAY("2026-10-01")) == ()
    assert usual.shifts_on(DAY("2026-10-10")) == ((540, 1080),)
    own = calendar_of("Asia/Shanghai", shifts, [SpecialDay(DAY("2026-03-02"), works=False)], public)
    assert own.shifts_on(DAY("2026-03-02")) == ()
    assert own.shifts_on(DAY("2026-10-01")) == ((540, 1080),)
    assert own.shifts_on(DAY("2025-10-01")) == ()
    none = calendar_of("Asia/Shanghai", {**shifts, "holidays": False}, (), public)
    assert none.shifts_on(DAY("2026-10-01")) == ((540, 1080),)


def test_no_holidays_are_guessed_where_no_table_comes_with_the_program() -> None:
    assert public_holidays("Europe/Berlin").missing(DAY("2026-01-01"), DAY("2026-12-31")) == (2026,)
