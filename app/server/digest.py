"""Compares what a client holds with what it should hold, scope by scope."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from app.server import clock, feed, pages
from app.sync.protocol import DigestAnswer, Sum, content_sum, total

if TYPE_CHECKING:
    from app.server.scope import Caller
    from app.server.store import Connection
    from app.sync.protocol import DigestAsked

HELD = "SELECT account_id, v FROM grants WHERE user_id = %s AND NOT gone AND (%s OR account_id = ANY(%b))"

SUMS = """
SELECT account_id, count(*) FILTER (WHERE NOT gone), max(v),
       mod(coalesce(sum(('x' || left(md5(tbl || '/' || pk || '/' || v), 16))::bit(64)::bigint)
                    FILTER (WHERE NOT gone), 0), 18446744073709551616)
FROM sync_row WHERE account_id = ANY(%b) GROUP BY account_id
"""

CONTENT = "SELECT account_id, tbl, pk, v FROM sync_row WHERE account_id = ANY(%b) AND NOT gone"
MODULUS = 1 << 64
NOTHING = Sum(0, 0)


def compare(connection: Connection, caller: Caller, message: DigestAsked) -> DigestAnswer:
    """Name the scopes whose rows differ; those that have changed since the client's cursor are not judged.

    Raises:
        Trouble: ``recover`` or ``resync`` when the cursor is of another history.
    """
    feed.check_cursor(connection, message.cursor)
    asked = list(message.accounts)
    held: dict[str, int] = dict(connection.execute(HELD, [caller.user, message.whole, asked]).fetchall())
    sums, latest = _sums(connection, list(held), content=message.content)
    moved = {one for one, v in held.items() if max(v, latest.get(one, 0)) > message.cursor.v}
    differ, records = [], 0
    for one in sorted(set(asked) | set(held)):
        if one in moved:
            continue
        ours = sums.get(one, NOTHING)
        if message.accounts.get(one, NOTHING) == ours:
            records += ours.count
        else:
            differ.append(one)
    return DigestAnswer(differ, sorted(moved), records, clock.now())


def _sums(
    connection: Connection, scopes: list[str], *, content: bool
) -> tuple[dict[str, Sum], dict[str, int]]:
    sums, latest = {}, {}
    for scope, count, v, added in connection.execute(SUMS, [scopes]).fetchall():
        sums[scope] = Sum(count, int(added) % MODULUS)
        latest[scope] = int(v)
    return (_contents(connection, scopes) if content else sums), latest


def _contents(connection: Connection, scopes: list[str]) -> dict[str, Sum]:
    hashes: dict[str, list[int]] = defaultdict(list)
    entries = connection.execute(CONTENT, [scopes]).fetchall()
    for rows in pages.contents(connection, entries):
        for row in rows.tuples():
            values = dict(zip(rows.columns, row, strict=True))
            hashes[str(values["account_id"])].append(content_sum(rows.table, values))
    return {scope: total(found) for scope, found in hashes.items()}
