"""Work calendars as they are stored: shifts as ``{"0": [["09:00", "12:00"]]}`` from Monday on, and special days.

``{"holidays": false}`` beside the weekdays says that no public holidays are kept, so none can be missing.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from app.rules.errors import Refused
from app.rules.workcalendar import Shift, WorkCalendar

HOLIDAYS: Final = "holidays"
_TIME = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)")
_DAY: Final = 1440


class SpecialDay(NamedTuple):
    """A public holiday, or a day that is worked instead."""

    on: date
    works: bool


def calendar_of(zone: str, shifts: Mapping[str, Any], days: Iterable[SpecialDay]) -> WorkCalendar:
    """The calendar that rows stand for.

    Raises:
        Refused: ``shift-unreadable``, or as :class:`WorkCalendar`.
    """
    week = read_week(shifts)
    usual = next((day for day in week if day), ())
    days = tuple(days)
    keeps = shifts.get(HOLIDAYS, True)
    return WorkCalendar(
        zone,
        week,
        frozenset(day.on for day in days if not day.works),
        {day.on: week[day.on.weekday()] or usual for day in days if day.works},
        frozenset(day.on.year for day in days) if keeps else None,
    )


def read_week(shifts: Mapping[str, Any]) -> tuple[tuple[Shift, ...], ...]:
    """The shifts of Monday to Sunday; one that ends before it begins runs into the next day.

    Raises:
        Refused: ``shift-unreadable``.
    """
    week: list[list[Shift]] = [[] for _ in range(7)]
    for key, listed in shifts.items():
        if key == HOLIDAYS:
            continue
        if key not in set("0123456") or not isinstance(listed, list):
            raise Refused("shift-unreadable", "shifts", text=str(key)[:40])
        for pair in listed:
            _add(week, int(key), pair)
    return tuple(tuple(_joined(day)) for day in week)


def _add(week: list[list[Shift]], day: int, pair: Any) -> None:
    if not isinstance(pair, list | tuple) or len(pair) != 2:
        raise Refused("shift-unreadable", "shifts", text=str(pair)[:40])
    start, end = read_time(pair[0]), read_time(pair[1])
    if start < end:
        week[day].append((start, end))
        return
    if start < _DAY:
        week[day].append((start, _DAY))
    if end > 0:
        week[(day + 1) % 7].append((0, end))


def _joined(shifts: list[Shift]) -> list[Shift]:
    """In order, those that touch made one; what overlaps is left for the calendar to refuse."""
    found: list[Shift] = []
    for shift in sorted(shifts):
        if found and shift[0] == found[-1][1]:
            found[-1] = (found[-1][0], shift[1])
        else:
            found.append(shift)
    return found


def read_time(text: Any) -> int:
    """Minutes of the day of ``"13:30"``; ``"24:00"`` is its end.

    Raises:
        Refused: ``shift-unreadable``.
    """
    found = _TIME.fullmatch(text.strip()) if isinstance(text, str) else None
    minutes = int(found[1]) * 60 + int(found[2]) if found else _DAY + 1
    if minutes > _DAY:
        raise Refused("shift-unreadable", "shifts", text=str(text)[:40])
    return minutes


def write_shifts(week: Mapping[str, Any], day: int) -> str:
    """The stored shifts of a weekday, 0 for Monday, as people type them: ``09:00-12:00, 13:30-18:00``."""
    return ", ".join(f"{start}-{end}" for start, end in week.get(str(day), []))


def type_shifts(text: str) -> list[list[str]]:
    """What people typed for a weekday, as it is stored; empty for a day off.

    Raises:
        Refused: ``shift-unreadable``.
    """
    found = []
    for part in re.split(r"[,，;；、\s]+", text.strip()):
        times = re.split(r"[-–—~至]", part.replace("：", ":"))
        if not part:
            continue
        if len(times) != 2:
            raise Refused("shift-unreadable", "shifts", text=part[:40])
        found.append([f"{minutes // 60:02}:{minutes % 60:02}" for minutes in map(read_time, times)])
    return found


_LINE = re.compile(r"([+＋]?)\s*(\d{4}-\d{2}-\d{2})(?:\s*(?:\.\.|至|~)\s*(\d{4}-\d{2}-\d{2}))?\s*(.*)")
_LONGEST = 60  # days in one line; more is a slip of the year


def type_days(text: str) -> list[tuple[SpecialDay, str]]:
    """Holidays a line each, ``2027-02-06..2027-02-12 春节``; a plus in front makes a day that is worked.

    Raises:
        Refused: ``day-unreadable`` with the line.
    """
    found = []
    for line in filter(None, map(str.strip, text.splitlines())):
        match = _LINE.fullmatch(line)
        days = _days_between(match[2], match[3] or match[2]) if match else []
        if match is None or not 0 < len(days) <= _LONGEST:
            raise Refused("day-unreadable", "days", text=line[:60])
        found += [(SpecialDay(day, bool(match[1])), match[4].strip()) for day in days]
    return found


def write_days(days: Iterable[tuple[SpecialDay, str]]) -> str:
    """The same the other way: days of one name that follow each other in one line."""
    runs: list[tuple[date, date, bool, str]] = []
    for day, name in sorted(days):
        if runs and (runs[-1][1] + timedelta(days=1), *runs[-1][2:]) == (day.on, day.works, name):
            runs[-1] = (runs[-1][0], day.on, day.works, name)
        else:
            runs.append((day.on, day.on, day.works, name))
    return "\n".join(
        f"{'+' if works else ''}{first}{f'..{last}' if last > first else ''} {name}".strip()
        for first, last, works, name in runs
    )


def _days_between(first: str, last: str) -> list[date]:
    try:
        begin, end = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return []
    return [begin + timedelta(days=n) for n in range(min((end - begin).days, _LONGEST) + 1)]
