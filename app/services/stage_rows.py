"""Pipelines and stages as the board and its editor read them, by the raw driver."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.storage.connection import Connection


class StageInfo(NamedTuple):
    """A stage; ``kind`` is open, won or lost, ``dwell_days`` the limit after which a deal rots, or None."""

    id: str
    name: str
    name_en: str
    kind: str
    probability: int
    dwell_days: int | None


class PipelineInfo(NamedTuple):
    """A pipeline that is in use."""

    id: str
    name: str
    name_en: str


def pipelines(connection: Connection) -> list[PipelineInfo]:
    """The pipelines, the default one first."""
    rows = connection.execute(
        "SELECT id, name, coalesce(nullif(name_en, ''), name) FROM pipelines WHERE deleted_at IS NULL AND active"
        " ORDER BY is_default DESC, position, id"
    )
    return [PipelineInfo(*row) for row in rows]


def stages(connection: Connection, pipeline: str = "") -> list[StageInfo]:
    """The stages of a pipeline, the default one unless another is named, in order."""
    rows = connection.execute(
        "SELECT id, name, coalesce(nullif(name_en, ''), name), kind, probability, dwell_days FROM stages"
        " WHERE deleted_at IS NULL AND active AND pipeline_id = coalesce(nullif(?, ''),"
        " (SELECT id FROM pipelines WHERE deleted_at IS NULL AND active ORDER BY is_default DESC, position LIMIT 1))"
        " ORDER BY position, id",
        (pipeline,),
    )
    return [StageInfo(*row) for row in rows]


def homeless(connection: Connection, found: list[StageInfo]) -> dict[str, tuple[str, ...]]:
    """Stages that are gone by the open stage that shows their deals: the last one before them, else the first."""
    if not found:
        return {}
    marks = ",".join("?" * len(found))
    ids = [stage.id for stage in found]
    gone = connection.execute(
        f"SELECT g.id, (SELECT s.id FROM stages s WHERE s.id IN ({marks}) AND s.kind = 'open'"
        " ORDER BY s.position > g.position, abs(s.position - g.position) LIMIT 1) FROM stages g"
        f" WHERE (g.deleted_at IS NOT NULL OR NOT g.active) AND g.pipeline_id IN"
        f" (SELECT pipeline_id FROM stages WHERE id IN ({marks}))",
        (*ids, *ids),
    ).fetchall()
    shown: dict[str, tuple[str, ...]] = {}
    for stage, home in gone:
        shown[home] = (*shown.get(home, ()), stage)
    return shown
