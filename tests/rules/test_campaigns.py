from __future__ import annotations

from datetime import date

import pytest

from app.rules.choices import Occasion
from app.rules.draw import control_group
from app.rules.merge_fields import FIELDS, filled, unknown
from app.rules.occasions import next_day

ACCOUNTS = [f"account-{n}" for n in range(40)]


def test_a_message_takes_its_fields_by_either_name_and_says_which_are_missing() -> None:
    values = {"contact": "单晓梅", "city": " "}
    assert filled("{contact}/{联系人}/{ Contact }", values) == ("单晓梅/单晓梅/单晓梅", ())
    assert filled("{city}、{客户}、{city}", values) == ("{city}、{客户}、{city}", ("city", "account"))
    assert filled("{city|贵地}{title|}好", values) == ("贵地好", ())
    assert filled("{nonsense} {", values) == ("{nonsense} {", ())


def test_what_stands_in_braces_and_is_no_field_is_named() -> None:
    assert unknown("{contact} {姓} {account|x} {first name|y}") == ("姓", "first name")
    assert unknown("".join(f"{{{key}}}{{{FIELDS[key]}}}" for key in FIELDS)) == ()


@pytest.mark.parametrize(
    ("percent", "size"), [(0, 0), (-5, 0), (1, 1), (10, 4), (11, 4), (90, 36), (100, 39)]
)
def test_a_control_group_has_its_size_and_leaves_somebody_to_contact(percent: int, size: int) -> None:
    drawn = control_group("c", ACCOUNTS, percent)
    assert len(drawn) == size
    assert drawn < set(ACCOUNTS)


def test_the_draw_depends_on_the_campaign_and_not_on_the_order() -> None:
    assert control_group("c", ACCOUNTS, 20) == control_group("c", reversed(ACCOUNTS), 20)
    assert control_group("c", ACCOUNTS, 20) != control_group("d", ACCOUNTS, 20)
    assert control_group("c", ["alone"], 50) == frozenset()


@pytest.mark.parametrize(
    ("occasion", "today", "day"),
    [
        (Occasion.SPRING_FESTIVAL, date(2026, 11, 23), date(2027, 2, 6)),
        (Occasion.SPRING_FESTIVAL, date(2027, 2, 6), date(2027, 2, 6)),
        (Occasion.SPRING_FESTIVAL, date(2027, 2, 7), date(2028, 1, 26)),
        (Occasion.LANTERN_FESTIVAL, date(2026, 11, 23), date(2027, 2, 20)),
        (Occasion.DRAGON_BOAT, date(2025, 5, 1), date(2025, 5, 31)),
        (Occasion.MID_AUTUMN, date(2025, 7, 1), date(2025, 10, 6)),
        (Occasion.NEW_YEAR, date(2026, 11, 23), date(2027, 1, 1)),
        (Occasion.NATIONAL_DAY, date(2026, 10, 1), date(2026, 10, 1)),
        (Occasion.CHRISTMAS, date(2026, 12, 26), date(2027, 12, 25)),
        (Occasion.BIRTHDAY, date(2026, 11, 23), None),
        (Occasion.MID_AUTUMN, date(2105, 1, 1), None),
    ],
)
def test_a_festival_comes_round_by_sun_or_by_moon(occasion: Occasion, today: date, day: date | None) -> None:
    assert next_day(occasion, today) == day
