"""Who works at this laptop, for which organisation, on which device."""

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from app.rules.errors import Trouble
from app.storage.connection import Connection

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Actor:
    """The user of this copy."""

    user_id: str
    organisation_id: str
    device_id: str


def load_actor(connection: Connection) -> Actor:
    """The actor as the copy remembers it.

    Raises:
        Trouble: ``database-damaged`` when the copy no longer knows.
    """
    state = dict(
        connection.execute("SELECT k, v FROM sync_state WHERE k IN ('user', 'organisation', 'device')")
    )
    if len(state) < len(fields(Actor)):
        raise Trouble("database-damaged", file="baifang.db")
    return Actor(state["user"], state["organisation"], state["device"])


def actor(session: "Session") -> Actor:
    """The actor on whose behalf this session works."""
    found: Actor = session.info["actor"]
    return found
