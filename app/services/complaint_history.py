"""The way of a complaint through its states, read by the raw driver."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.storage.connection import Connection


class StatusStep(NamedTuple):
    """One change of status; ``at`` in milliseconds since 1970 UTC, ``before`` empty for the first."""

    at: int
    before: str
    after: str
    who: str
    reason: str


def status_history(connection: Connection, complaint_id: str) -> list[StatusStep]:
    """The changes of a complaint's status, newest first."""
    rows = connection.execute(
        "SELECT c.at, coalesce(c.from_status, ''), c.to_status, coalesce(u.name, ''), coalesce(c.reason, '')"
        " FROM complaint_changes c LEFT JOIN users u ON u.id = c.by_id"
        " WHERE c.complaint_id = ? AND c.deleted_at IS NULL ORDER BY c.at DESC, c.id DESC LIMIT 200",
        (complaint_id,),
    )
    return [StatusStep(*row) for row in rows]
