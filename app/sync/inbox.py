"""Pages that have come and wait for the rest: kept as they came, so that a broken pull goes on where it stopped."""

import zlib
from collections.abc import Iterator

from app.storage.connection import Connection
from app.sync import protocol
from app.sync.protocol import Cursor, Page

PAGES = "pull NOT LIKE 'index/%'"
"""The same table holds the rows that the search index still lacks; see ``indexing``."""


def name_of(device: str, cursor: Cursor, again: tuple[str, ...]) -> str:
    """The name of a pull: pages of one name belong together."""
    return f"{device}/{cursor.v}/{cursor.token}/{zlib.crc32(','.join(again).encode())}"


def store(connection: Connection, pull: str, number: int, payload: bytes) -> None:
    """Keep a page; pages of any other pull are of no use any more."""
    connection.execute(f"DELETE FROM sync_inbox WHERE {PAGES} AND pull <> ?", (pull,))
    connection.execute(
        "INSERT OR REPLACE INTO sync_inbox (pull, n, payload) VALUES (?, ?, ?)", (pull, number, payload)
    )


def stored(connection: Connection, pull: str) -> tuple[int, Page | None]:
    """How many pages of this pull have come, and the last of them."""
    row = connection.execute(
        "SELECT n, payload FROM sync_inbox WHERE pull = ? ORDER BY n DESC LIMIT 1", (pull,)
    ).fetchone()
    return (0, None) if row is None else (row[0] + 1, protocol.decode(row[1], Page))


def pages(connection: Connection, pull: str) -> Iterator[Page]:
    """The pages, in order."""
    numbers = connection.execute("SELECT n FROM sync_inbox WHERE pull = ? ORDER BY n", (pull,)).fetchall()
    for (number,) in numbers:
        # one at a time: a statement left open would keep tables from being changed
        row = connection.execute(
            "SELECT payload FROM sync_inbox WHERE pull = ? AND n = ?", (pull, number)
        ).fetchone()
        yield protocol.decode(row[0], Page)


def clear(connection: Connection) -> None:
    """Forget all pages."""
    connection.execute(f"DELETE FROM sync_inbox WHERE {PAGES}")
