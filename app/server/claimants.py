"""What counts about somebody who claims from a pool, accounts and leads together; by the server's clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.rules.choices import OwnershipCause
from app.rules.leads import WORKED
from app.rules.moments import from_millis, to_millis
from app.rules.pool import Claimant

if TYPE_CHECKING:
    from app.server.work import Work

POOL = (
    "SELECT days_without_follow_up, days_without_deal, protection_days, holding_cap, daily_claim_cap, cool_down_days "
    "FROM pools WHERE id = %s AND active = 1 AND deleted_at IS NULL"
)
HELD = (
    "SELECT (SELECT count(*) FROM accounts WHERE owner_id = %(user)s AND pool_id = %(pool)s AND deleted_at IS NULL) + "
    "(SELECT count(*) FROM leads WHERE owner_id = %(user)s AND pool_id = %(pool)s AND status = ANY(%(worked)s) "
    "AND deleted_at IS NULL)"
)
TODAY = (
    "SELECT (SELECT count(*) FROM claims WHERE user_id = %(user)s AND result = 'granted' AND decided_at > %(from)s) + "
    "(SELECT count(*) FROM ownership_events WHERE to_id = %(user)s AND lead_id IS NOT NULL AND cause = %(claim)s "
    "AND at > %(from)s AND deleted_at IS NULL)"
)


def claimant(work: Work, pool: str) -> Claimant:
    """What the caller holds from a pool and has claimed today; what this push has granted already is among both."""
    at = from_millis(work.now)
    values = {
        "user": work.caller.user,
        "pool": pool,
        "worked": [state.value for state in WORKED],
        "claim": OwnershipCause.CLAIM.value,
        "from": to_millis(at.replace(hour=0, minute=0, second=0, microsecond=0)),
    }
    new = sum(
        1
        for (name, _), kept in work.rows.items()
        if (name == "accounts" and "claimed_at" in kept.changed) or (name == "leads" and kept.claimed)
    )
    held, today = (_number(work, query, values) for query in (HELD, TODAY))
    return Claimant(work.caller.user, held + new, today + new)


def _number(work: Work, query: str, values: dict[str, object]) -> int:
    row = work.connection.execute(query.encode(), values).fetchone()
    return int(row[0]) if row else 0
