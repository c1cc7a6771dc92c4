"""The contiguous numbers under which mutations go."""

from typing import NamedTuple

from app.storage.connection import Connection
from app.sync import state


class Sealed(NamedTuple):
    """One local transaction that waits to go."""

    seq: int
    id: str
    number: int
    first: int
    last: int
    edited_at: int
    contract: int
    label: str

    @property
    def size(self) -> int:
        """How many changes it has."""
        return self.last - self.first + 1


def number(connection: Connection) -> int:
    """Give what has not been sent the numbers after ``sent``, in the order it was made; the last number given."""
    sent = state.load(connection).sent
    rows = connection.execute(
        "SELECT seq, dev_seq FROM sync_mutation WHERE state = 'sealed' AND (dev_seq IS NULL OR dev_seq > ?) "
        "ORDER BY seq",
        (sent,),
    ).fetchall()
    moved = [(number, seq) for number, (seq, old) in enumerate(rows, sent + 1) if number != old]
    connection.executemany("UPDATE sync_mutation SET dev_seq = ? WHERE seq = ?", moved)
    state.put(connection, next_seq=sent + len(rows) + 1)
    return sent + len(rows)


def waiting_to_go(connection: Connection, upto: int) -> list[Sealed]:
    """What has been numbered and not been confirmed, in the order in which it goes."""
    rows = connection.execute(
        "SELECT seq, mut, dev_seq, first_change, last_change, edited_at, contract, label FROM sync_mutation "
        "WHERE state = 'sealed' AND dev_seq <= ? ORDER BY dev_seq",
        (upto,),
    )
    return [Sealed(*row) for row in rows]
