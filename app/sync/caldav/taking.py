"""What came from the calendar, written as a user's own edits would be: checked, undoable, synced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.model.activities import Task
from app.model.settings import Conflict
from app.rules.choices import TaskStatus, VisitStatus
from app.rules.errors import Refused
from app.rules.moments import from_millis
from app.services import defaults, moves, records
from app.services.checks import clean_fields
from app.services.rescheduling import reschedule
from app.storage.attempt import attempt
from app.storage.clock import now
from app.sync.caldav.book import Known
from app.sync.caldav.plan import own_id
from app.sync.merge.rows import Clash

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from app.storage.actor import Actor
    from app.sync.caldav.book import Record
    from app.sync.caldav.entries import Values
    from app.sync.caldav.plan import Arrived, Change

TOLD_LATER = "calendar-edit"
_REASONS = {"later-edit": TOLD_LATER}
_OPEN = frozenset({TaskStatus.TODO.value, TaskStatus.DOING.value, VisitStatus.PLANNED.value})


def take(session: Session, change: Change, who: Actor) -> None:
    """Write the changes of one entry; what the record's rules do not allow stands in a conflict instead."""
    clashes = list(change.clashes)
    if change.values:
        try:
            with attempt(session):
                _write(session, change.record, change.values)
        except Refused:
            for key, value in change.values.items():
                ours = change.record.row[key]
                clashes.append(_clash(key, change.known.base.get(key), ours, value, "move-not-allowed"))
    for clash in clashes:
        _conflict(session, change.record, clash, who)


def make(session: Session, arrived: Arrived, zone: dt.tzinfo, who: Actor) -> tuple[str, Known] | None:
    """A task that was made in the calendar: its id, and how it stands; None for one that no task can be."""
    entry = arrived.entry
    if entry is None:
        return None
    fields = _fields(entry.values) | {"assignee_id": who.user_id, "recurrence": entry.rule or None}
    fields |= {"time_zone": str(zone), "foreign_ids": {"caldav": entry.uid}}
    row = own_id(who.user_id, entry.uid)
    for each in (fields, fields | {"recurrence": None}):  # a rule that is none is left away
        try:
            with attempt(session):
                _add(session, row, each)
        except Refused:
            continue
        return row, Known(arrived.href, arrived.etag, row, "task", entry.uid, entry.values)
    return None


def _add(session: Session, row: str, fields: dict[str, Any]) -> None:
    """A task under an id of its own, as ``records.create`` makes it."""
    cleaned = clean_fields(session, "task", defaults.complete(session, "task", fields), None)
    later = moves.take_later_states("task", cleaned)
    task = Task(id=row, **{key: value for key, value in cleaned.items() if value is not None})
    session.add(task)
    session.flush()
    moves.after_create(session, "task", task)
    for key, value in later.items():
        moves.change_state(session, "task", task, key, value)


def call_off(session: Session, record: Record, *, edited: bool, who: Actor, reason: str) -> bool:
    """What was deleted in the calendar is cancelled here, unless it was edited here meanwhile: that is a conflict.

    Returns:
        Whether the entry is to be sent again.
    """
    if record.row["status"] not in _OPEN:
        return False
    if edited:
        _conflict(session, record, _clash("deleted_at", None, None, None, "changed-since"), who)
        return True
    cancelled = VisitStatus.CANCELLED.value
    moves.move(
        session,
        record.kind,
        record.id,
        cancelled,
        {"cancel_reason": reason} if record.kind == "visit" else {},
    )
    return False


def _write(session: Session, record: Record, values: Values) -> None:
    if record.kind == "task":
        records.update(session, "task", record.id, _fields(values))
        return
    times: Sequence[str] = ("planned_start_at", "planned_end_at")
    if any(key in values for key in times):
        start, end = (from_millis(int(values.get(key, record.row[key]) or 0)) for key in times)
        reschedule(session, "visit", record.id, start, end)
    if "status" in values:
        moves.move(session, "visit", record.id, str(values["status"]))


def _fields(values: Values) -> dict[str, Any]:
    """Values as the services take them."""
    found: dict[str, Any] = dict(values)
    for key in ("start_at", "due_at"):
        if found.get(key) is not None:
            found[key] = from_millis(found[key])
    if "all_day" in found:
        found["all_day"] = bool(found["all_day"])
    return found


def _clash(key: str, base: Any, kept: Any, lost: Any, reason: str) -> Clash:
    from app.sync.merge.fields import Writer  # noqa: PLC0415 - one word of it

    return Clash(key, base, kept, lost, mine=False, reason=reason, other=Writer(None, None, 0))


def _conflict(session: Session, record: Record, clash: Clash, who: Actor) -> None:
    at = now(session)
    session.add(
        Conflict(
            account_id=who.user_id, kind=record.kind, record_id=record.id, field=clash.field,
            base=_words(clash.base), kept=_words(clash.kept), lost=_words(clash.lost),
            kept_by=who.user_id, kept_at=at, lost_by=who.user_id, lost_at=at,
            at=at, reason=_REASONS.get(clash.reason, clash.reason),
        )
    )  # fmt: skip


def _words(value: Any) -> str | None:
    return None if value is None else str(value)
