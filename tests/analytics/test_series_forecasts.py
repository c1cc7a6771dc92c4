import numpy as np
import pytest
import statsmodels.api as sm
from statsmodels.tsa.holtwinters import ExponentialSmoothing

from app.analytics.methods.holtwinters import holtwinters
from app.analytics.methods.recursion import State, Weights, smooth
from app.analytics.methods.results import Floats
from app.analytics.methods.ses import holt, ses
from app.rules.errors import Refused

# annual oil production of Saudi Arabia 1996-2013, million tonnes (Hyndman & Athanasopoulos, fpp2, 7.1)
OIL: tuple[float, ...] = (445.36, 453.20, 454.41, 422.38, 456.04, 440.39, 425.19, 486.21, 500.43)
OIL += (521.28, 508.95, 488.89, 509.87, 456.72, 473.82, 525.95, 549.83, 542.34)


@pytest.fixture(scope="module")
def passengers() -> Floats:
    """Box & Jenkins' airline passengers 1949-1960, as R ships them."""
    first = [112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118]
    years = [
        first,
        [115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114, 140],
        [145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166],
        [171, 180, 193, 181, 183, 218, 230, 242, 209, 191, 172, 194],
        [196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201],
        [204, 188, 235, 227, 234, 264, 302, 293, 259, 229, 203, 229],
        [242, 233, 267, 269, 270, 315, 364, 347, 312, 274, 237, 278],
        [284, 277, 317, 313, 318, 374, 413, 405, 355, 306, 271, 306],
        [315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336],
        [340, 318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337],
        [360, 342, 406, 396, 420, 472, 548, 559, 463, 407, 362, 405],
        [417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432],
    ]
    return np.array(years, dtype=np.float64).ravel()


@pytest.fixture(scope="module")
def nile() -> Floats:
    return np.asarray(sm.datasets.nile.load_pandas().data["volume"], dtype=np.float64)


def test_oil_gives_the_published_forecast_and_interval() -> None:
    ahead = ses(OIL).ahead[0]
    assert ahead.value == pytest.approx(542.68, abs=5e-3)
    assert (ahead.low80, ahead.high80) == pytest.approx((504.45, 580.91), abs=5e-3)


def test_passengers_give_the_squared_error_of_r(passengers: Floats) -> None:
    fit = holtwinters(passengers, 12, kind="multiplicative")
    assert fit.sse == pytest.approx(16570.78, abs=0.05)
    expected = {"alpha": 0.2756, "beta": 0.0327, "gamma": 0.8707}
    assert {name: fit.parameters[name] for name in expected} == pytest.approx(expected, abs=1e-4)


def test_the_better_kind_of_season_is_taken(passengers: Floats) -> None:
    assert holtwinters(passengers, 12).method == "holtwinters-multiplicative"
    assert holtwinters(passengers - 200, 12).method == "holtwinters-additive"


@pytest.mark.parametrize("series", ["nile", "noise"])
def test_level_and_trend_agree_with_statsmodels_or_err_less(series: str, nile: Floats) -> None:
    values = nile if series == "nile" else np.random.default_rng(4).normal(50, 5, 60).cumsum()
    oracle = ExponentialSmoothing(values, initialization_method="estimated").fit()
    ours = ses(values)
    assert ours.sse is not None
    assert ours.sse <= oracle.sse * (1 + 1e-6)
    assert ours.ahead[0].value == pytest.approx(float(oracle.forecast(1)[0]), rel=1e-4)
    trended = ExponentialSmoothing(values, trend="add", initialization_method="estimated").fit()
    assert (holt(values).sse or 0) <= trended.sse * (1 + 1e-6)


def test_damped_trend_errs_no_more_than_statsmodels(nile: Floats) -> None:
    oracle = ExponentialSmoothing(
        nile, trend="add", damped_trend=True, initialization_method="estimated"
    ).fit()
    ours = holt(nile, damped=True)
    assert ours.method == "holt-damped"
    assert (ours.sse or 0) <= oracle.sse * (1 + 1e-6)


def test_additive_recursion_agrees_with_statsmodels(passengers: Floats) -> None:
    """Their seasonal weight acts on y − (level + trend) before the update, which is ours × (1 − alpha)."""
    seasons = np.linspace(-30, 30, 12)
    oracle = ExponentialSmoothing(
        passengers,
        trend="add",
        seasonal="add",
        seasonal_periods=12,
        initialization_method="known",
        initial_level=120.0,
        initial_trend=1.0,
        initial_seasonal=seasons,
    ).fit(smoothing_level=0.3, smoothing_trend=0.1, smoothing_seasonal=0.35, optimized=False)
    errors, _ = smooth(passengers.tolist(), State(120, 1, tuple(seasons)), Weights(0.3, 0.1, 0.35 / 0.7))
    assert errors == pytest.approx(list(oracle.resid), rel=1e-9, abs=1e-9)


def test_intervals_widen_with_each_step(passengers: Floats) -> None:
    for kind in ("additive", "multiplicative"):
        ahead = holtwinters(passengers, 12, 24, kind=kind).ahead
        assert len(ahead) == 24
        same_month = [step.high95 - step.low95 for step in (ahead[3], ahead[15])]
        assert same_month[0] < same_month[1]
        assert ahead[0].low95 < ahead[0].low80 < ahead[0].value < ahead[0].high80 < ahead[0].high95


def test_a_good_fit_beats_the_naive_forecast(passengers: Floats) -> None:
    assert (holtwinters(passengers, 12).mase or 9) < 0.5


@pytest.mark.parametrize("values", [[], [1], [1, 2, 3, 4, 5]])
def test_under_six_points_nothing_is_forecast(values: list[float]) -> None:
    for fit in (ses(values), holt(values), holtwinters(values, 12)):
        assert not fit.ahead
        assert fit.notes[0].code == "series-too-short"


def test_under_two_seasons_last_season_is_repeated() -> None:
    fit = holtwinters(range(1, 19), 12, 3)
    assert fit.method == "seasonal-naive"
    assert [step.value for step in fit.ahead] == [7, 8, 9]
    assert fit.notes[0].code == "under-two-seasons"


def test_a_constant_series_stays_constant_and_says_so() -> None:
    fit = holtwinters([7.0] * 30, 12, 2)
    assert [step.value for step in fit.ahead] == [7, 7]
    assert fit.notes[0].code == "series-constant"


def test_missing_values_and_impossible_seasons_are_refused() -> None:
    with pytest.raises(Refused, match="number-missing"):
        ses([1, 2, float("nan"), 4, 5, 6])
    with pytest.raises(Refused, match="season-not-positive"):
        holtwinters(OIL, 0)
    with pytest.raises(Refused, match="series-not-positive"):
        holtwinters([0, *OIL], 4, kind="multiplicative")
