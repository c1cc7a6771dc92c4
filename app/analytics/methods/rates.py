"""Two rates compared: so many events in so much time, before and after (Przyborowski & Wilenski 1940)."""

from dataclasses import dataclass

from app.analytics.methods.proportions import wilson
from app.analytics.methods.results import Result, note
from app.rules.errors import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio(Result):
    """The second rate over the first.

    Attributes:
        ratio: None when nothing happened in the first time.
        low: lower end of the interval; None when nothing happened at all.
        high: upper end of the interval; None when it is without bound.
        clear: True when the interval leaves out 1.
    """

    ratio: float | None = None
    low: float | None = None
    high: float | None = None
    clear: bool = False


def rate_ratio(before: tuple[int, float], after: tuple[int, float], confidence: float = 0.95) -> Ratio:
    """Compare (events, time) with (events, time), with an interval from the share of events that came after.

    Given how many events there were in all, those after are binomial when both come at random; Wilson's interval of
    their share, put as odds and divided by the odds of the times alone, is the interval of the ratio.

    Raises:
        Refused: ``time-not-positive``.
    """
    (first, long), (second, short) = before, after
    if long <= 0 or short <= 0:
        raise Refused("time-not-positive")
    n = first + second
    if not n:
        return Ratio(method="rate-ratio", n=0, notes=(note("nothing-before-or-after"),))
    share = wilson(second, n, confidence)
    low, high = (_ratio(end, long / short) for end in (share.low, share.high))
    clear = (low is not None and low > 1) or (high is not None and high < 1)
    return Ratio(
        method="rate-ratio", n=n, parameters={"confidence": confidence},
        ratio=_ratio(second / n, long / short), low=low, high=high, clear=clear,
    )  # fmt: skip


def _ratio(share: float | None, times: float) -> float | None:
    return None if share is None or share >= 1 else share / (1 - share) * times
