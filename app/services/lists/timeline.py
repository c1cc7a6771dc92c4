"""What the journal and the activities tell about one record, for its timeline; by the raw driver."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from app.storage.connection import Connection

LIMIT = 300  # entries of each sort; older ones are found by the list of activities
_STAMPS = frozenset({"updated_at", "updated_by", "created_at", "created_by", "sv", "name_key"})


class Written(NamedTuple):
    """One change of the record, as the journal keeps it.

    Attributes:
        at: milliseconds since 1970 UTC.
        label: the verb of the transaction.
        who: name of the user, empty when not on this laptop.
        operation: ``I``, ``U`` or ``D``.
        fields: stored values before and after, by column.
        origin: ``local``, ``undo`` or ``sync``.
        mutation: number of the transaction.
    """

    at: int
    label: str
    who: str
    operation: str
    fields: dict[str, tuple[Any, Any]]
    origin: str
    mutation: int


class Followed(NamedTuple):
    """One activity about the record; ``at`` in milliseconds since 1970 UTC."""

    at: int
    kind: str
    subject: str
    who: str
    id: str


def written(connection: Connection, table: str, record: str) -> list[Written]:
    """Return the journal's entries about a record, newest first."""
    sql = (
        "SELECT m.edited_at, m.label, coalesce(u.name, ''), c.op, c.d, m.origin, m.seq FROM sync_change c"
        " JOIN sync_mutation m ON m.first_change ="
        " (SELECT max(n.first_change) FROM sync_mutation n WHERE n.first_change <= c.seq)"
        " LEFT JOIN users u ON u.id = m.by_id WHERE c.pk = ? AND c.tbl = ? ORDER BY c.seq DESC LIMIT ?"
    )
    found = connection.execute(sql, (record, table, LIMIT))
    return [
        Written(at, verb, who, operation, _fields(text), origin, mutation)
        for at, verb, who, operation, text, origin, mutation in found
    ]


def followed(connection: Connection, kind: str, record: str) -> list[Followed]:
    """Return the activities about a record, newest first; an account has those of all that belongs to it."""
    column = {"account": "t.account_id", "contact": "t.contact_id"}.get(kind, "t.about_id")
    sql = (
        "SELECT t.at, t.kind, t.subject, coalesce(u.name, ''), t.id FROM activities t"
        f" LEFT JOIN users u ON u.id = t.owner_id WHERE t.deleted_at IS NULL AND {column} = ?"
        " ORDER BY t.at DESC LIMIT ?"
    )
    return [Followed(*row) for row in connection.execute(sql, (record, LIMIT))]


def _fields(text: str | None) -> dict[str, tuple[Any, Any]]:
    pairs = json.loads(text) if text else {}
    return {key: (pair[0], pair[1]) for key, pair in pairs.items() if key not in _STAMPS}
