"""How long this copy may be used without contact: a lost laptop locks itself.

Asked at every start before anything is shown, so nothing of the line to the server is loaded for it.
"""

import os
from typing import TYPE_CHECKING, NamedTuple

from app.rules.errors import Refused, Trouble
from app.rules.moments import to_millis
from app.rules.unlocking import grouped, plain, unlock_code
from app.sync.transaction import applying

if TYPE_CHECKING:
    from app.storage.connection import Connection
    from app.storage.database import Database

DAY = 24 * 3600 * 1000
OPENED_DAYS = 7
"""What an administrator's code is good for."""

NAMES = ("lease_days", "contacted_at", "unlocked_until", "unlock_key", "unlock_request")


class Lease(NamedTuple):
    """Whether the copy may be used, and how many days are left."""

    over: bool
    days_left: int


def lease(connection: "Connection", now_ms: int) -> Lease | None:
    """The lease at this moment; None for a copy that belongs to no server."""
    known = _known(connection)
    days, contacted = int(known.get("lease_days", 0)), int(known.get("contacted_at", 0))
    if not days or not contacted:
        return None
    # a clock that was put back to before the last contact does not lengthen the lease
    left = min(contacted + days * DAY - now_ms, days * DAY)
    opened = min(int(known.get("unlocked_until", 0)) - now_ms, OPENED_DAYS * DAY)
    left = max(left, opened)
    return Lease(left < 0, max(0, left // DAY))


def require(database: "Database") -> None:
    """Go on only where the lease is not over.

    Raises:
        Trouble: ``lease-over``.
    """
    with database.raw() as connection:
        found = lease(connection, to_millis(database.clock()))
    if found is not None and found.over:
        raise Trouble("lease-over")


def request(database: "Database") -> str:
    """What the user reads out to the administrator; the same until it has been answered."""
    with database.raw() as connection:
        kept = _known(connection).get("unlock_request")
    if kept is None:
        import base64  # noqa: PLC0415 - as rarely as this is asked

        kept = base64.b32encode(os.urandom(5)).decode()
        _put(database, "unlock_request", kept)
    return grouped(kept)


def unlock(database: "Database", code: str) -> None:
    """Open the copy for some days with the code of an administrator.

    Raises:
        Refused: ``unlock-code-wrong``.
    """
    with database.raw() as connection:
        known = _known(connection)
    key, asked = known.get("unlock_key"), known.get("unlock_request")
    if not key or not asked or plain(unlock_code(key, asked)) != plain(code):
        raise Refused("unlock-code-wrong", "code")
    _put(database, "unlocked_until", str(to_millis(database.clock()) + OPENED_DAYS * DAY))
    _put(database, "unlock_request", None)


def _known(connection: "Connection") -> dict[str, str]:
    marks = ", ".join("?" * len(NAMES))
    found = connection.execute(f"SELECT k, v FROM sync_state WHERE v IS NOT NULL AND k IN ({marks})", NAMES)
    return dict(found.fetchall())


def _put(database: "Database", name: str, value: str | None) -> None:
    with applying(database) as connection:
        connection.execute(
            "INSERT INTO sync_state (k, v) VALUES (?, ?) ON CONFLICT (k) DO UPDATE SET v = excluded.v",
            (name, value),
        )
