"""A lead's way out of its pool and back, by the pool's rules and on record; the server judges by the same rules."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.leads import Lead, OwnershipEvent, Pool
from app.rules.choices import OwnershipCause
from app.rules.pool import Claimed, check_claim
from app.services.pool_counts import claimant, rules_of
from app.storage.actor import actor
from app.storage.clock import now


def take(session: Session, lead: Lead) -> None:
    """Make a pooled lead that of whoever works with this copy.

    Raises:
        Refused: ``claim-holding-cap``, ``claim-daily-cap``, ``claim-cool-down``: the rules of its pool.
    """
    me, at = actor(session).user_id, now(session)
    pool = session.get(Pool, lead.pool_id) if lead.pool_id else None
    if pool is not None and pool.active:
        check_claim(rules_of(pool), claimant(session, me, pool.id, at), _claimed(session, lead), at)
    lead.owner_id = me
    _record(session, lead, None, me, OwnershipCause.CLAIM)


def put_back(session: Session, lead: Lead, reason: str | None = None) -> None:
    """Make a lead nobody's; one without a pool goes to the first that is open."""
    if lead.owner_id is not None:
        _record(session, lead, lead.owner_id, None, OwnershipCause.RETURN, reason)
    lead.owner_id = lead.disqualify_reason = None
    lead.pool_id = lead.pool_id or session.scalar(
        select(Pool.id).where(Pool.active).order_by(Pool.created_at, Pool.id)
    )


def _claimed(session: Session, lead: Lead) -> Claimed:
    last = session.scalar(
        select(OwnershipEvent)
        .where(OwnershipEvent.lead_id == lead.id, OwnershipEvent.from_id.is_not(None))
        .order_by(OwnershipEvent.at.desc(), OwnershipEvent.id.desc())
        .limit(1)
    )
    return Claimed(lead.owner_id) if last is None else Claimed(lead.owner_id, last.from_id, last.at)


def _record(
    session: Session,
    lead: Lead,
    before: str | None,
    after: str | None,
    cause: OwnershipCause,
    reason: str | None = None,
) -> None:
    session.add(
        OwnershipEvent(
            account_id=lead.account_id,
            lead_id=lead.id,
            from_id=before,
            to_id=after,
            cause=cause.value,
            at=now(session),
            reason=reason,
        )
    )
