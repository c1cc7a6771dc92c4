from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.choices import PointsKind
from app.rules.errors import Refused
from app.rules.loyalty import Entry, Tier
from app.rules.membership import Held, check_membership, counted, points_for, standing, to_write

SILVER, GOLD, DIAMOND = Tier("silver", 0), Tier("gold", 1000), Tier("diamond", 5000)
TIERS = (SILVER, GOLD, DIAMOND)
DAY = date(2026, 6, 30)
YEAR = 365


def earned(points: int, on: date) -> Entry:
    return Entry(PointsKind.EARN, points, on)


def test_what_is_spent_or_expired_does_not_lower_a_tier() -> None:
    book = [
        earned(1200, DAY),
        Entry(PointsKind.SPEND, -1000, DAY),
        Entry(PointsKind.EXPIRE, -100, DAY),
        Entry(PointsKind.ADJUST, -50, DAY),
    ]
    assert counted(book, YEAR, DAY) == 1150


def test_only_the_period_counts() -> None:
    first = DAY - timedelta(days=YEAR - 1)
    book = [
        earned(10, first - timedelta(days=1)),
        earned(1, first),
        earned(2, DAY),
        earned(4, DAY + timedelta(1)),
    ]
    assert counted(book, YEAR, DAY) == 3


def test_the_distance_is_to_the_tier_above_the_one_held() -> None:
    held = [Held("gold", DAY, DAY + timedelta(days=364))]
    found = standing(held, [earned(900, DAY)], TIERS, YEAR, DAY)
    assert found.held is not None
    assert (found.held.tier, found.next, found.missing, found.keeps) == ("gold", DIAMOND, 4100, 850)


def test_the_highest_membership_counts_and_a_paid_one_is_kept_by_money() -> None:
    held = [Held("silver", DAY, None), Held("diamond", DAY, DAY + timedelta(days=30), paid=True)]
    found = standing(held, [earned(1, DAY)], TIERS, YEAR, DAY)
    assert found.held == held[1]
    assert (found.next, found.missing, found.keeps) == (None, 0, None)
    assert standing(held, [earned(1, DAY)], TIERS, YEAR, DAY + timedelta(days=31)).held == held[0]


def test_a_tier_is_reached_at_once_for_a_whole_period() -> None:
    assert to_write([], [earned(1000, DAY)], TIERS, YEAR, DAY) == [
        Held("gold", DAY, DAY + timedelta(days=364))
    ]
    held = [Held("gold", DAY, DAY + timedelta(days=364))]
    assert to_write(held, [earned(1000, DAY)], TIERS, YEAR, DAY) == []
    assert [each.tier for each in to_write(held, [earned(6000, DAY)], TIERS, YEAR, DAY)] == ["diamond"]


@pytest.mark.parametrize(("points", "tier"), [(850, "gold"), (849, "silver")])
def test_at_the_end_of_a_period_a_tier_is_kept_from_85_percent_on(points: int, tier: str) -> None:
    held = [Held("gold", DAY - timedelta(days=364), DAY)]
    book = [earned(points, DAY - timedelta(days=30))]
    assert to_write(held, book, TIERS, YEAR, DAY) == []
    after = to_write(held, book, TIERS, YEAR, DAY + timedelta(days=1))
    assert [(each.tier, each.since) for each in after] == [(tier, DAY + timedelta(days=1))]


def test_periods_that_ended_while_the_copy_slept_are_all_written() -> None:
    held = [Held("diamond", DAY - timedelta(days=364), DAY)]
    book = [earned(5000, DAY)]
    found = to_write(held, book, TIERS, YEAR, DAY + timedelta(days=800))
    assert [each.tier for each in found] == ["diamond", "silver", "silver"]
    assert found[-1].covers(DAY + timedelta(days=800))
    assert all(b.since == a.until + timedelta(days=1) for a, b in itertools.pairwise(found) if a.until)


def test_without_a_ledger_or_tiers_nothing_is_written() -> None:
    assert to_write([], [], TIERS, YEAR, DAY) == []
    assert to_write([], [earned(9, DAY)], (), YEAR, DAY) == []


@given(
    st.lists(st.tuples(st.integers(-3000, 6000), st.integers(0, 1500)), min_size=1, max_size=15),
    st.integers(1, 1600),
)
def test_writing_what_follows_once_is_enough(booked: list[tuple[int, int]], days: int) -> None:
    book = [Entry(PointsKind.ADJUST, points, DAY + timedelta(days=after)) for points, after in booked]
    on = DAY + timedelta(days=days)
    first = to_write([], book, TIERS, YEAR, on)
    assert to_write(first, book, TIERS, YEAR, on) == []


def test_points_for_an_amount() -> None:
    assert points_for(199_99, 100_00) == 1
    assert points_for(-5, 100) == 0
    assert points_for(500, 0) == 0


def test_a_membership_does_not_end_before_it_begins() -> None:
    check_membership(DAY, DAY)
    with pytest.raises(Refused, match="membership-order"):
        check_membership(DAY, DAY - timedelta(days=1))
