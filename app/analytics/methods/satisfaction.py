"""Satisfaction of those who answered: top-2-box CSAT and the net promoter score (Reichheld 2003)."""

from dataclasses import dataclass
from math import sqrt

import numpy as np
import numpy.typing as npt

from app.analytics.methods.proportions import Share, wilson
from app.analytics.methods.results import Result, floats, note
from app.analytics.methods.special import normal_quantile
from app.rules.errors import Refused

LEAST = 10  # answers under which no figure is shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Promoters(Result):
    """Net promoter score, −100…100, with its standard error; None without an answer.

    Attributes:
        promoters: answers 9 and 10.
        passives: answers 7 and 8.
        detractors: answers 0…6.
        score: 100 × (promoters − detractors) ÷ n.
        error: standard error of the score.
        low: lower end of the interval.
        high: upper end of the interval.
        shown: False when there are too few answers to show the score.
    """

    promoters: int
    passives: int
    detractors: int
    score: float | None = None
    error: float | None = None
    low: float | None = None
    high: float | None = None
    shown: bool = False


def nps_counts(promoters: int, passives: int, detractors: int, confidence: float = 0.95) -> Promoters:
    """Score from counts: SE = 100·√((p + d − (p − d)²) / n)."""
    n = promoters + passives + detractors
    if min(promoters, passives, detractors) < 0:
        raise Refused("number-negative", "counts", column="counts", row=1)
    if not n:
        return Promoters(
            method="nps", n=0, notes=(note("no-answers"),), promoters=0, passives=0, detractors=0
        )
    p, d = promoters / n, detractors / n
    error = 100 * sqrt((p + d - (p - d) ** 2) / n)
    score, reach = 100 * (p - d), normal_quantile((1 + confidence) / 2) * error
    return Promoters(
        method="nps",
        n=n,
        parameters={"confidence": confidence},
        notes=() if n >= LEAST else (note("too-few-answers", n=n, least=LEAST),),
        promoters=promoters,
        passives=passives,
        detractors=detractors,
        score=score,
        error=error,
        low=max(-100.0, score - reach),
        high=min(100.0, score + reach),
        shown=n >= LEAST,
    )


def nps(scores: npt.ArrayLike) -> Promoters:
    """Score from answers 0…10.

    Raises:
        Refused: ``score-outside`` for an answer outside the scale.
    """
    answers = _on_scale(scores, 0, 10)
    promoters, detractors = int((answers >= 9).sum()), int((answers <= 6).sum())
    return nps_counts(promoters, answers.size - promoters - detractors, detractors)


def csat(scores: npt.ArrayLike, top: int = 5) -> Share:
    """Share of the two best answers on a scale 1…top, with Wilson's interval.

    Raises:
        Refused: ``score-outside`` for an answer outside the scale.
    """
    answers = _on_scale(scores, 1, top)
    found = wilson(int((answers >= top - 1).sum()), answers.size)
    few = (note("too-few-answers", n=found.n, least=LEAST),) if 0 < found.n < LEAST else found.notes
    return Share(
        method="csat",
        n=found.n,
        parameters={**found.parameters, "top": top},
        notes=few,
        count=found.count,
        share=found.share,
        low=found.low,
        high=found.high,
    )


def changed(before: Promoters, after: Promoters) -> bool:
    """Whether two scores differ: their intervals do not overlap."""
    if before.low is None or after.low is None or before.high is None or after.high is None:
        return False
    return after.low > before.high or after.high < before.low


def _on_scale(scores: npt.ArrayLike, low: int, high: int) -> npt.NDArray[np.float64]:
    answers = floats(scores, "score")
    outside = np.flatnonzero((answers < low) | (answers > high))
    if outside.size:
        raise Refused("score-outside", "score", row=int(outside[0]) + 1, low=low, high=high)
    return answers
