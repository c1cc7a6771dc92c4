"""What a rep does with a visit: check in with time and place, check out, report what came of it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.accounts import Account
from app.model.activities import Visit, VisitForm, VisitQuestion
from app.rules.choices import ActivityKind, ActivityOutcome, Direction, VisitStatus
from app.rules.errors import Refused
from app.rules.positions import Position, metres
from app.services import moves, records
from app.services.activities import log_activity
from app.services.quick_tasks import NextTask
from app.storage.clock import now

LONGEST = 4_000  # characters of one answer


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a visit's form.

    Attributes:
        id: of the question; the answers are kept under it.
        text: in Chinese.
        text_en: in English; empty when nobody wrote it.
        answer_type: ``text number yesno choice``.
        options: of a choice.
        required: a report without it is refused.
    """

    id: str
    text: str
    text_en: str
    answer_type: str
    options: tuple[str, ...]
    required: bool


def check_in(
    session: Session, visit_id: str, position: Position | None, *, keep_position: bool = False
) -> None:
    """Say that one is there: the time, and the place when it is known.

    Args:
        session: the open write.
        visit_id: a planned visit.
        position: where one is; None when nobody knows, which is no reason not to check in.
        keep_position: give the account this position when it has none yet.

    Raises:
        Refused: ``record-missing``; ``move-not-allowed`` when it is checked in already or over.
    """
    visit = _visit(session, visit_id)
    moves.move(session, "visit", visit_id, VisitStatus.CHECKED_IN)
    if position is None:
        return
    account = session.get(Account, visit.account_id)
    there = None if account is None else place_of(account)
    fields: dict[str, Any] = {
        "latitude_e6": position.latitude_e6,
        "longitude_e6": position.longitude_e6,
        "accuracy_m": position.accuracy_m,
        "distance_m": None if there is None else round(metres(position, there)),
    }
    records.update(session, "visit", visit_id, fields)
    if keep_position and account is not None and there is None:
        place = {"latitude_e6": position.latitude_e6, "longitude_e6": position.longitude_e6}
        records.update(session, "account", account.id, place)


def place_of(account: Account) -> Position | None:
    """Where an account is, when that is known."""
    if account.latitude_e6 is None or account.longitude_e6 is None:
        return None
    return Position(account.latitude_e6, account.longitude_e6)


def report(
    session: Session,
    visit_id: str,
    result: str,
    answers: Mapping[str, Any],
    following: NextTask | None = None,
    outcome: str = ActivityOutcome.REACHED.value,
) -> str | None:
    """Check out if that was not done, keep what came of the visit, and log it as a follow-up with the account.

    Returns:
        The id of the task made of the next action, or None.

    Raises:
        Refused: ``record-missing``; ``move-not-allowed`` unless somebody has checked in; ``result-required``;
            ``answer-required`` and ``answer-unfit`` beside the question's id.
    """
    visit = _visit(session, visit_id)
    if not result.strip():
        raise Refused("result-required", "result")
    kept = checked_answers(questions(session, visit.purpose), answers)
    if visit.status == VisitStatus.CHECKED_IN:
        moves.move(session, "visit", visit_id, VisitStatus.CHECKED_OUT)
    moves.move(session, "visit", visit_id, VisitStatus.REPORTED)
    fields: dict[str, Any] = {"result": result.strip(), "answers": kept or None}
    if following is not None:
        fields["next_action"] = following.title
    records.update(session, "visit", visit_id, fields)
    return _follow_up(session, _visit(session, visit_id), outcome, following)


def _follow_up(session: Session, visit: Visit, outcome: str, following: NextTask | None) -> str | None:
    begun, over = visit.checked_in_at or visit.planned_start_at, visit.checked_out_at or now(session)
    logged = {
        "kind": ActivityKind.VISIT.value,
        "direction": Direction.OUTBOUND.value,
        "subject": (visit.result or "").splitlines()[0][:80],
        "body": visit.result,
        "at": begun,
        "duration_minutes": max(0, round((over - begun) / dt.timedelta(minutes=1))),
        "contact_id": visit.contact_id,
        "outcome": outcome,
    }
    about = ("deal", visit.deal_id) if visit.deal_id else ("account", visit.account_id)
    if session.get(Account, visit.account_id) is None:  # a private visit has nobody's file to stand in
        return None
    return log_activity(session, *about, logged, following).task_id


def questions(session: Session, purpose: str) -> list[Question]:
    """What is asked on a visit of this purpose, in order; nothing while no form is active."""
    form = session.scalar(
        select(VisitForm.id).where(VisitForm.purpose == purpose, VisitForm.active).order_by(VisitForm.id)
    )
    if form is None:
        return []
    rows = session.scalars(
        select(VisitQuestion).where(VisitQuestion.form_id == form).order_by(VisitQuestion.position)
    )
    return [
        Question(
            row.id,
            row.question,
            row.question_en or "",
            row.answer_type,
            tuple(row.options or ()),
            row.required,
        )
        for row in rows
    ]


def checked_answers(asked: list[Question], answers: Mapping[str, Any]) -> dict[str, Any]:
    """The answers that are kept: those to questions that are asked, each of its kind.

    Raises:
        Refused: ``answer-required``, ``answer-unfit`` beside the question's id.
    """
    kept: dict[str, Any] = {}
    for question in asked:
        text = str(answers.get(question.id) or "").strip()[:LONGEST]
        if not text and question.required:
            raise Refused("answer-required", question.id, question=question.text)
        if not text:
            continue
        fits = {
            "number": text.removeprefix("-").replace(".", "", 1).isdecimal(),
            "yesno": text in {"yes", "no"},
            "choice": text in question.options,
        }
        if not fits.get(question.answer_type, True):
            raise Refused("answer-unfit", question.id, question=question.text, text=text[:40])
        kept[question.id] = text
    return kept


def save_questions(session: Session, purpose: str, asked: list[Question]) -> None:
    """Ask these questions on visits of a purpose from now on, in this order; what was answered before stays.

    Raises:
        Refused: ``question-empty``, ``question-options`` for a choice with fewer than two.
    """
    for place, question in enumerate(asked):
        if not question.text.strip():
            raise Refused("question-empty", str(place))
        if question.answer_type == "choice" and len(set(question.options)) < 2:
            raise Refused("question-options", str(place), question=question.text)
    form = session.scalar(select(VisitForm.id).where(VisitForm.purpose == purpose).order_by(VisitForm.id))
    if form is None:
        form = records.create(session, "visit_form", {"purpose": purpose})
    known = {
        row.id: row for row in session.scalars(select(VisitQuestion).where(VisitQuestion.form_id == form))
    }
    for place, question in enumerate(asked):
        fields = {
            "form_id": form, "position": place, "question": question.text.strip(),
            "question_en": question.text_en.strip() or None, "answer_type": question.answer_type,
            "options": list(question.options) or None, "required": question.required,
        }  # fmt: skip
        if question.id in known:
            records.update(session, "visit_question", question.id, fields)
        else:
            records.create(session, "visit_question", fields)
    for gone in known.keys() - {question.id for question in asked}:
        records.archive(session, "visit_question", gone)


def _visit(session: Session, visit_id: str) -> Visit:
    found = records.get(session, "visit", visit_id)
    if not isinstance(found, Visit):
        raise Refused("record-missing", kind="visit", id=visit_id)
    return found
