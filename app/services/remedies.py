"""What making good brings along: a limit by the order, who approved it, the credit note, the task to do it."""

import datetime as dt

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.model.activities import Task
from app.model.complaints import Complaint
from app.model.orders import CreditNote, Order
from app.rules.choices import ComplaintStatus, RemedyKind, TaskStatus
from app.rules.errors import Refused
from app.rules.ids import derived_id
from app.storage.actor import actor
from app.storage.clock import now
from app.words.escalation import remedy_task

PAID_BACK = frozenset({RemedyKind.CREDIT.value, RemedyKind.RETURN.value})
"""Remedies that take money off the order."""

TO_DO = frozenset({RemedyKind.RETURN.value, RemedyKind.REDO.value, RemedyKind.APOLOGY.value})
"""Remedies that somebody still has to carry out by hand."""

PROMISED = frozenset({ComplaintStatus.REMEDY_PROPOSED.value, ComplaintStatus.REMEDY_APPROVED.value})
_DAY = dt.timedelta(days=1)


def follow(session: Session, complaint: Complaint, before: str | None) -> None:
    """After a move: check what is promised, note who approved it, carry out what is given.

    Raises:
        Refused: ``remedy-over-order``, ``remedy-other-currency``, ``duplicate-of-itself``; ``credit-over-order``.
    """
    if complaint.status == ComplaintStatus.DUPLICATE:
        check_duplicate(session, complaint)
    if complaint.status in PROMISED:
        check(session, complaint)
    if complaint.status == ComplaintStatus.REMEDY_APPROVED:
        complaint.remedy_approved_by = actor(session).user_id
    given = complaint.status == ComplaintStatus.REMEDIED
    direct = complaint.status == ComplaintStatus.RESOLVED and before == ComplaintStatus.INVESTIGATING
    if (given or direct) and complaint.remedy:
        carry_out(session, complaint)


def check(session: Session, complaint: Complaint) -> None:
    """Refuse to give back more than the order was worth, or money of another kind.

    Raises:
        Refused: ``remedy-over-order``, ``remedy-other-currency``.
    """
    order = session.get(Order, complaint.order_id) if complaint.order_id else None
    if order is None or complaint.remedy not in PAID_BACK or not complaint.remedy_amount:
        return
    if (complaint.remedy_currency or order.currency) != order.currency:
        raise Refused("remedy-other-currency", "remedy_amount", currency=order.currency)
    if complaint.remedy_amount > order.total:
        raise Refused("remedy-over-order", "remedy_amount")


def carry_out(session: Session, complaint: Complaint) -> None:
    """Write the credit note that is still missing, and the task for what hands have to do.

    Raises:
        Refused: as ``check``; ``credit-over-order``.
    """
    from app.services import receipts  # noqa: PLC0415 - receipts build on the records, which build on the moves

    check(session, complaint)
    if complaint.remedy in PAID_BACK and complaint.order_id and complaint.remedy_amount:
        missing = complaint.remedy_amount - _credited(session, complaint)
        if missing > 0:
            receipts.credit(session, complaint.order_id, missing, complaint.subject, complaint.id)
    if complaint.remedy in TO_DO:
        _add_task(session, complaint)


def check_duplicate(session: Session, complaint: Complaint) -> None:
    """Refuse a duplicate of itself, also by way of others.

    Raises:
        Refused: ``duplicate-of-itself``.
    """
    seen = {complaint.id}
    at = complaint.duplicate_of_id
    while at is not None:
        if at in seen:
            raise Refused("duplicate-of-itself", "duplicate_of_id")
        seen.add(at)
        other = session.get(Complaint, at)
        at = other.duplicate_of_id if other is not None else None


def _credited(session: Session, complaint: Complaint) -> int:
    wanted = select(func.sum(CreditNote.amount)).where(CreditNote.complaint_id == complaint.id)
    return session.scalar(wanted) or 0


def _add_task(session: Session, complaint: Complaint) -> None:
    record = derived_id("remedy", complaint.id, str(complaint.remedy), str(complaint.reopen_count))
    if session.get(Task, record, execution_options={"with_deleted": True}) is None:
        session.add(
            Task(
                id=record,
                account_id=complaint.account_id,
                status=TaskStatus.TODO.value,
                title=remedy_task(str(complaint.remedy), complaint.subject),
                due_at=now(session) + _DAY,
                assignee_id=complaint.owner_id or actor(session).user_id,
                about_kind="complaint",
                about_id=complaint.id,
                contact_id=complaint.contact_id,
            )
        )
