"""Tasks and visits as entries of a calendar (RFC 5545), and entries as the values that are merged."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

import icalendar

from app.imports.readers.cards import unfold
from app.imports.readers.ical import tamed
from app.rules.choices import TaskPriority, TaskStatus, VisitStatus
from app.rules.moments import from_millis, to_millis

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.sync.protocol.rows import Value

Values = dict[str, "Value"]
TASK = ("title", "description", "start_at", "due_at", "all_day", "status", "priority")
VISIT = ("planned_start_at", "planned_end_at", "status")
FIELDS = {"task": TASK, "visit": VISIT}
COMPONENT = {"task": "VTODO", "visit": "VEVENT"}
KIND = {name: kind for kind, name in COMPONENT.items()}
MOST = 1 << 20
"""Characters of one entry; a longer one is nobody's task."""

_STATUS = {
    TaskStatus.TODO.value: "NEEDS-ACTION",
    TaskStatus.DOING.value: "IN-PROCESS",
    TaskStatus.DONE.value: "COMPLETED",
    TaskStatus.CANCELLED.value: "CANCELLED",
}
_PRIORITY = {
    TaskPriority.URGENT.value: 1, TaskPriority.HIGH.value: 3, TaskPriority.NORMAL.value: 5, TaskPriority.LOW.value: 7,
}  # fmt: skip
_OVER = frozenset({VisitStatus.CANCELLED.value, VisitStatus.MISSED.value})
_EVENING = dt.time(23, 59)
_HOUR = dt.timedelta(hours=1)
_TITLE = 200
_TROUBLES = (
    ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError, OSError, RecursionError,
)  # fmt: skip


class Entry(NamedTuple):
    """What an entry of a calendar says.

    Attributes:
        kind: task or visit.
        uid: the entry's own id.
        values: by field, as the database holds them.
        modified: when it was changed last, milliseconds since 1970; 0 when it does not say.
        rule: how a task recurs; empty for once.
    """

    kind: str
    uid: str
    values: Values
    modified: int
    rule: str


def outward(kind: str, values: Mapping[str, Value], zone: dt.tzinfo) -> Values:
    """The values of a record as an entry says them: whole seconds, a day as its evening, visits planned or not."""
    found: Values = {key: values[key] for key in FIELDS[kind]}
    if kind == "visit":
        found["status"] = (VisitStatus.CANCELLED if values["status"] in _OVER else VisitStatus.PLANNED).value
        if found["planned_end_at"] is None:
            found["planned_end_at"] = int(found["planned_start_at"] or 0) + 3_600_000
        return {key: _second(value) if key.endswith("_at") else value for key, value in found.items()}
    for key in ("title", "description"):
        found[key] = _plain(found[key])
    for key in ("start_at", "due_at"):
        at = _second(found[key])
        found[key] = _evening(at, zone) if at is not None and found["all_day"] else at
    if found["all_day"]:
        found["start_at"] = None
    if found["due_at"] is None:
        found["all_day"] = 0
    return found


def read(text: str, zone: dt.tzinfo) -> Entry | None:
    """What an entry says; None for one that is neither a task nor an event, or that nobody can read.

    A recurring entry is its first occurrence; its rule is kept and never expanded.

    Args:
        text: the entry as the server has it.
        zone: whose wall clock days and floating times are read by.
    """
    part = _part(text)
    if part is None:
        return None
    try:
        kind = KIND[str(part.name)]
        values = _task(part, zone) if kind == "task" else _visit(part, zone)
        if values is None:
            return None
        return Entry(kind, _text(part, "UID"), values, _modified(part), _rule(part))
    except _TROUBLES:
        return None


def written(
    kind: str, uid: str, values: Values, facts: Mapping[str, str], before: str, zone: dt.tzinfo
) -> str:
    """The text of an entry with these values; what else stood in it before stays.

    Args:
        kind: task or visit.
        uid: the entry's own id.
        values: as ``outward`` gives them.
        facts: summary and location of a visit, which only go out; empty for a task.
        before: the entry as the server has it; empty for a new one.
        zone: whose wall clock days are written by.
    """
    calendar = _calendar(before)
    part = next((each for each in calendar.walk() if each.name == COMPONENT[kind]), None)
    if part is None:
        part = icalendar.Todo() if kind == "task" else icalendar.Event()
        part.add("UID", uid)
        calendar.add_component(part)
    stamp = dt.datetime.now(dt.UTC).replace(microsecond=0)
    _put(part, "DTSTAMP", stamp)
    _put(part, "LAST-MODIFIED", stamp)
    if kind == "task":
        _put_task(part, values, zone)
    else:
        _put_visit(part, values, facts)
    return bytes(calendar.to_ical()).decode()


def _put_task(part: Any, values: Values, zone: dt.tzinfo) -> None:
    _put(part, "SUMMARY", values["title"])
    _put(part, "DESCRIPTION", values["description"])
    due, start = _moment(values["due_at"]), _moment(values["start_at"])
    _put(part, "DURATION", None)
    _put(part, "DUE", due.astimezone(zone).date() if due and values["all_day"] else due)
    _put(part, "DTSTART", start if start and due and start < due else None)
    _put(part, "STATUS", _STATUS[str(values["status"])])
    done = values["status"] == TaskStatus.DONE.value
    if not (done and part.get("COMPLETED")):
        _put(part, "COMPLETED", dt.datetime.now(dt.UTC).replace(microsecond=0) if done else None)
    _put(part, "PERCENT-COMPLETE", 100 if done else None)
    _put(part, "PRIORITY", _PRIORITY[str(values["priority"])])


