"""Keeping in the journal what is about to leave the tables.

The journal notes a new row only by its id, since the row is there to be read. Before such a row goes (its account left
this user's reach, or the server refused it) its content is written into the journal, so that the work is not lost.
"""

from collections.abc import Iterable

from app.storage.connection import Connection
from app.storage.search_index import forget_rows
from app.sync import state
from app.sync.columns import Columns

DOOMED = "CREATE TEMP TABLE IF NOT EXISTS doomed (id TEXT PRIMARY KEY) WITHOUT ROWID"


def mark(connection: Connection, ids: Iterable[str]) -> None:
    """Name the rows that are about to leave a table."""
    connection.execute(DOOMED)
    connection.execute("DELETE FROM temp.doomed")
    connection.executemany("INSERT OR IGNORE INTO temp.doomed (id) VALUES (?)", ((pk,) for pk in ids))


def mark_where(
    connection: Connection, table: str, condition: str, parameters: tuple[object, ...] = ()
) -> int:
    """Name the rows of a table for which a condition holds; how many they are."""
    connection.execute(DOOMED)
    connection.execute("DELETE FROM temp.doomed")
    connection.execute(f'INSERT INTO temp.doomed (id) SELECT id FROM "{table}" WHERE {condition}', parameters)
    return int(connection.execute("SELECT count(*) FROM temp.doomed").fetchone()[0])


def remove_marked(connection: Connection, columns: Columns, table: str) -> None:
    """Take the named rows out of the table and the search index; the journal keeps what the server may still need."""
    keep_content(connection, columns, table)
    rows = connection.execute(
        f'SELECT rowid FROM "{table}" WHERE id IN (SELECT id FROM temp.doomed)'
    ).fetchall()
    forget_rows(connection, table, [row for (row,) in rows])
    connection.execute(f'DELETE FROM "{table}" WHERE id IN (SELECT id FROM temp.doomed)')


def keep_content(connection: Connection, columns: Columns, table: str) -> None:
    """Write the content of the named rows beside their bare inserts in the journal."""
    pairs = ", ".join(f"""'{name}', t."{name}\"""" for name in columns[table] if name != "sv")
    connection.execute(
        f'UPDATE sync_change SET d = (SELECT json_object({pairs}) FROM "{table}" t WHERE t.id = sync_change.pk) '
        f"WHERE tbl = ? AND op = 'I' AND d IS NULL AND pk IN (SELECT id FROM temp.doomed) "
        f'AND EXISTS (SELECT 1 FROM "{table}" t WHERE t.id = sync_change.pk)',
        (table,),
    )


def forget_journal(connection: Connection) -> None:
    """Drop from the journal what is not needed any more of the named rows: nothing of a lost account remains.

    That is what others did, and one's own work that a verified backup of the server covers.
    """
    horizon = int(state.get(connection, "horizon") or 0)
    connection.execute(
        "DELETE FROM sync_change WHERE pk IN (SELECT id FROM temp.doomed) AND EXISTS (SELECT 1 FROM sync_mutation m "
        "WHERE m.first_change = (SELECT max(first_change) FROM sync_mutation WHERE first_change <= sync_change.seq) "
        "AND (m.state = 'remote' OR (m.state = 'acked' AND m.v <= ?)))",
        (horizon,),
    )
