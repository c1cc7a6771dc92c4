"""Accounts that fall back to their pool by the server's clock, which no laptop can put off by being away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from uuid_utils import uuid7

from app.rules.choices import OwnershipCause, PoolState, Role
from app.rules.moments import from_millis, to_millis
from app.rules.pool import Hold, PoolRules, fall_back
from app.server import clock, feed, lasting, writing
from app.server.scope import Caller, reach
from app.server.work import Work, load
from app.sync.protocol import CONTRACT, Mutation

if TYPE_CHECKING:
    from datetime import datetime

    from app.server.organisations import Organisation
    from app.server.rows import Row
    from app.server.store import Connection

BATCH = 500
HELD = (
    "SELECT a.id, a.claimed_at, a.last_followed_at, w.at, p.days_without_follow_up, p.days_without_deal, "
    "p.protection_days FROM accounts a JOIN pools p ON p.id = a.pool_id AND p.active = 1 AND p.deleted_at IS NULL "
    "LEFT JOIN (SELECT account_id, max(closed_at) AS at FROM deals WHERE status = 'won' AND deleted_at IS NULL "
    "GROUP BY account_id) w ON w.account_id = a.id "
    "WHERE a.owner_id IS NOT NULL AND a.claimed_at IS NOT NULL AND a.deleted_at IS NULL "
    "AND (%(among)s::text[] IS NULL OR a.id = ANY(%(among)s::text[])) ORDER BY a.id"
)


def reclaim(connection: Connection, firm: Organisation) -> int:
    """Take back what its holder has neither followed up nor sold to in time; how many accounts that were."""
    due = overdue(connection, clock.now())
    return sum(_take_back(connection, firm, due[at : at + BATCH]) for at in range(0, len(due), BATCH))


def overdue(connection: Connection, now: int, among: list[str] | None = None) -> list[str]:
    """The accounts whose hold has ended by the rules of their pools; of all, or of those named."""

    def moment(stored: int | None) -> datetime | None:
        return None if stored is None else from_millis(stored)

    found = []
    rows = connection.execute(HELD, {"among": among}).fetchall()
    for account, claimed, followed, won, follow_days, deal_days, protection in rows:
        held = Hold(from_millis(claimed), moment(followed), moment(won))
        ends = fall_back(PoolRules(follow_days, deal_days, protection), held)
        if ends is not None and to_millis(ends.at) <= now:
            found.append(account)
    return found


def _take_back(connection: Connection, firm: Organisation, accounts: list[str]) -> int:
    now = clock.now()
    caller = Caller("", Role.ADMIN.value, "", firm.id, firm.schema)
    mutation = Mutation(str(uuid7()), 0, now, CONTRACT, "reclaim-accounts")
    with connection.transaction():
        work = Work(connection, caller, reach(connection, caller, (), 0), 0, now, 0)
        load(work, {"accounts": set(accounts)})
        # a follow-up that came in between keeps the account
        still = overdue(connection, now, accounts)
        for account in still:
            _reclaim(work, mutation, account)
        if still:
            writing.write(work, feed.next_version(connection, now))
    return len(still)


def _reclaim(work: Work, mutation: Mutation, account: str) -> None:
    kept = work.rows["accounts", account]
    holder = kept.values["owner_id"]
    changes: Row = {
        "owner_id": None,
        "pool_state": PoolState.RECLAIMED.value,
        "claimed_at": None,
        "hold_expires_at": None,
        "updated_at": work.now,
        "updated_by": None,
    }
    lasting.note(work, mutation, "accounts", account, changes)
    kept.values |= changes
    kept.changed |= set(changes)
    kept.same = False
    stamps: Row = dict.fromkeys(("at", "created_at", "updated_at"), work.now)
    event: Row = {"id": str(uuid7()), "account_id": account, "from_id": holder, **stamps}
    work.add("ownership_events", event | {"cause": OwnershipCause.RECLAIM.value}, same=False)
