"""Time until something happens, with those still waiting counted as such.

Kaplan & Meier 1958 with Greenwood's variance and the log-minus-log interval (Kalbfleisch & Prentice 1980);
cumulative incidence with competing causes: Aalen & Johansen 1978.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.analytics.methods.results import Floats, Integers, Result, floats, note, refuse_rows
from app.analytics.methods.special import normal_quantile


@dataclass(frozen=True, slots=True, kw_only=True)
class Survival(Result):
    """Share still waiting after each time at which something happened.

    Attributes:
        times: distinct event times, ascending.
        at_risk: waiting just before each.
        events: happened at each.
        survival: share waiting just after each.
        error: Greenwood's standard error.
        low: lower end of the interval.
        high: upper end of the interval.
        median: first time at which half or more are done; None while more than half wait.
    """

    times: Floats
    at_risk: Integers
    events: Integers
    survival: Floats
    error: Floats
    low: Floats
    high: Floats
    median: float | None = None

    def at(self, time: float) -> float:
        """Share waiting after the given time."""
        place = int(np.searchsorted(self.times, time, side="right"))
        return float(self.survival[place - 1]) if place else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Incidence(Result):
    """Share ended by each cause until each time.

    Attributes:
        times: distinct event times, ascending.
        at_risk: waiting just before each.
        incidence: cause → cumulative share.
        waiting: share ended by no cause.
    """

    times: Floats
    at_risk: Integers
    incidence: Mapping[int, Floats]
    waiting: Floats

    def at(self, cause: int, time: float) -> float:
        """Share ended by a cause until the given time."""
        place = int(np.searchsorted(self.times, time, side="right"))
        return float(self.incidence[cause][place - 1]) if place and cause in self.incidence else 0.0


def kaplan_meier(duration: npt.ArrayLike, event: npt.ArrayLike, confidence: float = 0.95) -> Survival:
    """Estimate the waiting curve.

    Args:
        duration: how long each was seen, not negative.
        event: 1 where it happened, 0 where it was still waiting.
        confidence: of the interval.

    Raises:
        Refused: for a missing or negative duration, or an event other than 0 or 1.
    """
    time, happened = _checked(duration, event)
    refuse_rows((happened != 0) & (happened != 1), "event-not-binary", "event")
    times, at_risk, per_cause = _table(time, happened)
    events = per_cause.get(1, np.zeros(0, dtype=np.int64))
    survival = _product(events / at_risk)
    with np.errstate(divide="ignore", invalid="ignore"):  # everybody done: the variance ends at 0 × ∞
        greenwood = np.cumsum(events / (at_risk * (at_risk - events)))
        error = np.where(survival > 0, survival * np.sqrt(greenwood), 0.0)
        reach = normal_quantile((1 + confidence) / 2) * np.sqrt(greenwood) / np.log(survival)
        low, high = survival ** np.exp(-reach), survival ** np.exp(reach)
    done = survival <= 0
    half = np.flatnonzero(survival <= 0.5)
    return Survival(
        method="kaplan-meier",
        n=time.size,
        parameters={"confidence": confidence},
        notes=() if events.size else (note("nothing-happened", n=time.size),),
        times=times,
        at_risk=at_risk,
        events=events,
        survival=survival,
        error=error,
        low=np.where(done, 0.0, low),
        high=np.where(done, 0.0, high),
        median=float(times[half[0]]) if half.size else None,
    )


def aalen_johansen(duration: npt.ArrayLike, cause: npt.ArrayLike) -> Incidence:
    """Estimate the cumulative incidence of each cause; cause 0 is still waiting."""
    time, ended = _checked(duration, cause)
    times, at_risk, per_cause = _table(time, ended)
    total = sum(per_cause.values(), start=np.zeros(times.size, dtype=np.int64))
    waiting = _product(total / at_risk)
    before = np.concatenate([[1.0], waiting[:-1]])[: times.size]
    return Incidence(
        method="aalen-johansen",
        n=time.size,
        notes=() if times.size else (note("nothing-happened", n=time.size),),
        times=times,
        at_risk=at_risk,
        incidence={name: np.cumsum(before * count / at_risk) for name, count in per_cause.items()},
        waiting=waiting,
    )


def _checked(duration: npt.ArrayLike, event: npt.ArrayLike) -> tuple[Floats, Integers]:
    time, ended = floats(duration, "duration"), floats(event, "event")
    refuse_rows(time < 0, "number-negative", "duration")
    return time, ended.astype(np.int64)


def _table(time: Floats, ended: Integers) -> tuple[Floats, Integers, dict[int, Integers]]:
    """Event times, numbers at risk, counts per cause; those lost at a time are at risk until after it."""
    times = np.unique(time[ended != 0])
    at_risk = time.size - np.searchsorted(np.sort(time), times, side="left")
    causes = [int(cause) for cause in np.unique(ended) if cause != 0]
    counts = {
        cause: np.bincount(np.searchsorted(times, time[ended == cause]), minlength=times.size).astype(
            np.int64
        )
        for cause in causes
    }
    return times, at_risk.astype(np.int64), counts


def _product(hazard: npt.ArrayLike) -> Floats:
    """Share left after each hazard in turn."""
    return np.asarray(np.cumprod(1 - np.asarray(hazard, dtype=np.float64)), dtype=np.float64)
