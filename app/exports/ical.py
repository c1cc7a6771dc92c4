"""Tasks and visits as iCalendar (RFC 5545): tasks as VTODO, visits and meetings as VEVENT."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from app.exports.cells import exact
from app.exports.frame import Cell, Frame
from app.exports.lines import escaped, lines
from app.exports.watch import Watch
from app.rules.errors import Refused

Property = tuple[str, str]
Fields = Mapping[str, Cell]

HEAD = (
    ("BEGIN", "VCALENDAR"),
    ("VERSION", "2.0"),
    ("PRODID", "-//Baifang//Baifang//EN"),
    ("CALSCALE", "GREGORIAN"),
)
PRIORITIES = {"urgent": "1", "high": "3", "normal": "5", "low": "7"}
STATUSES = {"todo": "NEEDS-ACTION", "doing": "IN-PROCESS", "done": "COMPLETED", "cancelled": "CANCELLED"}
HOUR = dt.timedelta(hours=1)


def write_ical(frame: Frame, path: Path, watch: Watch) -> None:
    """Write one entry a row.

    Raises:
        Refused: ``export-kind-unfit`` for kinds that have no place in a calendar.
    """
    if frame.kind not in ENTRIES:
        raise Refused("export-kind-unfit", kind=frame.kind, suffix=".ics")
    keys = [column.key for column in frame.columns]
    entry = ENTRIES[frame.kind]
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(lines(HEAD))
        for row in watch.over(frame):
            fields = dict(zip(keys, row, strict=True))
            purpose = fields.get("purpose")
            if isinstance(purpose, str):
                fields["purpose"] = frame.shown.choice("purpose", purpose)
            file.write(lines(entry(fields)))
        file.write(lines((("END", "VCALENDAR"),)))


def todo(fields: Fields) -> Iterator[Property]:
    """The lines of a task."""
    yield "BEGIN", "VTODO"
    yield from _common(fields)
    yield _when("DTSTART", _first(fields, "start_at"))
    yield _when("DUE", _first(fields, "due_at"))
    yield "PRIORITY", PRIORITIES.get(exact(fields.get("priority")), "")
    yield "STATUS", STATUSES.get(exact(fields.get("status")), "")
    done = fields.get("done_at")
    yield "COMPLETED", stamp(done) if isinstance(done, dt.datetime) else ""
    yield "RRULE", exact(fields.get("recurrence")).removeprefix("RRULE:")
    yield "END", "VTODO"


def event(fields: Fields) -> Iterator[Property]:
    """The lines of a visit, a meeting or another activity that has a time."""
    start = _first(fields, "planned_start_at", "at")
    end = fields.get("planned_end_at")
    yield "BEGIN", "VEVENT"
    yield from _common(fields)
    yield _when("DTSTART", start)
    if end is None and isinstance(start, dt.datetime):
        end = start + HOUR
    yield _when("DTEND", end)
    yield "STATUS", "CANCELLED" if fields.get("status") in {"cancelled", "missed"} else "CONFIRMED"
    yield "END", "VEVENT"


ENTRIES: dict[str, Callable[[Fields], Iterator[Property]]] = {"task": todo, "visit": event, "activity": event}


def stamp(moment: dt.datetime) -> str:
    """A moment in UTC (RFC 5545 3.3.5, form 2)."""
    return moment.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")


def _common(fields: Fields) -> Iterator[Property]:
    changed = _first(fields, "updated_at", "created_at")
    yield "UID", exact(fields.get("id"))
    yield (
        "DTSTAMP",
        stamp(changed if isinstance(changed, dt.datetime) else dt.datetime.fromtimestamp(0, dt.UTC)),
    )
    yield "SUMMARY", escaped(exact(_first(fields, "title", "purpose", "subject")))
    yield "DESCRIPTION", escaped(exact(_first(fields, "description", "body", "result")))
    yield "LOCATION", escaped(exact(_first(fields, "place", "account", "account_name")))


def _first(fields: Fields, *keys: str) -> Cell:
    return next((fields[key] for key in keys if fields.get(key) is not None), None)


def _when(name: str, value: Cell) -> Property:
    if isinstance(value, dt.datetime):
        return name, stamp(value)
    if isinstance(value, dt.date):
        return f"{name};VALUE=DATE", value.strftime("%Y%m%d")
    return name, ""
