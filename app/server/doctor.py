"""Looks for what should not be: broken chains, feed and rows that differ, grants that nobody would give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psycopg import sql

from app.server import audit, feed, scope
from app.server.catalogue import tables

if TYPE_CHECKING:
    from app.server.store import Connection

WRONG_GRANTS = scope.REACH_ALL + (
    "SELECT count(*) FROM (SELECT DISTINCT user_id, account_id FROM wanted) w "
    "FULL JOIN (SELECT user_id, account_id FROM grants WHERE NOT gone) g USING (user_id, account_id) "
    "WHERE w IS NULL OR g IS NULL"
)
LATE = "SELECT count(*) FROM sync_row WHERE v > (SELECT v FROM sync_head)"


def problems(connection: Connection) -> list[str]:
    """Name what is wrong, one sentence each."""
    found = []
    broken = audit.first_broken(connection)
    if broken is not None:
        found.append(f"The audit trail is broken at entry {broken}.")
    if _count(connection, WRONG_GRANTS):
        found.append("Some users reach more or less than their role, team and accounts give them.")
    if _count(connection, LATE):
        found.append("The feed is ahead of its head.")
    for name in tables():
        differing = _differing(connection, name)
        if differing:
            found.append(f"{differing} rows of {name} differ from the feed.")
    return found


def records(connection: Connection) -> int:
    """How many synced rows there are."""
    return _count(connection, "SELECT count(*) FROM sync_row WHERE NOT gone")


def version(connection: Connection) -> int:
    """Where the history stands."""
    return feed.head(connection).v


def _differing(connection: Connection, name: str) -> int:
    query = sql.SQL(
        "SELECT count(*) FROM {} t LEFT JOIN sync_row s ON s.account_id = t.account_id AND s.tbl = %s AND s.pk = t.id "
        "WHERE s.v IS DISTINCT FROM t.sv"
    ).format(sql.Identifier(name))
    row = connection.execute(query, [name]).fetchone()
    return int(row[0]) if row else 0


def _count(connection: Connection, query: str) -> int:
    row = connection.execute(query.encode()).fetchone()
    return int(row[0]) if row else 0
