"""Finding the rows of a scope quickly, in every table."""

from collections.abc import Collection, Iterable, Mapping

from app.storage.connection import Connection
from app.sync.columns import Columns

MANY = 20_000
"""When a sync touches more rows than this, everything is compared, and nobody asks where they are."""

SCOPES = "CREATE TEMP TABLE IF NOT EXISTS scopes (id TEXT PRIMARY KEY) WITHOUT ROWID"
WITHIN = "account_id IN (SELECT id FROM temp.scopes)"


def index_scopes(connection: Connection, tables: Iterable[str]) -> None:
    """Give these tables an index by scope, which dropping, granting and comparing accounts need.

    It has all that a comparison asks for, so that nobody looks up row after row of a table that is large.
    """
    known = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'index'")}
    for table in tables:
        if f"sync_sums_{table}" not in known:
            connection.execute(f'CREATE INDEX "sync_sums_{table}" ON "{table}" (account_id, id, sv)')
            connection.execute(f'DROP INDEX IF EXISTS "sync_scope_{table}"')


def name_scopes(connection: Connection, scopes: Iterable[str]) -> None:
    """Name the scopes that the next statements are about."""
    connection.execute(SCOPES)
    connection.execute("DELETE FROM temp.scopes")
    connection.executemany(
        "INSERT OR IGNORE INTO temp.scopes (id) VALUES (?)", ((scope,) for scope in scopes)
    )


def scopes_of(connection: Connection, columns: Columns, touched: Mapping[str, Collection[str]]) -> set[str]:
    """The scopes in which these rows are now."""
    found: set[str] = set()
    for table, ids in touched.items():
        if table in columns:
            query = f'SELECT account_id FROM "{table}" WHERE id = ?'
            for pk in ids:
                found.update(row[0] for row in connection.execute(query, (pk,)))
    return found
