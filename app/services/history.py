"""Undo and redo: each is a new write with the inverse of an earlier one, so it syncs like any other.

What can be undone is read from the journal, so it survives a restart. A write is refused its undo when a row of it has
moved on since: nobody's later edit is lost.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import CursorResult, text
from sqlalchemy.orm import Session

from app.model.base import STAMPS
from app.rules.errors import Refused
from app.rules.moments import to_millis
from app.services.custom_fields import connection_of
from app.storage.actor import actor
from app.storage.clock import now
from app.storage.database import Database

DEPTH = 200


@dataclass(frozen=True, slots=True)
class Step:
    """One mutation of the journal that can be taken back or made again."""

    seq: int
    mutation: str
    verb: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Stacks:
    """What undo and redo would take next, the nearest last."""

    undo: tuple[Step, ...]
    redo: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo or redo did."""

    verb: str
    records: tuple[tuple[str, str], ...]
    fields: tuple[str, ...]


def stacks(session: Session) -> Stacks:
    """The undo and redo stacks of this copy's user, read from the newest mutations of the journal."""
    rows = session.execute(
        text(
            "SELECT seq, mut, label, origin, undoes, first_change, last_change FROM sync_mutation "
            "WHERE origin IN ('local', 'undo', 'redo') ORDER BY seq DESC LIMIT :depth"
        ),
        {"depth": DEPTH},
    ).all()
    undo: list[Step] = []
    redo: list[Step] = []
    for seq, mut, label, origin, undoes, first, last in reversed(rows):
        step = Step(seq, mut, label, first, last)
        if origin == "local":
            undo.append(step)
            redo.clear()
            continue
        source, target = (undo, redo) if origin == "undo" else (redo, undo)
        source[:] = [earlier for earlier in source if earlier.mutation != undoes]
        target.append(step)
    return Stacks(tuple(undo), tuple(redo))


def undo(database: Database) -> Undone:
    """Take back the last write.

    Raises:
        Refused: ``undo-nothing``, ``undo-moved-on``.
    """
    with database.read() as session:
        found = stacks(session).undo
    if not found:
        raise Refused("undo-nothing")
    return _invert(database, found[-1], "undo")


def undo_steps(database: Database, steps: int) -> Undone:
    """Take back the last writes one by one, all of them or none; what the last of them did.

    Raises:
        Refused: ``undo-nothing`` when there are fewer, ``undo-moved-on``.
    """
    with database.read() as session:
        found = stacks(session).undo
    if not 0 < steps <= len(found):
        raise Refused("undo-nothing")
    wanted = found[: -steps - 1 : -1]
    with suppress(_Proved), database.write("undo") as session:
        for step in wanted:
            take_back(session, step)
        raise _Proved
    return [_invert(database, step, "undo") for step in wanted][-1]


class _Proved(Exception):  # noqa: N818 - not an error: it takes the trial back
    """Everything can be taken back."""


def redo(database: Database) -> Undone:
    """Make the last undone write again.

    Raises:
        Refused: ``redo-nothing``, ``undo-moved-on``.
    """
    with database.read() as session:
        found = stacks(session).redo
    if not found:
        raise Refused("redo-nothing")
    return _invert(database, found[-1], "redo")


def _invert(database: Database, step: Step, origin: str) -> Undone:
    with database.write(step.verb, origin=origin, undoes=step.mutation) as session:
        records, fields = take_back(session, step)
    return Undone(step.verb, records, fields)


def take_back(session: Session, step: Step) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """Write the inverse of a mutation; the touched (table, id) pairs and fields.

    Raises:
        Refused: ``undo-moved-on``; the caller's transaction then changes nothing.
    """
    changes = session.execute(
        text("SELECT tbl, pk, op, d FROM sync_change WHERE seq BETWEEN :first AND :last ORDER BY seq DESC"),
        {"first": step.first, "last": step.last},
    ).all()
    _refuse_if_moved_on(session, step)
    fields: dict[str, None] = {}
    for table, pk, op, difference in changes:
        for field in _invert_change(session, step, (table, pk, op), json.loads(difference or "{}")):
            fields[field] = None
    return tuple(dict.fromkeys((table, pk) for table, pk, _, _ in changes)), tuple(fields)


def _invert_change(
    session: Session, step: Step, change: tuple[str, str, str], difference: dict[str, Any]
) -> Iterator[str]:
    table, pk, op = change
    if op == "I":
        _set(session, table, pk, {"deleted_at": to_millis(now(session))})
        yield "deleted_at"
    elif op == "U":
        plain = {key: pair for key, pair in difference.items() if key not in STAMPS}
        _expect(session, step, (table, pk), {key: pair[1] for key, pair in plain.items()})
        _set(session, table, pk, {key: pair[0] for key, pair in plain.items()})
        yield from plain
    else:
        keys = ", ".join(f'"{key}"' for key in difference)
        marks = ", ".join(f":{key}" for key in difference)
        again = f'INSERT INTO "{table}" ({keys}) VALUES ({marks}) ON CONFLICT (id) DO NOTHING'
        if not cast("CursorResult[Any]", session.execute(text(again), difference)).rowcount:
            raise Refused("undo-moved-on", verb=step.verb)
        yield "id"


def _refuse_if_moved_on(session: Session, step: Step) -> None:
    """A row that this mutation made must not carry somebody's later edit out of sight."""
    moved = session.execute(
        text(
            "SELECT 1 FROM sync_change c JOIN sync_change l ON l.pk = c.pk AND l.tbl = c.tbl AND l.seq > :last "
            "JOIN sync_mutation m ON l.seq BETWEEN m.first_change AND m.last_change "
            "WHERE c.seq BETWEEN :first AND :last AND c.op = 'I' AND m.origin = 'sync' LIMIT 1"
        ),
        {"first": step.first, "last": step.last},
    ).first()
    if moved is not None:
        raise Refused("undo-moved-on", verb=step.verb)


def _expect(session: Session, step: Step, record: tuple[str, str], values: dict[str, Any]) -> None:
    if not values:
        return
    table, pk = record
    keys = ", ".join(f'"{key}"' for key in values)
    # by the driver: thousands of records are taken back in one step, each in its own two statements
    found = connection_of(session).execute(f'SELECT {keys} FROM "{table}" WHERE id = ?', (pk,)).fetchone()
    if found is None or tuple(found) != tuple(values.values()):
        raise Refused("undo-moved-on", verb=step.verb)


def _set(session: Session, table: str, pk: str, values: dict[str, Any]) -> None:
    if not values:
        return
    stamped = values | {"updated_at": to_millis(now(session)), "updated_by": actor(session).user_id}
    assignments = ", ".join(f'"{key}" = ?' for key in stamped)
    sql = f'UPDATE "{table}" SET {assignments} WHERE id = ?'
    connection_of(session).execute(sql, (*stamped.values(), pk))
