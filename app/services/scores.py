"""What a person makes of a score: an own judgement with its reason and its end, and the task that a reason suggests."""

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.care import ScoreOverride
from app.rules.choices import RiskBand, TaskPriority
from app.rules.errors import Refused
from app.services import records
from app.storage.clock import now

TASK_DAYS = 3  # in which a suggested action is due


def override_score(
    session: Session, account_id: str, band: str, judged: str, reason: str, until: dt.date
) -> str:
    """Judge an account's risk oneself until a day; an earlier judgement ends. The id of the judgement.

    Raises:
        Refused: ``override-past`` beside the day, ``record-missing``, or beside the field that cannot stand.
    """
    if until <= now(session).date():
        raise Refused("override-past", "until_on")
    trust_score(session, account_id)
    fields = {
        "account_id": account_id,
        "band": RiskBand(band).value,
        "judged": RiskBand(judged).value,
        "reason": reason,
        "until_on": until,
    }
    return records.create(session, "score_override", fields)


def trust_score(session: Session, account_id: str) -> None:
    """End the own judgements of an account: the scoring counts again; the judgements stay on record."""
    standing = select(ScoreOverride.id).where(ScoreOverride.account_id == account_id)
    for each in session.scalars(standing).all():
        records.archive(session, "score_override", each)


def make_task(session: Session, account_id: str, title: str) -> str:
    """The task that a reason suggests, due in three days at ten in the reader's morning; its id."""
    due = (now(session).astimezone() + dt.timedelta(days=TASK_DAYS)).replace(
        hour=10, minute=0, second=0, microsecond=0
    )
    fields = {
        "title": title,
        "account_id": account_id,
        "about_kind": "account",
        "about_id": account_id,
        "due_at": due.astimezone(dt.UTC),
        "priority": TaskPriority.HIGH.value,
    }
    return records.create(session, "task", fields)


def take_stage(session: Session, account_id: str, stage: str) -> None:
    """Let an account stand in the stage that the rules propose.

    Raises:
        Refused: ``record-missing``, or when the stage cannot stand.
    """
    records.update(session, "account", account_id, {"lifecycle_stage": stage})
