"""Where each value of a record came from: a file and row, a merge, a colleague, an edit; and when."""

import json
from typing import Any

from app.model.base import STAMPS
from app.rules.moments import from_millis
from app.storage.connection import Connection


def provenance(connection: Connection, kind: str, record_id: str) -> dict[str, dict[str, Any]]:
    """The source of each field that has a known one: ``source``, ``detail``, ``at`` (ISO 8601), ``by``."""
    found = _from_journal(connection, record_id)
    rows = connection.execute(
        "SELECT field, source, detail, at, created_by FROM provenances WHERE kind = ? AND record_id = ? "
        "AND deleted_at IS NULL ORDER BY at",
        (kind, record_id),
    )
    for field, source, detail, at, by in rows:
        entry = {"source": source, "detail": detail, "at": iso(at), "by": by}
        if field not in found or found[field]["at"] <= entry["at"]:
            found[field] = entry
    return found


def _from_journal(connection: Connection, record_id: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    rows = connection.execute(
        "SELECT c.d, m.edited_at, m.by_id, m.origin, m.label FROM sync_change c JOIN sync_mutation m "
        "ON m.first_change = (SELECT max(first_change) FROM sync_mutation WHERE first_change <= c.seq) "
        "WHERE c.pk = ? AND c.op = 'U' ORDER BY c.seq",
        (record_id,),
    )
    for difference, at, by, origin, label in rows:
        entry = {"source": "sync" if origin == "sync" else "edit", "detail": label, "at": iso(at), "by": by}
        for field in json.loads(difference):
            if field not in STAMPS:
                found[field] = entry
    return found


def iso(millis: int) -> str:
    """A stored moment as ISO 8601 in UTC."""
    return from_millis(millis).isoformat(timespec="milliseconds").replace("+00:00", "Z")
