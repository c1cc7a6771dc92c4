from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from mlxtend.frequent_patterns import apriori as oracle_apriori
from mlxtend.frequent_patterns import association_rules

from app.analytics.methods.abc import abc, gini
from app.analytics.methods.apriori import apriori
from app.analytics.methods.rfm import rfm, segment
from app.rules.errors import Refused


def test_the_account_that_crosses_eighty_percent_is_a() -> None:
    assert abc([50, 29, 2, 10, 6, 3]).classes == ("A", "A", "C", "A", "B", "C")


def test_an_account_that_ends_exactly_at_eighty_percent_is_the_last_a() -> None:
    assert abc([80, 15, 5]).classes == ("A", "B", "C")


def test_refunds_over_sales_stand_apart_and_do_not_move_the_classes() -> None:
    with_refund = abc([80, -40, 15, 0, 5])
    assert with_refund.classes == ("A", "", "B", "", "C")
    assert with_refund.negatives == 1
    assert with_refund.notes[0].code == "negative-totals"


def test_gini_agrees_with_the_mean_difference() -> None:
    values = np.random.default_rng(1).pareto(1.5, 200)
    expected = np.abs(np.subtract.outer(values, values)).mean() / (2 * values.mean())
    assert gini(values) == pytest.approx(expected)
    assert gini(np.full(9, 4.0)) == pytest.approx(0)


def test_the_lorenz_curve_runs_from_nothing_to_all_below_the_diagonal() -> None:
    curve = abc([5, 1, 3, 7, 2]).lorenz
    assert (curve[0], curve[-1]) == (0, pytest.approx(1))
    assert (curve <= np.linspace(0, 1, curve.size) + 1e-12).all()


def test_the_share_of_the_top_fifth_is_measured() -> None:
    assert abc([60, 10, 10, 10, 10]).top_share == pytest.approx(0.6)


@pytest.mark.parametrize("totals", [[], [0, 0], [-5, -1]])
def test_no_positive_total_gives_a_note_and_no_figure(totals: list[float]) -> None:
    found = abc(totals)
    assert (found.gini, found.top_share) == (None, None)
    assert found.notes[-1].code == "no-positive-totals"


def test_equal_customers_get_equal_scores() -> None:
    random = np.random.default_rng(2)
    frequency = random.choice([1, 1, 1, 2, 3, 9], 500)
    scores = rfm(random.integers(0, 30, 500), frequency, random.gamma(2, 50, 500))
    for value in (1, 2, 3, 9):
        assert len(set(scores.f[frequency == value].tolist())) == 1


def test_scores_follow_the_cut_points_that_are_shown() -> None:
    recency = np.arange(1, 101)
    scores = rfm(recency, 101 - recency, recency * 2)
    assert list(scores.cuts["recency"]) == [20, 40, 60, 80]
    assert scores.r.tolist() == [5] * 20 + [4] * 20 + [3] * 20 + [2] * 20 + [1] * 20
    assert scores.f.tolist() == scores.r.tolist()
    assert scores.m.tolist() == scores.r.tolist()[::-1]


def test_every_pair_of_scores_has_a_named_segment() -> None:
    assert all(segment(r, f) for r in range(1, 6) for f in range(1, 6))
    assert (segment(5, 5), segment(5, 1), segment(1, 5), segment(1, 1)) == (
        "champion",
        "new",
        "cannot-lose",
        "lost",
    )


def test_a_measure_without_spread_scores_everybody_in_the_middle() -> None:
    scores = rfm([4, 4, 4, 4, 4, 4], [1, 2, 3, 4, 5, 6], [9] * 6)
    assert set(scores.r.tolist()) == set(scores.m.tolist()) == {3}
    assert [each.facts["measure"] for each in scores.notes] == ["recency", "money"]


@pytest.mark.parametrize("n", [0, 1, 2])
def test_hardly_any_customers_are_said(n: int) -> None:
    assert rfm([3] * n, [1] * n, [5] * n).notes


@pytest.mark.parametrize("seed", [1, 2])
def test_rules_agree_with_mlxtend(seed: int) -> None:
    random = np.random.default_rng(seed)
    held = random.random((120, 7)) < random.uniform(0.2, 0.6, 7)
    baskets = [[f"p{item}" for item in np.flatnonzero(row)] for row in held]
    found = apriori(baskets, Fraction(1, 10), Fraction(1, 2))
    frame = pd.DataFrame(held[held.any(axis=1)], columns=[f"p{item}" for item in range(7)])
    sets = oracle_apriori(frame, min_support=0.1, use_colnames=True)
    rules = association_rules(sets, num_itemsets=len(frame), metric="confidence", min_threshold=0.5)
    assert {items for items, _ in found.itemsets} == {tuple(sorted(each)) for each in sets["itemsets"]}
    expected = {
        (tuple(sorted(row.antecedents)), tuple(sorted(row.consequents))): (row.confidence, row.lift)
        for row in rules.itertuples()
    }
    ours = {(rule.antecedent, rule.consequent): (rule.confidence, rule.lift) for rule in found.rules}
    assert ours.keys() == expected.keys()
    for key, figures in ours.items():
        assert figures == pytest.approx(expected[key])


def test_a_rule_exactly_at_the_limit_is_kept() -> None:
    """Four of five: 0.8 as a float would be lost to rounding in a product such as 0.8 × 5."""
    baskets = [["a", "b"]] * 12 + [["a"]] * 3
    assert apriori(baskets, Fraction("0.8"), Fraction("0.8")).rules[0].of in {12, 15}
    assert [rule.count for rule in apriori(baskets, Fraction("0.1"), Fraction("0.8")).rules] == [12, 12]


def test_one_product_or_no_basket_gives_no_rule_and_says_so() -> None:
    assert apriori([["a"]] * 9, Fraction("0.1"), Fraction("0.5")).notes[0].code == "no-rules"
    assert apriori([[], []], Fraction("0.1"), Fraction("0.5")).notes[0].code == "no-baskets"


def test_ten_thousand_products_at_a_tiny_support_are_refused_instead_of_filling_the_memory() -> None:
    baskets = [[f"p{item}" for item in range(10_000)]]
    with pytest.raises(Refused, match="too-many-combinations"):
        apriori(baskets, Fraction(1, 1000), Fraction(1, 2))


def test_limits_outside_their_range_are_refused() -> None:
    with pytest.raises(Refused, match="share-outside"):
        apriori([["a"]], Fraction(0), Fraction(1, 2))
