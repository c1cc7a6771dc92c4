"""Rows as they were after an earlier mutation: the rows of now, with every later change taken back."""

import json
from collections.abc import Sequence
from typing import Any

import msgspec

from app.storage.connection import Connection
from app.sync.columns import Columns, quoted

Row = dict[str, Any]
_json = msgspec.json.Decoder().decode
LATER = (
    "SELECT c.pk, c.op, c.d FROM sync_change c WHERE c.pk IN (SELECT value FROM json_each(?)) AND c.tbl = ? "
    "AND c.seq > ? AND c.op <> 'I' ORDER BY c.seq"
)
KEPT = (
    "SELECT c.pk, c.d FROM sync_change c WHERE c.pk IN (SELECT value FROM json_each(?)) AND c.tbl = ? "
    "AND c.seq <= ? AND c.op = 'I' AND c.d IS NOT NULL ORDER BY c.seq"
)


def rows_then(
    connection: Connection, columns: Columns, table: str, ids: Sequence[str], after: int
) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    """Columns (without the server version) and rows of these ids as they were after change ``after``.

    A row that is no longer here is taken from what the journal kept of it; one that is nowhere is left out.
    """
    names = tuple(name for name in columns[table] if name != "sv")
    wanted = json.dumps(list(ids))
    rows = connection.execute(
        f'SELECT {quoted(names)} FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))', (wanted,)
    ).fetchall()
    if len(rows) == len(ids) and not _anything_later(connection, after):
        return names, rows
    later = connection.execute(LATER, (wanted, table, after)).fetchall()
    if len(rows) == len(ids) and not later:
        return names, rows
    place = names.index("id")
    now = {row[place]: dict(zip(names, row, strict=True)) for row in rows}
    for pk, kept in connection.execute(KEPT, (wanted, table, after)).fetchall():
        now.setdefault(pk, _json(kept))
    _take_back(now, later)
    return names, [tuple(now[pk].get(name) for name in names) for pk in ids if pk in now]


def _anything_later(connection: Connection, after: int) -> bool:
    """Whether any row was changed, not only made, after this change."""
    row = connection.execute(
        "SELECT seq FROM sync_change WHERE op <> 'I' ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    return row is not None and row[0] > after


def _take_back(now: dict[str, Row], later: list[tuple[str, str, str | None]]) -> None:
    """The first later change of a column tells what it was; a later removal tells the whole row."""
    settled: dict[str, set[str]] = {}
    ended: set[str] = set()
    for pk, op, text in later:
        if pk in ended or text is None:
            continue
        content: dict[str, Any] = _json(text)
        done = settled.setdefault(pk, set())
        if op == "U":
            before = {column: pair[0] for column, pair in content.items()}
        else:
            before = content
            ended.add(pk)
        row = now.setdefault(pk, {})
        row.update({column: value for column, value in before.items() if column not in done})
        done.update(before)
