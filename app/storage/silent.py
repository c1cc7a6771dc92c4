"""The connection for what comes from the server: the journal is silent while it writes."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, cast

from app.storage.connection import Connection
from app.storage.summaries import settle

if TYPE_CHECKING:
    from sqlalchemy.pool import PoolProxiedConnection as Pooled

MANY = 20_000
"""After so many changes the connection's pages are given back; after fewer they stay, to be read again soon."""


class SilentWriter:
    """One write transaction after another, on the connection that the user's own writes use.

    Of two connections each would read again what the other has written. The caller sees to it that there is only one
    transaction at a time.
    """

    def __init__(self, connect: "Callable[[], Pooled]") -> None:
        self._connect = connect

    @contextmanager
    def transaction(self, *, references: bool, durable: bool) -> Iterator[Connection]:
        """A transaction during which the journal is silent; a failure takes it back and closes the connection.

        Args:
            references: check at the commit that every part has its whole.
            durable: wait until it is on the disk. What can be fetched again need not wait: a power cut takes it back
                as a whole, and the next durable commit brings it to the disk before itself.
        """
        pooled = self._connect()
        connection = cast("Connection", pooled.dbapi_connection)
        with ExitStack() as failing:
            failing.callback(pooled.invalidate)
            connection.execute(f"PRAGMA foreign_keys = {'ON' if references else 'OFF'}")
            if not durable:
                connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("BEGIN IMMEDIATE")
            before = _changes(connection)
            connection.execute("PRAGMA defer_foreign_keys = ON")
            connection.execute("UPDATE sync_switch SET applying = 1")
            yield connection
            settle(connection)
            connection.execute("UPDATE sync_switch SET applying = 0")
            connection.execute("COMMIT")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = FULL")
            if _changes(connection) - before > MANY:
                connection.execute("PRAGMA shrink_memory")
            failing.pop_all()
        pooled.close()


def _changes(connection: Connection) -> int:
    """How many rows this connection has changed since it was opened."""
    return int(connection.execute("SELECT total_changes()").fetchone()[0])
