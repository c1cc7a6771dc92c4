from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.choices import PointsKind
from app.rules.errors import Refused
from app.rules.loyalty import Entry, Tier, balance, check_entry, check_tiers, next_tier, to_expire, to_next

BASE, SILVER, GOLD = Tier("base", 0), Tier("silver", 1000), Tier("gold", 5000)
TIERS = (BASE, SILVER, GOLD)
DAY = date(2026, 6, 30)


@pytest.mark.parametrize(
    ("current", "value", "period_end", "tier"),
    [
        (None, 0, False, BASE),
        ("gone", 1200, False, SILVER),
        ("base", 5000, False, GOLD),
        ("gold", 10, False, GOLD),
        ("gold", 4250, True, GOLD),
        ("gold", 4249, True, SILVER),
        ("silver", 849, True, BASE),
        ("silver", 1000, True, SILVER),
    ],
)
def test_up_at_once_and_down_only_at_the_end_of_a_period(
    current: str | None, value: int, period_end: bool, tier: Tier
) -> None:
    assert next_tier(current, value, TIERS, period_end=period_end) == tier


def test_without_a_tier_from_zero_one_can_fall_out() -> None:
    assert next_tier("silver", 10, (SILVER, GOLD), period_end=True) is None
    assert next_tier(None, 10, (SILVER, GOLD)) is None


def test_the_distance_to_the_next_tier() -> None:
    assert to_next(900, TIERS) == (SILVER, 100)
    assert to_next(5000, TIERS) is None


def test_tiers_out_of_order_are_refused() -> None:
    check_tiers(TIERS)
    with pytest.raises(Refused, match="tiers-order"):
        check_tiers((SILVER, BASE))


@given(st.lists(st.integers(0, 9000), max_size=20))
def test_a_tier_never_falls_within_a_period(values: list[int]) -> None:
    held: Tier | None = BASE
    for value in values:
        after = next_tier(held.key if held else None, value, TIERS)
        assert after is not None
        assert held is not None
        assert after.threshold >= held.threshold
        held = after


@pytest.mark.parametrize(
    ("kind", "points", "reason", "code"),
    [
        (PointsKind.EARN, -5, "", "points-sign"),
        (PointsKind.EARN, 0, "", "points-sign"),
        (PointsKind.SPEND, 5, "", "points-sign"),
        (PointsKind.EXPIRE, 5, "", "points-sign"),
        (PointsKind.SPEND, -101, "", "points-short"),
        (PointsKind.ADJUST, 5, " ", "points-reason"),
    ],
)
def test_the_ledger_refuses(kind: PointsKind, points: int, reason: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        check_entry(kind, points, 100, reason)
    assert refused.value.code == code


def test_the_ledger_takes() -> None:
    check_entry(PointsKind.EARN, 5, 0, "")
    check_entry(PointsKind.SPEND, -100, 100, "")
    check_entry(PointsKind.EXPIRE, -500, 100, "")
    check_entry(PointsKind.ADJUST, -5, 0, "typed twice")


def test_spending_takes_the_points_that_end_first() -> None:
    entries = [
        Entry(PointsKind.EARN, 100, date(2026, 1, 1)),
        Entry(PointsKind.EARN, 100, date(2025, 1, 1), date(2025, 12, 31)),
        Entry(PointsKind.EARN, 100, date(2026, 1, 1), date(2026, 12, 31)),
        Entry(PointsKind.SPEND, -30, date(2025, 6, 1)),
    ]
    assert balance(entries) == 270
    assert to_expire(entries, DAY) == 70
    assert to_expire([*entries, Entry(PointsKind.EXPIRE, -70, DAY)], DAY) == 0
    assert to_expire(entries, date(2025, 12, 31)) == 0


@given(st.lists(st.tuples(st.integers(-500, 500).filter(bool), st.integers(0, 700)), max_size=15))
def test_expiring_never_leaves_more_to_expire(rows: list[tuple[int, int]]) -> None:
    start = DAY.toordinal() - 350
    entries = [
        Entry(PointsKind.ADJUST, points, DAY, date.fromordinal(start + days) if days % 3 else None)
        for points, days in rows
    ]
    lapsed = to_expire(entries, DAY)
    assert lapsed >= 0
    assert to_expire([*entries, Entry(PointsKind.EXPIRE, -lapsed, DAY)], DAY) == 0
