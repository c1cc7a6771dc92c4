"""How Alembic reaches a database: always through a connection that the program hands over."""

from typing import Any, Literal

import sqlalchemy as sa
from alembic import context
from sqlalchemy.types import TypeDecorator

from app.model import kinds, local  # noqa: F401 - importing them fills the metadata
from app.model.base import Base, LocalBase


def render_item(kind: str, item: Any, _autogen_context: Any) -> str | Literal[False]:
    """Write our own types as what they are in the database, so that a migration never changes under us."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{type(item.impl).__name__}()"
    return False


connection: sa.Connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=[Base.metadata, LocalBase.metadata],
    render_item=render_item,
    transactional_ddl=True,
    version_table="alembic_version",
)
with context.begin_transaction():
    context.run_migrations()
