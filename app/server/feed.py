"""The feed: versions with tokens, and for every row of every scope the version that it last changed in."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, NamedTuple

from app.rules.errors import Trouble
from app.sync.protocol import Cursor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.server.store import Connection

NEXT = """
WITH head AS (UPDATE sync_head SET v = v + 1, token = %(token)s WHERE id = 1 RETURNING v),
     kept AS (INSERT INTO sync_version (v, token, at, device_id) SELECT v, %(token)s, %(at)s, %(device)s FROM head)
SELECT v FROM head
"""

# a row goes back to the device that wrote it unless that device had seen everything that is in it
STAMP = """
INSERT INTO sync_row AS s (account_id, tbl, pk, v, gone, device_id)
SELECT u.account_id, u.tbl, u.pk, %(v)s, u.gone, u.device_id
FROM unnest(%(accounts)b::text[], %(tables)b::text[], %(pks)b::text[], %(gone)b::bool[], %(devices)b::text[])
     AS u(account_id, tbl, pk, gone, device_id)
ON CONFLICT (account_id, tbl, pk) DO UPDATE
SET v = excluded.v, gone = excluded.gone, device_id = excluded.device_id
"""


class Head(NamedTuple):
    """Where the organisation's history stands."""

    v: int
    token: str
    gc_floor: int
    horizon: int

    @property
    def cursor(self) -> Cursor:
        """As a client keeps it."""
        return Cursor(self.v, self.token)


class Stamp(NamedTuple):
    """One row's entry in the feed; ``device`` is set when that device has the row exactly as it is here."""

    account: str
    table: str
    pk: str
    gone: bool = False
    device: str | None = None


def head(connection: Connection) -> Head:
    """Read the head."""
    row = connection.execute("SELECT v, token, gc_floor, horizon FROM sync_head").fetchone()
    if row is None:
        raise Trouble("server-database-damaged")
    return Head(*row)


def next_version(connection: Connection, at: int, device: str | None = None) -> int:
    """Take the next version, which a device makes or, without one, somebody at the server.

    Call it late: until the transaction ends every other writer of the organisation waits here, which is what makes
    the order of versions the order of commits, so that no reader ever passes a row that is not yet there.
    """
    row = connection.execute(NEXT, {"token": secrets.token_hex(8), "at": at, "device": device}).fetchone()
    if row is None:
        raise Trouble("server-database-damaged")
    return int(row[0])


def stamp(connection: Connection, v: int, stamps: Sequence[Stamp]) -> None:
    """Note that these rows changed in version ``v``."""
    if not stamps:
        return
    accounts, tables, pks, gone, devices = (list(column) for column in zip(*stamps, strict=True))
    connection.execute(
        STAMP,
        {"v": v, "accounts": accounts, "tables": tables, "pks": pks, "gone": gone, "devices": devices},
    )


def check_cursor(connection: Connection, cursor: Cursor) -> None:
    """Refuse a cursor that cannot be continued.

    Raises:
        Trouble: ``recover`` when this server never gave it out, ``resync`` when it has forgotten what came since.
    """
    floor = head(connection).gc_floor
    if 0 < cursor.v < floor:
        raise Trouble("resync", version=cursor.v, floor=floor)
    check_history(connection, cursor)


def check_history(connection: Connection, cursor: Cursor) -> None:
    """Refuse a cursor of another history; a push is accepted however old it is.

    Raises:
        Trouble: ``recover``.
    """
    if cursor.v == 0 or cursor.v < head(connection).gc_floor:
        return
    known = connection.execute(
        "SELECT 1 FROM sync_version WHERE v = %s AND token = %s", [cursor.v, cursor.token]
    ).fetchone()
    if known is None:
        raise Trouble("recover", version=cursor.v)


def verified(connection: Connection, v: int) -> None:
    """Note that a verified backup covers everything up to version ``v``."""
    connection.execute("UPDATE sync_head SET horizon = greatest(horizon, %s)", [v])


def collect(connection: Connection, keep_from: int) -> int:
    """Forget removed rows and versions before ``keep_from``; older cursors have to start anew.

    Returns:
        How many entries were forgotten.
    """
    with connection.transaction():
        gone = connection.execute("DELETE FROM sync_row WHERE gone AND v < %s", [keep_from]).rowcount
        connection.execute("DELETE FROM grants WHERE gone AND v < %s", [keep_from])
        connection.execute("DELETE FROM sync_version WHERE v < %s", [keep_from])
        connection.execute("UPDATE sync_head SET gc_floor = greatest(gc_floor, least(%s, v))", [keep_from])
    return gone
