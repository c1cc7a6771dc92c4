"""How a lead goes on: its first-response clock, and the way from its state to converted or back to the pool."""

from __future__ import annotations

import datetime as dt
from typing import Final, NamedTuple

from app.rules.choices import LeadStatus
from app.rules.errors import Refused
from app.rules.machines import allowed

RESPONSE_HOURS: Final = 24
"""How soon a lead is to be answered where the firm has not said otherwise, in hours."""

WORKED: Final = (LeadStatus.NEW, LeadStatus.CONTACTING, LeadStatus.NURTURING, LeadStatus.QUALIFIED)
"""The states in which somebody works on a lead."""

_TO_CONVERTED: Final = {
    LeadStatus.NEW: (LeadStatus.CONTACTING, LeadStatus.QUALIFIED, LeadStatus.CONVERTED),
    LeadStatus.CONTACTING: (LeadStatus.QUALIFIED, LeadStatus.CONVERTED),
    LeadStatus.NURTURING: (LeadStatus.QUALIFIED, LeadStatus.CONVERTED),
    LeadStatus.QUALIFIED: (LeadStatus.CONVERTED,),
}
_TO_POOL: Final = {
    LeadStatus.DISQUALIFIED: (LeadStatus.RECYCLED, LeadStatus.POOLED),
    LeadStatus.RECYCLED: (LeadStatus.POOLED,),
}


class Clock(NamedTuple):
    """The first-response clock of a lead.

    Attributes:
        seconds: how long the answer took; while there is none, how long is left, below zero when it is late.
        answered: whether somebody has answered.
        late: answered after the limit, or not yet and the limit is over.
    """

    seconds: int
    answered: bool
    late: bool


def response_clock(
    came: dt.datetime, answered: dt.datetime | None, now: dt.datetime, hours: int = RESPONSE_HOURS
) -> Clock:
    """How the first response stands at a time; a clock that was set back counts as an answer at once."""
    limit = dt.timedelta(hours=hours)
    if answered is not None:
        took = max(dt.timedelta(0), answered - came)
        return Clock(int(took.total_seconds()), answered=True, late=took > limit)
    left = int((came + limit - now).total_seconds())
    return Clock(left, answered=False, late=left < 0)


def way_to_converted(status: str) -> tuple[str, ...]:
    """The states that a lead passes on its conversion, one arrow each.

    Raises:
        Refused: ``lead-not-convertible`` for a lead that is in the pool, disqualified or converted already.
    """
    way = _way(_TO_CONVERTED, status)
    if not way:
        raise Refused("lead-not-convertible", "status", machine="lead", status=status)
    return way


def way_to_pool(status: str) -> tuple[str, ...]:
    """The states that a disqualified lead passes on its way back to the pool.

    Raises:
        Refused: ``lead-not-recyclable`` for one that is not disqualified.
    """
    way = _way(_TO_POOL, status)
    if not way:
        raise Refused("lead-not-recyclable", "status", machine="lead", status=status)
    return way


def _way(ways: dict[LeadStatus, tuple[LeadStatus, ...]], status: str) -> tuple[str, ...]:
    allowed("lead", status)  # a state that a newer program wrote is refused by its own name
    return next((tuple(way) for start, way in ways.items() if start == status), ())
