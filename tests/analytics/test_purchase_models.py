import time
import warnings

import lifetimes
import numpy as np
import pytest
from scipy.integrate import quad
from scipy.stats import beta

from app.analytics.methods.bgnbd import fit_bgnbd, fit_mbgnbd
from app.analytics.methods.buying import Buying, summarise
from app.analytics.methods.clv import Assumptions, value_customers
from app.analytics.methods.gammagamma import fit_gammagamma
from app.analytics.methods.purchases import PurchaseModel
from app.rules.errors import Refused

PAPER = PurchaseModel("bgnbd", 0.243, 4.414, 0.793, 2.426)


def simulated(seed: int, n: int = 400) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Customers of a BG/NBD world, seen for 30 to 60 weeks."""
    random = np.random.default_rng(seed)
    rate, leave = random.gamma(0.8, 1 / 6, n), random.beta(0.9, 2.5, n)
    age = random.integers(30, 61, n).astype(float)
    rows = []
    for lam, p, end in zip(rate, leave, age, strict=True):
        now, count, last = random.exponential(1 / lam), 0, 0.0
        while now < end:
            count, last = count + 1, now
            if random.random() < p:
                break
            now += random.exponential(1 / lam)
        rows.append((count, last, end))
    x, last_at, age = (np.array(column) for column in zip(*rows, strict=True))
    return x, last_at, age


def test_bgnbd_on_cdnow_gives_the_published_parameters_and_likelihood(cdnow: Buying) -> None:
    fit = fit_bgnbd(cdnow.frequency, cdnow.recency, cdnow.age)
    assert fit.n == 2357
    assert fit.parameters == pytest.approx({"r": 0.2426, "alpha": 4.4136, "a": 0.7929, "b": 2.4259}, rel=1e-4)
    assert fit.log_likelihood == pytest.approx(-9582.429, abs=5e-4)
    assert not fit.notes


def test_bgnbd_on_cdnow_is_fitted_in_under_a_second(cdnow: Buying) -> None:
    begin = time.perf_counter()
    fit_bgnbd(cdnow.frequency, cdnow.recency, cdnow.age)
    assert time.perf_counter() - begin < 1


def test_conditional_expectation_gives_the_published_values(cdnow: Buying) -> None:
    model = fit_bgnbd(cdnow.frequency, cdnow.recency, cdnow.age).model
    assert model is not None
    assert model.expected(39, [2], [30.43], [38.86])[0] == pytest.approx(1.226, abs=5e-4)
    assert model.expected(52, [26], [30.85714], [31])[0] == pytest.approx(25.757, abs=5e-4)


def test_expectation_does_not_overflow_for_a_customer_with_two_thousand_orders() -> None:
    x, last, end = np.array([2000.0]), np.array([51.9]), np.array([52.0])
    found = PAPER.expected(52, x, last, end)[0]
    assert found == pytest.approx(PAPER.p_alive(x, last, end)[0] * _integrated(PAPER, 2000, 52, 52), rel=1e-6)


@pytest.mark.parametrize(("x", "age", "horizon"), [(0, 10, 5), (3, 40, 400), (60, 30, 30), (5, 1, 200)])
def test_expectation_agrees_with_the_integral_over_drop_out_probabilities(
    x: int, age: float, horizon: float
) -> None:
    column = np.array([float(x)])
    alive = PAPER.p_alive(column, column * 0, [age])[0]
    expected = alive * _integrated(PAPER, x, age, horizon)
    assert PAPER.expected(horizon, column, column * 0, [age])[0] == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize(("x", "horizon"), [(0, 9.0), (7, 40.0)])
def test_series_and_quadrature_meet_where_one_takes_over(x: int, horizon: float) -> None:
    below, above = (PurchaseModel("mbgnbd", 0.7, 6, a, 130.0) for a in (50.0, 50.0001))
    at = ([float(x)], [0.0], [20.0])
    assert below.expected(horizon, *at) == pytest.approx(above.expected(horizon, *at), rel=1e-4)


def _integrated(model: PurchaseModel, x: int, age: float, horizon: float) -> float:
    """E[(1 − e^(−λpt)) / p] with λ and p of a customer that is still there."""

    def integrand(p: float) -> float:
        kept = (1 + p * horizon / (model.alpha + age)) ** -(model.r + x)
        return float(beta.pdf(p, model.a, model.b + x) * (1 - kept) / p)

    return float(quad(integrand, 0, 1, limit=500, points=[1e-6, 1e-4, 1e-3, 1e-2, 0.1])[0])


@pytest.mark.parametrize("a", [1.0, 1.0 + 1e-9, 0.999999])
def test_expectation_is_smooth_where_the_printed_formula_divides_by_zero(a: float) -> None:
    model, near = (PurchaseModel("bgnbd", 0.3, 5, value, 2.5) for value in (a, 1.0001))
    assert model.expected(40, [3], [20], [30])[0] == pytest.approx(
        near.expected(40, [3], [20], [30])[0], rel=1e-4
    )


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("name", ["bgnbd", "mbgnbd"])
def test_fits_agree_with_lifetimes_or_are_likelier(name: str, seed: int) -> None:
    x, last, age = simulated(seed)
    ours = fit_bgnbd(x, last, age) if name == "bgnbd" else fit_mbgnbd(x, last, age)
    oracle = lifetimes.BetaGeoFitter() if name == "bgnbd" else lifetimes.ModifiedBetaGeoFitter()
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", (RuntimeWarning, FutureWarning)
        )  # lifetimes leaves its domain while searching
        oracle.fit(x, last, age)
    theirs = np.array([oracle.params_[key] for key in ("r", "alpha", "a", "b")])
    model = ours.model
    assert model is not None
    likelihood = _log_likelihood(oracle, theirs, x, last, age)
    assert ours.log_likelihood is not None
    assert ours.log_likelihood >= likelihood - 1e-4
    if ours.log_likelihood < likelihood + 1e-3:
        assert list(ours.parameters.values()) == pytest.approx(theirs, rel=2e-3)
    same = PurchaseModel(model.name, *(float(value) for value in theirs))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # their 2F1 may overflow
        expected = oracle.conditional_expected_number_of_purchases_up_to_time(20, x, last, age)
        alive = oracle.conditional_probability_alive(x, last, age)
    assert same.expected(20, x, last, age) == pytest.approx(np.asarray(expected), rel=1e-6)
    assert same.p_alive(x, last, age) == pytest.approx(np.asarray(alive), rel=1e-6)


def _log_likelihood(
    oracle: lifetimes.BetaGeoFitter, theirs: np.ndarray, x: np.ndarray, last: np.ndarray, age: np.ndarray
) -> float:
    """Of the oracle's parameters, in the time unit of the data: its own figure is of rescaled time."""
    mean = oracle._negative_log_likelihood(np.log(theirs), x, last, age, np.ones_like(x), 0)
    return float(-mean * len(x))


