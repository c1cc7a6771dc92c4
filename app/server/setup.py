"""What every organisation starts with: the default pipeline, under the same ids that a laptop gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.rules.ids import derived_id
from app.rules.stages import DEFAULT_PIPELINE
from app.server import feed, rows

if TYPE_CHECKING:
    from app.server.rows import Row
    from app.server.store import Connection

PIPELINE_KEY = "default-pipeline"


def pipeline_id() -> str:
    """The id of the default pipeline on every copy."""
    return derived_id(PIPELINE_KEY)


def stage_id(key: str) -> str:
    """The id of a stage of the default pipeline on every copy."""
    return derived_id(PIPELINE_KEY, key)


def set_up(connection: Connection, organisation: str, v: int, now: int) -> None:
    """Write the default pipeline as of version ``v``."""
    common: Row = {"account_id": organisation, "sv": v, "created_at": now, "updated_at": now, "active": 1}
    pipeline: Row = {
        "id": pipeline_id(),
        "name": "默认销售流程",
        "name_en": "Default pipeline",
        "is_default": 1,
    }
    stages: list[Row] = [
        {
            "id": stage_id(stage.key),
            "pipeline_id": pipeline_id(),
            "name": stage.name,
            "name_en": stage.name_en,
            "position": position,
            "kind": stage.kind.value,
            "probability": stage.probability,
            "dwell_days": stage.dwell_days,
        }
        for position, stage in enumerate(DEFAULT_PIPELINE)
    ]
    for table, made in (("pipelines", [pipeline]), ("stages", stages)):
        whole = [{**common, **row} for row in made]
        rows.insert(connection, table, tuple(whole[0]), [tuple(row.values()) for row in whole])
        feed.stamp(connection, v, [feed.Stamp(organisation, table, str(row["id"])) for row in whole])
