"""Shifts and holidays as people type them into the editor of a work calendar, and the same written out again."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from app.rules.clock_times import read_time
from app.rules.errors import Refused
from app.rules.shifts import SpecialDay


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
