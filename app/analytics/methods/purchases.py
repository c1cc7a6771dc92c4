"""What a fitted BG/NBD or MBG/NBD model says of a customer.

Fader, Hardie & Lee 2005 (Marketing Science 24(2)); Batislam, Denizel & Filiztekin 2007 (IJRM 24(3)). Both
share one
formula in k, the number of chances to drop out so far: k = x for BG/NBD, k = x + 1 for MBG/NBD, where a
customer may also drop out right after the first purchase.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from app.analytics.methods.results import Floats

Name = Literal["bgnbd", "mbgnbd"]
_MOST_TERMS = 200_000
_CONCENTRATED = 50.0  # from this a on, drop-out probabilities lie so close together that quadrature is exact


@dataclass(frozen=True, slots=True)
class PurchaseModel:
    """Parameters of a fitted model, in the time unit of the input.

    Attributes:
        name: which of the two models.
        r: shape of the purchase rates.
        alpha: scale of the purchase rates, in time.
        a: first parameter of the drop-out probabilities.
        b: second parameter of the drop-out probabilities.
    """

    name: Name
    r: float
    alpha: float
    a: float
    b: float

    def _chances(self, frequency: Floats) -> Floats:
        return frequency + (1 if self.name == "mbgnbd" else 0)

    def p_alive(self, frequency: npt.ArrayLike, recency: npt.ArrayLike, age: npt.ArrayLike) -> Floats:
        """Probability that each customer still buys at the end; no churn score, see analytics.md."""
        x, last, age = (np.asarray(column, dtype=np.float64) for column in (frequency, recency, age))
        k = self._chances(x)
        odds = np.log(self.a) - np.log(self.b + np.maximum(k, 1) - 1)
        odds = odds + (self.r + x) * (np.log(self.alpha + age) - np.log(self.alpha + last))
        return np.asarray(np.where(k > 0, np.exp(-np.logaddexp(0, odds)), 1.0), dtype=np.float64)

    def expected(
        self, horizon: float, frequency: npt.ArrayLike, recency: npt.ArrayLike, age: npt.ArrayLike
    ) -> Floats:
        """Purchases to expect of each customer within the horizon.

        Euler's transformation of the printed 2F1 leaves (1 − z)^(a−1)·2F1(C − r − x, a − 1; C; z), which
        stays small for heavy buyers; taking out the factor a − 1 also removes the singularity at a = 1.
        """
        x, last, age = (np.asarray(column, dtype=np.float64) for column in (frequency, recency, age))
        if self.a > _CONCENTRATED:
            return np.asarray(self._averaged(horizon, x, age) * self.p_alive(x, last, age), dtype=np.float64)
        c = self.a + self.b + self._chances(x) - 1
        z = horizon / (self.alpha + age + horizon)
        away = np.log1p(-z)
        low = self.a - 1
        power = np.exp(low * away)
        base = -away if abs(low) < 1e-12 else -np.expm1(low * away) / low
        bought = c * (base - power * _tail(c - self.r - x, self.a, c, z))
        return np.asarray(bought * self.p_alive(x, last, age), dtype=np.float64)

    def _averaged(self, horizon: float, x: Floats, age: Floats) -> Floats:
        """Mean over drop-out probabilities of (1 − E e^(−λpt)) ÷ p by quadrature, for fits whose series overflows."""
        left = self.b + self._chances(x)
        mean = self.a / (self.a + left)
        reach = 12 * np.sqrt(mean * (1 - mean) / (self.a + left + 1))
        low, high = np.maximum(mean - reach, 0), np.minimum(mean + reach, 1)
        nodes, weights = np.polynomial.legendre.leggauss(96)
        p = low[:, None] + (high - low)[:, None] * (nodes + 1) / 2
        density = (self.a - 1) * np.log(p) + (left[:, None] - 1) * np.log1p(-p)
        share = weights * np.exp(density - density.max(axis=1, keepdims=True))
        power = -(self.r + x) * np.log1p(p.T * horizon / (self.alpha + age))
        bought = -np.expm1(power.T) / p
        return np.asarray((bought * share).sum(axis=1) / share.sum(axis=1), dtype=np.float64)


def _tail(first: Floats, a: float, c: Floats, z: Floats) -> Floats:
    """Σ over n ≥ 1 of (first)ₙ (a)ₙ₋₁ zⁿ / ((c)ₙ n!): the 2F1 above, less 1, divided by a − 1."""
    term = np.asarray(first * z / c, dtype=np.float64)
    total = term.copy()
    for n in range(1, _MOST_TERMS):
        term = term * ((first + n) * (a + n - 1) * z / ((c + n) * (n + 1)))
        total += term
        if np.all(np.abs(term) <= 1e-15 * (np.abs(total) + 1e-300) * (1 - z)):
            break
    return total
