"""One pass of exponential smoothing: level, damped trend, additive or multiplicative seasons.

Plain Python floats: each step needs the one before, and numpy scalars would be slower.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from app.analytics.methods.optimise import nelder_mead
from app.analytics.methods.results import Floats


@dataclass(frozen=True, slots=True)
class State:
    """Where a series stands.

    Attributes:
        level: without trend and season.
        trend: change per period.
        seasons: effects of the coming periods, next one first; one neutral effect without seasons.
        multiplicative: effects are factors, not summands.
    """

    level: float
    trend: float = 0.0
    seasons: tuple[float, ...] = (0.0,)
    multiplicative: bool = False


@dataclass(frozen=True, slots=True)
class Weights:
    """Smoothing weights as Holt and Winters wrote them: the trend's on the change of the level.

    Attributes:
        alpha: of the level.
        beta: of the trend.
        gamma: of the season.
        phi: by which the trend is damped each period, 1 for not at all.
    """

    alpha: float
    beta: float = 0.0
    gamma: float = 0.0
    phi: float = 1.0


def smooth(values: Sequence[float], start: State, weights: Weights) -> tuple[list[float], State]:
    """One-step errors, and the state after the last value."""
    level, trend, seasons, times = start.level, start.trend, list(start.seasons), start.multiplicative
    alpha, beta, gamma, phi = weights.alpha, weights.beta, weights.gamma, weights.phi
    period, errors = len(seasons), []
    for place, value in enumerate(values):
        season = seasons[place % period]
        drift = phi * trend
        base = level + drift
        errors.append(value - (base * season if times else base + season))
        plain = value / season if times and season else value - season
        before, level = level, alpha * plain + (1 - alpha) * base
        trend = beta * (level - before) + (1 - beta) * drift
        if gamma:
            seen = (value / level if level else season) if times else value - level
            seasons[place % period] = gamma * seen + (1 - gamma) * season
    turn = len(values) % period
    return errors, State(level, trend, tuple(seasons[turn:] + seasons[:turn]), times)


def project(state: State, steps: int, phi: float) -> list[float]:
    """Expected values of the coming periods."""
    ahead, drift, damp = [], 0.0, 1.0
    for step in range(steps):
        damp *= phi
        drift += damp * state.trend
        season = state.seasons[step % len(state.seasons)]
        base = state.level + drift
        ahead.append(base * season if state.multiplicative else base + season)
    return ahead


def spreads(sigma: float, state: State, steps: int, weights: Weights) -> list[float]:
    """Standard deviation of each step, from the weight that an error keeps (Hyndman et al. 2008, table 6.1).

    With multiplicative seasons the kept weight is scaled by the ratio of the seasons, as in R's
    predict.HoltWinters.
    """
    period, total, out = len(state.seasons), 1.0, [sigma]
    drift, damp = 0.0, 1.0
    kept: list[float] = []
    for lag in range(1, steps):
        damp *= weights.phi
        drift += damp
        seasonal = weights.gamma * (1 - weights.alpha) if lag % period == 0 and period > 1 else 0.0
        kept.append(weights.alpha * (1 + weights.beta * drift) + seasonal)
        if state.multiplicative:
            here = state.seasons[lag % period]
            total = 1.0 + sum(
                (weight * _ratio(here, state.seasons[(lag - back) % period])) ** 2
                for back, weight in enumerate(kept, 1)
            )
        else:
            total += kept[-1] ** 2
        out.append(sigma * total**0.5)
    return out


def _ratio(one: float, other: float) -> float:
    return one / other if other else 1.0


def best_weights(
    error: Callable[[Weights], float], starts: Sequence[tuple[float, ...]], shape: Callable[[Floats], Weights]
) -> tuple[Weights, float]:
    """The weights in the unit box with the least squared error, from several starts."""

    def penalised(point: Floats) -> float:
        inside = np.clip(point, 0.0, 1.0)
        return error(shape(inside)) * (1 + float(np.abs(point - inside).sum()))

    found = min(
        (nelder_mead(penalised, np.array(start), 0.15, 1e-12, 600) for start in starts),
        key=lambda best: best.value,
    )
    weights = shape(np.clip(found.at, 0.0, 1.0))
    return weights, error(weights)
