"""公海: claiming accounts from a pool, giving them back, handing them to a colleague; the rules are the pool's.

On a laptop that works with a server a claim waits until the server has judged it, because a colleague may have claimed
the account meanwhile; on a laptop alone it is judged at once.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, func, select, text
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.model.accounts import Account
from app.model.activities import Task
from app.model.complaints import Complaint
from app.model.deals import Deal
from app.model.leads import Claim, OwnershipEvent, Pool
from app.model.people import User
from app.rules.choices import ClaimResult, DealStatus, OwnershipCause, PoolState, TaskStatus
from app.rules.errors import Refused
from app.rules.pool import Claimed, Hold, PoolRules, check_claim, fall_back
from app.services import hand_overs, records
from app.services.pool_counts import claimant, rules_of
from app.storage.actor import actor
from app.storage.clock import now

OPEN_TASKS = (TaskStatus.TODO.value, TaskStatus.DOING.value)
SETTLED = ("closed", "rejected", "duplicate", "resolved")


def claim(session: Session, account_id: str) -> str:
    """Claim an account from its pool; the id of the claim, whose result is ``granted`` or ``pending``.

    Raises:
        Refused: ``record-missing`` for an archived account, ``claim-not-pooled``, ``claim-pending``, or what the pool's
            rules say.
    """
    account = _account(session, account_id)
    pool = session.get(Pool, account.pool_id) if account.pool_id else None
    if pool is None or not pool.active:
        raise Refused("claim-not-pooled")
    if account.pool_state == PoolState.CLAIM_PENDING:
        raise Refused("claim-pending", name=account.name)
    rules, at, me = rules_of(pool), now(session), actor(session).user_id
    check_claim(rules, claimant(session, me, pool.id, at), _claimed(session, account), at)
    waits = has_server(session)
    made = Claim(
        account_id=account.id, pool_id=pool.id, user_id=me, asked_at=at,
        result=(ClaimResult.PENDING if waits else ClaimResult.GRANTED).value,
    )  # fmt: skip
    session.add(made)
    if waits:
        account.pool_state = PoolState.CLAIM_PENDING.value
    else:
        made.decided_at = at
        _hold(session, account, me, rules)
        _event(session, account, None, me, OwnershipCause.CLAIM)
    session.flush()
    return made.id


def give_back(session: Session, account_id: str, reason: str) -> None:
    """Give an account back to its pool; one without a pool goes to the first that is open.

    Raises:
        Refused: ``record-missing``, ``return-reason``, ``return-not-held`` for an account that nobody holds,
            ``pool-missing`` when there is none.
    """
    account = _account(session, account_id)
    if not reason.strip():
        raise Refused("return-reason", "reason")
    if account.owner_id is None:
        raise Refused("return-not-held", name=account.name)
    if account.pool_id is None:
        open_pools = select(Pool.id).where(Pool.active.is_(True)).order_by(Pool.id).limit(1)
        account.pool_id = session.scalar(open_pools)
    if account.pool_id is None:
        raise Refused("pool-missing")
    _event(session, account, account.owner_id, None, OwnershipCause.RETURN, reason.strip())
    account.owner_id = account.claimed_at = account.hold_expires_at = None
    account.pool_state = PoolState.RETURNED.value
    session.flush()


def hand_over(
    session: Session, account_id: str, to_id: str, reason: str, task_title: str = ""
) -> dict[str, int]:
    """Give an account to a colleague with its open deals, complaints and tasks; how many of each went along.

    What somebody else of the team does at the account stays with them. Each thing that goes along is offered to the
    colleague, who accepts or returns it; ``task_title`` makes the task to look them through.

    Raises:
        Refused: ``record-missing``, ``reference-missing`` for somebody who is not there or no longer works here,
            ``hand-over-same``.
    """
    account = _account(session, account_id)
    colleague = session.get(User, to_id)
    if colleague is None or not colleague.active:
        raise Refused("reference-missing", "owner_id", field_key="owner_id")
    before = account.owner_id
    if before == to_id:
        raise Refused("hand-over-same", "owner_id", name=account.name)
    moved = {
        "deal": _pass_on(session, Deal, Deal.owner_id, Deal.status == DealStatus.OPEN.value, account, to_id),
        "complaint": _pass_on(
            session, Complaint, Complaint.owner_id, Complaint.status.notin_(SETTLED), account, to_id
        ),
        "task": _pass_on(session, Task, Task.assignee_id, Task.status.in_(OPEN_TASKS), account, to_id),
    }
    hand_overs.offer(
        session, account, to_id, [each for found in moved.values() for each in found], task_title
    )
    _event(session, account, before, to_id, OwnershipCause.HAND_OVER, reason.strip() or None)
    account.owner_id = to_id
    account.claimed_at = now(session)
    account.transfer_count += 1
    account.pool_state = PoolState.HELD.value
    renew(session, account_id)
    session.flush()
    return {kind: len(found) for kind, found in moved.items()}


def renew(session: Session, account_id: str) -> None:
    """Write down when the account falls back, after a follow-up or a won deal has moved that on."""
    account = session.get(Account, account_id)
    pool = session.get(Pool, account.pool_id) if account is not None and account.pool_id else None
    if account is None or pool is None or account.owner_id is None or account.claimed_at is None:
        return
    won = select(func.max(Deal.closed_at)).where(
        Deal.account_id == account_id, Deal.status == DealStatus.WON.value
    )
    hold = Hold(account.claimed_at, account.last_followed_at, session.scalar(won))
    due = fall_back(rules_of(pool), hold)
    account.hold_expires_at = due.at if due else None


def held_from(session: Session, pool_id: str) -> Sequence[str]:
    """The accounts that somebody holds from a pool."""
    return session.scalars(
        select(Account.id).where(Account.pool_id == pool_id, Account.owner_id.is_not(None))
    ).all()


def standing_in(session: Session, pool_id: str) -> int:
    """How many accounts stand in a pool and may be claimed."""
    free = select(func.count(Account.id)).where(Account.pool_id == pool_id, Account.owner_id.is_(None))
    return session.scalar(free) or 0


def has_server(session: Session) -> bool:
    """Whether this copy has ever signed in to a server."""
    found = session.execute(text("SELECT 1 FROM sync_state WHERE k = 'server_key' AND v <> ''")).first()
    return found is not None


def _account(session: Session, account_id: str) -> Account:
    found = records.get(session, "account", account_id)
    if not isinstance(found, Account):
        raise TypeError(found)
    return found


def _claimed(session: Session, account: Account) -> Claimed:
    last = session.scalar(
        select(OwnershipEvent)
        .where(OwnershipEvent.account_id == account.id, OwnershipEvent.from_id.is_not(None))
        .order_by(OwnershipEvent.at.desc())
        .limit(1)
    )
    if last is None:
        return Claimed(account.owner_id)
    return Claimed(account.owner_id, last.from_id, last.at)


def _hold(session: Session, account: Account, who: str, rules: PoolRules) -> None:
    at = now(session)
    due = fall_back(rules, Hold(at))
    account.owner_id, account.pool_state, account.claimed_at = who, PoolState.HELD.value, at
    account.hold_expires_at = due.at if due else None
    account.transfer_count += 1


def _event(
    session: Session,
    account: Account,
    before: str | None,
    after: str | None,
    cause: OwnershipCause,
    reason: str | None = None,
) -> None:
    session.add(
        OwnershipEvent(
            account_id=account.id,
            from_id=before,
            to_id=after,
            cause=cause.value,
            at=now(session),
            reason=reason,
        )
    )


def _pass_on(
    session: Session,
    model: type[Deal | Complaint | Task],
    owner: InstrumentedAttribute[Any],
    still_open: ColumnElement[bool],
    account: Account,
    to: str,
) -> Sequence[Deal | Complaint | Task]:
    """Give the holder's open records of a kind to somebody else."""
    mine: Sequence[Any] = session.scalars(
        select(model).where(model.account_id == account.id, owner == account.owner_id, still_open)
    ).all()
    for each in mine:
        setattr(each, owner.key, to)
    return mine
