"""Asking whether a complaint was settled well: a task after closing, the answer on record, once for each closing."""

import datetime as dt
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.accounts import Account
from app.model.activities import Task
from app.model.complaints import Complaint
from app.model.surveys import Survey, SurveyResponse
from app.rules.choices import ComplaintStatus, SurveyKind, TaskStatus
from app.rules.errors import Refused
from app.rules.ids import derived_id
from app.storage.actor import actor
from app.storage.clock import now
from app.words.escalation import ask_task

LATER = dt.timedelta(days=2)
"""After closing: when the dust has settled, and the customer still remembers."""

SCORES = {SurveyKind.CSAT: (1, 5), SurveyKind.NPS: (0, 10)}
NAMES = {
    SurveyKind.CSAT: ("投诉满意度", "Complaint satisfaction"),
    SurveyKind.NPS: ("净推荐值", "Net promoter score"),
}


def plan_asking(session: Session, complaint: Complaint) -> None:
    """After closing: a task to ask, unless the customer wants no contact."""
    account = session.get(Account, complaint.account_id)
    record = task_of(complaint)
    if account is None or account.do_not_contact or session.get(Task, record) is not None:
        return
    session.add(
        Task(
            id=record,
            account_id=complaint.account_id,
            title=ask_task(complaint.subject),
            status=TaskStatus.TODO.value,
            due_at=now(session) + LATER,
            assignee_id=complaint.owner_id or actor(session).user_id,
            about_kind="complaint",
            about_id=complaint.id,
            contact_id=complaint.contact_id,
        )
    )


def answer(session: Session, complaint_id: str, kind: str, score: int, remark: str = "") -> str:
    """Keep what the customer said of a settled complaint; the id of the response.

    Raises:
        Refused: ``record-missing``, ``answer-outside``, ``answer-too-early`` while it is open, ``answered-already``.
    """
    complaint = session.get(Complaint, complaint_id)
    if complaint is None:
        raise Refused("record-missing", kind="complaint", id=complaint_id)
    low, high = SCORES[SurveyKind(kind)]
    if not low <= score <= high:
        raise Refused("answer-outside", "score", low=low, high=high)
    if complaint.status not in {ComplaintStatus.RESOLVED, ComplaintStatus.CLOSED}:
        raise Refused("answer-too-early")
    survey = _survey(session, SurveyKind(kind))
    _check_first(session, complaint, survey)
    made = SurveyResponse(
        account_id=complaint.account_id, survey_id=survey, contact_id=complaint.contact_id,
        complaint_id=complaint.id, order_id=complaint.order_id, at=now(session), score=score, remark=remark or None,
    )  # fmt: skip
    session.add(made)
    if kind == SurveyKind.CSAT:
        complaint.satisfaction = score
    task = session.get(Task, task_of(complaint))
    if task is not None and task.status in {TaskStatus.TODO, TaskStatus.DOING}:
        task.status, task.done_at = TaskStatus.DONE.value, now(session)
    session.flush()
    return made.id


def task_of(complaint: Complaint) -> str:
    """The id of the task to ask: another one after each reopening."""
    return derived_id("satisfaction", complaint.id, str(complaint.reopen_count))


def _check_first(session: Session, complaint: Complaint, survey: str) -> None:
    since: Any = complaint.resolved_at or complaint.received_at
    told = select(SurveyResponse.id).where(
        SurveyResponse.complaint_id == complaint.id,
        SurveyResponse.survey_id == survey,
        SurveyResponse.at >= since,
    )
    if session.scalar(told.limit(1)) is not None:
        raise Refused("answered-already")


def _survey(session: Session, kind: SurveyKind) -> str:
    """The firm's survey of a kind; the first answer makes it."""
    found = session.scalar(
        select(Survey.id)
        .where(Survey.kind == kind.value, Survey.active.is_(True))
        .order_by(Survey.id)
        .limit(1)
    )
    if found is not None:
        return found
    name, english = NAMES[kind]
    made = Survey(
        id=derived_id("survey", actor(session).organisation_id, kind.value),
        name=name,
        name_en=english,
        kind=kind.value,
    )
    session.add(made)
    session.flush()
    return made.id
