import numpy as np
import pytest
import statsmodels.api as sm
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from app.analytics.methods.churn import Churn
from app.analytics.methods.churn_training import auc, train
from app.analytics.methods.cohort import cohorts
from app.analytics.methods.logit import fit_logit
from app.analytics.methods.results import Floats
from app.analytics.methods.silence import group_medians, rhythm
from app.rules.errors import Refused

NAMES = ("recency", "overdue", "orders")


def test_spector_and_mazzeo_give_the_published_coefficients() -> None:
    data = sm.datasets.spector.load_pandas()
    found = fit_logit(data.endog, data.exog.to_numpy(), list(data.exog.columns))
    expected = {"const": -13.0213, "GPA": 2.8261, "TUCE": 0.0952, "PSI": 2.3787}
    assert found.parameters == pytest.approx(expected, abs=5e-5)
    assert found.log_likelihood == pytest.approx(-12.8896, abs=5e-5)
    assert found.errors == pytest.approx([4.931, 1.263, 0.142, 1.065], abs=5e-4)


@pytest.mark.parametrize("seed", [1, 2])
def test_regression_agrees_with_statsmodels_and_with_scikit_learn_when_penalised(seed: int) -> None:
    random = np.random.default_rng(seed)
    x = random.normal(0, 2, (300, 3))
    y = (random.random(300) < 1 / (1 + np.exp(-(x @ [0.8, -0.5, 0.0] - 0.3)))).astype(float)
    plain = sm.Logit(y, sm.add_constant(x)).fit(disp=0)
    ours = fit_logit(y, x, ["a", "b", "c"])
    assert ours.coefficients == pytest.approx(plain.params, rel=1e-5)
    assert list(ours.p_values.values()) == pytest.approx(plain.pvalues, rel=1e-4, abs=1e-12)
    assert ours.null_log_likelihood == pytest.approx(plain.llnull)
    ridge = LogisticRegression(C=0.1, tol=1e-10, max_iter=1000).fit(x, y)
    assert fit_logit(y, x, ["a", "b", "c"], ridge=10).coefficients[1:] == pytest.approx(
        ridge.coef_[0], rel=1e-4
    )


@pytest.mark.parametrize(
    ("y", "x", "code"),
    [
        ([0, 0, 1, 1], [[1], [2], [3], [4]], "perfect-separation"),
        ([1, 1, 1], [[1], [2], [3]], "one-outcome-only"),
        ([0, 1, 0, 1], [[5], [5], [5], [5]], "feature-constant"),
        ([], np.zeros((0, 1)), "feature-constant"),
    ],
)
def test_what_cannot_be_learnt_is_said(y: list[float], x: list[list[float]], code: str) -> None:
    found = fit_logit(y, x, ["x"])
    assert code in [each.code for each in found.notes]
    assert "x" not in found.parameters


def test_repeated_features_are_refused() -> None:
    with pytest.raises(Refused, match="features-repeat"):
        fit_logit([0, 1, 0, 1, 1], [[1, 2], [2, 4], [3, 6], [1, 2], [5, 10]], ["a", "b"])


def test_area_under_the_curve_agrees_with_scikit_learn_when_scores_tie() -> None:
    random = np.random.default_rng(3)
    score, positive = random.integers(0, 9, 200).astype(float), random.random(200) < 0.4
    assert auc(score, positive) == pytest.approx(roc_auc_score(positive, score))
    assert auc(score, np.zeros(200, dtype=bool)) is None


def customers(seed: int, n: int = 1500) -> tuple[Floats, Floats]:
    """Customers that leave the likelier the more overdue and the fewer orders, whatever the recency."""
    random = np.random.default_rng(seed)
    x = np.column_stack([random.exponential(60, n), random.exponential(1, n), random.poisson(4, n)])
    p = 1 / (1 + np.exp(-(1.2 * x[:, 1] - 0.6 * x[:, 2] + 1)))
    return x, (random.random(n) < p).astype(float)


@pytest.fixture(scope="module")
def trained() -> Churn:
    return train(*_swapped(customers(7)))


def _swapped(pair: tuple[Floats, Floats]) -> tuple[Floats, tuple[str, ...], Floats]:
    return pair[0], NAMES, pair[1]


def test_a_model_that_beats_recency_is_used_and_its_bands_show_what_happened(trained: Churn) -> None:
    assert trained.method == "logit"
    assert (trained.auc or 0) > (trained.auc_recency or 1) + 0.01
    low, middle, high = trained.observed
    assert low is not None
    assert middle is not None
    assert high is not None
    assert low < middle < high


def test_reasons_add_up_to_the_distance_from_the_mean_customer(trained: Churn) -> None:
    row = np.array([20.0, 4.0, 1.0])
    reasons = trained.reasons(row)
    mean = trained.score(trained.means.reshape(1, -1))[0]
    assert sum(each.contribution for each in reasons) == pytest.approx(
        trained.score(row.reshape(1, -1))[0] - mean
    )
    assert reasons[0].feature == "overdue"
    assert reasons[0].value == 4.0


def test_a_model_no_better_than_recency_gives_way_to_the_overdue_rule() -> None:
    random = np.random.default_rng(9)
    recency = random.exponential(60, 1200)
    left = (random.random(1200) < 1 / (1 + np.exp(-(recency - 60) / 20))).astype(float)
    found = train(np.column_stack([recency, recency / 30, np.ones(1200)]), NAMES, left)
    assert found.method == "overdue-rule"
    assert [each.code for each in found.notes] == ["model-not-better", "overdue-rule-used"]
    assert found.score([[60, 2, 1]])[0] == 2
    assert found.reasons([60, 2, 1]) == ()


@pytest.mark.parametrize("n", [0, 1, 2, 150])
def test_too_few_events_give_way_to_the_overdue_rule(n: int) -> None:
    found = train(customers(1, n)[0], NAMES, customers(1, n)[1])
    assert found.method == "overdue-rule"
    assert found.notes[0].code == "too-few-events"


def test_silence_is_measured_in_the_customers_own_rhythm() -> None:
    weekly, monthly = np.arange(0, 210, 7), np.arange(0, 210, 30)
    customer = np.array([1] * weekly.size + [2] * monthly.size + [3])
    found = rhythm(customer, np.concatenate([weekly, monthly, [200]]), as_of=250)
    assert found.own[:2].tolist() == [7, 30]
    assert found.states == ("at-risk", "silent", "silent")
    assert found.usual[2] == pytest.approx(18.5)  # nothing of its own: the portfolio's median


def test_nobody_is_silent_before_anybody_came_twice() -> None:
    found = rhythm(np.array([1, 2]), np.array([5, 6]), as_of=100)
    assert found.states == ("unknown", "unknown")
    assert found.notes[0].code == "no-rhythm-yet"
    assert rhythm(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64), 9).notes[0].code == "no-customers"


def test_group_medians_agree_with_numpy() -> None:
    random = np.random.default_rng(1)
    group, values = random.integers(0, 40, 500), random.random(500)
    expected = [np.median(values[group == each]) for each in range(40)]
    assert group_medians(group, values, 40) == pytest.approx(expected)


def test_cohorts_show_who_came_back_and_leave_the_future_open() -> None:
    customer, period = np.array([1, 1, 2, 2, 3, 4]), np.array([0, 2, 0, 1, 1, 5])
    found = cohorts(customer, period, until=2)
    assert found.starts == (0, 1, 2)
    assert found.sizes.tolist() == [2, 1, 0]
    assert found.active.tolist() == [[2, 1, 1], [1, 0, -1], [0, -1, -1]]
    assert found.retention(0, 1) == 0.5
    assert found.retention(1, 2) is None
