"""The synced tables and their columns as this copy has them."""

from app.storage.connection import Connection
from app.storage.journal import journalled_tables

Columns = dict[str, tuple[str, ...]]


def synced_columns(connection: Connection) -> Columns:
    """Columns by table, the server version among them."""
    return {table: tuple(names) for table, names in journalled_tables(connection).items()}


def quoted(names: tuple[str, ...], prefix: str = "") -> str:
    """Column names for a statement."""
    return ", ".join(f'{prefix}"{name}"' for name in names)


def parts(connection: Connection, tables: Columns) -> dict[str, list[tuple[str, str]]]:
    """By table, the tables whose rows are parts of its rows, each with the column that says so."""
    found: dict[str, list[tuple[str, str]]] = {}
    for table in tables:
        for row in connection.execute(f'PRAGMA foreign_key_list("{table}")'):
            found.setdefault(row[2], []).append((table, row[3]))
    return found
