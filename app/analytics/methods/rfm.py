"""Recency, frequency, money (Hughes 1994) by value, so that equal customers get equal scores."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.analytics.methods.results import Floats, Integers, Note, Result, floats, note

BINS = 5
# rows R = 5…1, columns F = 1…5
_SEGMENTS = (
    ("new", "potential-loyal", "potential-loyal", "champion", "champion"),
    ("promising", "potential-loyal", "potential-loyal", "loyal", "champion"),
    ("about-to-sleep", "about-to-sleep", "needs-attention", "loyal", "loyal"),
    ("hibernating", "hibernating", "at-risk", "at-risk", "cannot-lose"),
    ("lost", "hibernating", "at-risk", "at-risk", "cannot-lose"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores(Result):
    """Scores per customer in the order of the input.

    Attributes:
        r: 5 the most recent … 1.
        f: 5 the most frequent … 1.
        m: 5 the highest amount … 1.
        segments: stable name of the segment of each.
        cuts: "recency", "frequency", "money" → the four cut points, ascending; a score changes above each.
    """

    r: Integers
    f: Integers
    m: Integers
    segments: tuple[str, ...]
    cuts: dict[str, tuple[float, ...]]


def rfm(recency: npt.ArrayLike, frequency: npt.ArrayLike, money: npt.ArrayLike) -> Scores:
    """Score customers against the quintiles of the portfolio.

    Args:
        recency: days since the last order.
        frequency: number of orders.
        money: total amount.
    """
    columns = {
        "recency": floats(recency, "recency"),
        "frequency": floats(frequency, "frequency"),
        "money": floats(money, "money"),
    }
    n = columns["recency"].size
    if not n:
        none = np.zeros(0, dtype=np.int64)
        empty = (note("no-customers"),)
        return Scores(method="rfm", n=0, notes=empty, r=none, f=none, m=none, segments=(), cuts={})
    cuts = {name: cut_points(column) for name, column in columns.items()}
    notes = [note("no-spread", measure=name) for name, column in columns.items() if np.ptp(column) == 0]
    notes += [note("too-few-for-fifths", n=n)] if n < BINS else []
    return _scored(columns, cuts, notes)


def cut_points(column: Floats) -> tuple[float, ...]:
    """The four values of the data under or at which 20, 40, 60, 80 % of it lie."""
    shares = np.arange(1, BINS) / BINS
    return tuple(np.quantile(column, shares, method="inverted_cdf").tolist())


def score(
    column: Floats, cuts: tuple[float, ...], *, low_is_good: bool = False, spread: bool | None = None
) -> Integers:
    """1…5 by the cut points; 3 for everybody where the portfolio has no spread and cannot tell them apart.

    Args:
        column: of the customers to score.
        cuts: of the portfolio.
        low_is_good: the lowest fifth gets 5.
        spread: whether the portfolio differs in this; asked of the column itself when None.
    """
    place = np.searchsorted(np.asarray(cuts), column, side="left")
    if not (np.ptp(column) > 0 if spread is None else spread):
        return np.full(column.size, 3, dtype=np.int64)
    return np.asarray(BINS - place if low_is_good else place + 1, dtype=np.int64)


def segment(r: int, f: int) -> str:
    """Name of the segment of a customer with these scores."""
    return _SEGMENTS[BINS - r][f - 1]


def _scored(columns: dict[str, Floats], cuts: dict[str, tuple[float, ...]], notes: list[Note]) -> Scores:
    r = score(columns["recency"], cuts["recency"], low_is_good=True)
    f = score(columns["frequency"], cuts["frequency"])
    m = score(columns["money"], cuts["money"])
    named = {f"{name}_{place}": cut for name, row in cuts.items() for place, cut in enumerate(row, 1)}
    return Scores(
        method="rfm",
        n=r.size,
        parameters=named,
        notes=tuple(notes),
        r=r,
        f=f,
        m=m,
        segments=tuple(segment(int(a), int(b)) for a, b in zip(r, f, strict=True)),
        cuts=cuts,
    )
