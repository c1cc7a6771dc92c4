"""What a complaint's moves bring along: the record of each, the clock that stops and goes on, times and tasks."""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from app.model.activities import Activity
from app.model.complaints import Complaint, ComplaintChange
from app.rules.choices import ComplaintStatus
from app.rules.settled import SETTLED
from app.services import escalations, remedies, satisfaction, time_limits
from app.storage.actor import actor
from app.storage.clock import now

JUDGED_BY = ("severity", "received_at", "policy_id")
"""Fields whose change may move a due time."""


def received(session: Session, complaint: Complaint) -> None:
    """A new complaint: its first status, and its clock begins."""
    _note(session, complaint, None)
    time_limits.set_clock(session, complaint)


def moved(session: Session, complaint: Complaint, before: str | None) -> None:
    """A complaint that stands in another state than ``before``."""
    at = now(session)
    if complaint.status == ComplaintStatus.WAITING_CUSTOMER:
        complaint.paused_at = at
    elif complaint.paused_at is not None:
        complaint.paused_seconds += max(0, int((at - complaint.paused_at).total_seconds()))
        complaint.paused_at = None
    if complaint.status == ComplaintStatus.RESOLVED:
        complaint.resolved_at = at
    elif complaint.status == ComplaintStatus.CLOSED:
        complaint.closed_at = at
    elif complaint.status == ComplaintStatus.REOPENED:
        complaint.reopen_count += 1
        complaint.resolved_at = complaint.closed_at = None
    _note(session, complaint, before)
    time_limits.set_clock(session, complaint)
    if complaint.status in SETTLED:
        escalations.settle_tasks(session, complaint)
    remedies.follow(session, complaint, before)
    if complaint.status == ComplaintStatus.CLOSED:
        satisfaction.plan_asking(session, complaint)


def written(session: Session, complaint: Complaint) -> None:
    """The fields of a complaint were written: those that its clock goes by set it anew."""
    if any(inspect(complaint).attrs[key].history.has_changes() for key in JUDGED_BY):
        time_limits.set_clock(session, complaint)


def followed_up(session: Session, activity: Activity) -> None:
    """A follow-up was logged: a complaint that it is about may have been answered by it."""
    time_limits.note_reply(session, activity.about_kind, activity.about_id)


def _note(session: Session, complaint: Complaint, before: str | None) -> None:
    session.add(
        ComplaintChange(
            account_id=complaint.account_id,
            complaint_id=complaint.id,
            from_status=before,
            to_status=complaint.status,
            at=now(session),
            by_id=actor(session).user_id,
            reason=complaint.rejected_reason if complaint.status == ComplaintStatus.REJECTED else None,
        )
    )
