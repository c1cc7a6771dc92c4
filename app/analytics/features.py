"""What the churn warning looks at, for each customer with an order before a day."""

from dataclasses import dataclass

import numpy as np

from app.analytics.methods.pairs import distinct_of
from app.analytics.methods.results import Booleans, Floats, Integers
from app.analytics.methods.silence import Rhythm, rhythm

NAMES = (
    "recency",
    "frequency",
    "tenure",
    "overdue",
    "orders_0_90",
    "orders_90_180",
    "open_complaints",
    "last_csat",
)


@dataclass(frozen=True, slots=True)
class Events:
    """One kind of dated happenings of customers; ``value`` is 1 where only their number matters."""

    customer: Integers
    day: Integers
    value: Floats


@dataclass(frozen=True, slots=True)
class Features:
    """One row per customer in ``customers``, one column per name in ``NAMES``.

    Days count by their logarithm: the step from 5 to 10 days says as much as that from 50 to 100. ``clock`` is the
    rhythm that they rest on.
    """

    customers: Integers
    matrix: Floats
    clock: Rhythm


@dataclass(frozen=True, slots=True)
class Usual:
    """What a portfolio is used to: it stands in where a customer has nothing of their own.

    Attributes:
        gap: median days between orders; NaN when nobody has ordered twice.
        answer: mean satisfaction score; 0 without answers.
    """

    gap: float
    answer: float


def usual_of(customer: Integers, day: Integers, at: int, answers: Events) -> Usual:
    """The portfolio's own gap and answer as of a day."""
    gap = rhythm(customer, day, at).parameters.get("portfolio_gap", np.nan)
    given = answers.value[answers.day <= at]
    return Usual(gap, float(given.mean()) if given.size else 0.0)


def features(
    customer: Integers,
    day: Integers,
    at: int,
    complaints: Events,
    answers: Events,
    usual: Usual | None = None,
) -> Features:
    """Describe every customer as of a day from what lies on or before it.

    Args:
        customer: code per sale.
        day: ordinal per sale.
        at: ordinal of the day.
        complaints: value 1 per complaint opened, −1 per complaint settled.
        answers: satisfaction scores.
        usual: of the portfolio, when these are only some of it.
    """
    known = day <= at
    owner, days = distinct_of(customer[known], day[known])
    clock = rhythm(owner, days, at, usual.gap if usual else None)
    who = clock.customers
    place = np.searchsorted(who, owner)
    first = np.full(who.size, at, dtype=np.int64)
    np.minimum.at(first, place, days)
    ago = at - days
    count = np.bincount(place, minlength=who.size)
    recent = np.bincount(place[ago < 90], minlength=who.size)
    before = np.bincount(place[(ago >= 90) & (ago < 180)], minlength=who.size)
    columns = (
        np.log1p(clock.since),
        np.log1p(count),
        np.log1p(at - first),
        np.log1p(np.nan_to_num(clock.overdue)),
        np.log1p(recent),
        np.log1p(before),
        _sum(complaints, who, at),
        _latest(answers, who, at, usual),
    )
    return Features(who, np.column_stack(columns).astype(np.float64), clock)


def returned(customer: Integers, day: Integers, who: Integers, after: int, until: int) -> Booleans:
    """Whether each customer ordered after one day and until another."""
    back = np.zeros(max(customer.max(initial=-1), who.max(initial=-1)) + 1, dtype=np.bool_)
    back[customer[(day > after) & (day <= until)]] = True
    return back[who]


def _sum(events: Events, who: Integers, at: int) -> Floats:
    place, value, _ = _placed(events, who, at)
    return np.bincount(place, value, who.size).astype(np.float64)


def _latest(events: Events, who: Integers, at: int, usual: Usual | None) -> Floats:
    """Last value of each customer; those without one get the mean, which speaks neither for nor against them."""
    place, value, day = _placed(events, who, at)
    mean = float(value.mean()) if value.size else 0.0
    latest = np.full(who.size, usual.answer if usual else mean)
    order = np.argsort(day, kind="stable")
    latest[place[order]] = value[order]
    return latest


def _placed(events: Events, who: Integers, at: int) -> tuple[Integers, Floats, Integers]:
    use = (events.day <= at) & np.isin(events.customer, who)
    return np.searchsorted(who, events.customer[use]), events.value[use], events.day[use]
