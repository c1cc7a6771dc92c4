"""Writing rows where they are newer: one statement for many rows.

Most columns of a page hold one value in every row. Those stand in the statement itself: binding forty values a row
costs more than writing the row.
"""

from app.storage.connection import Connection
from app.sync.columns import quoted
from app.sync.protocol import Rows, Value

MANY = 100


def upsert(connection: Connection, known: tuple[str, ...], rows: Rows) -> None:
    """Write rows of one table; columns that are not known here are passed over."""
    named = [(name, column) for name, column in zip(rows.columns, rows.data, strict=True) if name in known]
    if rows.count < MANY:
        bound = [
            (name, column if isinstance(column, list) else [column] * rows.count) for name, column in named
        ]
        fixed: list[tuple[str, Value]] = []
    else:
        bound = [(name, column) for name, column in named if isinstance(column, list)]
        fixed = [(name, column) for name, column in named if not isinstance(column, list)]
        # text that SQL cannot spell is bound like any other
        bound += [(name, [value] * rows.count) for name, value in fixed if not _spellable(value)]
        fixed = [(name, value) for name, value in fixed if _spellable(value)]
    values = zip(*(column for _, column in bound), strict=True)
    connection.executemany(_statement(rows.table, [name for name, _ in bound], fixed), values)


def _spellable(value: Value) -> bool:
    return not isinstance(value, str) or "\0" not in value


def _statement(table: str, bound: list[str], fixed: list[tuple[str, Value]]) -> str:
    names = (*bound, *(name for name, _ in fixed))
    values = [*("?" * len(bound)), *(_literal(value) for _, value in fixed)]
    sets = ", ".join(f'"{name}" = excluded."{name}"' for name in names if name != "id")
    return (
        f'INSERT INTO "{table}" ({quoted(names)}) VALUES ({", ".join(values)}) ON CONFLICT (id) DO UPDATE SET {sets} '
        f'WHERE "{table}".sv IS NULL OR excluded.sv >= "{table}".sv'
    )


def _literal(value: Value) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, int):
        return str(value)
    return "'" + value.replace("'", "''") + "'"
