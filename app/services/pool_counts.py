"""What counts about somebody who claims from a pool: accounts and leads together, held and claimed today."""

import datetime as dt

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.model.accounts import Account
from app.model.leads import Claim, Lead, OwnershipEvent, Pool
from app.rules.choices import ClaimResult, OwnershipCause
from app.rules.leads import WORKED
from app.rules.pool import Claimant, PoolRules


def rules_of(pool: Pool) -> PoolRules:
    """A pool's rules."""
    return PoolRules(
        pool.days_without_follow_up,
        pool.days_without_deal,
        pool.protection_days,
        pool.holding_cap,
        pool.daily_claim_cap,
        pool.cool_down_days,
    )


def claimant(session: Session, user: str, pool: str, at: dt.datetime) -> Claimant:
    """What somebody holds from a pool, with claims that wait for the server, and has claimed on the day of ``at``."""
    midnight = at.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    accounts = select(func.count(Account.id)).where(Account.owner_id == user, Account.pool_id == pool)
    waiting = select(func.count(Claim.id)).where(
        Claim.user_id == user, Claim.pool_id == pool, Claim.result == ClaimResult.PENDING.value
    )
    leads = select(func.count(Lead.id)).where(
        Lead.owner_id == user, Lead.pool_id == pool, Lead.status.in_(WORKED)
    )
    claimed = select(func.count(Claim.id)).where(
        Claim.user_id == user,
        Claim.asked_at >= midnight,
        Claim.result.in_((ClaimResult.GRANTED.value, ClaimResult.PENDING.value)),
    )
    taken = select(func.count(OwnershipEvent.id)).where(
        OwnershipEvent.to_id == user,
        OwnershipEvent.lead_id.is_not(None),
        OwnershipEvent.cause == OwnershipCause.CLAIM.value,
        OwnershipEvent.at >= midnight,
    )
    holding, today = (
        sum(session.scalar(one) or 0 for one in counts)
        for counts in ((accounts, waiting, leads), (claimed, taken))
    )
    return Claimant(user, holding, today)
