"""Moving records from state to state by the domain's machines, with what each move brings along."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from app.model.accounts import Account
from app.model.activities import Task, Visit
from app.model.base import Synced
from app.model.complaints import Complaint
from app.model.deals import Deal, Stage
from app.model.kinds import kinds
from app.model.orders import CreditNote, Order
from app.model.people import User
from app.rules.choices import CareTrigger, ComplaintStatus, OrderStatus, TaskStatus, VisitStatus
from app.rules.errors import Refused
from app.rules.limits import check_within
from app.rules.machines import MACHINES, check_move, check_needs
from app.services import balances, complaint_moves, deals, leads, limits, policy_checks, tasks
from app.storage.actor import actor
from app.storage.clock import now

STATE_FIELDS: dict[str, tuple[str, ...]] = {
    "deal": ("stage_id", "status"),
    "complaint": ("status",),
    "task": ("status",),
    "lead": ("status",),
    "visit": ("status",),
    "quote": ("status",),
    "order": ("status",),
    "account": ("pool_state",),
}


def move(
    session: Session, kind: str, record_id: str, to: str, fields: Mapping[str, Any] | None = None
) -> None:
    """Move a record to a state, with the fields that the move needs (a reason, an owner).

    Raises:
        Refused: ``record-missing``, ``move-not-allowed``, ``move-not-yours``, ``move-needs-field``.
    """
    from app.services.records import get, update  # noqa: PLC0415 - records build on moves

    others = {key: value for key, value in (fields or {}).items() if key not in STATE_FIELDS[kind]}
    if others:
        update(session, kind, record_id, others)
    change_state(session, kind, get(session, kind, record_id), STATE_FIELDS[kind][-1], to)
    session.flush()


def change_state(session: Session, kind: str, record: Any, key: str, to: str) -> None:
    """Change one state field of a loaded record.

    Raises:
        Refused: as ``move``; ``beyond-limit`` when the amount needs somebody's approval.
    """
    if kind == "deal" and key == "stage_id":
        deals.enter_stage(session, record, _stage(session, to))
        return
    if kind == "deal":
        deals.change_status(session, record, to)
        return
    machine = "pool" if kind == "account" else kind
    arrow = check_move(machine, getattr(record, key), to, role_of(session))
    check_needs(arrow, _fields(record))
    if arrow.within_limit:
        check_within(within=limits.within(session, record))
    before = getattr(record, key)
    setattr(record, key, to)
    effect = EFFECTS.get(kind)
    if effect is not None:
        effect(session, record, before)


def take_later_states(kind: str, fields: dict[str, Any]) -> dict[str, Any]:
    """Take out of a new record's fields the states that it cannot begin in; it is made first and then moved there."""
    model = kinds()[kind].model
    later = {}
    for key in STATE_FIELDS.get(kind, ()):
        if key == "stage_id" or fields.get(key) is None:
            continue
        default = model.__table__.columns[key].default
        starts = {MACHINES["pool" if kind == "account" else kind].initial, getattr(default, "arg", None)}
        if fields[key] not in starts:
            later[key] = fields.pop(key)
    return later


def role_of(session: Session) -> str:
    """The role of the user of this copy; alone on a laptop, everybody is their own admin."""
    user = session.get(User, actor(session).user_id)
    return user.role if user is not None else "admin"


def after_create(session: Session, kind: str, record: Synced) -> None:
    """What a new record brings along."""
    if kind == "deal" and isinstance(record, Deal):
        deals.record_change(session, record, None, None)
    if kind == "complaint" and isinstance(record, Complaint):
        complaint_moves.received(session, record)
    after_update(session, record)


def after_update(session: Session, record: Synced) -> None:
    """What follows from a record's fields, whoever wrote them."""
    follow = WRITTEN.get(record.__tablename__)
    if follow is not None:
        follow(session, record)


def _stage(session: Session, stage_id: str) -> Stage:
    stage = session.get(Stage, stage_id)
    if stage is None:
        raise Refused("reference-missing", "stage_id", field_key="stage_id")
    return stage


def _fields(record: Synced) -> dict[str, Any]:
    return {column.key: getattr(record, column.key) for column in record.__table__.columns}


def _task(session: Session, task: Task, _before: str | None) -> None:
    from app.services import campaign_sending, task_ties  # noqa: PLC0415 - they build on records, which build on moves

    if task.status == TaskStatus.DONE:
        task_ties.check_parts(session, task)
    task.done_at = now(session) if task.status == TaskStatus.DONE else None
    if task.status == TaskStatus.DONE:
        tasks.plan_next(session, task)
    campaign_sending.task_moved(session, task)


def _visit(session: Session, visit: Visit, _before: str | None) -> None:
    if visit.status == VisitStatus.CHECKED_IN and visit.checked_in_at is None:
        visit.checked_in_at = now(session)
    if visit.status == VisitStatus.CHECKED_OUT and visit.checked_out_at is None:
        visit.checked_out_at = now(session)


def _stage_entered(session: Session, account: Account) -> None:
    from app.services.care import started  # noqa: PLC0415 - as above

    history = inspect(account).attrs.lifecycle_stage.history
    if history.has_changes() and history.deleted:
        day = now(session).date().isoformat()
        stage = account.lifecycle_stage
        started(session, CareTrigger.STAGE_ENTERED, account.id, f"{stage}:{day}", stage=stage)


def _order(session: Session, order: Order, _before: str | None) -> None:
    from app.services.care import started  # noqa: PLC0415 - as above

    if order.status == OrderStatus.FULFILLED:
        started(session, CareTrigger.ORDER_DELIVERED, order.account_id, order.id)
        _loyalty("delivered", session, order)


def _loyalty(verb: str, session: Session, record: Synced) -> None:
    from app.services import loyalty  # noqa: PLC0415 - as above

    getattr(loyalty, verb)(session, record)


def _credit_note(session: Session, note: CreditNote) -> None:
    balances.check_credit_note(session, note)
    _loyalty("credited", session, note)


def _complaint(session: Session, complaint: Complaint, before: str | None) -> None:
    from app.services.care import started  # noqa: PLC0415 - as above

    complaint_moves.moved(session, complaint, before)
    if complaint.status == ComplaintStatus.CLOSED:
        started(session, CareTrigger.COMPLAINT_CLOSED, complaint.account_id, complaint.id)


EFFECTS: dict[str, Callable[[Session, Any, str | None], None]] = {
    "complaint": _complaint,
    "order": _order,
    "lead": leads.after_move,
    "quote": balances.check_acceptance,
    "task": _task,
    "visit": _visit,
}


def _assigned(session: Session, task: Task) -> None:
    from app.services import task_ties  # noqa: PLC0415 - as above

    task_ties.assigned(session, task)


WRITTEN: dict[str, Callable[[Session, Any], None]] = {
    "accounts": _stage_entered,
    "activities": complaint_moves.followed_up,
    "complaints": complaint_moves.written,
    "credit_notes": _credit_note,
    "deals": balances.check_deal,
    "leads": leads.rescore,
    "memberships": partial(_loyalty, "check_held"),
    "points_entries": partial(_loyalty, "check_written"),
    "receipts": balances.check_receipt,
    "tasks": _assigned,
    "sla_policies": policy_checks.check_policy,
    "work_calendars": policy_checks.check_calendar,
}
