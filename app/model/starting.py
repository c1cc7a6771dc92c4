"""What every organisation starts with: the default pipeline, under the same ids on every laptop and the server."""

from typing import Any

from app.rules.ids import derived_id
from app.rules.plays import PLAYS
from app.rules.stages import DEFAULT_PIPELINE

PIPELINE_KEY = "default-pipeline"
Row = dict[str, Any]


def pipeline_id() -> str:
    """The id of the default pipeline on every copy."""
    return derived_id(PIPELINE_KEY)


def stage_id(key: str) -> str:
    """The id of a stage of the default pipeline on every copy."""
    return derived_id(PIPELINE_KEY, key)


def default_rows(organisation_id: str, at_ms: int) -> list[tuple[str, Row]]:
    """The rows of the default pipeline as (table, columns), the pipeline first."""
    common: Row = {"account_id": organisation_id, "created_at": at_ms, "updated_at": at_ms, "active": 1}
    pipeline: Row = {
        **common,
        "id": pipeline_id(),
        "name": "默认销售流程",
        "name_en": "Default pipeline",
        "position": 0,
        "is_default": 1,
    }
    stages = [
        {
            **common,
            "id": stage_id(stage.key),
            "pipeline_id": pipeline_id(),
            "name": stage.name,
            "name_en": stage.name_en,
            "position": position,
            "kind": stage.kind.value,
            "probability": stage.probability,
            "dwell_days": stage.dwell_days,
            "play": PLAYS[stage.key].chinese if stage.key in PLAYS else None,
            "play_en": PLAYS[stage.key].english if stage.key in PLAYS else None,
        }
        for position, stage in enumerate(DEFAULT_PIPELINE)
    ]
    return [("pipelines", pipeline), *(("stages", stage) for stage in stages)]
