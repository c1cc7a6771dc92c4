"""Conflicts: edits that could not both stand, and what the user decides about them."""

from typing import Any, Literal, NamedTuple

from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeDecorator

from app.model.base import Synced
from app.model.kinds import kind_of
from app.model.settings import Conflict
from app.rules.errors import Refused
from app.storage.clock import now
from app.storage.connection import Connection
from app.storage.database import Database

Choice = Literal["mine", "keep", "edit"]
OPEN = (
    "SELECT id, kind, record_id, field, base, kept, lost, kept_by, lost_by, at, reason, kept_at, lost_at, lost_device "
    "FROM conflicts WHERE resolved_at IS NULL AND deleted_at IS NULL ORDER BY at DESC, id DESC"
)


class OpenConflict(NamedTuple):
    """One conflict; values as the database holds them, as text."""

    id: str
    kind: str
    record: str
    field: str | None
    base: str | None
    kept: str | None
    lost: str | None
    kept_by: str | None
    lost_by: str | None
    at: int
    reason: str
    kept_at: int | None
    lost_at: int | None
    lost_device: str | None


def open_conflicts(connection: Connection) -> list[OpenConflict]:
    """All that wait for somebody's decision, newest first."""
    return [OpenConflict(*row) for row in connection.execute(OPEN)]


def resolve(db: Database, conflict_id: str, choice: Choice, value: Any = None) -> None:
    """Decide a conflict; an ordinary change that syncs like any other.

    Args:
        db: the copy.
        conflict_id: which one.
        choice: ``mine`` puts one's own value in place (for a third person, the one that did not stand), ``keep`` lets
            what stands stand, ``edit`` sets another value.
        value: with ``edit``, the value as the record's field holds it in Python.

    Raises:
        Refused: ``conflict-missing``, ``conflict-decided``, ``record-missing``, ``conflict-choice``.
    """
    if choice not in {"mine", "keep", "edit"}:
        raise Refused("conflict-choice", "choice", choice=choice)
    with db.write("resolve-conflict") as session:
        conflict = session.get(Conflict, conflict_id)
        if conflict is None:
            raise Refused("conflict-missing", id=conflict_id)
        if conflict.resolved_at is not None:
            raise Refused("conflict-decided", id=conflict_id)
        if choice == "edit":
            _set(session, conflict, value)
        elif choice == "mine" and not _stands(conflict, db.actor.user_id):
            _set_lost(session, conflict)
        conflict.resolved_at = now(session)
        conflict.resolution = choice


def _stands(conflict: Conflict, user_id: str) -> bool:
    """Whether the value that stands is this user's own, and the one that does not is not."""
    return conflict.kept_by == user_id and conflict.lost_by != user_id


def _record(session: Session, conflict: Conflict) -> Synced:
    record = session.get(
        kind_of(conflict.kind).model, conflict.record_id, execution_options={"with_deleted": True}
    )
    if record is None:
        raise Refused("record-missing", kind=conflict.kind, id=conflict.record_id)
    return record


def _set_lost(session: Session, conflict: Conflict) -> None:
    if conflict.field is None:
        return
    record = _record(session, conflict)
    column = type(record).__table__.columns[conflict.field]
    _set(session, conflict, _value(column.type, conflict.lost))


def _set(session: Session, conflict: Conflict, value: Any) -> None:
    record = _record(session, conflict)
    if record.deleted_at is not None and conflict.field != "deleted_at":
        # an edit of a deleted record that is to stand brings the record back
        record.deleted_at = None
    if conflict.field is not None:
        setattr(record, conflict.field, value)


def _value(kind: Any, text: str | None) -> Any:
    """The Python value behind the text of a conflict."""
    if text is None:
        return None
    plain = kind.impl if isinstance(kind, TypeDecorator) else kind
    stored: Any = int(text) if plain.python_type is int else text
    if isinstance(kind, TypeDecorator):
        return kind.process_result_value(stored, DefaultDialect())
    return stored
