"""Surveys and what customers answered."""

import datetime as dt
from typing import Any

from sqlalchemy.orm import Mapped

from app.model.base import Synced, alive, choice, count, flag, part_of, ref, shaped
from app.rules.choices import SurveyKind


class Survey(Synced):
    """问卷: CSAT, NPS or Kano pairs."""

    __tablename__ = "surveys"

    name: Mapped[str] = shaped("name")
    name_en: Mapped[str | None] = shaped("name")
    kind: Mapped[str] = choice(SurveyKind)
    active: Mapped[bool] = flag(default=True)
    intro: Mapped[str | None] = shaped("long")


class SurveyQuestion(Synced):
    """One question; a Kano question has a functional and a dysfunctional side."""

    __tablename__ = "survey_questions"

    survey_id: Mapped[str] = part_of("surveys", "survey")
    position: Mapped[int] = count()
    topic: Mapped[str]
    question: Mapped[str] = shaped("name")
    question_en: Mapped[str | None] = shaped("name")
    dysfunctional: Mapped[str | None] = shaped("name")
    dysfunctional_en: Mapped[str | None] = shaped("name")


class SurveyResponse(Synced):
    """One customer's answers; append-only."""

    __tablename__ = "survey_responses"
    __table_args__ = (
        alive("ix_survey_responses_account_id", "account_id"),
        alive("ix_survey_responses_survey_id", "survey_id", "at"),
    )

    survey_id: Mapped[str] = ref("survey")
    contact_id: Mapped[str | None] = ref("contact")
    complaint_id: Mapped[str | None] = ref("complaint")
    order_id: Mapped[str | None] = ref("order")
    visit_id: Mapped[str | None] = ref("visit")
    at: Mapped[dt.datetime]
    score: Mapped[int | None]
    answers: Mapped[dict[str, Any] | None]
    remark: Mapped[str | None] = shaped("long")
