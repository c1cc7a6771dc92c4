"""Two small minimisers: BFGS where a gradient is known, Nelder & Mead (1965) where it is not."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from app.analytics.methods.results import Floats

_LONGEST_STEP = 2.0  # parameters are logarithms: a factor of e² at a time keeps the search out of overflow
_ARMIJO = 1e-4
_FLAT, _PATIENCE = 1e-11, 5


@dataclass(frozen=True, slots=True)
class Minimum:
    """Where a search ended.

    Attributes:
        at: the argument.
        value: the function there.
        converged: False when the search ran out of steps.
    """

    at: Floats
    value: float
    converged: bool


def bfgs(
    objective: Callable[[Floats], tuple[float, Floats]],
    start: Floats,
    tolerance: float = 1e-9,
    limit: int = 300,
) -> Minimum:
    """Minimise a smooth function from its value and gradient (Nocedal & Wright 2006, algorithm 6.1).

    Args:
        objective: argument → value and gradient.
        start: first argument.
        tolerance: largest component of the gradient at which the search stops.
        limit: greatest number of steps.
    """
    at = start
    value, gradient = objective(at)
    inverse = np.eye(at.size)
    still = 0
    for _ in range(limit):
        if np.abs(gradient).max() <= tolerance:
            return Minimum(at, value, converged=True)
        direction = _descent(inverse, gradient)
        found = _line_search(objective, at, value, direction, float(gradient @ direction))
        if found is None:  # no smaller value within rounding: this is the minimum as far as floats can tell
            return Minimum(at, value, converged=bool(np.abs(gradient).max() <= 1e-5))
        moved, lower, turned = found
        still = still + 1 if value - lower <= _FLAT * (1 + abs(value)) else 0
        value = lower
        inverse = _updated(inverse, moved - at, turned - gradient)
        at, gradient = moved, turned
        if still == _PATIENCE:  # a ridge without end: the parameters run away and the value does not care
            break
    return Minimum(at, value, converged=bool(np.abs(gradient).max() <= 1e-5))


def _descent(inverse: Floats, gradient: Floats) -> Floats:
    direction = -inverse @ gradient
    if direction @ gradient >= 0:
        direction = -gradient
    length = float(np.linalg.norm(direction))
    return np.asarray(direction * min(1.0, _LONGEST_STEP / length), dtype=np.float64)


def _line_search(
    objective: Callable[[Floats], tuple[float, Floats]],
    at: Floats,
    value: float,
    direction: Floats,
    slope: float,
) -> tuple[Floats, float, Floats] | None:
    step = 1.0
    for _ in range(50):
        candidate = at + step * direction
        found, gradient = objective(candidate)
        if np.isfinite(found) and found <= value + _ARMIJO * step * slope:
            return candidate, found, gradient
        step *= 0.5
    return None


def _updated(inverse: Floats, step: Floats, change: Floats) -> Floats:
    curvature = float(step @ change)
    if curvature <= 1e-14:
        return inverse
    left = np.eye(step.size) - np.outer(step, change) / curvature
    return np.asarray(left @ inverse @ left.T + np.outer(step, step) / curvature, dtype=np.float64)


def nelder_mead(
    objective: Callable[[Floats], float],
    start: Floats,
    size: float = 0.2,
    tolerance: float = 1e-11,
    limit: int = 2000,
) -> Minimum:
    """Minimise without a gradient; restarted once from its own answer, which frees a collapsed simplex.

    Args:
        objective: argument → value; may be infinite outside its domain.
        start: first argument.
        size: edge of the first simplex.
        tolerance: relative spread of values in the simplex at which the search stops.
        limit: greatest number of steps of each of the two runs.
    """
    first = _simplex_search(objective, start, size, tolerance, limit)
    return _simplex_search(objective, first.at, size / 4, tolerance, limit)


def _simplex_search(
    objective: Callable[[Floats], float], start: Floats, size: float, tolerance: float, limit: int
) -> Minimum:
    points = np.vstack([start, start + size * np.eye(start.size)])
    values = np.array([objective(point) for point in points])
    for _ in range(limit):
        order = np.argsort(values, kind="stable")
        points, values = points[order], values[order]
        if values[-1] - values[0] <= tolerance * (abs(values[0]) + tolerance):
            return Minimum(points[0], float(values[0]), converged=True)
        _improve(objective, points, values)
    best = int(np.argmin(values))
    return Minimum(points[best], float(values[best]), converged=False)


def _improve(objective: Callable[[Floats], float], points: Floats, values: Floats) -> None:
    """Replace the worst point (the last), or shrink all towards the best (the first)."""
    centre = points[:-1].mean(axis=0)
    reflected = centre + (centre - points[-1])
    value = objective(reflected)
    if value < values[0]:
        stretched = centre + 2 * (centre - points[-1])
        further = objective(stretched)
        points[-1], values[-1] = (stretched, further) if further < value else (reflected, value)
        return
    if value < values[-2]:
        points[-1], values[-1] = reflected, value
        return
    inside = centre + 0.5 * ((reflected if value < values[-1] else points[-1]) - centre)
    contracted = objective(inside)
    if contracted < min(value, values[-1]):
        points[-1], values[-1] = inside, contracted
        return
    points[1:] = points[0] + 0.5 * (points[1:] - points[0])
    values[1:] = [objective(point) for point in points[1:]]
