"""Shares with honest intervals: Wilson 1927, Newcombe 1998 (method 10), and the p-chart (Shewhart 1931)."""

from dataclasses import dataclass
from math import sqrt

import numpy as np
import numpy.typing as npt

from app.analytics.methods.results import Booleans, Floats, Result, floats, note, refuse_rows
from app.analytics.methods.special import normal_quantile
from app.rules.errors import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(Result):
    """A share of ``n`` with its interval; all three None when n is 0.

    Attributes:
        count: how many of n.
        share: count ÷ n.
        low: lower end of the interval.
        high: upper end of the interval.
    """

    count: int
    share: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference(Result):
    """Share of the first group less share of the second, None when a group is empty.

    Attributes:
        difference: first − second.
        low: lower end of the interval.
        high: upper end of the interval.
        clear: True when the interval leaves out 0.
    """

    difference: float | None = None
    low: float | None = None
    high: float | None = None
    clear: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(Result):
    """Shares per period against limits of three standard errors.

    Attributes:
        share: per period; NaN where the period is empty.
        low: lower limit per period, not under 0.
        high: upper limit per period, not over 1.
        outside: periods beyond a limit.
    """

    share: Floats
    low: Floats
    high: Floats
    outside: Booleans


def wilson(count: int, n: int, confidence: float = 0.95) -> Share:
    """Wilson's score interval without continuity correction.

    Raises:
        Refused: ``count-outside`` unless 0 ≤ count ≤ n.
    """
    if not 0 <= count <= n:
        raise Refused("count-outside", count=count, n=n)
    if not n:
        return Share(method="wilson", n=0, count=0, notes=(note("nothing-to-share"),))
    z2 = normal_quantile((1 + confidence) / 2) ** 2
    middle = (count + z2 / 2) / (n + z2)
    half = sqrt(z2) / (n + z2) * sqrt(count * (n - count) / n + z2 / 4)
    low = 0.0 if count == 0 else middle - half
    high = 1.0 if count == n else middle + half
    return Share(
        method="wilson",
        n=n,
        parameters={"confidence": confidence},
        count=count,
        share=count / n,
        low=low,
        high=high,
    )


def newcombe(first: tuple[int, int], second: tuple[int, int], confidence: float = 0.95) -> Difference:
    """Difference of two independent shares, each (count, n), with Newcombe's hybrid score interval."""
    one, two = wilson(*first, confidence), wilson(*second, confidence)
    n = one.n + two.n
    if one.share is None or two.share is None or one.low is None or two.low is None:
        return Difference(method="newcombe", n=n, notes=(note("group-empty"),))
    if one.high is None or two.high is None:
        return Difference(method="newcombe", n=n, notes=(note("group-empty"),))
    difference = one.share - two.share
    low = difference - sqrt((one.share - one.low) ** 2 + (two.high - two.share) ** 2)
    high = difference + sqrt((one.high - one.share) ** 2 + (two.share - two.low) ** 2)
    clear = low > 0 or high < 0
    notes = () if clear else (note("difference-not-clear", low=_points(low), high=_points(high)),)
    return Difference(
        method="newcombe",
        n=n,
        parameters={"confidence": confidence},
        notes=notes,
        difference=difference,
        low=low,
        high=high,
        clear=clear,
    )


def p_chart(count: npt.ArrayLike, size: npt.ArrayLike) -> Chart:
    """Share per period with three-sigma limits around the share of all periods."""
    c, s = floats(count, "count"), floats(size, "size")
    refuse_rows((c < 0) | (c > s), "count-outside-size", "count")
    n = int(s.sum())
    empty = np.full(s.size, np.nan)
    if not n:
        none = np.zeros(s.size, dtype=np.bool_)
        return Chart(
            method="p-chart",
            n=0,
            notes=(note("nothing-to-share"),),
            share=empty,
            low=empty,
            high=empty,
            outside=none,
        )
    centre = float(c.sum() / n)
    share = np.divide(c, s, out=empty.copy(), where=s > 0)
    half = 3 * np.sqrt(np.divide(centre * (1 - centre), s, out=empty.copy(), where=s > 0))
    low, high = np.maximum(centre - half, 0), np.minimum(centre + half, 1)
    outside = np.asarray((share < low) | (share > high), dtype=np.bool_)
    return Chart(
        method="p-chart", n=n, parameters={"centre": centre}, share=share, low=low, high=high, outside=outside
    )


def _points(share: float) -> float:
    return round(100 * share, 1)
