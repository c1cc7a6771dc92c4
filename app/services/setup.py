"""What every organisation starts with: the default pipeline, so that a first deal can be made.

Its ids are derived, so that a copy set up alone and the server set up for the firm agree on them.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.deals import Pipeline, Stage
from app.model.moments import to_millis
from app.rules.ids import derived_id
from app.rules.stages import DEFAULT_PIPELINE
from app.storage.actor import actor
from app.storage.clock import now
from app.storage.database import Database

PIPELINE_KEY = "default-pipeline"


def pipeline_id() -> str:
    """The id of the default pipeline on every copy."""
    return derived_id(PIPELINE_KEY)


def stage_id(key: str) -> str:
    """The id of a stage of the default pipeline on every copy."""
    return derived_id(PIPELINE_KEY, key)


def needs_setup(session: Session) -> bool:
    """Whether there is no pipeline yet."""
    return session.scalar(select(Pipeline.id).limit(1)) is None


def set_up(database: Database) -> None:
    """Give an empty copy its default pipeline, silently: both sides have the same rows without syncing them."""
    with database.read() as session:
        if not needs_setup(session):
            return
        organisation, at = actor(session).organisation_id, to_millis(now(session))
    with database.apply() as connection:
        for table, row in default_rows(organisation, at):
            keys = ", ".join(row)
            marks = ", ".join(f":{key}" for key in row)
            connection.execute(f"INSERT OR IGNORE INTO {table} ({keys}) VALUES ({marks})", row)


def default_rows(organisation_id: str, at_ms: int) -> list[tuple[str, dict[str, object]]]:
    """The rows of the default pipeline as (table, columns)."""
    common: dict[str, object] = {"account_id": organisation_id, "created_at": at_ms, "updated_at": at_ms}
    pipeline = common | {
        "id": pipeline_id(), "name": "默认销售流程", "name_en": "Default pipeline", "position": 0, "is_default": 1,
        "active": 1,
    }  # fmt: skip
    rows: list[tuple[str, dict[str, object]]] = [(Pipeline.__tablename__, pipeline)]
    for position, stage in enumerate(DEFAULT_PIPELINE):
        rows.append((Stage.__tablename__, common | {
            "id": stage_id(stage.key), "pipeline_id": pipeline_id(), "name": stage.name, "name_en": stage.name_en,
            "position": position, "kind": stage.kind.value, "probability": stage.probability,
            "dwell_days": stage.dwell_days, "active": 1,
        }))  # fmt: skip
    return rows
