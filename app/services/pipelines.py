"""What an admin does with pipelines and their stages: make, change, order, take away without losing a deal."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.model.deals import Deal, Pipeline, Stage
from app.rules.choices import DealStatus, Role, StageKind
from app.rules.conditions import read_conditions
from app.rules.errors import Refused
from app.rules.plays import PLAYS
from app.rules.stages import DEFAULT_PIPELINE, check_probability, check_stage_tasks
from app.services import records
from app.services.deals import enter_stage
from app.services.moves import role_of
from app.storage.actor import actor


def add_pipeline(session: Session, name: str, name_en: str | None = None) -> str:
    """A new pipeline with the usual stages, to be changed; its id.

    Raises:
        Refused: ``admins-only``, ``name-required``.
    """
    _require_admin(session)
    last = session.scalar(select(func.max(Pipeline.position))) or 0
    pipeline = _create(session, "pipeline", {"name": name, "name_en": name_en, "position": last + 1})
    for place, spec in enumerate(DEFAULT_PIPELINE):
        fields = {
            "name": spec.name,
            "name_en": spec.name_en,
            "kind": spec.kind.value,
            "dwell_days": spec.dwell_days,
            "play": PLAYS[spec.key].chinese if spec.key in PLAYS else None,
            "play_en": PLAYS[spec.key].english if spec.key in PLAYS else None,
        }
        more = {"pipeline_id": pipeline, "position": place, "probability": spec.probability}
        _create(session, "stage", {**fields, **more})
    return pipeline


def archive_pipeline(session: Session, pipeline_id: str) -> None:
    """Take a pipeline away when no open deal stands in it and another one is left.

    Raises:
        Refused: ``admins-only``, ``pipeline-in-use``, ``pipeline-last``.
    """
    _require_admin(session)
    deals = session.scalar(
        select(func.count()).where(Deal.pipeline_id == pipeline_id, Deal.status == DealStatus.OPEN.value)
    )
    if deals:
        raise Refused("pipeline-in-use", deals=deals)
    if session.scalar(select(func.count()).where(Pipeline.id != pipeline_id, Pipeline.active)) == 0:
        raise Refused("pipeline-last")
    records.archive(session, "pipeline", pipeline_id)


def save_stage(session: Session, stage_id: str | None, pipeline_id: str, fields: Mapping[str, Any]) -> str:
    """Change a stage, or add one before the closing stages; its id.

    Raises:
        Refused: ``admins-only``, ``name-required``, ``probability-range``, ``condition-unclear``,
            ``stage-tasks-unclear``, ``dwell-range``.
    """
    _require_admin(session)
    check_probability(int(fields.get("probability") or 0))
    for key in ("entry_rules", "exit_rules"):
        read_conditions(fields.get(key) or ())
    check_stage_tasks(fields.get("tasks") or ())
    if fields.get("dwell_days") is not None and int(fields["dwell_days"]) < 1:
        raise Refused("dwell-range", "dwell_days")
    if stage_id is not None:
        records.update(session, "stage", stage_id, fields)
        return stage_id
    stages = stages_of(session, pipeline_id)
    place = sum(1 for stage in stages if stage.kind == StageKind.OPEN)
    made = _create(session, "stage", {**fields, "pipeline_id": pipeline_id, "position": place})
    order_stages(session, [*(s.id for s in stages[:place]), made, *(s.id for s in stages[place:])])
    return made


def order_stages(session: Session, ids: Sequence[str]) -> None:
    """Put the stages of a pipeline in this order.

    Raises:
        Refused: ``admins-only``.
    """
    _require_admin(session)
    for place, stage_id in enumerate(ids):
        records.update(session, "stage", stage_id, {"position": place})


def remove_stage(session: Session, stage_id: str, move_to: str | None = None) -> int:
    """Take a stage away; its open deals go to another stage, each on record. How many went.

    Raises:
        Refused: ``admins-only``, ``stage-last-of-kind``; ``stage-in-use`` while deals stand in it and nobody has said
            where they go.
    """
    _require_admin(session)
    stage = _stage(session, stage_id)
    alike = [one for one in stages_of(session, stage.pipeline_id) if one.kind == stage.kind]
    if len(alike) == 1:
        raise Refused("stage-last-of-kind", "kind", name=stage.name)
    deals = list(
        session.scalars(select(Deal).where(Deal.stage_id == stage_id, Deal.status == DealStatus.OPEN.value))
    )
    if deals and move_to is None:
        raise Refused("stage-in-use", "stage_id", name=stage.name, deals=len(deals))
    if deals and move_to is not None:
        target = _stage(session, move_to)
        for deal in deals:
            enter_stage(session, deal, target, bound=False)
    records.archive(session, "stage", stage_id)
    return len(deals)


def stages_of(session: Session, pipeline_id: str) -> list[Stage]:
    """The stages of a pipeline, in order."""
    found = select(Stage).where(Stage.pipeline_id == pipeline_id, Stage.active)
    return list(session.scalars(found.order_by(Stage.position, Stage.id)))


def _stage(session: Session, stage_id: str) -> Stage:
    found = records.get(session, "stage", stage_id)
    if not isinstance(found, Stage):
        raise Refused("record-missing", kind="stage", id=stage_id)
    return found


def _create(session: Session, kind: str, fields: Mapping[str, Any]) -> str:
    """Pipelines belong to the firm, not to an account."""
    return records.create(session, kind, {"account_id": actor(session).organisation_id, **fields})


def _require_admin(session: Session) -> None:
    if role_of(session) != Role.ADMIN:
        raise Refused("admins-only")
