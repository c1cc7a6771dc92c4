"""Where each value of a record came from: a file and row, a merge, a colleague, an edit; and when."""

import json
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from app.model.accounts import Provenance
from app.model.base import STAMPS
from app.rules.custom import is_custom
from app.rules.ids import derived_id
from app.rules.moments import from_millis, to_millis
from app.services import records
from app.services.timeline import timeline
from app.storage.clock import now
from app.storage.connection import Connection

CONFIRMED = "confirmed"
PAST = 6
SEEN = 200  # newest changes in which the sources of added fields are looked for


class PastValue(NamedTuple):
    """A value that a field had: as it is stored, and when (milliseconds since 1970) and by whom it was replaced."""

    value: Any
    until_ms: int
    by: str | None


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
    for change in timeline(connection, record_id, limit=SEEN):
        for each in change.changes:
            if is_custom(each.field) and each.field not in found:
                source = "sync" if change.origin == "sync" else "edit"
                at = iso(to_millis(change.at))
                found[each.field] = {"source": source, "detail": change.verb, "at": at, "by": change.by_id}
    return found


def past_values(connection: Connection, record_id: str, field: str) -> list[PastValue]:
    """What a field held before, the newest first, each value once and the present one not at all."""
    place, column = record_id, field
    if is_custom(field):
        place, column = derived_id("custom_value", record_id, field), "value"
    rows = connection.execute(
        "SELECT c.d -> ?2 ->> 0, c.d -> ?2 ->> 1, m.edited_at, m.by_id FROM sync_change c JOIN sync_mutation m "
        "ON m.first_change = (SELECT max(first_change) FROM sync_mutation WHERE first_change <= c.seq) "
        "WHERE c.pk = ?1 AND c.op = 'U' AND c.d -> ?2 IS NOT NULL ORDER BY c.seq DESC",
        (place, column),
    )
    found: dict[Any, PastValue] = {}
    present: list[Any] = []
    for old, new, at, by in rows:
        present = present or [new]
        if old not in {None, ""} and old not in found and old not in present:
            found[old] = PastValue(old, at, by)
    return list(found.values())[:PAST]


def confirm(session: Session, kind: str, record_id: str, field: str) -> None:
    """Say that a value is still right; its age counts from now.

    Raises:
        Refused: ``record-missing``.
    """
    record = records.get(session, kind, record_id)
    session.add(
        Provenance(
            account_id=record.account_id,
            kind=kind,
            record_id=record_id,
            field=field,
            source=CONFIRMED,
            at=now(session),
        )
    )
    session.flush()


def iso(millis: int) -> str:
    """A stored moment as ISO 8601 in UTC."""
    return from_millis(millis).isoformat(timespec="milliseconds").replace("+00:00", "Z")
