"""What a rep does with a visit: check in with time and place, check out, report what came of it."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from app.model.accounts import Account
from app.model.activities import Visit
from app.rules.choices import ActivityKind, ActivityOutcome, Direction, VisitStatus
from app.rules.errors import Refused
from app.rules.positions import Position, metres
from app.services import moves, records
from app.services.activities import log_activity
from app.services.quick_tasks import NextTask
from app.services.visit_questions import checked_answers, questions
from app.storage.clock import now


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


def _visit(session: Session, visit_id: str) -> Visit:
    found = records.get(session, "visit", visit_id)
    if not isinstance(found, Visit):
        raise Refused("record-missing", kind="visit", id=visit_id)
    return found
