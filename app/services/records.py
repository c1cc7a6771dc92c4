"""Making, changing, archiving and restoring records of any kind."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from app.model.base import Synced
from app.model.kinds import kind_of
from app.rules.errors import Refused
from app.services import custom_fields, defaults, moves
from app.services.checks import check_reference, clean_fields
from app.services.schema import describe
from app.storage.actor import actor
from app.storage.clock import now

KEPT_FOR_GOOD = frozenset(
    {"complaint", "order", "complaint_change", "stage_change", "points_entry", "ownership_event"}
)


def get(session: Session, kind: str, record_id: str, *, archived: bool = False) -> Synced:
    """The record.

    Raises:
        Refused: ``record-missing``; also for an archived one unless ``archived`` is asked.
    """
    record = session.get(kind_of(kind).model, record_id, execution_options={"with_deleted": True})
    if record is None or (record.deleted_at is not None and not archived):
        raise Refused("record-missing", kind=kind, id=record_id)
    return record


def create(session: Session, kind: str, fields: Mapping[str, Any], *, lenient: bool = False) -> str:
    """A new record; its id. One that is to stand in a later state is made in its first and moved on from there.

    Fields that an admin added are given by their keys like any other; ``lenient`` lets required ones of them be empty,
    for a record that is made on the way and filled in later.

    Raises:
        Refused: beside the field that cannot stand, or as the state's machine says.
    """
    known = kind_of(kind)
    own, added = custom_fields.split(fields)
    complete = defaults.complete(session, known.name, own)
    cleaned = clean_fields(session, known.name, complete, None)
    _check_references(session, known.name, cleaned)
    more = custom_fields.clean(
        custom_fields.connection_of(session), known.name, added, new=True, lenient=lenient
    )
    states = moves.take_later_states(known.name, cleaned)
    record = known.model(**{key: value for key, value in cleaned.items() if value is not None})
    session.add(record)
    session.flush()
    custom_fields.write(session, known.name, record.id, record.account_id, more)
    moves.after_create(session, known.name, record)
    for key, value in states.items():
        moves.change_state(session, known.name, record, key, value)
    session.flush()
    return record.id


def update(session: Session, kind: str, record_id: str, fields: Mapping[str, Any]) -> set[str]:
    """Change fields; the keys of those that differ now. States move by their allowed moves only.

    Raises:
        Refused: ``record-missing``, beside the field that cannot stand, or as the state's machine says.
    """
    known = kind_of(kind)
    record = get(session, known.name, record_id)
    own, added = custom_fields.split(fields)
    cleaned = clean_fields(session, known.name, own, record_id)
    _check_references(session, known.name, cleaned)
    more = custom_fields.clean(custom_fields.connection_of(session), known.name, added, new=False)
    wanted = {key: value for key, value in cleaned.items() if getattr(record, key) != value}
    states = {key: wanted.pop(key) for key in tuple(wanted) if key in moves.STATE_FIELDS.get(known.name, ())}
    for key, value in wanted.items():
        setattr(record, key, value)
    for key, value in states.items():
        moves.change_state(session, known.name, record, key, value)
    changed = _changed(record)  # what follows from the fields may already write them
    moves.after_update(session, record)
    changed |= _changed(record)
    written = custom_fields.write(session, known.name, record_id, record.account_id, more)
    if written and not changed:
        record.updated_at = now(session)
    if "account_id" in changed:
        custom_fields.follow(session, record_id, record.account_id)
    session.flush()
    return (changed & {field.key for field in describe(kind).fields}) | set(states) | written


def archive(session: Session, kind: str, record_id: str) -> None:
    """Take a record out of the lists; it can be restored.

    Raises:
        Refused: ``record-missing``, ``never-archived`` for what is kept for good.
    """
    known = kind_of(kind)
    if known.name in KEPT_FOR_GOOD:
        raise Refused("never-archived", kind=known.name)
    get(session, known.name, record_id).deleted_at = now(session)
    session.flush()


def restore(session: Session, kind: str, record_id: str) -> None:
    """Bring an archived record back.

    Raises:
        Refused: ``record-missing``.
    """
    get(session, kind, record_id, archived=True).deleted_at = None
    session.flush()


def _changed(record: Synced) -> set[str]:
    return {attribute.key for attribute in inspect(record).attrs if attribute.history.has_changes()}


def _check_references(session: Session, kind: str, fields: Mapping[str, Any]) -> None:
    info, who = describe(kind), actor(session)
    shared = {who.user_id, who.organisation_id}  # scopes of what hangs on no account: one's own, the firm's
    for key, value in fields.items():
        field = info.field(key)
        if value is not None and field is not None and field.type == "reference":
            if key == "account_id" and kind != "account" and value in shared:
                continue
            check_reference(session, field, value)
