"""iCalendar files: what is over and journals become activities, what is to come and to-dos become tasks."""

import datetime as dt
import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import icalendar

from app.imports.problems import Problem
from app.imports.readers.cards import unescape, unfold
from app.imports.readers.encoding import decode
from app.imports.readers.sources import read_bytes
from app.imports.readers.table import Row, Table
from app.rules.errors import Trouble

TASKS = (
    "title",
    "start_at",
    "due_at",
    "all_day",
    "status",
    "priority",
    "recurrence",
    "description",
    "foreign_id",
)
ACTIVITIES = ("subject", "at", "kind", "duration_minutes", "body", "foreign_id")
# A longer or stranger zone name crashes the library that looks it up.
_ZONE = re.compile(r';TZID=(?!"?[\w+\-/ ().,:&]{1,64}"?[:;])(?:"[^"\r\n]*"|[^:;\r\n]*)', re.IGNORECASE)
# Some programs put their own name before the zone's.
_VENDOR = re.compile(r';TZID="?/[^:;\r\n"]*?/([A-Z][A-Za-z_]+/[A-Z][\w+\-/]+)"?', re.IGNORECASE)
_KINDS = frozenset({"VEVENT", "VTODO", "VJOURNAL"})
_BEGIN = re.compile(r"^BEGIN:(VEVENT|VTODO|VJOURNAL)\b", re.MULTILINE | re.IGNORECASE)
_END = re.compile(r"^END:(?:VEVENT|VTODO|VJOURNAL)\b[^\n]*", re.MULTILINE | re.IGNORECASE)
_ZONES = re.compile(r"^BEGIN:VTIMEZONE\b.*?^END:VTIMEZONE\b[^\n]*", re.DOTALL | re.MULTILINE | re.IGNORECASE)
_STATUS = {"COMPLETED": "done", "CANCELLED": "cancelled", "IN-PROCESS": "doing"}
# OSError: a zone that is named like a folder of zones
_TROUBLES = (
    ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError, OSError, RecursionError,
)  # fmt: skip


# Entries that are parsed together: few enough to stop soon, many enough that the zones' share is small.
_TOGETHER = 250
# What is read of an entry; the others are most of a large file, and the parser looks at every character of them.
_DATES = frozenset({"DTSTART", "DTEND", "DUE", "DURATION", "RRULE", "RECURRENCE-ID"})
_WRITTEN = frozenset({"CREATED", "DTSTAMP"})
_TEXTS = frozenset({"SUMMARY", "DESCRIPTION", "LOCATION", "UID", "STATUS", "PRIORITY"})
_NAME = re.compile(r"[\w-]+")
_LINE_END = re.compile(r"\r?\n")
_Block = tuple[str, bool]


def _never() -> bool:
    return False


class _Entry(NamedTuple):
    number: int
    task: bool
    cells: tuple[str, ...]


def read_calendar(path: Path, now: dt.datetime, cancel: Callable[[], bool] = _never) -> list[Table]:
    """The events and to-dos of a file, as up to two tables.

    An event is one row, however often it recurs: its rule is kept and never expanded.

    Args:
        path: the file.
        now: an event that ended before is an activity.
        cancel: asked every few hundred entries.

    Raises:
        Trouble: ``file-damaged`` when there is nothing of a calendar in it, or it cannot be read; ``import-cancelled``.
    """
    text = tamed(decode(unfold(read_bytes(path))).text)
    if "BEGIN:" not in text.upper():
        raise Trouble("file-damaged", file=path.name)
    problems: list[Problem] = []
    entries = _entries(text, now, problems, cancel)
    tables = []
    for is_task, headers, kind in ((True, TASKS, "task"), (False, ACTIVITIES, "activity")):
        rows = [Row(entry.number, entry.cells) for entry in entries if entry.task is is_task]
        numbers = {row.number for row in rows}
        own = tuple(problem for problem in problems if problem.row in numbers)
        if rows or (is_task and not entries):
            tables.append(Table(path.name, headers, rows, own, kind=kind))
    return tables


