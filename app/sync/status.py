"""What the rail, the Sync page and the lists show of sync, read in well under a millisecond."""

from enum import StrEnum
from typing import NamedTuple

from app.storage.connection import Connection
from app.sync import state
from app.sync.result import Verified

OPEN_CONFLICTS = "SELECT count(*) FROM conflicts WHERE resolved_at IS NULL AND deleted_at IS NULL"
WAITING = (
    "SELECT c.tbl, c.pk, c.op, m.label, m.edited_at, m.state, m.mut FROM sync_mutation m "
    "JOIN sync_change c ON c.seq BETWEEN m.first_change AND m.last_change "
    "WHERE m.state IN ('sealed', 'held') ORDER BY m.seq DESC, c.seq DESC"
)

BESIDE = frozenset({"complaint_changes", "ownership_events", "provenances", "stage_changes"})
"""Rows that the program writes beside a record: what the user did stands in the record's own line."""


class Mood(StrEnum):
    """The one word on the rail."""

    NEVER = "never"
    SYNCED = "synced"
    WAITING = "waiting"
    CONFLICTS = "conflicts"
    OFFLINE = "offline"


class SyncStatus(NamedTuple):
    """The state of this copy.

    Attributes:
        mood: conflicts come before what waits, and a line that failed before both.
        waiting: local transactions that have not been confirmed, held ones among them.
        held: those of them that are held back.
        refused: local transactions that the server will not have.
        offline_since: milliseconds since 1970 of the first try that failed since the last success; None when none did.
        synced_at: of the last success; None when there was none.
        verified: what the last comparison found, and when.
        clock_offset_ms: server's clock minus this computer's.
    """

    mood: Mood
    server: str
    login: str
    waiting: int
    held: int
    conflicts: int
    refused: int
    offline_since: int | None
    synced_at: int | None
    verified: Verified | None
    verified_at: int | None
    clock_offset_ms: int


class Waiting(NamedTuple):
    """One record that waits to go, with the verb of its newest change."""

    table: str
    record_id: str
    op: str
    verb: str
    at: int
    held: bool
    mutation: str


class RecordState(StrEnum):
    """How one record stands."""

    SAME = "same"
    WAITING = "waiting"
    HELD = "held"
    CONFLICT = "conflict"


def status(connection: Connection) -> SyncStatus:
    """The state of this copy now."""
    known = state.load(connection)
    counts = {
        row[0]: row[1]
        for row in connection.execute(
            "SELECT state, count(*) FROM sync_mutation WHERE state IN ('sealed', 'held', 'rejected') GROUP BY state"
        )
    }
    conflicts = int(connection.execute(OPEN_CONFLICTS).fetchone()[0])
    kept = {name: _number(connection, name) for name in ("offline_since", "synced_at", "verified_at")}
    waiting = counts.get("sealed", 0) + counts.get("held", 0)
    return SyncStatus(
        mood=_mood(known.joined, kept["offline_since"], conflicts, waiting),
        server=known.server,
        login=known.login,
        waiting=waiting,
        held=counts.get("held", 0),
        conflicts=conflicts,
        refused=counts.get("rejected", 0),
        offline_since=kept["offline_since"],
        synced_at=kept["synced_at"],
        verified=_verified(connection),
        verified_at=kept["verified_at"],
        clock_offset_ms=known.offset_ms,
    )


def _mood(joined: bool, offline_since: int | None, conflicts: int, waiting: int) -> Mood:
    if not joined:
        return Mood.NEVER
    if offline_since is not None:
        return Mood.OFFLINE
    if conflicts:
        return Mood.CONFLICTS
    return Mood.WAITING if waiting else Mood.SYNCED


def _number(connection: Connection, name: str) -> int | None:
    kept = state.get(connection, name)
    return int(kept) if kept else None


def _verified(connection: Connection) -> Verified | None:
    records = _number(connection, "verified_records")
    return None if records is None else Verified(records, state.get(connection, "verified_equal") == "1")


def waiting(connection: Connection, limit: int = 500) -> list[Waiting]:
    """What waits to go, newest first, each record once."""
    found: dict[tuple[str, str], Waiting] = {}
    for table, pk, op, verb, at, kept, mutation in connection.execute(WAITING):
        if table in BESIDE:
            continue
        before = found.get((table, pk))
        if before is None:
            if len(found) >= limit:
                break
            found[table, pk] = Waiting(table, pk, op, verb, at, kept == "held", mutation)
        elif op == "I":
            found[table, pk] = before._replace(op="I")
    return list(found.values())


def record_state(connection: Connection, record_id: str) -> RecordState:
    """How one record stands, for its detail pane and its row."""
    open_conflict = connection.execute(
        "SELECT 1 FROM conflicts WHERE record_id = ? AND resolved_at IS NULL AND deleted_at IS NULL LIMIT 1",
        (record_id,),
    ).fetchone()
    if open_conflict:
        return RecordState.CONFLICT
    row = connection.execute(
        "SELECT m.state FROM sync_change c JOIN sync_mutation m ON m.first_change = "
        "(SELECT max(first_change) FROM sync_mutation WHERE first_change <= c.seq) "
        "WHERE c.pk = ? AND m.state IN ('sealed', 'held') ORDER BY m.state LIMIT 1",
        (record_id,),
    ).fetchone()
    if row is None:
        return RecordState.SAME
    return RecordState.HELD if row[0] == "held" else RecordState.WAITING
