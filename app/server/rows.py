"""Moves rows in sets: COPY for many new rows, one UPDATE from arrays for many changed ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from psycopg import sql

from app.server.catalogue import table as find
from app.server.store import columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.server.store import Connection
    from app.sync.protocol import Value

Row = dict[str, "Value"]
ARRAYS = {"text": sql.SQL("text[]"), "int8": sql.SQL("int8[]"), "int4": sql.SQL("int4[]")}


def copy_in(
    connection: Connection,
    name: str,
    names: Sequence[str],
    types: Sequence[str],
    rows: Iterable[Sequence[Any]],
) -> None:
    """Append rows by binary COPY, the fastest way in."""
    statement = sql.SQL("COPY {} ({}) FROM STDIN (FORMAT BINARY)").format(
        sql.Identifier(name), columns(*names)
    )
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        copy.set_types(types)
        for row in rows:
            copy.write_row(row)


def insert(connection: Connection, name: str, names: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    """Append rows to a synced table."""
    fields = find(name).fields
    copy_in(connection, name, names, [fields[column].type for column in names], rows)


def update(
    connection: Connection, name: str, names: Sequence[str], rows: Sequence[Mapping[str, Value]]
) -> None:
    """Set columns of rows of a synced table; each row has its ``id`` and every column of ``names``."""
    fields = find(name).fields
    every = ("id", *names)
    statement = sql.SQL("UPDATE {} AS t SET {} FROM unnest({}) AS u({}) WHERE t.id = u.id").format(
        sql.Identifier(name),
        sql.SQL(", ").join(
            sql.SQL("{} = u.{}").format(sql.Identifier(column), sql.Identifier(column)) for column in names
        ),
        sql.SQL(", ").join(sql.SQL("%b::{}").format(ARRAYS[fields[column].type]) for column in every),
        columns(*every),
    )
    connection.execute(statement, [[row[column] for row in rows] for column in every])


def select(connection: Connection, name: str, ids: Sequence[str]) -> list[Row]:
    """Read whole rows of a synced table by id."""
    names = find(name).columns
    statement = sql.SQL("SELECT {} FROM {} WHERE id = ANY(%b) ORDER BY id").format(
        columns(*names), sql.Identifier(name)
    )
    return [dict(zip(names, row, strict=True)) for row in connection.execute(statement, [list(ids)])]
