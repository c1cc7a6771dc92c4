"""The engine's own write transactions: silent for the journal, and blind to references."""

from contextlib import AbstractContextManager

from app.storage.connection import Connection
from app.storage.database import Database


def applying(db: Database) -> AbstractContextManager[Connection]:
    """Write what the server says.

    References are not checked: after a server was restored, a part may arrive before the whole that another laptop
    still has to send again, and refusing it would stop every later sync.
    """
    return db.apply(references=False)


def arriving(db: Database) -> AbstractContextManager[Connection]:
    """Write what the server would say again, without waiting for the disk.

    A power cut may take it back as a whole, cursor and confirmations with the rows: the copy then stands as if the
    answer had been lost on the way, and the next sync asks again.
    """
    return db.apply(references=False, durable=False)
