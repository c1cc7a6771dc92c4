"""A dispute about a customer: opened by a party, evidence from both sides, decided by a manager with a reason."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.accounts import Account, Comment
from app.model.leads import Dispute, OwnershipEvent
from app.model.people import User
from app.rules import forms
from app.rules.choices import DisputeStatus, OwnershipCause, PoolState, Role
from app.rules.errors import Refused
from app.services import pools, records
from app.services.collision import touches
from app.services.custom_fields import connection_of
from app.services.moves import role_of
from app.storage.actor import actor
from app.storage.clock import now


def start(session: Session, account_id: str, against_id: str, words: str) -> str:
    """Open a dispute with the first side's words and the record as it stands; its id.

    Raises:
        Refused: ``record-missing``, ``dispute-against``, ``dispute-open``, ``dispute-words``.
    """
    records.get(session, "account", account_id)
    me = actor(session).user_id
    if against_id == me or session.get(User, against_id) is None:
        raise Refused("dispute-against", "against_id")
    waits = select(Dispute).where(
        Dispute.account_id == account_id, Dispute.status == DisputeStatus.OPEN.value
    )
    if session.scalars(waits).first() is not None:
        raise Refused("dispute-open")
    record = [touch._asdict() for touch in touches(connection_of(session), account_id)]
    made = Dispute(
        account_id=account_id, opened_by=me, against_id=against_id, status=DisputeStatus.OPEN.value, evidence=record
    )  # fmt: skip
    session.add(made)
    session.flush()
    say(session, made.id, words)
    return made.id


def say(session: Session, dispute_id: str, words: str) -> str:
    """Bring something forward; the id of the comment.

    Raises:
        Refused: ``record-missing``, ``dispute-decided``, ``dispute-words``.
    """
    dispute = _open(session, dispute_id)
    body = forms.check_text(words, "body")
    if not body:
        raise Refused("dispute-words", "body")
    made = Comment(account_id=dispute.account_id, kind="dispute", record_id=dispute_id, body=body)
    session.add(made)
    session.flush()
    return made.id


def decide(session: Session, dispute_id: str, to_id: str, reason: str) -> bool:
    """Say whose customer it is and why; whether that changes the holder.

    Raises:
        Refused: ``record-missing``, ``dispute-decided``, ``dispute-manager``, ``dispute-party`` for anybody but the
            two sides, ``dispute-reason``.
    """
    dispute = _open(session, dispute_id)
    if role_of(session) == Role.REP:
        raise Refused("dispute-manager")
    if to_id not in {dispute.opened_by, dispute.against_id}:
        raise Refused("dispute-party", "decision")
    words = forms.check_text(reason, "reason")
    if not words:
        raise Refused("dispute-reason", "reason")
    dispute.status, dispute.decision, dispute.reason = DisputeStatus.DECIDED.value, to_id, words
    dispute.decided_by, dispute.decided_at = actor(session).user_id, now(session)
    changed = _give(session, dispute.account_id, to_id, words)
    session.flush()
    return changed


def withdraw(session: Session, dispute_id: str) -> None:
    """Take a dispute back; only who opened it does.

    Raises:
        Refused: ``record-missing``, ``dispute-decided``, ``dispute-not-yours``.
    """
    dispute = _open(session, dispute_id)
    if dispute.opened_by != actor(session).user_id:
        raise Refused("dispute-not-yours")
    dispute.status = DisputeStatus.WITHDRAWN.value
    session.flush()


def _give(session: Session, account_id: str, to_id: str, reason: str) -> bool:
    account = session.get_one(Account, account_id)
    if account.owner_id == to_id:
        return False
    session.add(
        OwnershipEvent(
            account_id=account_id, from_id=account.owner_id, to_id=to_id, cause=OwnershipCause.ASSIGN.value,
            at=now(session), reason=reason,
        )
    )  # fmt: skip
    account.owner_id, account.claimed_at = to_id, now(session)
    account.pool_state = PoolState.HELD.value
    account.transfer_count += 1
    pools.renew(session, account_id)
    return True


def _open(session: Session, dispute_id: str) -> Dispute:
    found = session.get(Dispute, dispute_id)
    if found is None:
        raise Refused("record-missing", kind="dispute", id=dispute_id)
    if found.status != DisputeStatus.OPEN.value:
        raise Refused("dispute-decided")
    return found