def tamed(text: str) -> str:
    """The text without the names of zones that crash the library which looks them up."""
    return _ZONE.sub("", _VENDOR.sub(r";TZID=\1", text))


def _entries(
    text: str, now: dt.datetime, problems: list[Problem], cancel: Callable[[], bool]
) -> list[_Entry]:
    """Every entry: of a small file at once, of a large one piece by piece; what cannot be read so, one by one."""
    blocks = list(_blocks(text))
    zones = "\n".join(match[0] for match in _ZONES.finditer(text))
    if len(blocks) <= _TOGETHER:
        return _whole(text, now) or _one_by_one(blocks, 1, zones, now, problems)
    entries: list[_Entry] = []
    for first in range(0, len(blocks), _TOGETHER):
        if cancel():
            raise Trouble("import-cancelled")
        piece = blocks[first : first + _TOGETHER]
        entries += _together(piece, first + 1, zones, now) or _one_by_one(
            piece, first + 1, zones, now, problems
        )
    return entries


def _together(piece: Sequence[_Block], first: int, zones: str, now: dt.datetime) -> list[_Entry]:
    """The entries of a piece, or none at all when one of them cannot be read."""
    lean = [_lean(block) for block, complete in piece if complete]
    try:
        found = _parts(_calendar(zones, "\n".join(lines for lines, _ in lean)))
        if not len(found) == len(lean) == len(piece):
            return []
        for part, (_, texts) in zip(found, lean, strict=True):
            for name, value in texts.items():
                part.setdefault(name, value)
        return [_read(number, part, now) for number, part in enumerate(found, first)]
    except _TROUBLES:
        return []


def _lean(block: str) -> tuple[str, dict[str, str]]:
    """The lines of an entry that the parser has to read, and its plain texts; alarms in it are left out."""
    kept, texts, depth = [], dict[str, str](), 0
    lines = [line for line in _LINE_END.split(block) if line]
    wanted = _DATES | _TEXTS | (_WRITTEN if lines[0].upper().startswith("BEGIN:VJ") else frozenset())
    for line in lines:
        found = _NAME.match(line)
        name = found[0].upper() if found else ""
        depth += name == "BEGIN"
        if depth == 1 and name in _TEXTS and line[len(name)] == ":":
            texts.setdefault(name, unescape(line[len(name) + 1 :]))
        elif depth == 1 and (name in wanted or name in {"BEGIN", "END"}):
            kept.append(line)
        depth -= name == "END"
    return "\n".join(kept), texts


def _calendar(zones: str, blocks: str) -> str:
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-\n{zones}\n{blocks}\nEND:VCALENDAR\n"


def _parts(text: str) -> list[Any]:
    calendars = icalendar.Calendar.from_ical(text, multiple=True)
    return [part for calendar in calendars for part in calendar.walk() if part.name in _KINDS]


def _whole(text: str, now: dt.datetime) -> list[_Entry]:
    """Every entry, or none at all when anything in the file cannot be read."""
    try:
        return [_read(number, part, now) for number, part in enumerate(_parts(text), 1)]
    except _TROUBLES:
        return []


def _one_by_one(
    blocks: Sequence[_Block], first: int, zones: str, now: dt.datetime, problems: list[Problem]
) -> list[_Entry]:
    """Every entry apart, so that a damaged one is kept back with its title and the others arrive."""
    entries = []
    for number, (block, complete) in enumerate(blocks, first):
        calendar = _calendar(zones, block)
        read = (_whole(calendar, now) or _whole(calendar.replace(zones, ""), now)) if complete else []
        if not read:
            problems.append(Problem(number, None, "event-damaged"))
        entry = read[0] if read else _title_only(block)
        entries.append(entry._replace(number=number))
    return entries


