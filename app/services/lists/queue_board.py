"""The open complaints as columns of a board, and as a table of age by severity; read by the raw driver."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.rules.choices import ComplaintStatus as C
from app.rules.choices import Severity
from app.storage.lists import ids

if TYPE_CHECKING:
    from app.storage.connection import Connection
    from app.storage.list_spec import ListQuery

COLUMNS: dict[str, tuple[C, ...]] = {
    "received": (C.RECEIVED,),
    "triaged": (C.TRIAGED,),
    "assigned": (C.ASSIGNED,),
    "investigating": (C.INVESTIGATING, C.REOPENED, C.REFUSED),
    "waiting": (C.WAITING_CUSTOMER,),
    "remedy": (C.REMEDY_PROPOSED, C.REMEDY_APPROVED, C.REMEDIED),
    "resolved": (C.RESOLVED,),
}
"""Columns in order with the states that stand in each; a card dropped on one goes to the first that is allowed."""

COLUMN_OF = {state.value: column for column, states in COLUMNS.items() for state in states}
AGES = (0, 1, 3, 7, 14, 30)
"""Days at which the columns of the table of ages begin."""
DAY = 86_400_000


class Placed(NamedTuple):
    """A complaint on the board: its row number and id."""

    rowid: int
    id: str


def on_board(connection: Connection, query: ListQuery) -> dict[str, list[Placed]]:
    """The complaints that a question of the queue finds, in its order, by column; of settled ones those resolved."""
    shown = tuple(COLUMN_OF)
    rows = connection.execute(
        f"SELECT rowid, id, status FROM complaints WHERE deleted_at IS NULL AND status IN {shown}"
    )
    standing = {rowid: (record, COLUMN_OF[status]) for rowid, record, status in rows}
    found: dict[str, list[Placed]] = {column: [] for column in COLUMNS}
    for rowid in ids(connection, query):
        if rowid in standing:
            record, column = standing[rowid]
            found[column].append(Placed(rowid, record))
    return found


class Cell(NamedTuple):
    """How many open complaints are so old and so grave, and how many of them are late."""

    number: int
    late: int


def ages(connection: Connection, now_ms: int) -> dict[tuple[str, int], Cell]:
    """Open complaints by severity and by the place of their age in ``AGES``."""
    place = "".join(f" WHEN age >= {days * DAY} THEN {n}" for n, days in reversed(list(enumerate(AGES))))
    rows = connection.execute(
        f"SELECT severity, CASE{place} ELSE 0 END AS place, count(*), sum(late) FROM (SELECT severity, "
        "? - received_at AS age, resolution_due_at < ? AND status <> 'waiting_customer' AS late FROM complaints "
        "WHERE deleted_at IS NULL AND status NOT IN ('resolved', 'closed', 'rejected', 'duplicate')) GROUP BY 1, 2",
        (now_ms, now_ms),
    )
    found = {(severity.value, n): Cell(0, 0) for severity in Severity for n in range(len(AGES))}
    return found | {(severity, n): Cell(count, late or 0) for severity, n, count, late in rows}
