"""What became of a deal between two moments: new, won, lost, grown, shrunk, moved, slipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import datetime as dt

STEPS: Final = ("new", "reopened", "grown", "shrunk", "won", "lost", "void")
"""The steps from what was open to what is open, in the order in which they are shown."""

TURNS: Final = ("moved", "slipped", "pulled_in")
"""What leaves the sum as it is."""


class Standing(NamedTuple):
    """A deal at one moment; ``status`` is empty for one that did not exist or was archived."""

    status: str = ""
    stage: str = ""
    amount: int = 0
    close: dt.date | None = None


class Effect(NamedTuple):
    """One step with what it adds to the open amount, in minor units."""

    step: str
    amount: int


NOWHERE: Final = Standing()


def effects(then: Standing, now: Standing) -> tuple[Effect, ...]:
    """What changed the open amount between two moments; the amounts add up to the difference exactly.

    A deal that was won for more than it was worth then has grown first, and left with its last amount.
    """
    found = []
    if then.status == "open":
        growth = now.amount - then.amount if now.status else 0
        if growth:
            found.append(Effect("grown" if growth > 0 else "shrunk", growth))
    elif now.status:
        found.append(Effect("reopened" if then.status else "new", now.amount))
        if then.status and now.status != "open":
            return ()  # closed then and closed now
    left = now.status if now.status in {"won", "lost"} else "void"
    if now.status != "open" and (found or then.status == "open"):
        found.append(Effect(left, -(now.amount if now.status else then.amount)))
    return tuple(found)


def turns(then: Standing, now: Standing) -> tuple[str, ...]:
    """What happened besides: another stage, a later or an earlier day to close, while open on both sides."""
    if then.status != "open" or now.status != "open":
        return ()
    found = ["moved"] if then.stage != now.stage else []
    if then.close is not None and now.close is not None and then.close != now.close:
        found.append("slipped" if now.close > then.close else "pulled_in")
    return tuple(found)
