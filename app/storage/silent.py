"""The connection for what comes from the server: the journal is silent while it writes."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from app.storage.connection import Connection
from app.storage.summaries import settle, watch

MANY = 20_000
"""After so many changes the connection's pages are given back; after fewer they stay, to be read again soon."""


class SilentWriter:
    """One write transaction after another, on a connection that stays open: to open one costs more than a small write.

    The caller sees to it that there is only one at a time.
    """

    def __init__(self, connect: Callable[[], Connection]) -> None:
        self._connect = connect
        self._idle: Connection | None = None

    @contextmanager
    def transaction(self, *, references: bool) -> Iterator[Connection]:
        """A transaction during which the journal is silent; a failure takes it back and closes the connection.

        Args:
            references: check at the commit that every part has its whole.
        """
        connection = self._taken()
        with ExitStack() as failing:
            failing.callback(connection.close)
            connection.execute(f"PRAGMA foreign_keys = {'ON' if references else 'OFF'}")
            connection.execute("BEGIN IMMEDIATE")
            before = _changes(connection)
            connection.execute("PRAGMA defer_foreign_keys = ON")
            connection.execute("UPDATE sync_switch SET applying = 1")
            yield connection
            settle(connection)
            connection.execute("UPDATE sync_switch SET applying = 0")
            connection.execute("COMMIT")
            if _changes(connection) - before > MANY:
                connection.execute("PRAGMA shrink_memory")
            failing.pop_all()
        self._idle = connection

    def close(self) -> None:
        """Close the connection; the next transaction opens another."""
        connection, self._idle = self._idle, None
        if connection is not None:
            connection.close()

    def _taken(self) -> Connection:
        connection, self._idle = self._idle, None
        return connection or self._opened()

    def _opened(self) -> Connection:
        connection = self._connect()
        with ExitStack() as failing:
            failing.callback(connection.close)
            watch(connection)
            failing.pop_all()
        return connection


def _changes(connection: Connection) -> int:
    """How many rows this connection has changed since it was opened."""
    return int(connection.execute("SELECT total_changes()").fetchone()[0])
