"""The complaints as a queue: open ones first by when they must be settled; a settled one has no due time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.rules.choices import ComplaintStatus
from app.rules.settled import SETTLED
from app.services.lists.complaints import COMPLAINTS
from app.storage.list_spec import Filter, Sort

if TYPE_CHECKING:
    from app.storage.connection import Connection

OPEN = tuple(status.value for status in ComplaintStatus if status.value not in SETTLED)
_WAITS = f"t.status = '{ComplaintStatus.WAITING_CUSTOMER.value}' AND t.resolution_due_at >= t.paused_at"
"""The clock rests, and what rests in time cannot run late."""

_DUE = f"CASE WHEN t.status IN {SETTLED} OR ({_WAITS}) THEN NULL ELSE t.resolution_due_at END"
"""In just these words an index of the laptop holds it, so that closed ones too are shown without sorting."""

_SHOWN = f"CASE WHEN {_WAITS} THEN t.paused_at - t.resolution_due_at ELSE {_DUE} END"
"""Milliseconds since 1970 UTC; of a clock that rests, what is left of it, below zero."""

_FIRST = (
    "subject",
    "resolution_due_at",
    "severity",
    "status",
    "account_id",
    "owner_id",
    "number",
    "received_at",
)
_WIDTHS = {"severity": 96, "status": 130}

QUEUE = replace(
    COMPLAINTS,
    sort=(Sort("resolution_due_at"),),
    columns=tuple(
        replace(COMPLAINTS.column(key), sql=_SHOWN, sort_sql=_DUE, filter_sql=_DUE, indexed=True, width=170)
        if key == "resolution_due_at"
        else replace(COMPLAINTS.column(key), width=_WIDTHS.get(key, COMPLAINTS.column(key).width))
        for key in (*_FIRST, *(column.key for column in COMPLAINTS.columns if column.key not in _FIRST))
    ),
)


def open_only() -> tuple[Filter, ...]:
    """Complaints that are not settled."""
    return (Filter("status", "in", OPEN),)


def overdue(now_ms: int) -> tuple[Filter, ...]:
    """Complaints whose time has run out, all of them open; ``now_ms`` in milliseconds since 1970 UTC."""
    return (Filter("resolution_due_at", "range", (None, now_ms)),)


def waiting() -> tuple[Filter, ...]:
    """Complaints that wait for the customer."""
    return (Filter("status", "in", (ComplaintStatus.WAITING_CUSTOMER.value,)),)


def mine(user_id: str) -> tuple[Filter, ...]:
    """Open complaints that are somebody's to settle."""
    return (*open_only(), Filter("owner_id", "equals", (user_id,)))


def unassigned() -> tuple[Filter, ...]:
    """Open complaints that are nobody's yet."""
    return (*open_only(), Filter("owner_id", "empty"))


def of_team(connection: Connection, user_id: str) -> tuple[Filter, ...]:
    """Open complaints of one's team and the teams under it; without a team, one's own."""
    team = (
        "WITH RECURSIVE mine(id) AS (SELECT team_id FROM users WHERE id = ? AND team_id IS NOT NULL "
        "UNION SELECT t.id FROM teams t JOIN mine ON t.parent_id = mine.id) "
        "SELECT id FROM users WHERE team_id IN (SELECT id FROM mine) AND deleted_at IS NULL"
    )
    people = tuple(row[0] for row in connection.execute(team, (user_id,)))
    return (*open_only(), Filter("owner_id", "in", people or (user_id,)))
