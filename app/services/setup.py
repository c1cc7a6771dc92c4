"""What every organisation starts with: the default pipeline, so that a first deal can be made.

Its ids are derived, so that a copy set up alone and the server set up for the firm agree on them.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.deals import Pipeline
from app.model.starting import default_rows, pipeline_id, stage_id
from app.rules.moments import to_millis
from app.storage.actor import actor
from app.storage.clock import now
from app.storage.database import Database

__all__ = ["needs_setup", "pipeline_id", "set_up", "stage_id"]


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
