"""The queries behind a page: what is gone, what was granted, what changed, and the rows themselves."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from psycopg import sql

from app.server.catalogue import table
from app.server.store import columns
from app.sync.protocol import Gone, Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.server.scope import Caller
    from app.server.store import Connection

MANY_SCOPES = 1_000

Entry = tuple[str, str, str, int]
"""Scope, table, id, version."""

# a scope made by this very device is known to it; its rows travel only when they differ
GRANTED = """g.user_id = %(user)s AND NOT g.gone
    AND ((g.v > %(since)s AND g.device_id IS DISTINCT FROM %(device)s) OR g.account_id = ANY(%(again)s::text[]))"""
HELD = """g.user_id = %(user)s AND NOT g.gone AND NOT g.account_id = ANY(%(again)s::text[])
    AND (g.v <= %(since)s OR g.device_id = %(device)s)"""

# what changed is read before anybody's reach is asked, and then once for each scope that it is in: whatever PostgreSQL
# believes of the tables, it cannot go through the changes once for every scope of the user; OFFSET keeps the look-up a
# look-up, and IS TRUE the comparison with its results a hash. In a first pull nothing is held, and nothing looked up
REACHED = f"""
scopes AS MATERIALIZED (SELECT DISTINCT account_id FROM changed),
reached AS MATERIALIZED (
    SELECT s.account_id FROM scopes s
    CROSS JOIN LATERAL (SELECT 1 FROM grants g WHERE g.account_id = s.account_id AND {HELD} OFFSET 0) AS held
    WHERE (SELECT EXISTS (SELECT 1 FROM grants g WHERE {HELD})))
"""
IN_REACH = "(s.account_id IN (SELECT account_id FROM reached)) IS TRUE"

DROPS = (
    "SELECT account_id FROM grants WHERE user_id = %(user)s AND gone AND v > %(since)s ORDER BY account_id"
)

GONE = f"""
WITH changed AS MATERIALIZED (
    SELECT account_id, tbl, pk FROM sync_row s
    WHERE s.v > %(since)s AND s.gone AND s.device_id IS DISTINCT FROM %(device)s),
{REACHED}
SELECT s.tbl, s.pk FROM changed s WHERE {IN_REACH} ORDER BY s.tbl, s.pk
"""

# on most days nothing is granted, or so little that it is named, and nobody looks through all that the user has
FEW = f"""
SELECT account_id FROM grants g WHERE g.v > %(since)s AND {GRANTED}
UNION SELECT account_id FROM grants g WHERE g.account_id = ANY(%(again)s::text[]) AND {GRANTED} LIMIT %(limit)s
"""
AMONG = "(%(few)s::text[] IS NULL OR g.account_id = ANY(%(few)s::text[]))"

SCOPES = f"""
SELECT g.account_id FROM grants g WHERE {GRANTED} AND {AMONG}
AND g.account_id > %(after)s AND (%(upto)s::text IS NULL OR g.account_id <= %(upto)s) ORDER BY g.account_id
"""

# the scope in which the page before ended goes on from its last row; every later scope is read from its start
CONTENT = f"""
SELECT s.account_id, s.tbl, s.pk, s.v FROM grants g JOIN sync_row s ON s.account_id = g.account_id
WHERE {GRANTED} AND {AMONG} AND NOT s.gone AND g.account_id >= %(scope)s
AND (s.account_id, s.tbl, s.pk) > (%(scope)s, %(table)s, %(pk)s)
ORDER BY s.account_id, s.tbl, s.pk LIMIT %(limit)s
"""

# versions with about so many changes
UPTO = """
SELECT v FROM sync_row WHERE v > %(since)s AND v >= %(v)s AND v <= %(until)s ORDER BY v OFFSET %(limit)s LIMIT 1
"""

CHANGED = f"""
WITH changed AS MATERIALIZED (
    SELECT s.account_id, s.tbl, s.pk, s.v FROM sync_row s
    WHERE s.v > %(since)s AND s.v >= %(v)s AND s.v <= %(until)s AND NOT s.gone
    AND s.device_id IS DISTINCT FROM %(device)s
    AND (s.v, s.account_id, s.tbl, s.pk) > (%(v)s, %(scope)s, %(table)s, %(pk)s)),
{REACHED}
SELECT s.account_id, s.tbl, s.pk, s.v FROM changed s WHERE {IN_REACH}
ORDER BY s.v, s.account_id, s.tbl, s.pk LIMIT %(limit)s
"""

COUNT = f"""
WITH changed AS MATERIALIZED (
    SELECT s.account_id FROM sync_row s
    WHERE s.v > %(since)s AND NOT s.gone AND s.device_id IS DISTINCT FROM %(device)s),
{REACHED}
SELECT (SELECT coalesce(sum(held.n), 0) FROM grants g CROSS JOIN LATERAL
        (SELECT count(*) AS n FROM sync_row s WHERE s.account_id = g.account_id AND NOT s.gone) AS held
        WHERE {GRANTED} AND {AMONG})
     + (SELECT count(*) FROM changed s WHERE {IN_REACH})
