"""客户分群: filters that are kept under a name, and fixed sets of records; used by lists, and counted."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.settings import Segment, SegmentMember
from app.rules.choices import SegmentKind
from app.rules.errors import Refused
from app.rules.ids import derived_id
from app.services import records
from app.services.custom_fields import connection_of
from app.services.filter_help import clause
from app.services.schema import describe
from app.storage.actor import actor
from app.storage.clock import now
from app.storage.connection import Connection

FIXED = (
    "EXISTS (SELECT 1 FROM segment_members m WHERE m.segment_id = ? AND m.record_id = t.id "
    "AND m.deleted_at IS NULL)"
)
NAMED = (
    "SELECT id, name, kind, query FROM segments WHERE record_kind = ? AND deleted_at IS NULL "
    "AND (shared = 1 OR owner_id IS NULL OR owner_id = ?) ORDER BY name"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A segment with how many records stand in it now; None when its query is no longer understood."""

    id: str
    name: str
    live: bool
    query: str
    count: int | None


def save_live(session: Session, record_kind: str, name: str, query: str) -> str:
    """Keep a query under a name; the id of the segment.

    Raises:
        Refused: ``segment-name`` without a name or with one that is taken, ``segment-query`` without a query.
    """
    if not query.strip():
        raise Refused("segment-query", "query")
    return _make(session, record_kind, name, SegmentKind.LIVE, query.strip())


def save_static(session: Session, record_kind: str, name: str, ids: list[str]) -> str:
    """Keep these records as a fixed set under a name; the id of the segment.

    Raises:
        Refused: ``segment-name``.
    """
    segment = _make(session, record_kind, name, SegmentKind.STATIC, None)
    _place(session, _segment(session, segment), ids)
    return segment


def change(session: Session, segment_id: str, fields: Mapping[str, Any]) -> None:
    """Rename a segment, share it, or let a live one ask for something else.

    Raises:
        Refused: ``record-missing``, ``segment-name``, ``segment-query``, or the query's own with the word at fault.
    """
    segment = _segment(session, segment_id)
    wanted = dict(fields)
    if "name" in wanted:
        name = str(wanted["name"] or "").strip()
        same = select(Segment.id).where(
            Segment.record_kind == segment.record_kind, Segment.name == name, Segment.id != segment_id
        )
        if not name or session.scalar(same) is not None:
            raise Refused("segment-name", "name", name=name)
    if "query" in wanted:
        query = str(wanted["query"] or "").strip()
        if segment.kind == SegmentKind.STATIC.value:
            wanted.pop("query")
        elif not query:
            raise Refused("segment-query", "query")
        else:
            connection = connection_of(session)
            clause(connection, segment.record_kind, query, actor(session).user_id, now(session))
    records.update(session, "segment", segment_id, wanted)


def freeze(session: Session, segment_id: str) -> int:
    """Make a live segment a fixed set of those who stand in it now; how many.

    Raises:
        Refused: ``record-missing``, ``segment-fixed`` for one that is fixed, or the query's own.
    """
    segment = _segment(session, segment_id)
    if segment.kind == SegmentKind.STATIC.value:
        raise Refused("segment-fixed", name=segment.name)
    connection, table = connection_of(session), describe(segment.record_kind).table
    asked = clause(connection, segment.record_kind, segment.query or "", actor(session).user_id, now(session))
    rows = connection.execute(f"SELECT t.id FROM {table} t WHERE {asked.sql}", asked.parameters).fetchall()
    _place(session, segment, [row[0] for row in rows])
    segment.kind, segment.query = SegmentKind.STATIC.value, None
    session.flush()
    return len(rows)


def _segment(session: Session, segment_id: str) -> Segment:
    found = records.get(session, "segment", segment_id)
    if not isinstance(found, Segment):
        raise TypeError(found)
    return found


def _place(session: Session, segment: Segment, ids: list[str]) -> None:
    session.add_all(
        SegmentMember(
            id=derived_id("segment_member", segment.id, each),
            account_id=segment.account_id,
            segment_id=segment.id,
            record_id=each,
        )
        for each in ids
    )
    session.flush()


def _make(session: Session, record_kind: str, name: str, kind: SegmentKind, query: str | None) -> str:
    wanted = name.strip()
    same = select(Segment.id).where(Segment.record_kind == record_kind, Segment.name == wanted)
    if not wanted or session.scalar(same) is not None:
        raise Refused("segment-name", "name", name=wanted)
    fields = {
        "name": wanted,
        "record_kind": record_kind,
        "kind": kind.value,
        "query": query,
        "owner_id": actor(session).user_id,
    }
    return records.create(session, "segment", fields)


def counted(connection: Connection, record_kind: str, user_id: str, now: dt.datetime) -> list[Counted]:
    """The segments of a kind that this person has, by name, with their counts of now."""
    table, found = describe(record_kind).table, []
    for segment, name, kind, query in connection.execute(NAMED, (record_kind, user_id)).fetchall():
        live = kind == SegmentKind.LIVE
        try:
            asked = clause(connection, record_kind, query or "", user_id, now) if live else None
        except Refused:
            found.append(Counted(segment, name, live, query or "", None))
            continue
        sql, parameters = (
            (asked.sql, asked.parameters) if asked else (f"t.deleted_at IS NULL AND {FIXED}", (segment,))
        )
        (count,) = connection.execute(f"SELECT count(*) FROM {table} t WHERE {sql}", parameters).fetchone()
        found.append(Counted(segment, name, live, query or "", count))
    return found
