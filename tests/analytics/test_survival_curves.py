import lifelines
import numpy as np
import pytest

from app.analytics.methods.survival import aalen_johansen, kaplan_meier
from app.rules.errors import Refused

DEATHS, LOSSES = [0.8, 3.1, 5.4, 9.2], [1.0, 2.7, 7.0, 12.1]


def test_kaplan_and_meiers_own_example_gives_their_curve() -> None:
    found = kaplan_meier(DEATHS + LOSSES, [1] * 4 + [0] * 4)
    assert found.times.tolist() == DEATHS
    assert found.survival == pytest.approx([0.875, 0.700, 0.525, 0.2625])
    assert found.median == 9.2


@pytest.mark.parametrize("seed", [1, 2])
def test_curve_error_and_interval_agree_with_lifelines_when_times_are_tied(seed: int) -> None:
    random = np.random.default_rng(seed)
    duration, event = random.integers(0, 30, 200).astype(float), random.integers(0, 2, 200)
    found = kaplan_meier(duration, event)
    oracle = lifelines.KaplanMeierFitter().fit(duration, event)
    assert found.survival == pytest.approx(oracle.survival_function_at_times(found.times).to_numpy())
    interval = oracle.confidence_interval_.loc[found.times].to_numpy()
    assert np.column_stack([found.low, found.high]) == pytest.approx(interval, abs=1e-6)
    assert found.median == oracle.median_survival_time_


def test_incidence_agrees_with_lifelines_and_all_causes_sum_to_one() -> None:
    random = np.random.default_rng(3)
    duration, cause = random.exponential(20, 300), random.integers(0, 3, 300)
    found = aalen_johansen(duration, cause)
    oracle = lifelines.AalenJohansenFitter(calculate_variance=False).fit(duration, cause, event_of_interest=1)
    last = float(found.times[-1])
    assert found.at(1, 10.0) == pytest.approx(float(oracle.predict(10.0)), abs=1e-9)
    assert found.at(1, last) + found.at(2, last) + found.waiting[-1] == pytest.approx(1)


def test_competing_losses_lower_the_incidence_under_one_minus_kaplan_meier() -> None:
    duration, cause = [1, 2, 3, 4, 5, 6], [1, 2, 1, 2, 1, 2]
    naive = 1 - kaplan_meier(duration, [each == 1 for each in cause]).survival[-1]
    assert aalen_johansen(duration, cause).at(1, 6) == pytest.approx(0.5)
    assert naive > 0.5


def test_nothing_happened_yet_is_said() -> None:
    found = kaplan_meier([3, 4], [0, 0])
    assert (found.n, found.median, found.at(10)) == (2, None, 1.0)
    assert found.notes[0].code == "nothing-happened"
    assert kaplan_meier([], []).notes


def test_negative_durations_are_refused() -> None:
    with pytest.raises(Refused, match="number-negative"):
        kaplan_meier([1, -1], [1, 1])
