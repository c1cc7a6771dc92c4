from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules import trade
from app.rules.errors import Refused
from app.rules.pricing import Offer, best_offer

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = dt.date(2026, 11, 20)
ONE = dt.timedelta(days=1)


def test_a_customers_own_price_comes_before_their_levels_and_that_before_everybodys() -> None:
    everybody, level = Offer("all", 100, "CNY"), Offer("A", 120, "CNY", level="A")
    own = Offer("own", 150, "CNY", account_id="hengtong")
    assert best_offer([everybody, level, own], "hengtong", "A", 1000, DAY) is own
    assert best_offer([everybody, level, own], "mingda", "A", 1000, DAY) is level
    assert best_offer([everybody, level, own], "mingda", "B", 1000, DAY) is everybody


@pytest.mark.parametrize(
    ("quantity", "price"), [(1, 100), (9_999, 100), (10_000, 90), (99_000, 90), (100_000, 80)]
)
def test_the_highest_tier_that_is_reached_holds(quantity: int, price: int) -> None:
    tiers = [Offer("all", 100, "CNY"), Offer("all", 90, "CNY", 10_000), Offer("all", 80, "CNY", 100_000)]
    found = best_offer(tiers, "x", None, quantity, DAY)
    assert found is not None
    assert found.price == price


def test_a_price_holds_on_its_first_and_last_day_and_not_outside() -> None:
    offer = Offer("all", 100, "CNY", valid_from=DAY, valid_to=DAY + ONE)
    held = [
        best_offer([offer], "x", None, 1000, day) is offer
        for day in (DAY - ONE, DAY, DAY + ONE, DAY + 2 * ONE)
    ]
    assert held == [False, True, True, False]


def test_a_quote_is_accepted_until_the_end_of_its_last_day() -> None:
    trade.check_still_valid(None, DAY)
    trade.check_still_valid(DAY, DAY)
    with pytest.raises(Refused, match="quote-expired"):
        trade.check_still_valid(DAY, DAY + ONE)


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.integers(0, 10**9))
def test_receipts_never_exceed_what_the_order_is_worth(total: int, credited: int, received: int) -> None:
    try:
        trade.check_received(total, credited, received)
    except Refused as refused:
        assert str(refused) == "receipt-over-order"  # noqa: PT017 - both outcomes are checked
        assert received > max(0, total - credited)
    else:
        assert received <= max(0, total - credited)


@pytest.mark.parametrize(
    ("late", "place"),
    [(-5, 0), (0, 0), (1, 1), (30, 1), (31, 2), (60, 2), (61, 3), (90, 3), (91, 4), (900, 4)],
)
def test_open_amounts_are_classed_by_how_late_they_are(late: int, place: int) -> None:
    assert trade.ageing_class(DAY, DAY + late * ONE) == place


@given(st.dictionaries(st.text(max_size=4), st.integers(0, 10**9), max_size=8), st.integers(0, 10**10))
def test_what_came_in_pays_the_earliest_first_and_nothing_is_lost(
    planned: dict[str, int], received: int
) -> None:
    left = trade.still_open(planned, received)
    assert list(left) == list(planned)
    assert sum(left.values()) == max(0, sum(planned.values()) - received)
    unpaid = [key for key, amount in left.items() if amount]
    if unpaid:
        first = list(left).index(unpaid[0])
        assert all(left[key] == planned[key] for key in list(left)[first + 1 :])


def test_limits_cover_what_lies_on_them_and_nothing_more() -> None:
    limits = trade.Approval(10_000, 500)
    assert limits.covers(10_000, 500)
    assert not limits.covers(10_001, 0)
    assert not limits.covers(0, 501)
    assert trade.Approval().covers(10**15, 10_000)


@pytest.mark.parametrize(
    ("check", "value", "code"),
    [
        (trade.check_quantity, 0, "quantity-not-positive"),
        (trade.check_quantity, -1, "quantity-not-positive"),
        (trade.check_not_negative, -1, "amount-negative"),
        (trade.check_positive, 0, "amount-not-positive"),
        (trade.check_lines, 0, "lines-missing"),
    ],
)
def test_amounts_and_quantities_without_a_meaning_are_refused(
    check: Callable[[int], object], value: int, code: str
) -> None:
    with pytest.raises(Refused, match=code):
        check(value)


def test_a_provisional_number_cannot_be_taken_for_an_allotted_one() -> None:
    assert trade.shown_number("Q2026-000001", "01a2063a-f351") == "Q2026-000001"
    assert trade.shown_number(None, "01a2063a-89642f47dca7") == "~47DCA7"
