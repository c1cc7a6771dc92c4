"""The complaints as a queue: open ones first by when they must be settled; a settled one has no due time."""

from __future__ import annotations

from dataclasses import replace

from app.rules.choices import ComplaintStatus
from app.rules.settled import SETTLED
from app.services.lists.complaints import COMPLAINTS
from app.storage.list_spec import Filter, Sort

OPEN = tuple(status.value for status in ComplaintStatus if status.value not in SETTLED)
_DUE = f"CASE WHEN t.status IN {SETTLED} THEN NULL ELSE t.resolution_due_at END"
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
        replace(COMPLAINTS.column(key), sql=_DUE, indexed=False, width=160)
        if key == "resolution_due_at"
        else replace(COMPLAINTS.column(key), width=_WIDTHS.get(key, COMPLAINTS.column(key).width))
        for key in (*_FIRST, *(column.key for column in COMPLAINTS.columns if column.key not in _FIRST))
    ),
)


def open_only() -> tuple[Filter, ...]:
    """Complaints that are not settled."""
    return (Filter("status", "in", OPEN),)


def overdue(now_ms: int) -> tuple[Filter, ...]:
    """Complaints whose time has run out; ``now_ms`` in milliseconds since 1970 UTC."""
    return (*open_only(), Filter("resolution_due_at", "range", (None, now_ms)))


def waiting() -> tuple[Filter, ...]:
    """Complaints that wait for the customer."""
    return (Filter("status", "in", (ComplaintStatus.WAITING_CUSTOMER.value,)),)


def mine(user_id: str) -> tuple[Filter, ...]:
    """Open complaints that are somebody's to settle."""
    return (*open_only(), Filter("owner_id", "equals", (user_id,)))
