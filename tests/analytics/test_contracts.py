import numpy as np
import pytest

from app.analytics.methods.sbg import fit_sbg
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
