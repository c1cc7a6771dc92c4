"""What the board reads, on a thread of the jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.services import board as boards
from app.services.board_lanes import lanes

if TYPE_CHECKING:
    import datetime as dt

    from app.services.board import Column
    from app.services.board_lanes import Lane
    from app.storage.connection import Connection
    from app.storage.list_spec import ListQuery


class BoardRead(NamedTuple):
    """Columns, lanes when the board is cut, and how it is cut."""

    columns: list[Column]
    lanes: list[Lane]
    by: str


def read_board(
    query: ListQuery, now: dt.datetime, pipeline: str, by: str, connection: Connection
) -> BoardRead:
    """The board, cut into lanes when ``by`` says so."""
    columns = boards.board(connection, query, now, pipeline)
    return BoardRead(columns, lanes(connection, columns, by) if by else [], by)


def look_at(query: ListQuery, now: dt.datetime, pipeline: str, connection: Connection) -> BoardRead:
    """The cards that come into sight first."""
    return BoardRead(boards.board(connection, query, now, pipeline, whole=False), [], "")
