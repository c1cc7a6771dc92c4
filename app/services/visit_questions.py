"""The questions that are asked on visits of a purpose, and the answers that are kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.activities import VisitForm, VisitQuestion
from app.rules.errors import Refused
from app.services import records

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
