"""Training the churn warning, which must earn its place against the plain rule.

Labels come from a time split: features from before a date, the outcome from after it. The model is judged on
rows it has not seen, by the area under the ROC curve (Hanley & McNeil 1982). Never P(alive) of BG/NBD, which ranks
worse than a coin here.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from app.analytics.methods.churn import BANDS, Churn
from app.analytics.methods.logit import Logit, fit_logit
from app.analytics.methods.results import Booleans, Floats, Note, floats, note
from app.rules.errors import Refused

LEAST_EVENTS = 100
LEAST_GAIN = 0.01  # of the area under the curve, over plain recency
_RIDGE = 1.0
_FOLDS = 5
_BAND_EDGES = (0.5, 0.8)  # shares of customers under the middle and under the high band


def train(
    features: npt.ArrayLike,
    names: Sequence[str],
    left: npt.ArrayLike,
    rule_edges: tuple[float, float] | None = None,
    directions: Mapping[str, int] | None = None,
) -> Churn:
    """Fit, judge on unseen rows, and fall back to the overdue rule where recency alone does as well.

    Args:
        features: rows × columns as they were before the split date.
        names: of the columns; "recency" and "overdue" must be among them.
        left: 1 for those who did not come back after it.
        rule_edges: values of "overdue" at which the middle and the high band begin where the rule judges; by default
            the values that half and four fifths of the customers do not reach.
        directions: 1 for columns that speak for leaving as they grow, −1 for those that speak against it; one that
            the data turn round only corrects another, and is left out: no person would understand it as a reason.

    Raises:
        Refused: for missing numbers, or when recency or overdue is not among the columns.
    """
    x, y = np.asarray(features, dtype=np.float64).reshape(-1, len(names)), floats(left, "left")
    _require(names)
    means, deviations = _spread(x, names)
    standard = (x - means) / deviations
    events = int(y.sum())
    recency = auc(x[:, list(names).index("recency")], y == 1)
    standard = _agreeing(standard, y, names, directions or {})
    unseen = _unseen_scores(standard, y, names) if min(events, y.size - events) >= LEAST_EVENTS else None
    reached = auc(unseen, y == 1) if unseen is not None else None
    notes, trusted = _verdict(events, y.size, reached, recency)
    model = fit_logit(y, standard, names, ridge=_RIDGE) if trusted else None
    judge = unseen if trusted and unseen is not None else x[:, list(names).index("overdue")]
    edges = _edges(judge) if trusted or rule_edges is None else rule_edges
    return Churn(
        method="logit" if trusted else "overdue-rule",
        n=y.size,
        parameters=dict(model.parameters) if model else {},
        notes=(*notes, *(_said(model, x, names) if model else ())),
        log_likelihood=model.log_likelihood if model else None,
        names=tuple(names),
        means=means,
        deviations=deviations,
        model=model,
        auc=reached,
        auc_recency=recency,
        edges=edges,
        observed=_observed(judge, y, edges),
        events=events,
    )


def _agreeing(standard: Floats, y: Floats, names: Sequence[str], directions: Mapping[str, int]) -> Floats:
    """The columns with those set to nothing whose coefficient contradicts its direction, the strongest first."""
    kept = standard.copy()
    if not directions or min(y.sum(), y.size - y.sum()) < LEAST_EVENTS:
        return kept
    for _ in names:
        model = fit_logit(y, kept, names, ridge=_RIDGE)
        wrong = [
            (abs(beta), column)
            for column, beta in zip(model.used, model.coefficients[1:].tolist(), strict=True)
            if beta * directions.get(names[column], 0) < 0
        ]
        if not wrong:
            break
        kept[:, max(wrong)[1]] = 0
    return kept


def _require(names: Sequence[str]) -> None:
    for name in ("recency", "overdue"):
        if name not in names:
            raise Refused("column-missing", name, column=name, columns=", ".join(names))


def _spread(x: Floats, names: Sequence[str]) -> tuple[Floats, Floats]:
    """Means and deviations of the columns; a column without spread is divided by one."""
    if not x.shape[0]:
        return np.zeros(len(names)), np.ones(len(names))
    return x.mean(axis=0), np.where(x.std(axis=0) > 0, x.std(axis=0), 1.0)


def _said(model: Logit, x: Floats, names: Sequence[str]) -> list[Note]:
    """The model's notes; that a column is the same in all rows is said only where it really is."""
    same = {name for column, name in enumerate(names) if np.ptp(x[:, column]) == 0}
    return [each for each in model.notes if each.code != "feature-constant" or each.facts["feature"] in same]


def _unseen_scores(standard: Floats, y: Floats, names: Sequence[str]) -> Floats:
    """Log-odds of each row from a model fitted without it; every fifth row together, so no draw."""
    fold = np.arange(y.size) % _FOLDS
    scores = np.zeros(y.size)
    for number in range(_FOLDS):
        held = fold == number
        model = fit_logit(y[~held], standard[~held], names, ridge=_RIDGE)
        if model.parameters:
            p = model.probability(standard[held])
            scores[held] = np.log(np.maximum(p, 1e-300)) - np.log1p(-np.minimum(p, 1 - 1e-16))
    return scores


def _verdict(
    events: int, n: int, reached: float | None, recency: float | None
) -> tuple[tuple[Note, ...], bool]:
    fewest = min(events, n - events)
    if fewest < LEAST_EVENTS:
        return (note("too-few-events", events=fewest, least=LEAST_EVENTS), note("overdue-rule-used")), False
    if reached is None or recency is None or reached < recency + LEAST_GAIN:
        facts = {"auc": round(reached or 0.0, 3), "recency": round(recency or 0.0, 3)}
        return (note("model-not-better", **facts), note("overdue-rule-used")), False
    return (), True


def _edges(score: Floats) -> tuple[float, float]:
    if not score.size:
        return 0.0, 0.0
    middle, high = np.quantile(score, _BAND_EDGES, method="inverted_cdf")
    return float(middle), float(high)


def _observed(score: Floats, y: Floats, edges: tuple[float, float]) -> tuple[float | None, ...]:
    place = np.searchsorted(np.asarray(edges), score, side="right")
    return tuple(
        float(y[place == band].mean()) if (place == band).any() else None for band in range(len(BANDS))
    )


def auc(score: Floats, positive: Booleans) -> float | None:
    """Chance that a positive scores above a negative, ties half; None when either is missing."""
    many, few = int(positive.sum()), int((~positive).sum())
    if not many or not few:
        return None
    _, place, count = np.unique(score, return_inverse=True, return_counts=True)
    middle = np.cumsum(count) - (count - 1) / 2
    return float((middle[place][positive].sum() - many * (many + 1) / 2) / (many * few))