def test_everybody_staying_for_ever_is_called_degenerate() -> None:
    random = np.random.default_rng(5)
    age = np.full(300, 50.0)
    x = random.poisson(random.gamma(3, 2, 300)).astype(float) + 1
    fit = fit_bgnbd(x, age - random.random(300), age)
    assert fit.degenerate
    assert [each.code for each in fit.notes if each.code == "degenerate-fit"]


@pytest.mark.parametrize("n", [0, 1, 2])
def test_too_few_customers_get_a_note_and_no_parameters(n: int) -> None:
    for fit in (fit_bgnbd([2.0] * n, [5.0] * n, [9.0] * n), fit_mbgnbd([2.0] * n, [5.0] * n, [9.0] * n)):
        assert not fit.parameters
        assert fit.notes[0].code == "too-few-customers"


def test_customers_that_never_came_back_get_a_note_and_no_parameters() -> None:
    fit = fit_bgnbd(np.zeros(50), np.zeros(50), np.full(50, 9.0))
    assert not fit.parameters
    assert fit.notes[0].code == "no-repeat-purchases"


def test_equal_customers_end_without_a_crash_and_with_finite_figures() -> None:
    fit = fit_bgnbd(np.full(20, 3.0), np.full(20, 8.0), np.full(20, 9.0))
    assert all(np.isfinite(value) for value in fit.parameters.values())
    assert fit.notes


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ((float("nan"), 1, 2), "number-missing"),
        ((1.5, 1, 2), "not-a-count"),
        ((1, -1, 2), "number-negative"),
        ((1, 3, 2), "recency-after-end"),
        ((0, 1, 2), "recency-without-repeat"),
        ((1, 0, 0), "number-not-positive"),
    ],
)
def test_impossible_rows_are_refused_with_their_number(row: tuple[float, float, float], code: str) -> None:
    with pytest.raises(Refused) as told:
        fit_bgnbd([2, row[0]], [4, row[1]], [9, row[2]])
    assert told.value.code == code
    assert told.value.facts["row"] == 2


