"""The one clock: services ask it through their session, tests set it."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Clock = Callable[[], dt.datetime]


def system_clock() -> dt.datetime:
    """The computer's time, in UTC, to the millisecond that is stored."""
    now = dt.datetime.now(dt.UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


def now(session: "Session") -> dt.datetime:
    """The time of the transaction: one moment for everything that it writes."""
    moment: dt.datetime = session.info["now"]
    return moment
