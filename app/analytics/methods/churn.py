"""Churn warning 流失预警: a score with its reasons, from a regression or the overdue rule."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.analytics.methods.logit import Logit
from app.analytics.methods.results import Floats, Result

_REASONS = 3
BANDS = ("low", "middle", "high")
UNKNOWN = "unknown"  # the band of those who cannot be judged


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a score is what it is.

    Attributes:
        feature: name of the feature.
        contribution: β·(x − mean) in log-odds, positive towards leaving.
        value: of this customer.
        usual: mean of all customers.
    """

    feature: str
    contribution: float
    value: float
    usual: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Churn(Result):
    """A judged warning; ``method`` is "logit" or, where the model earned no trust, "overdue-rule".

    Attributes:
        names: of the features.
        means: of the features.
        deviations: of the features.
        model: on standardised features; None with the rule.
        auc: of the model on unseen rows; None when it was not fitted.
        auc_recency: of plain recency on the same rows; None when one outcome is missing.
        edges: scores at which the middle and the high band begin.
        observed: share that really left, per band of ``BANDS``.
        events: how many left.
    """

    names: tuple[str, ...]
    means: Floats
    deviations: Floats
    model: Logit | None = None
    auc: float | None = None
    auc_recency: float | None = None
    edges: tuple[float, float] = (0.0, 0.0)
    observed: tuple[float | None, ...] = ()
    events: int = 0

    def score(self, features: npt.ArrayLike) -> Floats:
        """Log-odds of leaving per row with the model, the overdue ratio with the rule."""
        x = np.asarray(features, dtype=np.float64)
        if self.model is None:
            return x[:, self.names.index("overdue")]
        return np.asarray(self.model.coefficients[0] + self.parts(x).sum(axis=1), dtype=np.float64)

    def reasons(self, row: npt.ArrayLike) -> tuple[Reason, ...]:
        """At most three reasons up and three down, the strongest first; none with the rule."""
        if self.model is None:
            return ()
        x = np.asarray(row, dtype=np.float64).reshape(1, -1)
        found = [
            Reason(self.names[column], float(part), float(x[0, column]), float(self.means[column]))
            for column, part in zip(self.model.used, self.parts(x)[0], strict=True)
            if abs(part) > 1e-9
        ]
        up = sorted((each for each in found if each.contribution > 0), key=lambda each: -each.contribution)
        down = sorted((each for each in found if each.contribution < 0), key=lambda each: each.contribution)
        return (*up[:_REASONS], *down[:_REASONS])

    def bands(self, features: npt.ArrayLike) -> tuple[str, ...]:
        """Band of each row by the edges of the training."""
        place = np.searchsorted(np.asarray(self.edges), self.score(features), side="right")
        return tuple(BANDS[each] for each in place)

    def parts(self, x: Floats) -> Floats:
        """Contribution β·(x − mean) of each used feature, row by row; no columns with the rule."""
        if self.model is None:
            return np.zeros((x.shape[0], 0))
        standard = (x - self.means) / self.deviations
        return np.asarray(standard[:, list(self.model.used)] * self.model.coefficients[1:], dtype=np.float64)
