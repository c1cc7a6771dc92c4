"""Fitting BG/NBD and MBG/NBD by maximum likelihood; the literature is named in ``purchases.py``."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.analytics.methods.optimise import Minimum, bfgs
from app.analytics.methods.purchases import Name, PurchaseModel
from app.analytics.methods.results import Floats, Note, Result, floats, note, refuse_rows
from app.analytics.methods.special import digamma, log_gamma

_STARTS = ((0.0, 0.0, 0.0, 0.0), (-1.0, 1.0, -0.5, 1.0), (0.0, 2.0, -1.0, 2.0))


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseFit(Result):
    """A fitted purchase model.

    Attributes:
        model: the parameters with their predictions; None when the data allow no fit.
        degenerate: True when the fit says that nobody ever leaves, so its figures must not be used.
    """

    model: PurchaseModel | None = None
    degenerate: bool = False


@dataclass(frozen=True, slots=True)
class _Rows:
    """Equal rows once, with their number; time rescaled so that the longest age is 10."""

    frequency: Floats
    recency: Floats
    age: Floats
    count: Floats


def fit_bgnbd(frequency: npt.ArrayLike, recency: npt.ArrayLike, age: npt.ArrayLike) -> PurchaseFit:
    """Fit BG/NBD by maximum likelihood.

    Args:
        frequency: repeat purchases of each customer, whole numbers.
        recency: time of the last purchase since the first.
        age: time since the first purchase (T of the papers), in the same unit.

    Raises:
        Refused: for a missing or negative number, or a last purchase after the end of observation.
    """
    return _fit("bgnbd", frequency, recency, age)


def fit_mbgnbd(frequency: npt.ArrayLike, recency: npt.ArrayLike, age: npt.ArrayLike) -> PurchaseFit:
    """Fit MBG/NBD by maximum likelihood; arguments and errors as for ``fit_bgnbd``."""
    return _fit("mbgnbd", frequency, recency, age)


def _fit(name: Name, frequency: npt.ArrayLike, recency: npt.ArrayLike, age: npt.ArrayLike) -> PurchaseFit:
    x, last, age = floats(frequency, "frequency"), floats(recency, "recency"), floats(age, "T")
    _check(x, last, age)
    if x.size < 3:
        return PurchaseFit(method=name, n=x.size, notes=(note("too-few-customers", n=x.size, least=3),))
    if not x.any():
        return PurchaseFit(method=name, n=x.size, notes=(note("no-repeat-purchases", n=x.size),))
    scale = 10 / float(age.max())
    rows, count = np.unique(np.column_stack([x, last * scale, age * scale]), axis=0, return_counts=True)
    packed = _Rows(rows[:, 0], rows[:, 1], rows[:, 2], count.astype(np.float64))
    best = _search(name, packed)
    r, alpha, a, b = (float(value) for value in np.exp(best.at))
    model = PurchaseModel(name, r, alpha / scale, a, b)
    notes = _notes(model, best, float(model.p_alive(x, last, age).mean()))
    return PurchaseFit(
        method=name,
        n=x.size,
        parameters={"r": model.r, "alpha": model.alpha, "a": model.a, "b": model.b},
        notes=notes,
        log_likelihood=float(-best.value * x.size + x.sum() * np.log(scale)),
        model=model,
        degenerate=any(each.code == "degenerate-fit" for each in notes),
    )


def _check(x: Floats, last: Floats, age: Floats) -> None:
    refuse_rows((x < 0) | (x != np.floor(x)), "not-a-count", "frequency")
    refuse_rows(last < 0, "number-negative", "recency")
    refuse_rows(age <= 0, "number-not-positive", "T")
    refuse_rows(last > age, "recency-after-end", "recency")
    refuse_rows((x == 0) & (last > 0), "recency-without-repeat", "recency")


def _notes(model: PurchaseModel, best: Minimum, alive: float) -> tuple[Note, ...]:
    notes = [] if best.converged else [note("not-converged")]
    if model.a < 0.01 or model.b > 1000 or alive > 0.99:
        notes.append(note("degenerate-fit", a=round(model.a, 4), b=round(model.b, 1), alive=round(alive, 3)))
    return tuple(notes)


def _search(name: Name, rows: _Rows) -> Minimum:
    def objective(logs: Floats) -> tuple[float, Floats]:
        return _negative_mean(logs, rows, 1 if name == "mbgnbd" else 0)

    tries = [bfgs(objective, np.array(start)) for start in _STARTS[:1]]
    if not tries[0].converged:  # a flat likelihood: other starts may find a better hill
        tries += [bfgs(objective, np.array(start)) for start in _STARTS[1:]]
    return min(tries, key=lambda found: found.value)


def _negative_mean(logs: Floats, rows: _Rows, shift: int) -> tuple[float, Floats]:
    """Mean negative log-likelihood and its gradient in ln r, ln α, ln a, ln b."""
    if np.abs(logs).max() > 12:  # beyond e¹² nothing changes but the rounding
        return np.inf, np.zeros(4)
    r, alpha, a, b = np.exp(logs)
    x, k = rows.frequency, rows.frequency + shift
    log_age, log_last = np.log(alpha + rows.age), np.log(alpha + rows.recency)
    alive = -(r + x) * log_age
    gone = np.where(k > 0, np.log(a) - np.log(b + np.maximum(k, 1) - 1) - (r + x) * log_last, -np.inf)
    both = np.logaddexp(alive, gone)
    left = np.exp(gone - both)
    value = log_gamma(r + x) - log_gamma(r) + r * np.log(alpha) + both
    value = value + log_gamma(a + b) + log_gamma(b + k) - log_gamma(b) - log_gamma(a + b + k)
    shared = digamma(a + b) - digamma(a + b + k)
    gradient = (
        digamma(r + x) - digamma(r) + np.log(alpha) - (1 - left) * log_age - left * log_last,
        r / alpha - (r + x) * ((1 - left) / (alpha + rows.age) + left / (alpha + rows.recency)),
        shared + left / a,
        shared + digamma(b + k) - digamma(b) - left / (b + np.maximum(k, 1) - 1),
    )
    n = rows.count.sum()
    slope = np.array([(part * rows.count).sum() for part in gradient]) * np.exp(logs) / n
    return float(-(value * rows.count).sum() / n), -slope