def _blocks(text: str) -> Iterator[_Block]:
    """Each entry as it stands, and whether it has an end: the last of a file that was cut off has none."""
    starts = [found.start() for found in _BEGIN.finditer(text)]
    for start, after in itertools.pairwise([*starts, len(text)]):
        end = _END.search(text, start, after)
        yield text[start : end.end() if end else after], end is not None


def _title_only(block: str) -> _Entry:
    """What is left of an event that cannot be read."""
    summary = re.search(r"^SUMMARY[^:\n]*:(.*)$", block, re.MULTILINE | re.IGNORECASE)
    return _Entry(0, True, (summary[1].strip() if summary else "", *[""] * (len(TASKS) - 1)))


def _read(number: int, part: Any, now: dt.datetime) -> _Entry:
    start = _moment(part, "DTSTART")
    end = _moment(part, "DUE") or _moment(part, "DTEND") or _after(start, part)
    rule, *more = _rules(part)
    over = end or start
    foreign = _text(part, "UID")
    instance = _moment(part, "RECURRENCE-ID")
    foreign = f"{foreign}#{_iso(instance)}" if foreign and instance else foreign
    notes = "\n".join(filter(None, (_text(part, "DESCRIPTION"), _text(part, "LOCATION"), *more)))
    title = _text(part, "SUMMARY") or notes.partition("\n")[0][:80] or "(…)"
    if part.name == "VJOURNAL":
        written = start or _moment(part, "CREATED") or _moment(part, "DTSTAMP")
        return _Entry(number, False, (title, _iso(written), "note", "", notes, foreign))
    if (
        part.name == "VEVENT"
        and not rule
        and over
        and _instant(over) < now
        and _text(part, "STATUS") != "CANCELLED"
    ):
        minutes = str(_minutes(start, end)) if start and end else ""
        return _Entry(number, False, (title, _iso(start or over), "meeting", minutes, notes, foreign))
    whole_day = start is not None and not isinstance(start, dt.datetime)
    cells = (
        title, _iso(start), _iso(end), "1" if whole_day else "", _status(part), _priority(part),
        rule, notes, foreign,
    )  # fmt: skip
    return _Entry(number, True, cells)


def _rules(part: Any) -> list[str]:
    """Its rule, empty for none; an event that breaks the standard with several keeps the others in its notes."""
    found = part.get("RRULE")
    rules = found if isinstance(found, list) else [found] if found else []
    return [rule.to_ical().decode() for rule in rules] or [""]


def _moment(part: Any, name: str) -> dt.date | None:
    found = part.get(name)
    found = found[0] if isinstance(found, list) else found
    value = getattr(found, "dt", None)
    return value if isinstance(value, dt.date) else None


def _after(start: dt.date | None, part: Any) -> dt.date | None:
    duration = getattr(part.get("DURATION"), "dt", None)
    return start + duration if start is not None and isinstance(duration, dt.timedelta) else None


def _instant(moment: dt.date) -> dt.datetime:
    """A comparable moment; days and floating times are taken at UTC, which is near enough to tell past from future."""
    if not isinstance(moment, dt.datetime):
        return dt.datetime.combine(moment, dt.time(), dt.UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def _minutes(start: dt.date, end: dt.date) -> int:
    return max(0, round((_instant(end) - _instant(start)).total_seconds() / 60))


def _iso(moment: dt.date | None) -> str:
    """ISO 8601; floating times stay without a zone and are read in the organisation's."""
    if isinstance(moment, dt.datetime):
        return (
            moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            if moment.tzinfo
            else moment.isoformat(" ", "seconds")
        )
    return moment.isoformat() if moment else ""


def _text(part: Any, name: str) -> str:
    found = part.get(name)
    found = found[0] if isinstance(found, list) and found else found
    return str(found).strip() if found else ""


def _status(part: Any) -> str:
    return _STATUS.get(_text(part, "STATUS").upper(), "todo")


def _priority(part: Any) -> str:
    text = _text(part, "PRIORITY")
    number = int(text) if text.isdecimal() else 0
    return "high" if 1 <= number <= 4 else "low" if number > 5 else "normal"
