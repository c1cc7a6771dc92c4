"""How long this copy may be used without contact: a lost laptop locks itself."""

from typing import NamedTuple

from app.storage.connection import Connection
from app.sync import state

DAY = 24 * 3600 * 1000


class Lease(NamedTuple):
    """Whether the copy may be used, and how many days are left."""

    over: bool
    days_left: int


def lease(connection: Connection, now_ms: int) -> Lease | None:
    """The lease at this moment; None for a copy that belongs to no server."""
    known = state.load(connection)
    if not known.lease_days or not known.contacted_at:
        return None
    left = known.contacted_at + known.lease_days * DAY - now_ms
    # a clock that was put back to before the last contact does not lengthen the lease
    left = min(left, known.lease_days * DAY)
    return Lease(left < 0, max(0, left // DAY))
