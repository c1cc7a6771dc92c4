import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.analytics.methods.sbg import fit_contracts, fit_sbg
from app.rules.errors import Refused

HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491]
REGULAR = [1000, 631, 468, 382, 326, 289, 262, 241]


def test_high_end_contracts_give_the_published_parameters() -> None:
    fit = fit_sbg(range(8), HIGH_END)
    assert fit.parameters == pytest.approx({"alpha": 0.668, "beta": 3.806}, abs=5e-4)
    assert fit.log_likelihood == pytest.approx(-1611.158, abs=1e-3)


def test_regular_contracts_give_the_published_parameters() -> None:
    assert fit_sbg(range(8), REGULAR).parameters == pytest.approx({"alpha": 0.704, "beta": 1.182}, abs=5e-4)


def test_survival_follows_the_recursion_of_the_paper() -> None:
    fit = fit_sbg(range(8), HIGH_END)
    alpha, beta = fit.parameters["alpha"], fit.parameters["beta"]
    survival = fit.survival(np.arange(13))
    assert survival is not None
    for t in range(1, 13):
        assert survival[t] / survival[t - 1] == pytest.approx((beta + t - 1) / (alpha + beta + t - 1))


@pytest.mark.parametrize("alive", [[], [10], [10, 8], [10, 10, 10], [10, 5, 0]])
def test_cohorts_that_tell_nothing_get_a_note(alive: list[float]) -> None:
    fit = fit_sbg(range(len(alive)), alive)
    assert not fit.parameters
    assert fit.survival(1) is None
    assert fit.notes[0].code == "cohort-tells-nothing"


def test_a_growing_cohort_is_refused() -> None:
    with pytest.raises(Refused) as told:
        fit_sbg([0, 1, 2], [10, 8, 9])
    assert (told.value.code, told.value.facts["row"]) == ("cohort-grows", 3)


def test_equal_retention_in_all_periods_is_said() -> None:
    fit = fit_sbg(range(6), [64000, 32000, 16000, 8000, 4000, 2000])
    assert "retention-constant" in [each.code for each in fit.notes]


def test_high_end_customers_one_by_one_give_the_parameters_of_their_table() -> None:
    lost_at = -np.diff(HIGH_END)
    renewals = np.concatenate([np.repeat(np.arange(7), lost_at), np.full(HIGH_END[-1], 7)])
    lost = np.arange(renewals.size) < lost_at.sum()
    fit = fit_contracts(renewals, lost)
    assert fit.parameters == pytest.approx({"alpha": 0.668, "beta": 3.806}, abs=5e-4)
    assert fit.parameters == pytest.approx(fit_sbg(range(8), HIGH_END).parameters, rel=1e-4)
    assert fit.log_likelihood == pytest.approx(-1611.158, abs=1e-3)
    assert fit.n == 1000


def one_by_one(renewals: int, lost: bool, alpha: float, beta: float) -> float:
    """The logarithm of one contract's share in the likelihood, by beta functions."""

    def survival(t: int) -> float:
        return math.exp(log_b(alpha, beta + t) - log_b(alpha, beta))

    return math.log(survival(renewals) - survival(renewals + 1) if lost else survival(renewals))


def log_b(a: float, b: float) -> float:
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)


@given(seed=st.integers(0, 10**6), alpha=st.floats(0.4, 1.5), beta=st.floats(0.4, 3))
@settings(max_examples=25, deadline=None)
def test_the_likelihood_of_contracts_is_the_product_over_them_and_no_neighbour_has_a_better_one(
    seed: int, alpha: float, beta: float
) -> None:
    chance = np.random.default_rng(seed)
    until_lost = chance.geometric(chance.beta(alpha, beta, 150)) - 1
    watched = chance.integers(0, 9, 150)
    lives = [(int(min(pair)), bool(pair[0] < pair[1])) for pair in zip(until_lost, watched, strict=True)]
    fit = fit_contracts([renewals for renewals, _ in lives], [lost for _, lost in lives])
    alpha, beta = fit.parameters["alpha"], fit.parameters["beta"]
    assume(max(alpha, beta) < 100)  # beyond, the differences of the beta functions below lose digits

    def likelihood(a: float, b: float) -> float:
        return math.fsum(one_by_one(renewals, lost, a, b) for renewals, lost in lives)

    best = likelihood(alpha, beta)
    assert fit.log_likelihood == pytest.approx(best, rel=1e-7)
    for a, b in ((1.05, 1), (0.95, 1), (1, 1.05), (1, 0.95), (1.05, 1.05), (0.95, 0.95)):
        assert likelihood(alpha * a, beta * b) <= best + 1e-6


@pytest.mark.parametrize(("renewals", "lost"), [([], []), ([0, 0], [True, True]), ([1, 2], [False, False])])
def test_contracts_without_a_loss_or_a_renewal_give_no_parameters(
    renewals: list[int], lost: list[bool]
) -> None:
    assert not fit_contracts(renewals, lost).parameters
