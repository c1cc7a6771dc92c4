"""What customers wish for, asked both ways round: a Kano questionnaire and answers to it."""

import random
from dataclasses import dataclass, replace

from app.model.base import canonical_json
from app.model.sample.customers import Customer
from app.model.sample.firm import STARTED, Ground
from app.model.sample.source import Row, Source

TOPICS = (
    ("按期交货", "每批货都按期到达，您觉得如何？", "货物有时晚到，您觉得如何？", "must_be"),
    ("备件供应", "备件三天内送到，您觉得如何？", "备件要等两周，您觉得如何？", "one_way"),
    ("远程诊断", "设备故障可以远程诊断，您觉得如何？", "故障只能等人到现场，您觉得如何？", "attractive"),
    ("纸质年历", "年底收到纸质年历，您觉得如何？", "年底没有纸质年历，您觉得如何？", "indifferent"),
)
"""Topic, the question, its opposite, and what most customers think of it."""
MOSTLY = {
    "must_be": ("must_be", "dislike"),
    "one_way": ("like", "dislike"),
    "attractive": ("like", "neutral"),
    "indifferent": ("neutral", "neutral"),
}
SCALE = ("like", "must_be", "neutral", "live_with")
_SEED = 20_260_101  # a chance of its own: the rest of the firm stays what it was


@dataclass(frozen=True, slots=True)
class Wishes:
    """The questionnaire: its id, and its questions with what most think of them."""

    source: Source
    survey: str
    questions: tuple[tuple[str, str], ...]


def wishes(source: Source, ground: Ground) -> tuple[Wishes, list[Row]]:
    """The questionnaire and its rows."""
    own = replace(source, chance=random.Random(_SEED))  # noqa: S311 - a sample, no secret
    at = own.moment(STARTED, 9)
    head = own.row(
        "surveys", own.organisation, at, ground.manager,
        name="需求调查", name_en="What matters", kind="kano", active=1,
    )  # fmt: skip
    survey = str(head[1]["id"])
    asked = [
        own.row(
            "survey_questions", own.organisation, at, ground.manager, survey_id=survey, position=place,
            topic=topic, question=question, dysfunctional=opposite,
        )
        for place, (topic, question, opposite, _) in enumerate(TOPICS)
    ]  # fmt: skip
    known = tuple((str(row[1]["id"]), topic[3]) for row, topic in zip(asked, TOPICS, strict=True))
    return Wishes(own, survey, known), [head, *asked]


def wish_rows(asked: Wishes, customer: Customer) -> list[Row]:
    """What one customer in eight answers."""
    source = asked.source
    if not customer.contacts or not source.often(12):
        return []
    at = source.moment(source.between(5, min(300, customer.since)))
    answers = {question: list(_pair(source, mostly)) for question, mostly in asked.questions}
    return [
        source.row(
            "survey_responses", customer.id, at, customer.owner, survey_id=asked.survey, at=at,
            contact_id=customer.contacts[0], answers=canonical_json(answers),
        )
    ]  # fmt: skip


def _pair(source: Source, mostly: str) -> tuple[str, str]:
    if source.often(65):
        return MOSTLY[mostly]
    return source.pick(SCALE), source.pick((*SCALE, "dislike"))
