"""Silent customers 沉默客户: overdue against the customer's own rhythm, shrunk to the portfolio's."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.analytics.methods.pairs import distinct_of
from app.analytics.methods.results import Floats, Integers, Result, floats, note

SILENT, AT_RISK = 2.0, 3.0
STATES = ("on-time", "silent", "at-risk", "unknown")
_WEIGHT = 8.0  # gaps of the portfolio mixed in: fewer rank CDNOW customers worse than plain recency


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm(Result):
    """One entry per customer, in the order of ``customers``.

    Attributes:
        customers: distinct codes, ascending.
        since: days since the last time.
        own: median gap of the customer in days; NaN without a gap.
        usual: the gap after shrinking, in days; NaN when nobody has a gap.
        overdue: since ÷ usual; NaN when nobody has a gap.
        states: one of ``STATES`` each.
    """

    customers: Integers
    since: Floats
    own: Floats
    usual: Floats
    overdue: Floats
    states: tuple[str, ...]


def rhythm(customer: Integers, day: Integers, as_of: int, portfolio_gap: float | None = None) -> Rhythm:
    """Compare the time since the last order (or visit, or contact: one clock per call) with the usual gap.

    Several on one day count as one; days after ``as_of`` are left out.

    Args:
        customer: integer code per row.
        day: day number per row.
        as_of: day number of the judgement.
        portfolio_gap: of a portfolio judged before; taken from these customers when None.
    """
    known = day <= as_of
    owner, days = distinct_of(customer[known], day[known])
    who, first, count = np.unique(owner, return_index=True, return_counts=True)
    if not who.size:
        none = np.zeros(0)
        said = (note("no-customers"),)
        return Rhythm(
            method="silence",
            n=0,
            notes=said,
            customers=who,
            since=none,
            own=none,
            usual=none,
            overdue=none,
            states=(),
        )
    same = owner[1:] == owner[:-1]
    gaps = np.diff(days)[same].astype(np.float64)
    since = (as_of - days[first + count - 1]).astype(np.float64)
    own = group_medians(np.searchsorted(who, owner[1:][same]), gaps, who.size)
    portfolio = float(np.median(own[~np.isnan(own)])) if gaps.size else np.nan
    portfolio = portfolio if portfolio_gap is None else portfolio_gap
    usual = shrink(own, (count - 1).astype(np.float64), portfolio)
    overdue = since / usual
    notes = () if gaps.size else (note("no-rhythm-yet", n=who.size),)
    return Rhythm(
        method="silence",
        n=who.size,
        parameters={"silent": SILENT, "at_risk": AT_RISK, "weight": _WEIGHT}
        | ({"portfolio_gap": portfolio} if gaps.size else {}),
        notes=notes,
        customers=who,
        since=since,
        own=own,
        usual=usual,
        overdue=overdue,
        states=_states(overdue),
    )


def shrink(own: npt.ArrayLike, gaps: npt.ArrayLike, portfolio: float) -> Floats:
    """Each own median mixed with the portfolio's, by the number of gaps that it rests on."""
    medians, weight = np.asarray(own, dtype=np.float64), floats(gaps, "gaps")
    return np.asarray(
        (np.where(weight > 0, np.nan_to_num(medians), 0) * weight + portfolio * _WEIGHT) / (weight + _WEIGHT)
    )


def group_medians(group: Integers, values: Floats, groups: int) -> Floats:
    """Median of the values, none below 0, of each group 0 … groups − 1; NaN for an empty one."""
    count = np.bincount(group, minlength=groups)
    start = np.concatenate([[0], np.cumsum(count)[:-1]])
    # sorting one number is five times faster than sorting by two keys
    width = float(values.max(initial=0)) + 1
    ranked = np.sort(group * width + values) - np.repeat(np.arange(groups) * width, count)
    medians = np.full(groups, np.nan)
    some = count > 0
    low = ranked[(start + (count - 1) // 2)[some]]
    high = ranked[(start + count // 2)[some]]
    medians[some] = (low + high) / 2
    return medians


def _states(overdue: Floats) -> tuple[str, ...]:
    place = np.searchsorted([SILENT, AT_RISK], np.nan_to_num(overdue), side="right")
    place[np.isnan(overdue)] = STATES.index("unknown")
    return tuple(STATES[each] for each in place.tolist())
