"""The engine's own write transactions: silent for the journal, and blind to references."""

from collections.abc import Iterator
from contextlib import contextmanager

from app.storage.connection import Connection
from app.storage.database import Database


@contextmanager
def applying(db: Database) -> Iterator[Connection]:
    """Write what the server says.

    References are not checked: after a server was restored, a part may arrive before the whole that another laptop
    still has to send again, and refusing it would stop every later sync.
    """
    with db.apply() as connection:
        # SQLite changes this setting only outside a transaction; nothing has been written yet but the switch
        connection.rollback()
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE sync_switch SET applying = 1")
        yield connection
