"""Attachments by the hash of their content, in parts that may come again and in any number of tries."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from app.rules.errors import Trouble
from app.server import clock
from app.sync.protocol import BlobState, Limits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.server.scope import Caller
    from app.server.store import Connection

LIMITS = Limits()
HASH = re.compile(r"[0-9a-f]{64}")
REACHED = """
SELECT 1 FROM attachments a JOIN grants g ON g.account_id = a.account_id
WHERE a.sha256 = %s AND a.deleted_at IS NULL AND g.user_id = %s AND NOT g.gone LIMIT 1
"""


def states(connection: Connection, hashes: Sequence[str]) -> list[BlobState]:
    """Say how much of each attachment is here."""
    found = {
        row[0]: BlobState(row[0], row[1], complete=row[1] == row[2])
        for row in connection.execute(
            "SELECT sha256, have, size FROM blobs WHERE sha256 = ANY(%s)", [list(hashes)]
        )
    }
    return [found.get(sha256, BlobState(sha256, 0, complete=False)) for sha256 in hashes]


def put(connection: Connection, sha256: str, offset: int, size: int, data: bytes) -> BlobState:
    """Take a part; one that does not follow what is here is left, and the answer says where to go on.

    Raises:
        Trouble: ``blob-bad-request``, ``message-too-large``, or ``blob-damaged`` when the whole does not have the hash:
            then all of it is dropped and has to be sent again.
    """
    _check(sha256, offset, size, data)
    damaged = False
    with connection.transaction():
        connection.execute(
            "INSERT INTO blobs (sha256, size, have, at) VALUES (%s, %s, 0, %s) ON CONFLICT DO NOTHING",
            [sha256, size, clock.now()],
        )
        have, whole = _row(connection, "SELECT have, size FROM blobs WHERE sha256 = %s FOR UPDATE", sha256)
        if offset == have and have < whole and data:
            data = data[: whole - have]
            connection.execute(
                "INSERT INTO blob_parts (sha256, start, data) VALUES (%s, %s, %s)", [sha256, have, data]
            )
            have += len(data)
            connection.execute("UPDATE blobs SET have = %s WHERE sha256 = %s", [have, sha256])
            damaged = have == whole and _hash(connection, sha256) != sha256
            if damaged:
                connection.execute("DELETE FROM blob_parts WHERE sha256 = %s", [sha256])
                connection.execute("DELETE FROM blobs WHERE sha256 = %s", [sha256])
    if damaged:
        raise Trouble("blob-damaged", sha256=sha256)
    return BlobState(sha256, have, complete=have == whole)


def get(connection: Connection, caller: Caller, sha256: str, offset: int) -> bytes:
    """Give a part from an offset on, to those who see a record that it is attached to.

    Raises:
        Trouble: ``blob-unknown``, the same whether it is not here or not theirs.
    """
    seen = connection.execute(REACHED, [sha256, caller.user]).fetchone()
    complete = connection.execute(
        "SELECT 1 FROM blobs WHERE sha256 = %s AND have = size", [sha256]
    ).fetchone()
    if seen is None or complete is None or offset < 0:
        raise Trouble("blob-unknown", sha256=sha256)
    row = connection.execute(
        "SELECT substring(data FROM (%s::bigint - start + 1)::int FOR %s) FROM blob_parts "
        "WHERE sha256 = %s AND start <= %s ORDER BY start DESC LIMIT 1",
        [offset, LIMITS.blob_part, sha256, offset],
    ).fetchone()
    return bytes(row[0]) if row else b""


def _check(sha256: str, offset: int, size: int, data: bytes) -> None:
    if HASH.fullmatch(sha256) is None or offset < 0 or size <= 0:
        raise Trouble("blob-bad-request", sha256=sha256[:64])
    if size > LIMITS.blob or len(data) > LIMITS.blob_part:
        raise Trouble("message-too-large", bytes=max(size, len(data)), limit=LIMITS.blob)


def _hash(connection: Connection, sha256: str) -> str:
    digest = hashlib.sha256()
    with connection.cursor(name="parts") as parts:
        parts.itersize = 8
        parts.execute("SELECT data FROM blob_parts WHERE sha256 = %s ORDER BY start", [sha256])
        for (data,) in parts:
            digest.update(data)
    return digest.hexdigest()


def _row(connection: Connection, query: str, sha256: str) -> tuple[int, int]:
    row = connection.execute(query.encode(), [sha256]).fetchone()
    if row is None:
        raise Trouble("server-database-damaged")
    return int(row[0]), int(row[1])
