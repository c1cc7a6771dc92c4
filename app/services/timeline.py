"""The timeline of a record, read from the journal: who changed what, when, from which value."""

import datetime as dt
import heapq
import json
from dataclasses import dataclass, replace
from typing import Any

from app.model.base import STAMPS
from app.rules.moments import from_millis
from app.services.timeline_added import AS_EDIT, OF_RECORD
from app.storage import device_names
from app.storage.connection import Connection

DEVICE = "CASE WHEN m.origin = 'sync' THEN json_extract(m.result, '$.device') END"
QUIET = STAMPS | {"name_key", "pinyin", "sv"}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field's old and new value as stored."""

    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One change of one record.

    Attributes:
        seq: position in the journal; entries are read on from the smallest one seen.
        at: when it was made, UTC.
        by_id: who made it; None when the journal does not know.
        verb: label of the transaction.
        op: ``I`` made, ``U`` changed, ``D`` removed.
        origin: ``local``, ``undo``, ``redo``, ``sync``, or ``clock`` for what only time has brought about.
        mutation: id of the transaction.
        device: name of the device that it was made on; empty for this one, or when not known.
    """

    seq: int
    at: dt.datetime
    by_id: str | None
    verb: str
    op: str
    origin: str
    mutation: str
    changes: tuple[FieldChange, ...]
    device: str = ""


ENTRIES = (
    f"SELECT c.seq, m.edited_at, m.by_id, m.label, c.op, m.origin, m.mut, {{what}}, {DEVICE} FROM sync_change c "
    "JOIN sync_mutation m ON m.first_change = (SELECT max(first_change) FROM sync_mutation "
    "WHERE first_change <= c.seq) WHERE {which} AND c.seq < :before ORDER BY c.seq DESC LIMIT :limit"
)


def timeline(
    connection: Connection, record_id: str, before: int | None = None, limit: int = 50
) -> list[TimelineEntry]:
    """The newest changes of a record, older than ``before`` where given; also of the fields that an admin added."""
    bound = {"record": record_id, "before": before or 2**62, "limit": limit}
    devices = device_names.known(connection)
    own = connection.execute(ENTRIES.format(what="c.d", which="c.pk = :record"), bound).fetchall()
    added = connection.execute(ENTRIES.format(what=AS_EDIT, which=OF_RECORD), bound).fetchall()
    rows = own
    if added:
        known = {row[0] for row in added}
        rows = heapq.merge(own, added, key=_seq, reverse=True)
        return _together([_entry(row, devices, added=row[0] in known) for row in rows])[:limit]
    return [_entry(row, devices, added=False) for row in rows]


def _seq(row: tuple[Any, ...]) -> int:
    seq: int = row[0]
    return seq


def _entry(row: tuple[Any, ...], devices: dict[str, str], *, added: bool) -> TimelineEntry:
    seq, at, by_id, label, op, origin, mut, difference, device = row
    shown = "U" if added else op
    changes = _changes(shown, difference)
    return TimelineEntry(
        seq, from_millis(at), by_id, label, shown, origin, mut, changes, devices.get(device, "")
    )


def _together(entries: list[TimelineEntry]) -> list[TimelineEntry]:
    """One entry for each transaction: the record's own edit and those of its added fields were one step."""
    found: list[TimelineEntry] = []
    for entry in entries:
        last = found[-1] if found else None
        if last is None or last.mutation != entry.mutation:
            found.append(entry)
            continue
        made = "I" in {last.op, entry.op}
        changes = () if made else (*entry.changes, *last.changes)
        found[-1] = replace(entry, op="I" if made else entry.op, changes=changes)
    return found


def _changes(op: str, difference: str | None) -> tuple[FieldChange, ...]:
    if op != "U" or not difference:
        return ()
    pairs: dict[str, list[Any]] = json.loads(difference)
    return tuple(FieldChange(key, old, new) for key, (old, new) in pairs.items() if key not in QUIET)