"""


class Asked(NamedTuple):
    """Who pulls, and how much at a time."""

    connection: Connection
    caller: Caller
    again: Sequence[str]
    limit: int
    own: bool

    def values(self, since: int, **more: object) -> dict[str, object]:
        """Parameters that every query takes."""
        device = "" if self.own else self.caller.device
        return {"user": self.caller.user, "device": device, "since": since, "again": list(self.again), **more}


def drops(asked: Asked, since: int) -> list[str]:
    """Scopes that have left the user's reach."""
    return [row[0] for row in asked.connection.execute(DROPS, asked.values(since)).fetchall()]


def gone(asked: Asked, since: int) -> list[Gone]:
    """Rows that were removed from scopes that the user has had before, or moved out of them."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, pk in asked.connection.execute(GONE, asked.values(since)).fetchall():
        found[name].append(pk)
    return [Gone(name, ids) for name, ids in found.items()]


def few_granted(asked: Asked, since: int) -> list[str] | None:
    """The granted scopes where they are few; None where they are many."""
    found = [row[0] for row in asked.connection.execute(FEW, asked.values(since, limit=MANY_SCOPES))]
    return found if len(found) < MANY_SCOPES else None


def granted_scopes(
    asked: Asked, since: int, few: list[str] | None, after: str, upto: str | None
) -> list[str]:
    """Granted scopes that begin on this page."""
    values = asked.values(since, few=few, after=after, upto=upto)
    return [row[0] for row in asked.connection.execute(SCOPES, values).fetchall()]


def granted_entries(
    asked: Asked, since: int, few: list[str] | None, after: tuple[str, str, str]
) -> list[Entry]:
    """The next rows of granted scopes, scope by scope."""
    scope, name, pk = after
    values = asked.values(since, few=few, scope=scope, table=name, pk=pk, limit=asked.limit)
    return asked.connection.execute(CONTENT, values).fetchall()


def changed_entries(
    asked: Asked, since: int, until: int, after: tuple[int, str, str, str], limit: int
) -> list[Entry]:
    """The next changed rows of scopes that the user has had before, by version."""
    found: list[Entry] = []
    while len(found) < limit:
        v, scope, name, pk = after
        values = asked.values(since, until=until, v=v, scope=scope, table=name, pk=pk, limit=limit)
        row = asked.connection.execute(UPTO, values).fetchone()
        values |= {"until": row[0] if row else until, "limit": limit - len(found)}
        found += asked.connection.execute(CHANGED, values).fetchall()
        if row is None:
            break
        after = (row[0] + 1, "", "", "")
    return found


def count(asked: Asked, since: int) -> int:
    """How many rows a pull will bring."""
    values = asked.values(since, few=few_granted(asked, since))
    row = asked.connection.execute(COUNT, values).fetchone()
    return int(row[0]) if row else 0


def contents(connection: Connection, entries: Sequence[Entry]) -> list[Rows]:
    """Read the rows themselves, table by table."""
    ids: dict[str, list[str]] = defaultdict(list)
    for _, name, pk, _ in entries:
        ids[name].append(pk)
    return [_read(connection, name, wanted) for name, wanted in ids.items()]


def _read(connection: Connection, name: str, ids: list[str]) -> Rows:
    names = table(name).columns
    # %b: long lists of ids are written five times faster in binary
    query = sql.SQL("SELECT {} FROM {} WHERE id = ANY(%b)").format(columns(*names), sql.Identifier(name))
    with connection.cursor(binary=True) as cursor:
        found = cursor.execute(query, [ids]).fetchall()
    return Rows.of(name, names, found)
