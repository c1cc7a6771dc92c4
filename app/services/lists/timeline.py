"""What a record's timeline shows beside the journal, and the values of an earlier version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from app.services.lists.taken import taken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.services.schema import KindInfo
    from app.services.timeline import TimelineEntry
    from app.storage.connection import Connection

LIMIT = 300  # older ones are found by the list of activities


class Followed(NamedTuple):
    """One activity about the record, or a colleague's remark on it; ``at`` in milliseconds since 1970 UTC."""

    at: int
    kind: str
    subject: str
    who: str
    id: str


def followed(connection: Connection, kind: str, record: str) -> list[Followed]:
    """Return the activities about a record, newest first; an account has those of all that belongs to it."""
    column = {"account": "t.account_id", "contact": "t.contact_id"}.get(kind, "t.about_id")
    sql = (
        "SELECT t.at, t.kind, t.subject, coalesce(u.name, ''), t.id FROM activities t"
        f" LEFT JOIN users u ON u.id = t.owner_id WHERE t.deleted_at IS NULL AND {column} = ?"
        " ORDER BY t.at DESC LIMIT ?"
    )
    return [Followed(*row) for row in connection.execute(sql, (record, LIMIT))]


def remarks(connection: Connection, kind: str, record: str) -> list[Followed]:
    """Return what colleagues remarked on a record, newest first."""
    sql = (
        "SELECT t.created_at, 'comment', t.body, coalesce(u.name, ''), t.id FROM comments t"
        " LEFT JOIN users u ON u.id = t.created_by WHERE t.record_id = ? AND t.kind = ?"
        " AND t.deleted_at IS NULL ORDER BY t.created_at DESC LIMIT ?"
    )
    return [Followed(*row) for row in connection.execute(sql, (record, kind, LIMIT))]


def version(entries: Iterable[TimelineEntry], after: int, info: KindInfo) -> dict[str, Any]:
    """Return the fields as they were once the journal's entry ``after`` was written, where they differ now.

    Every later change is walked back, newest first, so that the oldest of them has the last word.
    """
    values: dict[str, Any] = {}
    for entry in sorted(entries, key=_place, reverse=True):
        if entry.seq > after:
            values |= {change.field: change.old for change in entry.changes}
    found: dict[str, Any] = {}
    for key, raw in values.items():
        if _settable(info, key):
            found |= taken(info, key, raw)
    return found


def _place(entry: TimelineEntry) -> int:
    return entry.seq


def _settable(info: KindInfo, key: str) -> bool:
    field = info.field(key)
    return field is not None and field.editable
