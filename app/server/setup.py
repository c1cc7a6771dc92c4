"""What every organisation starts with, written as the server's first version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.starting import default_rows, pipeline_id, stage_id
from app.server import feed, rows

if TYPE_CHECKING:
    from app.server.store import Connection

__all__ = ["pipeline_id", "set_up", "stage_id"]


def set_up(connection: Connection, organisation: str, v: int, now: int) -> None:
    """Write the default pipeline as of version ``v``."""
    for table, row in default_rows(organisation, now):
        whole = {**row, "sv": v}
        rows.insert(connection, table, tuple(whole), [tuple(whole.values())])
        feed.stamp(connection, v, [feed.Stamp(organisation, table, str(row["id"]))])
