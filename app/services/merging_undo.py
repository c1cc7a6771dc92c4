"""Taking a merge apart, at any later time: both records are back, and what came since goes where it is told to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.model.kinds import kind_of, kinds
from app.model.settings import MergeEvent
from app.rules.errors import Refused
from app.rules.moments import to_millis
from app.services.merging_links import Link, ids_where, links_to, move, parts_of, set_archived
from app.services.merging_rows import set_row, stored_row
from app.storage.clock import now

NOT_ASSIGNED = frozenset({"provenances", "merge_events", "sync_change", "custom_values"})


@dataclass(frozen=True, slots=True)
class Added:
    """A record that was made after a merge and refers to its survivor."""

    kind: str
    id: str


def added_since(session: Session, event_id: str) -> list[Added]:
    """What refers to the survivor and was made after the merge, in the order of making.

    Raises:
        Refused: ``record-missing``.
    """
    event = _event(session, event_id)
    found: dict[tuple[str, str], int] = {}
    parts = {part.table for each in kinds().values() for part in parts_of(each.table)}
    for link in links_to(event.kind):
        if link.table in NOT_ASSIGNED | parts:
            continue
        rows = session.execute(
            text(
                f'SELECT id, created_at FROM "{link.table}" WHERE "{link.column}" = :id AND created_at > :at '
                "AND deleted_at IS NULL"
            ),
            {"id": event.survivor_id, "at": to_millis(event.at)},
        )
        for record_id, made in rows:
            found[(kind_of(link.table).name, record_id)] = made
    return [Added(*key) for key in sorted(found, key=lambda key: (found[key], key))]


def unmerge(session: Session, event_id: str, assign: Iterable[str] = ()) -> set[str]:
    """Bring both records back; the fields of the survivor that were edited since and stay as they are.

    Args:
        session: to write through.
        event_id: the merge.
        assign: of the records of ``added_since``, the ids of those that belong to the restored one.

    Raises:
        Refused: ``record-missing``, ``unmerge-done``, ``unmerge-later`` with the merge to take apart first.
    """
    session.flush()
    event = _event(session, event_id)
    _check(session, event)
    table = kind_of(event.kind).table
    survivor = stored_row(session, event.kind, event.survivor_id)
    was, became = event.before["was"], event.before["is"]
    edited = {key for key, value in became.items() if survivor.get(key) != value}
    set_archived(session, table, [event.loser_id], archived=False)
    set_row(session, event.kind, survivor, {key: was[key] for key in was if key not in edited})
    _move_back(session, event)
    _assign(session, event, assign)
    session.expire_all()
    event.undone_at = now(session)
    session.flush()
    return edited


def _event(session: Session, event_id: str) -> MergeEvent:
    event = session.get(MergeEvent, event_id)
    if event is None:
        raise Refused("record-missing", kind="merge_event", id=event_id)
    return event


def _check(session: Session, event: MergeEvent) -> None:
    if event.undone_at is not None:
        raise Refused("unmerge-done")
    both = (event.survivor_id, event.loser_id)
    later = session.scalar(
        select(MergeEvent)
        .where(
            MergeEvent.id > event.id,
            MergeEvent.undone_at.is_(None),
            MergeEvent.survivor_id.in_(both) | MergeEvent.loser_id.in_(both),
        )
        .order_by(MergeEvent.id.desc())
    )
    if later is not None:
        names = [
            stored_row(session, later.kind, each)["name"] for each in (later.loser_id, later.survivor_id)
        ]
        raise Refused("unmerge-later", event=later.id, lose=names[0], keep=names[1])


def _move_back(session: Session, event: MergeEvent) -> None:
    """In reverse: what was moved, archived and made; rows that others have moved on since are left alone."""
    for step in reversed(event.moved):
        if "ids" in step:
            link = Link(step["table"], step["column"])
            move(session, link, step["ids"], origin=event.survivor_id, to=event.loser_id)
        elif "archived" in step:
            set_archived(session, step["table"], step["archived"], archived=False)
        else:
            set_archived(session, step["table"], step["made"], archived=True)


def _assign(session: Session, event: MergeEvent, ids: Iterable[str]) -> None:
    wanted = list(ids)
    for link in links_to(event.kind) if wanted else ():
        moved = move(session, link, wanted, origin=event.survivor_id, to=event.loser_id)
        if link.column == "account_id" and moved:
            _move_parts(session, link.table, moved, event)
            _move_added(session, moved, event)


def _move_parts(session: Session, table: str, wholes: list[str], event: MergeEvent) -> None:
    """The lines of an order go where the order goes."""
    for part in parts_of(table):
        for whole in wholes:
            rows = session.execute(
                text(f'SELECT id FROM "{part.table}" WHERE "{part.column}" = :id'), {"id": whole}
            )
            ids = [row[0] for row in rows]
            scope = Link(part.table, "account_id")
            move(session, scope, ids, origin=event.survivor_id, to=event.loser_id)


def _move_added(session: Session, records: list[str], event: MergeEvent) -> None:
    """The fields that an admin added go where their record goes."""
    for record_id in records:
        ids = ids_where(session, Link("custom_values", "record_id"), record_id)
        move(session, Link("custom_values", "account_id"), ids, origin=event.survivor_id, to=event.loser_id)


def history_of(session: Session, record_id: str) -> list[Mapping[str, Any]]:
    """The merges that a record took part in and that stand, the newest first."""
    events = session.scalars(
        select(MergeEvent)
        .where(
            MergeEvent.undone_at.is_(None),
            (MergeEvent.survivor_id == record_id) | (MergeEvent.loser_id == record_id),
        )
        .order_by(MergeEvent.id.desc())
    )
    return [
        {"event": each.id, "kind": each.kind, "keep": each.survivor_id, "lose": each.loser_id, "at": each.at}
        for each in events
    ]
