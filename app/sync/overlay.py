"""Local work that has not been sent, laid on top of what has come, each edit with its original base."""

import json
from collections.abc import Iterator
from typing import Any

from app.storage.connection import Connection
from app.sync import keeping
from app.sync.columns import Columns, quoted

PENDING = (
    "SELECT c.tbl, c.pk, c.op, c.d FROM sync_mutation m JOIN sync_change c "
    "ON c.seq BETWEEN m.first_change AND m.last_change WHERE m.state IN ('sealed', 'held') ORDER BY c.seq"
)
MINE = "CREATE TEMP TABLE IF NOT EXISTS mine (tbl TEXT, pk TEXT, PRIMARY KEY (tbl, pk)) WITHOUT ROWID"
NOT_MINE = "id NOT IN (SELECT pk FROM temp.mine WHERE tbl = ?)"


def name_mine(connection: Connection) -> None:
    """Name the rows that only this copy has."""
    connection.execute(MINE)
    connection.execute("DELETE FROM temp.mine")
    connection.execute(
        f"INSERT OR IGNORE INTO temp.mine (tbl, pk) SELECT tbl, pk FROM ({PENDING}) WHERE op = 'I'"
    )


def pending_fields(connection: Connection) -> dict[tuple[str, str], set[str]]:
    """By row, the columns in which local work waits."""
    found: dict[tuple[str, str], set[str]] = {}
    for table, pk, difference in connection.execute(f"SELECT tbl, pk, d FROM ({PENDING}) WHERE op = 'U'"):
        found.setdefault((table, pk), set()).update(json.loads(difference))
    return found


def values_before(connection: Connection) -> dict[tuple[str, str], dict[str, Any]]:
    """By row, the columns in which local work waits, each with its value before the first of it."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for table, pk, difference in connection.execute(f"SELECT tbl, pk, d FROM ({PENDING}) WHERE op = 'U'"):
        kept = found.setdefault((table, pk), {})
        for name, (before, _) in json.loads(difference).items():
            kept.setdefault(name, before)
    return found


def lay_on_top(
    connection: Connection, columns: Columns, touched: dict[str, set[str]], granted: set[str]
) -> Iterator[tuple[str, str]]:
    """Write local work over the rows that came; gives the rows that it changed."""
    for table, pk, op, text in connection.execute(PENDING).fetchall():
        content: dict[str, Any] = json.loads(text) if text else {}
        if op == "I":
            if content.get("account_id") in granted and _bring_back(connection, columns, table, content):
                yield table, pk
        elif pk in touched.get(table, ()):
            if op == "U":
                _edit(connection, columns, table, pk, content)
            else:
                keeping.mark(connection, [pk])
                keeping.remove_marked(connection, columns, table)
            yield table, pk


def _edit(connection: Connection, columns: Columns, table: str, pk: str, pairs: dict[str, Any]) -> None:
    known = [name for name in pairs if name in columns[table]]
    assignments = ", ".join(f'"{name}" = ?' for name in known)
    connection.execute(
        f'UPDATE "{table}" SET {assignments} WHERE id = ?', (*(pairs[name][1] for name in known), pk)
    )


def _bring_back(connection: Connection, columns: Columns, table: str, row: dict[str, Any]) -> bool:
    """A row kept in the journal stands in its table again when its account has come back."""
    names = tuple(name for name in columns[table] if name in row)
    marks = ", ".join("?" * len(names))
    done = connection.execute(
        f'INSERT OR IGNORE INTO "{table}" ({quoted(names)}) VALUES ({marks})', [row[name] for name in names]
    )
    return bool(done.rowcount)
