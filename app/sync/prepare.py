"""Making the local work ready to go: sealed, held where it must be, numbered."""

from app.rules.moments import to_millis
from app.storage.connection import Connection
from app.storage.database import Database
from app.storage.sealing import Label, seal, unsealed_range
from app.storage.search_index import refresh
from app.sync import hold, state
from app.sync.numbering import number
from app.sync.transaction import applying


def work_waits(connection: Connection) -> bool:
    """Whether anything is to be sent."""
    if unsealed_range(connection) is not None:
        return True
    row = connection.execute("SELECT 1 FROM sync_mutation WHERE state = 'sealed' LIMIT 1").fetchone()
    return row is not None


def prepare(db: Database, *, sending: bool) -> int:
    """Seal what a foreign tool left open, number what waits, and say up to which number it may now be sent.

    Numbers above ``sent`` have never left this computer, so a held-back mutation leaves no gap: those after it move up.

    Args:
        db: the copy.
        sending: the numbers are about to leave, and stay as they are from now on.
    """
    with db.raw() as connection:
        if not work_waits(connection):
            return state.load(connection).sent
    with applying(db) as connection:
        refresh(connection)
        seal(connection, Label("found", state.load(connection).user, to_millis(db.clock())))
        hold.extend(connection)
        last = number(connection)
        if sending:
            state.put(connection, sent=last)
        return last
