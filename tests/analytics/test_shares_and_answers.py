from math import sqrt

import numpy as np
import pytest
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from app.analytics.methods.kano import ANSWERS, classify, kano_counts, kano_pairs
from app.analytics.methods.proportions import newcombe, p_chart, wilson
from app.analytics.methods.satisfaction import changed, csat, nps, nps_counts
from app.rules.errors import Refused

CELLS = {
    "like": "Q A A A O",
    "must-be": "R I I I M",
    "neutral": "R I I I M",
    "live-with": "R I I I M",
    "dislike": "R R R R Q",
}


@pytest.mark.parametrize(("row", "answer"), list(enumerate(ANSWERS)))
@pytest.mark.parametrize("column", range(5))
def test_each_of_the_25_kano_cells_is_as_printed(row: int, answer: str, column: int) -> None:
    assert classify(row + 1, column + 1) == CELLS[answer].split()[column]


@pytest.mark.parametrize(
    ("counts", "category", "better", "worse"),
    [((95, 123, 45, 33, 0, 0), "O", 0.568, -0.736), ((101, 54, 54, 81, 3, 3), "M", 0.372, -0.534)],
)
def test_kano_counts_give_the_published_coefficients(
    counts: tuple[int, ...], category: str, better: float, worse: float
) -> None:
    found = kano_counts(dict(zip("MOAIRQ", counts, strict=True)))
    assert found.category == category
    assert found.better == pytest.approx(better, abs=5e-4)
    assert found.worse == pytest.approx(worse, abs=5e-4)


@pytest.mark.parametrize(("counts", "category"), [("MO", "M"), ("OA", "O"), ("AI", "A"), ("MI", "M")])
def test_the_stronger_obligation_decides_when_two_counts_are_close(counts: str, category: str) -> None:
    found = kano_counts({counts[0]: 20, counts[1]: 22})
    assert found.category == category
    assert found.notes[0].code == "kano-close"


def test_contradictory_answers_only_give_no_category_and_no_coefficient() -> None:
    found = kano_pairs([(1, 1)] * 12 + [(5, 5)] * 3)
    assert (found.category, found.better, found.worse) == (None, None, None)
    assert {each.code for each in found.notes} == {"kano-contradictions", "kano-nothing-usable"}


def test_wilson_gives_the_published_intervals() -> None:
    found, none = wilson(81, 263), wilson(0, 20)
    assert (found.low, found.high) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert (none.low, none.high) == pytest.approx((0, 0.1611), abs=5e-5)


def test_wilson_agrees_with_statsmodels_for_every_count_of_a_small_sample() -> None:
    for n in (1, 7, 40):
        for count in range(n + 1):
            found = wilson(count, n)
            expected = proportion_confint(count, n, method="wilson")
            assert (found.low, found.high) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(
    "pairs", [((56, 70), (48, 80)), ((9, 10), (3, 10)), ((0, 10), (0, 20)), ((10, 10), (0, 20))]
)
def test_newcombe_agrees_with_statsmodels(pairs: tuple[tuple[int, int], tuple[int, int]]) -> None:
    found = newcombe(*pairs)
    (a, n), (b, m) = pairs
    expected = confint_proportions_2indep(a, n, b, m, method="newcomb", compare="diff", correction=False)
    assert (found.low, found.high) == pytest.approx(expected, abs=1e-6)


def test_an_empty_group_gives_no_difference() -> None:
    assert newcombe((0, 0), (3, 9)).difference is None
    assert wilson(0, 0).share is None


def test_a_count_over_its_total_is_refused() -> None:
    with pytest.raises(Refused, match="count-outside"):
        wilson(5, 4)


def test_nps_gives_the_published_score_and_error() -> None:
    found = nps_counts(50, 30, 20)
    assert found.score == pytest.approx(30)
    assert found.error == pytest.approx(7.81, abs=5e-3)
    assert found.error == pytest.approx(100 * sqrt((0.7 - 0.09) / 100))


def test_scores_under_ten_answers_are_hidden() -> None:
    assert not nps([10] * 9).shown
    assert nps([10] * 10).shown
    assert csat([5] * 9).notes[0].code == "too-few-answers"


def test_scores_with_overlapping_intervals_are_no_change() -> None:
    assert not changed(nps_counts(50, 30, 20), nps_counts(55, 30, 15))
    assert changed(nps_counts(100, 300, 600), nps_counts(600, 300, 100))


def test_csat_counts_the_two_best_answers() -> None:
    found = csat([1, 2, 3, 4, 5, 5, 4, 4, 3, 5])
    assert (found.count, found.share) == (6, 0.6)


def test_an_answer_outside_the_scale_is_refused_with_its_row() -> None:
    with pytest.raises(Refused) as told:
        nps([9, 11])
    assert told.value.facts["row"] == 2


def test_only_periods_beyond_three_sigma_are_marked() -> None:
    chart = p_chart([10, 12, 9, 11, 30, 0], [100, 100, 100, 100, 100, 0])
    assert chart.outside.tolist() == [False, False, False, False, True, False]
    assert chart.parameters["centre"] == pytest.approx(0.144)
    assert np.isnan(chart.share[-1])
