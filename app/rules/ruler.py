"""Working time laid out as one long ruler, so that a clock is read by looking up two marks and not by walking days."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from app.rules.errors import Refused
from app.rules.moments import from_millis

if TYPE_CHECKING:
    from app.rules.workcalendar import WorkCalendar

_BATCH: Final = 64
_HORIZON_DAYS: Final = 3660
_BEFORE: Final = 400 * 86_400_000
"""How much earlier than first asked it begins, so that older complaints do not begin it anew one by one."""

_DAY: Final = timedelta(days=1)


class Ruler:
    """The working spans of a calendar from a day on, each with the working time before it, in milliseconds.

    It grows as far as it is asked; times before its first day are not on it.
    """

    def __init__(self, calendar: WorkCalendar, start: int) -> None:
        self._calendar = calendar
        self._zone = ZoneInfo(calendar.zone)
        self._start = start - _BEFORE
        self._next = self._day(self._start) - _DAY
        self._covered = 0
        self._begins: list[int] = []
        self._ends: list[int] = []
        self._before: list[int] = []
        self._total = 0

    def covers(self, at: int) -> bool:
        """Whether a time is on the ruler."""
        return at >= self._start

    def worked(self, at: int) -> int:
        """Working time until ``at``."""
        while at >= self._covered:
            self._grow()
        place = bisect_right(self._begins, at) - 1
        if place < 0:
            return 0
        return self._before[place] + min(at, self._ends[place]) - self._begins[place]

    def when(self, worked: int, since: int) -> int:
        """The first time at which so much working time has passed; ``since`` is where the ten years begin.

        Raises:
            Refused: ``due-too-far`` when ten years from ``since`` hold too little.
        """
        while self._total < worked:
            if self._next > self._day(since) + _HORIZON_DAYS * _DAY:
                raise Refused("due-too-far", "minutes")
            self._grow()
        place = bisect_left(self._before, worked) - 1
        return self._begins[place] + worked - self._before[place]

    def _day(self, at: int) -> date:
        return from_millis(at).astimezone(self._zone).date()

    def _grow(self) -> None:
        days = [self._next + n * _DAY for n in range(_BATCH)]
        for begin, end in sorted(span for day in days for span in self._calendar.spans(day)):
            self._begins.append(begin)
            self._ends.append(end)
            self._before.append(self._total)
            self._total += end - begin
        self._next += _BATCH * _DAY
        # a zone is at most fifteen hours from Greenwich: until then nothing of the day after has begun
        self._covered = (self._next - date(1970, 1, 1)).days * 86_400_000 - 15 * 3_600_000