def test_gammagamma_agrees_with_lifetimes(cdnow: Buying) -> None:
    used = cdnow.money > 0
    ours = fit_gammagamma(cdnow.frequency, cdnow.money)
    oracle = lifetimes.GammaGammaFitter().fit(cdnow.frequency[used], cdnow.money[used])
    assert list(ours.parameters.values()) == pytest.approx([oracle.params_[key] for key in "pqv"], rel=1e-3)
    expected = oracle.conditional_expected_average_profit(cdnow.frequency, cdnow.money)
    assert ours.expected(cdnow.frequency, cdnow.money) == pytest.approx(np.asarray(expected), rel=1e-3)


def test_gammagamma_on_cdnow_gives_the_published_parameters(cdnow: Buying) -> None:
    fit = fit_gammagamma(cdnow.frequency, cdnow.money)
    assert fit.n == 946
    assert fit.parameters == pytest.approx({"p": 6.25, "q": 3.74, "v": 15.44}, rel=2e-3)


def test_gammagamma_warns_when_who_buys_more_spends_more() -> None:
    x = np.arange(1.0, 60)
    fit = fit_gammagamma(x, x + np.random.default_rng(1).gamma(2, 1, x.size))
    assert "frequency-and-money-related" in [each.code for each in fit.notes]


def test_equal_amounts_get_a_note_instead_of_a_spend_model() -> None:
    fit = fit_gammagamma([1, 2, 3, 4], [20, 20, 20, 20])
    assert not fit.parameters
    assert fit.expected([1], [20]) is None
    assert fit.notes[0].code == "amounts-all-equal"


def test_orders_of_one_day_are_one_and_pure_refunds_are_none() -> None:
    customer, day = np.array([1, 1, 1, 1, 2, 2]), np.array([10, 10, 20, 30, 10, 15])
    buying = summarise(customer, day, [5, 5, 8, -3, 4, 9], end=20)
    assert buying.frequency.tolist() == [1, 1]
    assert buying.recency.tolist() == [10, 5]
    assert buying.age.tolist() == [10, 10]
    assert buying.money.tolist() == [8, 9]


def test_value_falls_with_the_discount_and_the_cost_to_serve(cdnow: Buying) -> None:
    plain = value_customers(cdnow, Assumptions(12, 4.345, 0.0))
    dear = value_customers(cdnow, Assumptions(12, 4.345, 0.01, cost_to_serve=1.0))
    assert plain.value == pytest.approx(plain.purchases * plain.spend)
    assert (dear.value < plain.value).all()


def test_value_is_not_judged_without_repeat_purchases() -> None:
    none = np.zeros(30)
    values = value_customers(Buying(np.arange(30), none, none, none + 9, none), Assumptions())
    assert not values.value.size
    assert "value-not-judged" in [each.code for each in values.notes]
