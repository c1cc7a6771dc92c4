"""Claims, judged by the server: the first valid one that arrives wins, and the others get the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from uuid_utils import uuid7

from app.rules.choices import ClaimResult, OwnershipCause, PoolState
from app.server import lasting

if TYPE_CHECKING:
    from app.server.rows import Row
    from app.server.work import Kept, Work
    from app.sync.protocol import Mutation

DAY = 24 * 3600 * 1000
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
HELD = "SELECT count(*) FROM accounts WHERE owner_id = %s AND deleted_at IS NULL AND claimed_at IS NOT NULL"
TODAY = "SELECT count(*) FROM claims WHERE user_id = %s AND result = 'granted' AND decided_at > %s"
LEFT = (
    "SELECT 1 FROM ownership_events WHERE account_id = %s AND from_id = %s AND cause IN ('return', 'reclaim') "
    "AND at > %s LIMIT 1"
)
POOL = (
    "SELECT holding_cap, daily_claim_cap, cool_down_days, days_without_follow_up FROM pools "
    "WHERE id = %s AND active = 1 AND deleted_at IS NULL"
)


def judge_claims(work: Work, mutation: Mutation, account: str) -> None:
    """Decide the claims that this mutation makes on an account."""
    for (name, pk), kept in list(work.rows.items()):
        mine = (name, pk) in work.touched_by[mutation.id] and name == "claims" and kept.new
        if mine and kept.scope == account and kept.values["result"] == ClaimResult.PENDING:
            _judge(work, mutation, account, kept)


def _judge(work: Work, mutation: Mutation, account: str, claim: Kept) -> None:
    target = work.rows.get(("accounts", account))
    pool = _pool(work, target)
    reason = "claim-not-pooled" if target is None or pool is None else _refusal(work, account, target, pool)
    granted = not reason
    claim.values |= {
        "user_id": work.caller.user,
        "result": ClaimResult.GRANTED.value if granted else ClaimResult.REFUSED.value,
        "reason": reason or None,
        "decided_at": work.now,
    }
    claim.same = False
    if target is not None:
        target.same = False
    if granted and target is not None and pool is not None:
        _hold(work, mutation, account, target, pool[3])
    _settle_events(work, mutation, account, granted=granted)


def _pool(work: Work, target: Kept | None) -> tuple[int, int, int, int] | None:
    if target is None or target.values["pool_id"] is None:
        return None
    row = work.connection.execute(POOL, [target.values["pool_id"]]).fetchone()
    return None if row is None else (row[0], row[1], row[2], row[3])


def _refusal(work: Work, account: str, target: Kept, pool: tuple[int, int, int, int]) -> str:
    """The reason why a claim is refused; empty when it is granted."""
    held_most, daily_most, cool_days, _ = pool
    if target.values["owner_id"] is not None or target.values["deleted_at"] is not None:
        return "claim-taken"
    if not work.reach.may_read(account):
        return "claim-not-yours"
    user = work.caller.user
    new = sum(
        1 for (name, _), kept in work.rows.items() if name == "accounts" and "claimed_at" in kept.changed
    )
    if _number(work, HELD, user) + new >= held_most:
        return "claim-cap-holding"
    if _number(work, TODAY, user, work.now - DAY) + new >= daily_most:
        return "claim-cap-daily"
    if work.connection.execute(LEFT, [account, user, work.now - cool_days * DAY]).fetchone():
        return "claim-cooling"
    return ""


def _number(work: Work, query: str, *values: object) -> int:
    row = work.connection.execute(query.encode(), values).fetchone()
    return int(row[0]) if row else 0


def _hold(work: Work, mutation: Mutation, account: str, target: Kept, days: int) -> None:
    changes: Row = {
        "owner_id": work.caller.user,
        "pool_state": PoolState.HELD.value,
        "claimed_at": work.now,
        "hold_expires_at": work.now + days * DAY,
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
