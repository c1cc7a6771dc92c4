"""Claims, judged by the server: the first valid one that arrives wins, and the others get the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from uuid_utils import uuid7

from app.rules.choices import ClaimResult, OwnershipCause, PoolState
from app.rules.errors import Refused
from app.rules.moments import from_millis, to_millis
from app.rules.pool import Claimed, Hold, PoolRules, check_claim, fall_back
from app.server import lasting
from app.server.claimants import POOL, claimant

if TYPE_CHECKING:
    from app.server.rows import Row
    from app.server.work import Kept, Work
    from app.sync.protocol import Mutation

DECIDED_BY_CLAIM = frozenset(
    {
        "owner_id",
        "pool_id",
        "pool_state",
        "claimed_at",
        "hold_expires_at",
        "transfer_count",
        "updated_at",
        "updated_by",
    }
)
LAST = (
    "SELECT from_id, at FROM ownership_events WHERE account_id = %s AND from_id IS NOT NULL AND deleted_at IS NULL "
    "ORDER BY at DESC LIMIT 1"
)


def judge_claims(work: Work, mutation: Mutation, account: str) -> None:
    """Decide the claims that this mutation makes on an account."""
    for (name, pk), kept in list(work.rows.items()):
        mine = (name, pk) in work.touched_by[mutation.id] and name == "claims" and kept.new
        if mine and kept.scope == account and kept.values["result"] == ClaimResult.PENDING:
            _judge(work, mutation, account, kept)


def _judge(work: Work, mutation: Mutation, account: str, claim: Kept) -> None:
    target = work.rows.get(("accounts", account))
    reason = ""
    try:
        rules = _check(work, account, target)
    except Refused as refused:
        reason = refused.code
    else:
        _hold(work, mutation, account, rules)
    claim.values |= {
        "user_id": work.caller.user,
        "result": ClaimResult.REFUSED.value if reason else ClaimResult.GRANTED.value,
        "reason": reason or None,
        "decided_at": work.now,
    }
    claim.same = False
    if target is not None:
        target.same = False
    _settle_events(work, mutation, account, granted=not reason)


def _check(work: Work, account: str, target: Kept | None) -> PoolRules:
    """The rules of the pool that the account may be claimed from.

    Raises:
        Refused: ``claim-not-pooled``, ``claim-not-yours``, or what the pool's rules say.
    """
    pool = None if target is None else target.values["pool_id"]
    row = work.connection.execute(POOL, [pool]).fetchone()
    if target is None or row is None or target.values["deleted_at"] is not None:
        raise Refused("claim-not-pooled")
    rules = PoolRules(*row)
    owner = target.values["owner_id"]
    if owner is None and not work.reach.may_read(account):
        raise Refused("claim-not-yours")
    at = from_millis(work.now)
    last = work.connection.execute(LAST, [account]).fetchone()
    what = Claimed(
        owner_id=None if owner is None else str(owner),
        last_holder_id=last[0] if last else None,
        last_held_until=from_millis(last[1]) if last else None,
    )
    check_claim(rules, claimant(work, str(pool)), what, at)
    return rules


def _hold(work: Work, mutation: Mutation, account: str, rules: PoolRules) -> None:
    target = work.rows["accounts", account]
    due = fall_back(rules, Hold(from_millis(work.now)))
    changes: Row = {
        "owner_id": work.caller.user,
        "pool_state": PoolState.HELD.value,
        "claimed_at": work.now,
        "hold_expires_at": to_millis(due.at) if due else None,
        "transfer_count": int(target.values["transfer_count"] or 0) + 1,
        "updated_at": work.now,
        "updated_by": work.caller.user,
    }
    lasting.note(work, mutation, "accounts", account, changes)
    target.values |= changes
    target.changed |= set(changes)


def _settle_events(work: Work, mutation: Mutation, account: str, *, granted: bool) -> None:
    """Keep exactly one record of a granted claim, and none of a refused one."""
    said = [
        kept
        for (name, pk), kept in work.rows.items()
        if name == "ownership_events" and kept.scope == account and (name, pk) in work.touched_by[mutation.id]
    ]
    if granted and not said:
        event: Row = {
            "id": str(uuid7()),
            "account_id": account,
            "to_id": work.caller.user,
            "cause": OwnershipCause.CLAIM.value,
            "at": work.now,
            "created_at": work.now,
            "created_by": work.caller.user,
            "updated_at": work.now,
        }
        work.add("ownership_events", event, same=False)
    for kept in said if not granted else []:
        kept.values["deleted_at"] = work.now
        kept.same = False