def _put_visit(part: Any, values: Values, facts: Mapping[str, str]) -> None:
    _put(part, "SUMMARY", facts.get("summary"))
    _put(part, "LOCATION", facts.get("location") or None)
    _put(part, "DTSTART", _moment(values["planned_start_at"]))
    _put(part, "DURATION", None)
    _put(part, "DTEND", _moment(values["planned_end_at"]))
    _put(part, "STATUS", "CANCELLED" if values["status"] == VisitStatus.CANCELLED.value else "CONFIRMED")


def _put(part: Any, name: str, value: Any) -> None:
    part.pop(name, None)
    if value is not None and value != "":
        part.add(name, value)


def _calendar(before: str) -> Any:
    if before:
        try:
            return icalendar.Calendar.from_ical(_tamed(before))
        except _TROUBLES:
            before = ""  # what cannot be read is written anew
    made = icalendar.Calendar()
    made.add("VERSION", "2.0")
    made.add("PRODID", "-//Baifang//Baifang//EN")
    return made


def _tamed(text: str) -> str:
    return tamed(unfold(text.encode()).decode())


def _part(text: str) -> Any:
    if len(text) > MOST:
        return None
    try:
        parts = icalendar.Calendar.from_ical(_tamed(text)).walk()
    except _TROUBLES:
        return None
    return next((part for part in parts if part.name in KIND and not part.get("RECURRENCE-ID")), None)


def _task(part: Any, zone: dt.tzinfo) -> Values:
    due, start = _at(part, "DUE"), _at(part, "DTSTART")
    length = getattr(part.get("DURATION"), "dt", None)
    if due is None and start is not None:
        due = start + length if isinstance(length, dt.timedelta) else start
    whole = due is not None and not isinstance(due, dt.datetime)
    status = {name: key for key, name in _STATUS.items()}.get(_text(part, "STATUS").upper(), "todo")
    begins = None if whole or start is None or start == due else _millis(start, zone)
    return {
        "title": _plain(_text(part, "SUMMARY")[:_TITLE]) or "(…)",
        "description": _plain(_text(part, "DESCRIPTION")),
        "start_at": begins,
        "due_at": _millis(due, zone),
        "all_day": int(whole),
        "status": status,
        "priority": _priority(_text(part, "PRIORITY")),
    }


def _visit(part: Any, zone: dt.tzinfo) -> Values | None:
    start, end = _at(part, "DTSTART"), _at(part, "DTEND")
    if start is None:
        return None
    length = getattr(part.get("DURATION"), "dt", None)
    begins = _instant(start, zone, dt.time())
    ends = begins + (length if isinstance(length, dt.timedelta) else _HOUR)
    if end is not None:
        ends = _instant(end, zone, dt.time())
    over = _text(part, "STATUS").upper() == "CANCELLED"
    status = VisitStatus.CANCELLED if over else VisitStatus.PLANNED
    return {"planned_start_at": to_millis(begins), "planned_end_at": to_millis(ends), "status": status.value}


def _priority(text: str) -> str:
    number = int(text) if text.isdecimal() else 0
    if number in {1, 2}:
        return TaskPriority.URGENT.value
    if number in {3, 4}:
        return TaskPriority.HIGH.value
    return (TaskPriority.LOW if number > 5 else TaskPriority.NORMAL).value


def _modified(part: Any) -> int:
    at = _at(part, "LAST-MODIFIED") or _at(part, "DTSTAMP")
    return to_millis(at) if isinstance(at, dt.datetime) and at.tzinfo else 0


def _rule(part: Any) -> str:
    found = part.get("RRULE")
    found = found[0] if isinstance(found, list) else found
    return found.to_ical().decode() if found else ""


def _at(part: Any, name: str) -> dt.date | None:
    found = part.get(name)
    found = found[0] if isinstance(found, list) else found
    value = getattr(found, "dt", None)
    return value if isinstance(value, dt.date) else None


def _instant(at: dt.date, zone: dt.tzinfo, time: dt.time) -> dt.datetime:
    if not isinstance(at, dt.datetime):
        return dt.datetime.combine(at, time, zone)
    return (at if at.tzinfo else at.replace(tzinfo=zone)).replace(microsecond=0)


def _millis(at: dt.date | None, zone: dt.tzinfo) -> int | None:
    return None if at is None else to_millis(_instant(at, zone, _EVENING).astimezone(dt.UTC))


def _text(part: Any, name: str) -> str:
    found = part.get(name)
    found = found[0] if isinstance(found, list) and found else found
    return str(found).strip() if found else ""


def _plain(text: object) -> str | None:
    words = str(text or "").replace("\r\n", "\n").strip()
    return words or None


def _second(at: Value) -> int | None:
    return None if at is None else int(at) // 1000 * 1000


def _evening(at: int, zone: dt.tzinfo) -> int:
    return to_millis(
        dt.datetime.combine(from_millis(at).astimezone(zone).date(), _EVENING, zone).astimezone(dt.UTC)
    )


def _moment(at: Value) -> dt.datetime | None:
    return None if at is None else from_millis(int(at))
