"""Where a new record begins that comes beyond a step which needs somebody's approval: before it, as if moved there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.server import limits
from app.server.catalogue import table
from app.sync.merge import COMPANIONS, MACHINES, Clash, Writer, begins_at

if TYPE_CHECKING:
    from app.server.work import Kept, Work
    from app.sync.protocol import Mutation, Value

LIMITED = frozenset({"quotes", "complaints", "disputes"})
"""Tables of records that have a step which is open to small amounts, or to those who lead, only."""
BEFORE = frozenset({"first_response_at", "paused_seconds", "reopen_count"})
"""What was said of such a record before that step, and stays when the step does not."""


def hold(work: Work, mutation: Mutation, name: str, kept: Kept) -> Clash | None:
    """Put a record that comes too far back to where it may be, with the fields that went with the rest of the way.

    Returns:
        What did not stand; None where the record may be what it comes as.
    """
    status = kept.values.get("status")
    if name not in LIMITED or status is None:
        return None
    machine, comes, role = MACHINES[name, "status"], str(status), work.caller.role
    if begins_at(machine, comes, role, small=False)[0] == comes:
        return None
    small = limits.within(work, mutation, name, kept.values)
    state, reason = begins_at(machine, comes, role, small=small)
    if state == comes:
        return None
    kept.values |= {"status": state, **_before(name)}
    kept.same = False
    return Clash("status", None, state, comes, mine=False, reason=reason, other=Writer(None, None, 0))


def _before(name: str) -> dict[str, Value]:
    fields = table(name).fields
    return {column: fields[column].default for column in COMPANIONS[name, "status"] - BEFORE}
