"""Forecasts with seasons (Holt 1957, Winters 1960).

The start is a decomposition of the first two seasons, as in R.
"""

from typing import Literal

import numpy as np
import numpy.typing as npt

from app.analytics.methods.recursion import State, Weights, best_weights, project, smooth, spreads
from app.analytics.methods.results import Floats, floats, note
from app.analytics.methods.series import Forecast, fan, scaled_error, without_model
from app.analytics.methods.ses import gaussian, holt
from app.rules.errors import Refused

Kind = Literal["auto", "additive", "multiplicative"]
_WITHOUT_SEASON = 5  # steps when none are asked for
_STARTS = ((0.3, 0.1, 0.1), (0.5, 0.05, 0.8), (0.1, 0.05, 0.4))


def holtwinters(
    values: npt.ArrayLike, season: int, steps: int = 0, kind: Kind = "auto", *, damped: bool = False
) -> Forecast:
    """Level, trend and seasons.

    Under two seasons the seasonal naive forecast, under six points none; a season of 1 is Holt's trend
    without one.

    Args:
        values: one per period, oldest first.
        season: periods per season, 12 for months.
        steps: to forecast; 0 for one season.
        kind: how seasons act; "auto" takes the one with the smaller error, additive where a value is not
            positive.
        damped: let the trend die out.

    Raises:
        Refused: ``season-not-positive``; ``series-not-positive`` when factors are asked for and a value is
            not positive.
    """
    series = floats(values, "value")
    if season < 1:
        raise Refused("season-not-positive", "season", season=season)
    steps = steps or (season if season > 1 else _WITHOUT_SEASON)
    if kind == "multiplicative" and series.size and series.min() <= 0:
        raise Refused("series-not-positive", "value", row=int(np.argmin(series)) + 1)
    simple = without_model(series, steps, season)
    if simple is not None:
        return simple
    if season == 1:
        return holt(series, steps, damped=damped)
    kinds = ["additive"] if kind == "auto" else [kind]
    if kind == "auto" and series.min() > 0:
        kinds.append("multiplicative")
    fits = [_fit(series, season, steps, times=name == "multiplicative", damped=damped) for name in kinds]
    return min(fits, key=lambda fit: fit.sse or 0.0)


def _fit(series: Floats, season: int, steps: int, *, times: bool, damped: bool) -> Forecast:
    start = _start(series[: 2 * season], season, times=times)
    later = series[season:].tolist()

    def shape(point: Floats) -> Weights:
        phi = 0.8 + 0.2 * float(point[3]) if damped else 1.0
        return Weights(float(point[0]), float(point[1]), float(point[2]), phi)

    def error(weights: Weights) -> float:
        return sum(each * each for each in smooth(later, start, weights)[0])

    starts = [(*given, 0.9) if damped else given for given in _STARTS]
    weights, sse = best_weights(error, starts, shape)
    errors, state = smooth(later, start, weights)
    sigma = (sse / max(1, len(later) - 3 - damped)) ** 0.5
    name = "multiplicative" if times else "additive"
    named = {"alpha": weights.alpha, "beta": weights.beta, "gamma": weights.gamma}
    named |= {"phi": weights.phi} if damped else {}
    few = () if series.size >= 3 * season else (note("under-three-seasons", n=series.size, season=season),)
    return Forecast(
        method=f"holtwinters-{name}" + ("-damped" if damped else ""),
        n=series.size,
        parameters={**named, "level": state.level, "trend": state.trend, "sigma": sigma, "sse": sse},
        notes=few,
        log_likelihood=gaussian(sse, len(later)),
        ahead=fan(project(state, steps, weights.phi), spreads(sigma, state, steps, weights)),
        sse=sse,
        mase=scaled_error(series, np.array(errors), season),
    )


def _start(first: Floats, season: int, *, times: bool) -> State:
    """Level and trend of the moving average of two seasons, and the mean departure of each period from it."""
    weights = np.ones(season) / season
    if season % 2 == 0:
        weights = np.concatenate([[0.5], np.ones(season - 1), [0.5]]) / season
    average = np.convolve(first, weights, mode="valid")
    offset = (weights.size - 1) // 2
    middle = first[offset : offset + average.size]
    departure = middle / average if times else middle - average
    place = (np.arange(average.size) + offset) % season
    mean = np.bincount(place, departure, season) / np.bincount(place, minlength=season)
    mean = mean / mean.mean() if times else mean - mean.mean()
    trend, level = np.polyfit(np.arange(1, average.size + 1), average, 1)
    return State(float(level), float(trend), tuple(mean.tolist()), times)
