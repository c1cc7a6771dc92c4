"""Leads taken out of a pool, judged by the pool's rules as an account's claim is; the edit is the claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from uuid_utils import uuid7

from app.rules.choices import LeadStatus, OwnershipCause
from app.rules.errors import Refused
from app.rules.moments import from_millis
from app.rules.pool import Claimed, PoolRules, check_claim
from app.server import lasting
from app.server.claimants import POOL, claimant
from app.sync.merge import Clash

if TYPE_CHECKING:
    from app.server.rows import Row
    from app.server.work import Kept, Work
    from app.sync.merge.rows import Pairs
    from app.sync.protocol import Mutation, Value

LAST = (
    "SELECT from_id, at FROM ownership_events WHERE lead_id = %s AND from_id IS NOT NULL AND deleted_at IS NULL "
    "ORDER BY at DESC, id DESC LIMIT 1"
)
WITH_IT = "goes-with-refused-move"
STEP = ("status", "owner_id", "first_response_at")
"""What a claim writes; what is refused of it is refused together."""


def settle(work: Work, mutation: Mutation, pk: str, kept: Kept, pairs: Pairs) -> tuple[Pairs, list[Clash]]:
    """The edit of a lead, less a claim that its pool's rules forbid, and what the claimant is told then."""
    if not _claims(work, kept, pairs):
        return pairs, []
    try:
        _check(work, pk, kept)
    except Refused as refused:
        _settle_events(work, mutation, pk, kept, granted=False)
        kept.same = False
        step = [column for column in STEP if column in pairs]
        clashes = [
            _clash(work, pk, kept, (column, *pairs[column]), refused.code if not place else WITH_IT)
            for place, column in enumerate(step)
        ]
        return {column: pair for column, pair in pairs.items() if column not in STEP}, clashes
    kept.claimed = True
    _settle_events(work, mutation, pk, kept, granted=True)
    return pairs, []


def _claims(work: Work, kept: Kept, pairs: Pairs) -> bool:
    """Whether an edit takes a lead out of the pool for the caller, who does not hold it yet."""
    me = work.caller.user
    if kept.values["owner_id"] == me or pairs.get("owner_id", (None, me))[1] != me:
        return False
    base, mine = pairs.get("status", (None, None))
    pooled = kept.values["status"] == LeadStatus.POOLED and "owner_id" in pairs
    return pooled or (base == LeadStatus.POOLED and mine != LeadStatus.POOLED)


def _clash(work: Work, pk: str, kept: Kept, edit: tuple[str, Value, Value], reason: str) -> Clash:
    column, base, mine = edit
    other = lasting.last_writer(work, "leads", pk, column)
    return Clash(column, base, kept.values[column], mine, mine=False, reason=reason, other=other)


def _check(work: Work, pk: str, kept: Kept) -> None:
    owner = kept.values["owner_id"]
    if owner is not None or kept.values["status"] != LeadStatus.POOLED:
        raise Refused("claim-held", holder=owner)
    pool = kept.values["pool_id"]
    row = work.connection.execute(POOL, [pool]).fetchone()
    if row is None:  # a lead without a pool, or of one that is closed, is free
        return
    last = work.connection.execute(LAST, [pk]).fetchone()
    what = Claimed(None, last[0], from_millis(last[1])) if last else Claimed()
    check_claim(PoolRules(*row), claimant(work, str(pool)), what, from_millis(work.now))


def _settle_events(work: Work, mutation: Mutation, pk: str, kept: Kept, *, granted: bool) -> None:
    """Keep exactly one record of a granted claim, by the server's clock, and none of a refused one."""
    said = [
        event
        for (name, key), event in work.rows.items()
        if name == "ownership_events"
        and (name, key) in work.touched_by[mutation.id]
        and event.values["lead_id"] == pk
        and event.values["cause"] == OwnershipCause.CLAIM
    ]
    for event in said:
        event.values |= {"to_id": work.caller.user, "at": work.now} if granted else {"deleted_at": work.now}
        event.same = False
    if granted and not said:
        stamps: Row = dict.fromkeys(("at", "created_at", "updated_at"), work.now)
        row: Row = {"id": str(uuid7()), "account_id": kept.scope, "lead_id": pk, "to_id": work.caller.user}
        made: Row = {"cause": OwnershipCause.CLAIM.value, "created_by": work.caller.user}
        work.add("ownership_events", row | made | stamps, same=False)
