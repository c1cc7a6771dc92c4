"""Where entries stand in a calendar: which days they touch, and side by side where they overlap. No Qt."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.rules.moments import from_millis
from app.services.agenda import BIRTHDAYS, DEALS, Entry, midnight

if TYPE_CHECKING:
    from collections.abc import Sequence

DAY = dt.timedelta(days=1)
HOUR_MS = 3_600_000
SNAP_MS = 15 * 60_000


@dataclass(frozen=True, slots=True)
class Days:
    """A run of days in the reader's zone.

    Attributes:
        days: in order, one after the other.
        zone: the reader's.
        bounds: midnight of each day and of the one after the last, in milliseconds since 1970 UTC.
    """

    days: tuple[dt.date, ...]
    zone: dt.tzinfo
    bounds: tuple[int, ...] = field(default=())

    @classmethod
    def of(cls, first: dt.date, count: int, zone: dt.tzinfo) -> Days:
        """So many days from the first."""
        days = tuple(first + n * DAY for n in range(count))
        return cls(days, zone, (*(midnight(day, zone) for day in days), midnight(days[-1] + DAY, zone)))

    def place(self, at: int) -> int:
        """The place of the day that a moment falls in; below 0 or beyond the last when it is outside."""
        return bisect_right(self.bounds, at) - 1

    def moment(self, at: int) -> dt.datetime:
        """A moment on the reader's clock."""
        return from_millis(at).astimezone(self.zone)


def month_days(day: dt.date, zone: dt.tzinfo) -> Days:
    """The six weeks, Monday first, that show the month of a day."""
    first = day.replace(day=1)
    return Days.of(first - first.weekday() * DAY, 42, zone)


def week_days(day: dt.date, zone: dt.tzinfo) -> Days:
    """The week of a day, Monday first."""
    return Days.of(day - day.weekday() * DAY, 7, zone)


def by_day(entries: Sequence[Entry], days: Days) -> list[list[Entry]]:
    """The entries of each day, what is to be done before what is only to be known; over several days in each."""
    found: list[list[Entry]] = [[] for _ in days.days]
    last = len(found) - 1
    bounds = days.bounds
    for entry in entries:
        first = bisect_right(bounds, entry.start) - 1
        if 0 <= first <= last and entry.end <= bounds[first + 1]:
            found[first].append(entry)
            continue
        final = days.place(entry.end - 1)
        for place in range(max(first, 0), min(final, last) + 1):
            found[place].append(entry)
    for members in found:
        members.sort(key=_by_weight)
    return found


_KNOWN_ONLY = {DEALS: 1, BIRTHDAYS: 2}


def _by_weight(entry: Entry) -> tuple[int, bool, bool, int]:
    return _KNOWN_ONLY.get(entry.layer, 0), entry.done, not entry.whole_day, entry.start


def snapped(millis: int) -> int:
    """The nearest quarter of an hour."""
    return (millis + SNAP_MS // 2) // SNAP_MS * SNAP_MS
