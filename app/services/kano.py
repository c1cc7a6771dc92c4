"""The Kano questionnaire of the firm: its pairs of questions, and what a customer answers to all of them."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.complaints import Complaint
from app.model.surveys import Survey, SurveyQuestion, SurveyResponse
from app.rules.choices import KanoAnswer, SurveyKind
from app.rules.errors import Refused
from app.rules.ids import derived_id
from app.rules.kano_lines import Line
from app.storage.actor import actor
from app.storage.clock import now


def define(session: Session, lines: Sequence[Line]) -> str:
    """Ask about these topics from now on; a topic that stays keeps its answers. The id of the survey."""
    survey = _survey(session)
    wanted = {line.topic: (place, line) for place, line in enumerate(lines)}
    for kept in session.scalars(select(SurveyQuestion).where(SurveyQuestion.survey_id == survey)):
        found = wanted.pop(kept.topic, None)
        if found is None:
            kept.deleted_at = now(session)
        else:
            kept.position, line = found
            kept.question, kept.dysfunctional = line.functional, line.dysfunctional
    for place, line in wanted.values():
        session.add(
            SurveyQuestion(
                survey_id=survey,
                position=place,
                topic=line.topic,
                question=line.functional,
                dysfunctional=line.dysfunctional,
            )
        )
    session.flush()
    return survey


def answer(session: Session, complaint_id: str, answers: Mapping[str, tuple[str, str]]) -> str:
    """Keep a customer's answers by the ids of the questions; the id of the response.

    Raises:
        Refused: ``record-missing``, ``pair-unanswered`` when a side is missing or no answer of the scale.
    """
    complaint = session.get(Complaint, complaint_id)
    if complaint is None:
        raise Refused("record-missing", kind="complaint", id=complaint_id)
    scale = {each.value for each in KanoAnswer}
    if not answers or any(side not in scale for pair in answers.values() for side in pair):
        raise Refused("pair-unanswered", "answers")
    made = SurveyResponse(
        account_id=complaint.account_id, survey_id=_survey(session), contact_id=complaint.contact_id,
        complaint_id=complaint.id, order_id=complaint.order_id, at=now(session),
        answers={question: list(pair) for question, pair in answers.items()},
    )  # fmt: skip
    session.add(made)
    session.flush()
    return made.id


def _survey(session: Session) -> str:
    known = (
        select(Survey.id)
        .where(Survey.kind == SurveyKind.KANO.value, Survey.active.is_(True))
        .order_by(Survey.id)
    )
    found = session.scalar(known.limit(1))
    if found is None:
        found = derived_id("survey", actor(session).organisation_id, SurveyKind.KANO.value)
        kind = SurveyKind.KANO.value
        session.add(Survey(id=found, name="需求调查", name_en="What matters", kind=kind))
        session.flush()
    return found
