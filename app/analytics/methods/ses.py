"""Forecasts without seasons: simple exponential smoothing (Brown 1956) and Holt's trend (1957).

The first level and trend are estimated with the weights: errors are linear in them, so least squares gives
the best ones for each weight, as maximum likelihood does.
"""

from math import log, pi

import numpy as np
import numpy.typing as npt

from app.analytics.methods.recursion import State, Weights, best_weights, project, smooth, spreads
from app.analytics.methods.results import Floats, floats
from app.analytics.methods.series import Forecast, fan, scaled_error, without_model

_DAMPING = (0.8, 0.98)  # R's bounds: weaker is no trend, stronger is no damping


def ses(values: npt.ArrayLike, steps: int = 5) -> Forecast:
    """Level only: the same value for all steps, with growing intervals."""
    series = floats(values, "value")
    return without_model(series, steps, 1) or _fit(series, steps, trended=False, damped=False)


def holt(values: npt.ArrayLike, steps: int = 5, *, damped: bool = False) -> Forecast:
    """Level and trend; a damped trend dies out with the steps."""
    series = floats(values, "value")
    return without_model(series, steps, 1) or _fit(series, steps, trended=True, damped=damped)


def _fit(series: Floats, steps: int, *, trended: bool, damped: bool) -> Forecast:
    def shape(point: Floats) -> Weights:
        alpha = float(point[0])
        beta = float(point[1]) if trended else 0.0
        return Weights(alpha, beta, phi=_within(point[2], *_DAMPING) if damped else 1.0)

    size = 1 + trended + damped
    starts = [(start,) * size for start in (0.15, 0.5, 0.85)]
    weights, sse = best_weights(lambda w: _run(series, w, trended=trended)[0], starts, shape)
    start = _run(series, weights, trended=trended)[1]
    errors, state = smooth(series.tolist(), start, weights)
    freedom = max(1, series.size - 1 - trended - size)
    sigma = (sse / freedom) ** 0.5
    ahead = fan(project(state, steps, weights.phi), spreads(sigma, state, steps, weights))
    named = {"alpha": weights.alpha, "level": start.level, "sigma": sigma, "sse": sse}
    if trended:
        named |= {"beta": weights.beta, "trend": start.trend}
    if damped:
        named["phi"] = weights.phi
    return Forecast(
        method=("holt-damped" if damped else "holt") if trended else "ses",
        n=series.size,
        parameters=named,
        log_likelihood=gaussian(sse, series.size),
        ahead=ahead,
        sse=sse,
        mase=scaled_error(series, np.array(errors), 1),
    )


def gaussian(sse: float, n: int) -> float | None:
    """Log-likelihood of n normal errors at the best variance; None for a perfect fit."""
    return -n / 2 * (log(2 * pi * sse / n) + 1) if sse > 0 else None


def _within(point: float, low: float, high: float) -> float:
    return low + float(point) * (high - low)


def _run(series: Floats, weights: Weights, *, trended: bool) -> tuple[float, State]:
    """Least squared error for the weights, and the start that gives it."""
    nothing = [0.0] * series.size
    base = np.array(smooth(series.tolist(), State(0.0), weights)[0])
    unit = [State(1.0), State(0.0, 1.0)] if trended else [State(1.0)]
    design = np.column_stack([smooth(nothing, state, weights)[0] for state in unit])
    best, *_ = np.linalg.lstsq(design, -base, rcond=None)
    errors = base + design @ best
    level, trend = float(best[0]), float(best[1]) if trended else 0.0
    return float(errors @ errors), State(level, trend)
