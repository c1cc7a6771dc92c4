"""Tags: how many records bear each, renamed and put away."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.model.accounts import Tag
from app.rules.errors import Refused
from app.services import records
from app.storage.connection import Connection

COUNTED = (
    "SELECT g.id, g.name, (SELECT count(*) FROM tag_links l WHERE l.tag_id = g.id AND l.deleted_at IS NULL) "
    "FROM tags g WHERE g.deleted_at IS NULL ORDER BY 3 DESC, 2"
)


class Tagged(NamedTuple):
    """A tag with the number of records that bear it."""

    id: str
    name: str
    uses: int


def counted(connection: Connection) -> list[Tagged]:
    """All tags, the commonest first."""
    return [Tagged(*row) for row in connection.execute(COUNTED)]


def save(session: Session, tag_id: str, fields: Mapping[str, Any]) -> str:
    """Make a tag (without an id) or rename it; its id.

    Raises:
        Refused: ``tag-name`` without a name or with one that is taken, ``record-missing``.
    """
    name = str(fields.get("name") or "").strip()
    same = select(Tag.id).where(func.lower(Tag.name) == name.lower(), Tag.id != tag_id)
    if not name or session.scalar(same) is not None:
        raise Refused("tag-name", "name", name=name)
    if not tag_id:
        return records.create(session, "tag", {**fields, "name": name})
    records.update(session, "tag", tag_id, {**fields, "name": name})
    return tag_id
