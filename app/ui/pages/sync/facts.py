"""What the Sync page shows, read in one go by the raw driver; the engine's own questions, imported when asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.storage.connection import Connection
    from app.sync.conflicts import OpenConflict
    from app.sync.lease import Lease
    from app.sync.refusals import Refusal
    from app.sync.status import SyncStatus, Waiting

SHOWN = 50  # lines of each part; the rest is counted


@dataclass(frozen=True, slots=True)
class Facts:
    """One state of this copy.

    Attributes:
        waits: at most ``SHOWN`` records that wait to go.
        conflicts: all that are open, newest first.
        runs: the last syncs, newest first.
        device: id of this copy, to tell one's own edits from those made elsewhere.
    """

    status: SyncStatus
    waits: tuple[Waiting, ...]
    conflicts: tuple[OpenConflict, ...]
    refusals: tuple[Refusal, ...]
    runs: tuple[dict[str, Any], ...]
    device: str
    lease: Lease | None


def read_facts(now_ms: int, connection: Connection) -> Facts:
    """Read them all."""
    from app.sync import state, status  # noqa: PLC0415 - messages and codecs load after the first rows
    from app.sync.conflicts import open_conflicts  # noqa: PLC0415 - as above
    from app.sync.history import runs  # noqa: PLC0415 - as above
    from app.sync.lease import lease  # noqa: PLC0415 - as above
    from app.sync.refusals import refusals  # noqa: PLC0415 - as above

    found = status.status(connection)
    joined = bool(found.login)
    return Facts(
        found,
        tuple(status.waiting(connection, SHOWN)) if joined else (),
        tuple(open_conflicts(connection)),
        tuple(refusals(connection)),
        tuple(runs(connection)),
        state.load(connection).device,
        lease(connection, now_ms),
    )
