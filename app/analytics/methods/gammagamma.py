"""What a customer's next purchase is worth: Gamma-Gamma (Fader & Hardie 2013, a note on their 2005 paper)."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.analytics.methods.optimise import bfgs
from app.analytics.methods.results import Floats, Note, Result, floats, note, refuse_rows
from app.analytics.methods.special import digamma, log_gamma

_RELATED = 0.3  # the model assumes that how often and how much are unrelated
_SPREAD = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class SpendFit(Result):
    """A fitted spend model, in the money unit of the input.

    Attributes:
        correlation: of number and mean amount of repeat purchases; above 0.3 the model's assumption fails.
    """

    correlation: float | None = None

    def expected(self, frequency: npt.ArrayLike, money: npt.ArrayLike) -> Floats | None:
        """Mean amount of each customer's future purchases; None without a fit or without a finite mean.

        Customers without a repeat purchase get the mean of the population.
        """
        if not self.parameters or self.parameters["q"] <= 1:
            return None
        p, q, v = (self.parameters[name] for name in ("p", "q", "v"))
        x, money = np.asarray(frequency, dtype=np.float64), np.asarray(money, dtype=np.float64)
        return np.asarray(p * (v + x * money) / (p * x + q - 1), dtype=np.float64)


def fit_gammagamma(frequency: npt.ArrayLike, money: npt.ArrayLike) -> SpendFit:
    """Fit by maximum likelihood on the customers with a repeat purchase of a positive amount.

    Args:
        frequency: repeat purchases of each customer.
        money: mean amount of those purchases.

    Raises:
        Refused: for a missing number or a negative frequency.
    """
    x, m = floats(frequency, "frequency"), floats(money, "monetary_value")
    refuse_rows(x < 0, "number-negative", "frequency")
    used = (x > 0) & (m > 0)
    left_out = int(((x > 0) & (m <= 0)).sum())
    notes = [note("amounts-not-positive", n=left_out)] if left_out else []
    x, m = x[used], m[used]
    if x.size < 3:
        notes.append(note("too-few-repeat-customers", n=x.size, least=3))
        return SpendFit(method="gammagamma", n=x.size, notes=tuple(notes))
    if np.ptp(m) <= _SPREAD * m.mean():
        notes.append(note("amounts-all-equal", amount=round(float(m[0]), 2)))
        return SpendFit(method="gammagamma", n=x.size, notes=tuple(notes))
    return _fitted(x, m, notes)


def _fitted(x: Floats, m: Floats, notes: list[Note]) -> SpendFit:
    scale = float(m.mean())
    best = bfgs(lambda logs: _negative_mean(logs, x, m / scale), np.array([1.0, 1.0, 1.0]))
    p, q, v = (float(value) for value in np.exp(best.at))
    correlation = float(np.corrcoef(x, m)[0, 1]) if np.ptp(x) > 0 else None
    if not best.converged:
        notes.append(note("not-converged"))
    if correlation is not None and correlation > _RELATED:
        notes.append(note("frequency-and-money-related", correlation=round(correlation, 2)))
    if q <= 1:
        notes.append(note("spend-without-mean", q=round(q, 3)))
    return SpendFit(
        method="gammagamma",
        n=x.size,
        parameters={"p": p, "q": q, "v": v * scale},
        notes=tuple(notes),
        log_likelihood=float(-best.value * x.size - x.size * np.log(scale)),
        correlation=correlation,
    )


def _negative_mean(logs: Floats, x: Floats, m: Floats) -> tuple[float, Floats]:
    if np.abs(logs).max() > 12:
        return np.inf, np.zeros(3)
    p, q, v = np.exp(logs)
    shape, total = p * x, x * m + v
    value = log_gamma(shape + q) - log_gamma(shape) - log_gamma(q) + q * np.log(v)
    value = value + (shape - 1) * np.log(m) + shape * np.log(x) - (shape + q) * np.log(total)
    slope = (
        x * (digamma(shape + q) - digamma(shape) + np.log(m) + np.log(x) - np.log(total)),
        digamma(shape + q) - digamma(q) + np.log(v) - np.log(total),
        q / v - (shape + q) / total,
    )
    return float(-value.mean()), -np.array([part.mean() for part in slope]) * np.exp(logs)
