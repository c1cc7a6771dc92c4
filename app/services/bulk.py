"""One change for many records: a field, a tag, a place in a segment; each as one step that can be undone."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.model.accounts import Tag, TagLink
from app.model.base import canonical_json
from app.model.kinds import kind_of
from app.model.leads import OwnershipEvent
from app.model.settings import Segment, SegmentMember
from app.rules.choices import OwnershipCause
from app.rules.errors import Refused
from app.rules.ids import derived_id
from app.services import bulk_custom, custom_fields, records
from app.services.checks import check_reference, clean_fields
from app.services.merging_links import stamp
from app.services.moves import STATE_FIELDS
from app.services.schema import FieldInfo, KindInfo, describe
from app.storage.clock import now
from app.storage.connection import Connection

STEP = 500
ONE_BY_ONE = frozenset(
    {"name", "account_no", "credit_code", "foreign_ids", "parent_id", "reports_to_id", "account_id"}
)
"""Fields that tell one record from another or that need a look at each record."""

Progress = Callable[[int, int], None]


def nobody(_done: int, _of: int) -> None:
    """Nobody wants to know how far it is."""


def fields_for(connection: Connection, kind: str) -> tuple[FieldInfo, ...]:
    """The fields that can be the same in many records."""
    info = custom_fields.described(connection, kind)
    apart = ONE_BY_ONE | set(STATE_FIELDS.get(info.kind, ()))
    plain = (
        field
        for field in info.editable
        if field.key not in apart and field.type != "json" and "." not in field.key
    )
    return tuple(field for field in plain if not (field.target == "pool" or field.key.endswith("_e6")))


def edit(
    session: Session, kind: str, ids: Sequence[str], fields: Mapping[str, Any], progress: Progress = nobody
) -> int:
    """Give these records the same value; how many differed before.

    Raises:
        Refused: ``field-unknown`` for a field that only one record can have, or beside the value that cannot stand.
    """
    info, offered = describe(kind), fields_for(custom_fields.connection_of(session), kind)
    for key in fields:
        if key not in {field.key for field in offered} | {field.currency for field in offered}:
            raise Refused("field-unknown", key, key=key, kind=info.kind)
    own, added = custom_fields.split(fields)
    if added:
        return bulk_custom.edit(session, info, _parts(ids, progress), added)
    if info.kind == "task":  # who gives a task away and what a state brings along is each record's own
        parts = _parts(ids, progress)
        return sum(bool(records.update(session, "task", each, own)) for part in parts for each in part)
    return _edit_rows(session, info, ids, own, progress)


def _edit_rows(
    session: Session, info: KindInfo, ids: Sequence[str], own: Mapping[str, Any], progress: Progress
) -> int:
    """One statement for each part of the records."""
    cleaned = clean_fields(session, info.kind, own, "")
    for key, value in cleaned.items():
        field = info.field(key)
        if value is not None and field is not None and field.type == "reference":
            check_reference(session, field, value)
    table = kind_of(info.kind).model.__table__
    stored = {key: table.columns[key].type.bind_processor(session.get_bind().dialect) for key in cleaned}
    values = {f"v_{key}": way(cleaned[key]) if (way := stored[key]) else cleaned[key] for key in cleaned}
    sets = ", ".join(f'"{key}" = :v_{key}' for key in cleaned)
    differs = " OR ".join(f'"{key}" IS NOT :v_{key}' for key in cleaned)
    where = f"id IN (SELECT value FROM json_each(:ids)) AND deleted_at IS NULL AND ({differs})"
    changed = 0
    for part in _parts(ids, progress):
        bound = values | stamp(session) | {"ids": canonical_json(list(part))}
        if info.kind == "account" and "owner_id" in cleaned:
            _note_owners(session, where, bound, cleaned["owner_id"])
        sql = f'UPDATE "{info.table}" SET {sets}, updated_at = :at, updated_by = :by WHERE {where}'
        changed += session.execute(text(sql), bound).rowcount  # type: ignore[attr-defined] # of an UPDATE
    session.expire_all()
    return changed


def tag(session: Session, kind: str, ids: Sequence[str], name: str, progress: Progress = nobody) -> int:
    """Mark these records with a tag, which is made when there is none of that name; how many were not marked before.

    Raises:
        Refused: ``name-required``.
    """
    wanted = name.strip()
    found = session.scalar(select(Tag).where(Tag.name == wanted)) if wanted else None
    mark = found.id if found is not None else records.create(session, "tag", {"name": wanted})
    scopes = _scopes(session, kind, ids)
    made = 0
    for part in _parts([each for each in ids if each in scopes], progress):
        linked = {derived_id("tag_link", each, mark): each for each in part}
        there = _there(session, TagLink, linked)
        made += len(linked) - len(there)
        session.add_all(
            TagLink(id=link, account_id=scopes[each], tag_id=mark, kind=describe(kind).kind, record_id=each)
            for link, each in linked.items()
            if link not in there
        )
        session.flush()
    return made


def add_to_segment(session: Session, ids: Sequence[str], segment_id: str, progress: Progress = nobody) -> int:
    """Put these records into a fixed segment; how many were not in it before.

    Raises:
        Refused: ``record-missing``.
    """
    segment = records.get(session, "segment", segment_id)
    if not isinstance(segment, Segment):
        raise TypeError(segment)
    made = 0
    for part in _parts(ids, progress):
        placed = {derived_id("segment_member", segment_id, each): each for each in part}
        there = _there(session, SegmentMember, placed)
        made += len(placed) - len(there)
        session.add_all(
            SegmentMember(id=place, account_id=segment.account_id, segment_id=segment_id, record_id=each)
            for place, each in placed.items()
            if place not in there
        )
        session.flush()
    return made


def _parts(ids: Sequence[str], progress: Progress) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), STEP):
        progress(start, len(ids))
        yield ids[start : start + STEP]
    progress(len(ids), len(ids))


def _scopes(session: Session, kind: str, ids: Sequence[str]) -> dict[str, str]:
    sql = (
        f"SELECT id, account_id FROM {describe(kind).table} "
        "WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(:i))"
    )
    return {row[0]: row[1] for row in session.execute(text(sql), {"i": canonical_json(list(ids))})}


def _there(session: Session, model: type[TagLink | SegmentMember], wanted: Mapping[str, str]) -> set[str]:
    """The links that are there; those that were taken away are brought back."""
    rows = session.scalars(
        select(model).where(model.id.in_(list(wanted))), execution_options={"with_deleted": True}
    ).all()
    for row in rows:
        row.deleted_at = None
    return {row.id for row in rows}


def _note_owners(session: Session, where: str, bound: Mapping[str, Any], owner: str | None) -> None:
    """Every change of holder is on record."""
    rows = session.execute(text(f"SELECT id, owner_id FROM accounts WHERE {where}"), bound).all()
    cause, at = OwnershipCause.ASSIGN.value, now(session)
    session.add_all(
        OwnershipEvent(account_id=account, from_id=before, to_id=owner, cause=cause, at=at)
        for account, before in rows
    )
    session.flush()
