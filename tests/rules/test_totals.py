from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.currencies import EXPONENTS
from app.rules.errors import Refused
from app.rules.money import Money, parse_money, plain
from app.rules.totals import allocate, half_up, line_totals, sum_totals

LINES = st.tuples(
    st.integers(-(10**7), 10**7),
    st.integers(0, 10**9),
    st.integers(0, 10_000),
    st.sampled_from([0, 100, 300, 600, 900, 1300, 1900, 2500]),
    st.booleans(),
)


@given(st.integers(-(10**18), 10**18), st.integers(1, 10**9))
def test_half_up_agrees_with_decimal(numerator: int, denominator: int) -> None:
    exact = (Decimal(numerator) / Decimal(denominator)).quantize(Decimal(1), ROUND_HALF_UP)
    assert abs(half_up(numerator, denominator) - exact) <= (1 if abs(numerator) > 10**15 else 0)


def test_halves_go_away_from_zero_on_both_sides() -> None:
    assert [half_up(n, 2) for n in (-3, -1, 0, 1, 3)] == [-2, -1, 0, 1, 2]
    assert half_up(1, -2) == -1


@given(LINES)
def test_net_and_tax_of_a_line_add_up_to_its_gross(line: tuple[int, int, int, int, bool]) -> None:
    quantity, price, discount, tax, inclusive = line
    totals = line_totals(quantity, price, discount, tax, inclusive=inclusive)
    assert totals.net + totals.tax == totals.gross
    mirror = line_totals(-quantity, price, discount, tax, inclusive=inclusive)
    assert (mirror.net, mirror.tax, mirror.gross) == (-totals.net, -totals.tax, -totals.gross)


@given(st.lists(LINES, max_size=12), st.sampled_from(sorted(EXPONENTS)))
def test_a_document_adds_up_to_the_cent_in_every_currency(
    lines: list[tuple[int, int, int, int, bool]], currency: str
) -> None:
    rows = [line_totals(q, p, d, t, inclusive=i) for q, p, d, t, i in lines]
    total = sum_totals(rows)
    assert total.net + total.tax == total.gross
    assert total.gross == sum(row.gross for row in rows)
    printed = sum(parse_money(plain(Money(row.gross, currency))).minor for row in rows)
    assert printed == total.gross


def test_tax_inside_and_outside_the_price() -> None:
    outside = line_totals(3000, 1000, 1000, 1300)
    assert (outside.net, outside.tax, outside.gross) == (2700, 351, 3051)
    inside = line_totals(3000, 1130, 0, 1300, inclusive=True)
    assert (inside.net, inside.tax, inside.gross) == (3000, 390, 3390)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ((1000, -1, 0, 0), "price-negative"),
        ((1000, 1, 10_001, 0), "discount-range"),
        ((1000, 1, -1, 0), "discount-range"),
        ((1000, 1, 0, -1), "tax-range"),
    ],
)
def test_a_line_that_makes_no_sense_is_refused(line: tuple[int, int, int, int], code: str) -> None:
    with pytest.raises(Refused) as refused:
        line_totals(*line)
    assert refused.value.code == code


@given(st.integers(-(10**12), 10**12), st.lists(st.integers(0, 10**6), min_size=1, max_size=20))
def test_parts_add_up_and_stay_within_one_cent_of_their_share(minor: int, weights: list[int]) -> None:
    parts = allocate(minor, weights)
    assert sum(parts) == minor
    shares = weights if any(weights) else [1] * len(weights)
    for part, weight in zip(parts, shares, strict=True):
        assert abs(part * sum(shares) - minor * weight) < sum(shares)


def test_the_earlier_part_gets_the_odd_cent() -> None:
    assert allocate(100, [1, 1, 1]) == (34, 33, 33)
    assert allocate(-100, [0, 0, 0]) == (-34, -33, -33)


def test_splitting_among_nobody_or_by_negative_weights_is_refused() -> None:
    with pytest.raises(Refused):
        allocate(5, [])
    with pytest.raises(Refused):
        allocate(5, [1, -1])
