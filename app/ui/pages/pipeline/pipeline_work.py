"""What the editor of pipelines reads and writes, on the threads of the jobs."""

from __future__ import annotations

from typing import Any

PLAYS = ("play", "play_en")
"""The fields of a stage's play, Chinese and English."""


def values(stage: str, session: Any) -> dict[str, Any]:
    """The fields of a stage that are edited."""
    from app.services import records  # noqa: PLC0415 - the services are imported after the first rows

    found: Any = records.get(session, "stage", stage)
    keys = ("name", "name_en", "probability", "dwell_days", "entry_rules", "exit_rules", "tasks", *PLAYS)
    return {key: getattr(found, key) for key in keys}


def add_pipeline(name: str, session: Any) -> str:
    """A new pipeline; its id."""
    from app.services import pipelines  # noqa: PLC0415 - the services are imported after the first rows

    return pipelines.add_pipeline(session, name)


def archive_pipeline(pipeline: str, session: Any) -> None:
    """Take a pipeline away."""
    from app.services import pipelines  # noqa: PLC0415 - the services are imported after the first rows

    pipelines.archive_pipeline(session, pipeline)


def save(stage: str | None, pipeline: str, fields: dict[str, Any], session: Any) -> str:
    """Write a stage; its id."""
    from app.services import pipelines  # noqa: PLC0415 - the services are imported after the first rows

    return pipelines.save_stage(session, stage, pipeline, fields)


def order(ids: list[str], session: Any) -> None:
    """Put the stages in this order."""
    from app.services import pipelines  # noqa: PLC0415 - the services are imported after the first rows

    pipelines.order_stages(session, ids)


def remove(stage: str, target: str | None, session: Any) -> int:
    """Take a stage away; how many deals went elsewhere."""
    from app.services import pipelines  # noqa: PLC0415 - the services are imported after the first rows

    return pipelines.remove_stage(session, stage, target)
