"""What administrators must be able to prove later: an append-only chain of hashes, of ids and names of fields only."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec

from app.server import clock

if TYPE_CHECKING:
    from app.server.store import Connection

CHAIN = 0x6175646974
FIRST = b"\0" * 32


def record(
    connection: Connection,
    verb: str,
    *,
    user: str | None = None,
    device: str | None = None,
    **facts: str | int,
) -> None:
    """Add a link: ``hash = SHA-256(previous hash ‖ row)``."""
    with connection.transaction():
        # one at a time, else two links would hang on the same one
        connection.execute("SELECT pg_advisory_xact_lock(%s, hashtext(current_schema()))", [CHAIN % 2**31])
        last = connection.execute("SELECT n, hash FROM audit ORDER BY n DESC LIMIT 1").fetchone()
        number, previous = (int(last[0]) + 1, bytes(last[1])) if last else (1, FIRST)
        row = (number, clock.now(), user, device, verb, msgspec.json.encode(facts, order="sorted").decode())
        connection.execute(
            "INSERT INTO audit (n, at, user_id, device_id, verb, facts, hash) VALUES (%s, %s, %s, %s, %s, %s, %s)",
            [*row, link(previous, row)],
        )


def link(previous: bytes, row: tuple[object, ...]) -> bytes:
    """Hash one row onto the chain."""
    return hashlib.sha256(previous + msgspec.json.encode(row)).digest()


def first_broken(connection: Connection) -> int | None:
    """Find the first row that does not hang on the one before it; None when the chain is whole."""
    previous = FIRST
    expected = 1
    rows = connection.execute("SELECT n, at, user_id, device_id, verb, facts, hash FROM audit ORDER BY n")
    for *row, stored in rows:
        if row[0] != expected or link(previous, tuple(row)) != bytes(stored):
            return expected
        previous = bytes(stored)
        expected += 1
    return None
