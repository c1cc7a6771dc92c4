"""What a forecast of a series is, when none is made, and the naive ones to beat.

Intervals assume normal errors; the scaled error is Hyndman & Koehler 2006, International Journal of
Forecasting 22(4).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from app.analytics.methods.results import Floats, Note, Result, note
from app.analytics.methods.special import normal_quantile

LEAST = 6  # points under which nothing is forecast


@dataclass(frozen=True, slots=True)
class Ahead:
    """One step of a forecast with its 80 % and 95 % intervals.

    Attributes:
        step: 1 for the first period after the series.
        value: expected value.
        low80: lower end of the 80 % interval.
        high80: upper end of the 80 % interval.
        low95: lower end of the 95 % interval.
        high95: upper end of the 95 % interval.
    """

    step: int
    value: float
    low80: float
    high80: float
    low95: float
    high95: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast(Result):
    """A forecast, empty when the series is too short.

    Attributes:
        ahead: one entry per step.
        sse: sum of squared one-step errors; None without a fit.
        mase: mean absolute one-step error over that of the (seasonal) naive forecast; under 1 is better than
            naive.
    """

    ahead: tuple[Ahead, ...] = ()
    sse: float | None = None
    mase: float | None = None


def fan(values: Sequence[float], spreads: Sequence[float]) -> tuple[Ahead, ...]:
    """Expected values and their standard deviations as steps with intervals."""
    z80, z95 = normal_quantile(0.9), normal_quantile(0.975)
    return tuple(
        Ahead(step, value, value - z80 * s, value + z80 * s, value - z95 * s, value + z95 * s)
        for step, (value, s) in enumerate(zip(values, spreads, strict=True), 1)
    )


def scaled_error(values: Floats, residuals: Floats, season: int) -> float | None:
    """MASE; None when the naive forecast never errs."""
    naive = float(np.abs(values[season:] - values[:-season]).mean()) if values.size > season else 0.0
    return float(np.abs(residuals).mean()) / naive if naive > 0 and residuals.size else None


def without_model(values: Floats, steps: int, season: int) -> Forecast | None:
    """The answer for series that no model is fitted to; None when there is enough to fit one.

    Under six points nothing; a constant series its constant; under two seasons the same period of the last
    season, and under one season the last value.
    """
    if values.size < LEAST:
        return Forecast(
            method="none", n=values.size, notes=(note("series-too-short", n=values.size, least=LEAST),)
        )
    if np.ptp(values) == 0:
        flat = fan([float(values[0])] * steps, [0.0] * steps)
        return Forecast(
            method="constant", n=values.size, notes=(note("series-constant"),), ahead=flat, sse=0.0
        )
    if season > 1 and values.size < 2 * season:
        said = note("under-two-seasons", n=values.size, season=season)
        return _naive(values, steps, season if values.size > season else 1, said)
    return None


def _naive(values: Floats, steps: int, season: int, said: Note) -> Forecast:
    errors = values[season:] - values[:-season]
    spread = sqrt(float((errors**2).mean()))
    last = values[-season:]
    return Forecast(
        method="seasonal-naive" if season > 1 else "naive",
        n=values.size,
        parameters={"season": float(season), "sigma": spread},
        notes=(said,),
        ahead=fan(
            [float(last[step % season]) for step in range(steps)],
            [spread * sqrt(step // season + 1) for step in range(steps)],
        ),
        sse=float((errors**2).sum()),
        mase=1.0 if errors.any() else None,
    )
