"""The timeline of a record, read from the journal: who changed what, when, from which value."""

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from app.model.base import STAMPS
from app.rules.moments import from_millis
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
        origin: ``local``, ``undo``, ``redo`` or ``sync``.
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


def timeline(
    connection: Connection, record_id: str, before: int | None = None, limit: int = 50
) -> list[TimelineEntry]:
    """The newest changes of a record, older than ``before`` where given."""
    devices = device_names.known(connection)
    rows = connection.execute(
        "SELECT c.seq, m.edited_at, m.by_id, m.label, c.op, m.origin, m.mut, c.d, "
        f"{DEVICE} FROM sync_change c "
        "JOIN sync_mutation m ON m.first_change = (SELECT max(first_change) FROM sync_mutation "
        "WHERE first_change <= c.seq) WHERE c.pk = ? AND c.seq < ? ORDER BY c.seq DESC LIMIT ?",
        (record_id, before or 2**62, limit),
    )
    return [
        TimelineEntry(
            seq,
            from_millis(at),
            by_id,
            label,
            op,
            origin,
            mut,
            _changes(op, difference),
            devices.get(device, ""),
        )
        for seq, at, by_id, label, op, origin, mut, difference, device in rows
    ]


def _changes(op: str, difference: str | None) -> tuple[FieldChange, ...]:
    if op != "U" or not difference:
        return ()
    pairs: dict[str, list[Any]] = json.loads(difference)
    return tuple(FieldChange(key, old, new) for key, (old, new) in pairs.items() if key not in QUIET)
