"""What a user can do with a deal: move it, win it, lose it, open it again; each on record."""

import datetime as dt
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.activities import Task
from app.model.deals import Deal, Stage, StageChange
from app.rules.choices import DealStatus, StageKind
from app.rules.conditions import read_conditions
from app.rules.errors import Refused
from app.rules.machines import check_move, check_needs
from app.rules.stages import check_stage_move, check_stage_tasks, close_effects, dwell_seconds, reopen_effects
from app.storage.actor import actor
from app.storage.clock import now

STATUS_OF = {StageKind.WON.value: DealStatus.WON, StageKind.LOST.value: DealStatus.LOST}


def move_deal(session: Session, deal_id: str, stage_id: str, fields: dict[str, Any] | None = None) -> None:
    """Move a deal to a stage; into a won or lost stage it closes the deal.

    Raises:
        Refused: ``record-missing``, ``stage-rule-missing``, ``stage-deal-closed``, ``move-needs-field``.
    """
    from app.services.records import update  # noqa: PLC0415 - records build on deals

    update(session, "deal", deal_id, (fields or {}) | {"stage_id": stage_id})


def override_probability(session: Session, deal_id: str, percent: int, reason: str) -> None:
    """Say another chance than the stage's, with the reason; the stage's own needs none and takes the override back.

    Raises:
        Refused: ``record-missing``, ``probability-range``, ``probability-reason``.
    """
    from app.services.records import update  # noqa: PLC0415 - records build on deals

    deal = session.get(Deal, deal_id)
    stage = session.get(Stage, deal.stage_id) if deal is not None else None
    own = stage is None or percent != stage.probability
    if own and not reason.strip():
        raise Refused("probability-reason", "probability_reason")
    update(session, "deal", deal_id, {"probability": percent, "probability_reason": reason if own else None})


def enter_stage(session: Session, deal: Deal, stage: Stage, *, bound: bool = True) -> None:
    """Put a loaded deal into a stage; the stage's tasks are made for whoever owns the deal.

    Args:
        session: to write through.
        deal: the deal.
        stage: where it goes.
        bound: by the rules of both stages; not when its own stage is taken away.

    Raises:
        Refused: as ``move_deal``.
    """
    if stage.pipeline_id != deal.pipeline_id:
        deal.pipeline_id = stage.pipeline_id
    if stage.kind in STATUS_OF:
        change_status(session, deal, STATUS_OF[stage.kind])
        return
    old = session.get(Stage, deal.stage_id)
    check_stage_move(
        deal.status,
        read_conditions((old.exit_rules if old and bound else None) or ()),
        read_conditions((stage.entry_rules if bound else None) or ()),
        {column.key: getattr(deal, column.key) for column in Deal.__table__.columns},
        forward=old is None or stage.position > old.position,
    )
    before = deal.stage_id
    if old is None or deal.probability == old.probability:
        deal.probability = stage.probability
    _stand_in(session, deal, stage.id, before, deal.status)
    if bound:
        _make_tasks(session, deal, stage)


def _make_tasks(session: Session, deal: Deal, stage: Stage) -> None:
    """The tasks of a stage, made when a deal comes into it; one that is still open from before is not doubled."""
    wanted = check_stage_tasks(stage.tasks or ())
    if not wanted:
        return
    titles = set(
        session.scalars(
            select(Task.title).where(Task.about_id == deal.id, Task.status.in_(("todo", "doing")))
        )
    )
    for task in wanted:
        if task.title not in titles:
            session.add(
                Task(
                    account_id=deal.account_id,
                    title=task.title,
                    due_at=now(session) + dt.timedelta(days=task.days),
                    all_day=True,
                    assignee_id=deal.owner_id or actor(session).user_id,
                    about_kind="deal",
                    about_id=deal.id,
                )
            )


def change_status(session: Session, deal: Deal, to: str) -> None:
    """Win, lose, void or re-open a loaded deal.

    Raises:
        Refused: ``move-not-allowed``, ``move-needs-field`` (a lost deal needs its reason).
    """
    check_needs(check_move("deal", deal.status, to), {"loss_reason": deal.loss_reason})
    before, status = deal.stage_id, deal.status
    if to == DealStatus.OPEN:
        stage = _last_open_stage(session, deal)
        effects = reopen_effects(stage.probability)
    else:
        effects = close_effects(DealStatus(to), now(session))
    deal.status = effects.status.value
    deal.probability = effects.probability
    deal.closed_at = effects.closed_at
    for key in effects.forget:
        setattr(deal, key, None)
    target = before
    if effects.stage_kind is not None:
        target = stage.id if to == DealStatus.OPEN else _stage_of_kind(session, deal, effects.stage_kind)
    _stand_in(session, deal, target, before, status)


def record_change(session: Session, deal: Deal, before: str | None, status: str | None) -> None:
    """Append what just happened to the deal's stage history."""
    at = now(session)
    session.add(
        StageChange(
            account_id=deal.account_id,
            deal_id=deal.id,
            from_stage_id=before,
            to_stage_id=deal.stage_id,
            from_status=status,
            to_status=deal.status,
            at=at,
            by_id=actor(session).user_id,
            seconds_in_stage=dwell_seconds(deal.stage_entered_at, at)
            if before and deal.stage_entered_at
            else None,
            reason=deal.loss_reason,
        )
    )


def _stand_in(session: Session, deal: Deal, stage_id: str, before: str, status: str) -> None:
    deal.stage_id = stage_id
    record_change(session, deal, before, status)
    deal.stage_entered_at = now(session)


def _stage_of_kind(session: Session, deal: Deal, kind: StageKind) -> str:
    found = session.scalar(
        select(Stage.id)
        .where(Stage.pipeline_id == deal.pipeline_id, Stage.kind == kind.value)
        .order_by(Stage.position)
    )
    if found is None:
        raise Refused("pipeline-missing", "stage_id")
    return found


def _last_open_stage(session: Session, deal: Deal) -> Stage:
    last = session.scalar(
        select(Stage)
        .join(StageChange, StageChange.from_stage_id == Stage.id)
        .where(StageChange.deal_id == deal.id, Stage.kind == StageKind.OPEN.value)
        .order_by(StageChange.at.desc(), StageChange.id.desc())
    )
    first = select(Stage).where(Stage.pipeline_id == deal.pipeline_id, Stage.kind == StageKind.OPEN.value)
    stage = last or session.scalar(first.order_by(Stage.position))
    if stage is None:
        raise Refused("pipeline-missing", "stage_id")
    return stage
