"""Local work that the server will not have: why, and what can be done with it."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import text

from app.rules.errors import Refused
from app.rules.moments import to_millis
from app.storage.clock import now
from app.storage.connection import Connection
from app.storage.database import Database
from app.sync.collapse import collapse
from app.sync.columns import Columns, synced_columns
from app.sync.outbox import CHANGES
from app.sync.rows_then import rows_then
from app.sync.transaction import applying

Corrections = Mapping[tuple[str, str], Mapping[str, Any]]


class Refusal(NamedTuple):
    """One local transaction that was refused.

    Attributes:
        mutation: its id.
        code: of the sentence that tells why, with its facts.
        records: (table, id) of what it was about.
    """

    mutation: str
    verb: str
    at: int
    code: str
    facts: dict[str, Any]
    records: tuple[tuple[str, str], ...]


class Content(NamedTuple):
    """What a transaction did: new rows, values it set, rows it removed."""

    made: list[tuple[str, dict[str, Any]]]
    edited: list[tuple[str, str, dict[str, list[Any]]]]
    removed: list[tuple[str, str]]


def refusals(connection: Connection) -> list[Refusal]:
    """All refused transactions, newest first."""
    found = []
    for mutation, verb, at, result, first, last in connection.execute(
        "SELECT mut, label, edited_at, result, first_change, last_change FROM sync_mutation "
        "WHERE state = 'rejected' ORDER BY seq DESC"
    ).fetchall():
        told = json.loads(result or "{}")
        records = connection.execute(
            "SELECT DISTINCT tbl, pk FROM sync_change WHERE seq BETWEEN ? AND ? LIMIT 100", (first, last)
        )
        found.append(
            Refusal(
                mutation, verb, at, told.get("code", ""), told.get("facts", {}), tuple(map(tuple, records))
            )
        )
    return found


def content(connection: Connection, mutation: str) -> Content:
    """What a refused transaction did.

    Raises:
        Refused: ``refusal-missing``.
    """
    row = connection.execute(
        "SELECT first_change, last_change FROM sync_mutation WHERE mut = ? AND state = 'rejected'",
        (mutation,),
    ).fetchone()
    if row is None:
        raise Refused("refusal-missing", id=mutation)
    columns = synced_columns(connection)
    made: list[tuple[str, dict[str, Any]]] = []
    edited: list[tuple[str, str, dict[str, list[Any]]]] = []
    removed: list[tuple[str, str]] = []
    for table, net in collapse(connection.execute(CHANGES, row)).items():
        made += [(table, whole) for whole in _rows(connection, columns, table, [*net.made], row[1])]
        edited += [(table, pk, pairs) for pk, pairs in net.edited.items()]
        removed += [(table, pk) for pk in net.removed]
    return Content(made, edited, removed)


def _rows(
    connection: Connection, columns: Columns, table: str, ids: list[str], last: int
) -> list[dict[str, Any]]:
    if not ids:
        return []
    names, rows = rows_then(connection, columns, table, ids, last)
    return [dict(zip(names, row, strict=True)) for row in rows]


def export(connection: Connection, mutation: str) -> bytes:
    """The whole of a refused transaction as JSON, for somebody who can put it right by hand."""
    found = content(connection, mutation)
    return json.dumps(found._asdict(), ensure_ascii=False, indent=1).encode()


def send_again(db: Database, mutation: str, corrections: Corrections | None = None) -> None:
    """Do a refused transaction once more as a new one, put right by the user.

    Args:
        db: the copy.
        mutation: the refused one.
        corrections: by (table, id), the columns to be set otherwise, as they are stored.

    Raises:
        Refused: ``refusal-missing``.
    """
    with db.raw() as connection:
        found = content(connection, mutation)
    right = corrections or {}
    with db.write("send-again") as session:
        at = to_millis(now(session))
        for table, whole in found.made:
            row = {**whole, **right.get((table, whole["id"]), {})}
            names = ", ".join(f'"{name}"' for name in row)
            marks = ", ".join(f":{name}" for name in row)
            session.execute(text(f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({marks})'), row)
        for table, pk, pairs in found.edited:
            mine = {name: pair[1] for name, pair in pairs.items()}
            values = {**mine, **right.get((table, pk), {}), "updated_at": at}
            sets = ", ".join(f'"{name}" = :{name}' for name in values)
            session.execute(text(f'UPDATE "{table}" SET {sets} WHERE id = :pk'), {**values, "pk": pk})
        for table, pk in found.removed:
            session.execute(text(f'DELETE FROM "{table}" WHERE id = :pk'), {"pk": pk})
    settle(db, mutation)


def settle(db: Database, mutation: str) -> None:
    """Take a refusal off the page; the journal keeps what it did."""
    with applying(db) as connection:
        connection.execute(
            "UPDATE sync_mutation SET state = 'settled' WHERE mut = ? AND state = 'rejected'", (mutation,)
        )
