"""Working time: shifts by weekday, holidays and make-up days 调休, in the zone of the people who work.

A minute counts when the wall clock of the zone stands within a shift of that day. So an hour that summer time
leaves out does not count and an hour that is repeated counts twice, like the minutes really worked.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.rules.errors import Refused
from app.rules.moments import from_millis, to_millis
from app.rules.ruler import Ruler

Shift = tuple[int, int]
"""From and to as minutes of the day, 0 to 1440; a night shift is two of them."""

Span = tuple[int, int]
"""From and to in milliseconds since the epoch."""

_DAY: Final = timedelta(days=1)
_DAY_MS: Final = 86_400_000
_SLACK_MS: Final = 15 * 3_600_000
_HORIZON_DAYS: Final = 3660


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """When people work.

    Attributes:
        zone: IANA name, e.g. ``Asia/Shanghai``.
        week: the shifts of Monday to Sunday, each day's in order and apart.
        holidays: days without work whatever the weekday.
        make_up: days worked instead, with their shifts; they win over holidays and weekday.
        known_years: the years whose holidays are in the table; None when the calendar has no public holidays.
    """

    zone: str
    week: tuple[tuple[Shift, ...], ...]
    holidays: frozenset[date] = frozenset()
    make_up: Mapping[date, tuple[Shift, ...]] = field(default_factory=dict, hash=False)
    known_years: frozenset[int] | None = None
    _days: dict[date, tuple[Span, ...]] = field(default_factory=dict, compare=False, repr=False)
    _rulers: list[Ruler] = field(default_factory=list, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Refuse a calendar that cannot be reckoned with.

        Raises:
            Refused: ``zone-unknown``, ``calendar-shifts`` when shifts overlap, are empty or leave the day,
                ``calendar-no-hours`` when no weekday has working hours.
        """
        try:
            ZoneInfo(self.zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise Refused("zone-unknown", "zone", zone=self.zone) from None
        for shifts in (*self.week, *self.make_up.values()):
            _check_shifts(shifts)
        if len(self.week) != 7 or not any(self.week):
            raise Refused("calendar-no-hours", "week")

    def shifts_on(self, day: date) -> tuple[Shift, ...]:
        """The shifts of a day of the zone."""
        if day in self.make_up:
            return self.make_up[day]
        return () if day in self.holidays else self.week[day.weekday()]

    def years_missing(self, start: datetime, end: datetime) -> tuple[int, ...]:
        """Years between two times whose holidays are not known: to be flagged, not guessed."""
        if self.known_years is None:
            return ()
        zone = ZoneInfo(self.zone)
        years = range(start.astimezone(zone).year, end.astimezone(zone).year + 1)
        return tuple(year for year in years if year not in self.known_years)

    def ruler(self, start: int) -> Ruler:
        """The calendar's ruler, begun anew when a time is before what has been asked so far."""
        if not self._rulers or not self._rulers[0].covers(start):
            self._rulers[:] = [Ruler(self, start)]
        return self._rulers[0]

    def spans(self, day: date) -> tuple[Span, ...]:
        """The working spans of a day, in order."""
        found = self._days.get(day)
        if found is None:
            found = self._days[day] = tuple(_spans(ZoneInfo(self.zone), day, self.shifts_on(day)))
        return found


def _check_shifts(shifts: tuple[Shift, ...]) -> None:
    last = 0
    for start, end in shifts:
        if not last <= start < end <= 1440:
            raise Refused("calendar-shifts", "week", start=start, end=end)
        last = end


def _spans(zone: ZoneInfo, day: date, shifts: tuple[Shift, ...]) -> Iterator[Span]:
    """Shifts of a wall-clock day as spans of real time, one piece per UTC offset in force."""
    midnight = to_millis(datetime(day.year, day.month, day.day, tzinfo=UTC))
    for begin, end, offset in _offsets(zone, midnight):
        for shift in shifts:
            piece = (
                max(begin, midnight + shift[0] * 60_000 - offset),
                min(end, midnight + shift[1] * 60_000 - offset),
            )
            if piece[0] < piece[1]:
                yield piece


def _offsets(zone: ZoneInfo, midnight: int) -> list[tuple[int, int, int]]:
    """The offsets in force around a day: from, to, offset, all in milliseconds."""
    begin, end = midnight - _SLACK_MS, midnight + _DAY_MS + _SLACK_MS
    first, last = _offset(zone, begin), _offset(zone, end)
    if first == last:
        return [(begin, end, first)]
    low, high = begin, end
    while high - low > 1000:
        middle = (low + high) // 2000 * 1000
        low, high = (middle, high) if _offset(zone, middle) == first else (low, middle)
    return [(begin, high, first), (high, end, last)]


def _offset(zone: ZoneInfo, at: int) -> int:
    offset = from_millis(at).astimezone(zone).utcoffset() or timedelta()
    return offset // timedelta(milliseconds=1)


def work_spans(calendar: WorkCalendar, start: int, end: int | None = None) -> Iterator[Span]:
    """The working spans from a time on, the first one cut.

    Args:
        calendar: whose working time.
        start: in milliseconds since the epoch.
        end: no span that begins later is needed; without it, ten years are walked.
    """
    zone = ZoneInfo(calendar.zone)
    day = from_millis(start).astimezone(zone).date() - _DAY
    days = _HORIZON_DAYS if end is None else (from_millis(end).astimezone(zone).date() - day).days + 2
    for shift in range(days):
        for begin, stop in calendar.spans(day + shift * _DAY):
            if stop > start:
                yield max(begin, start), stop


def due(start: datetime, minutes: int, calendar: WorkCalendar) -> datetime:
    """The first time at which ``minutes`` of working time have passed since ``start``.

    Raises:
        Refused: ``minutes-negative``; ``due-too-far`` when ten years hold too little working time.
    """
    return from_millis(due_ms(to_millis(start), minutes * 60_000, work_spans(calendar, to_millis(start))))


def due_ms(start: int, budget: int, spans: Iterator[Span]) -> int:
    """As :func:`due`, in milliseconds over any ordered spans."""
    if budget < 0:
        raise Refused("minutes-negative", "minutes")
    if budget == 0:
        return start
    for begin, end in spans:
        if end - begin >= budget:
            return begin + budget
        budget -= end - begin
    raise Refused("due-too-far", "minutes")


def elapsed(start: datetime, end: datetime, calendar: WorkCalendar) -> timedelta:
    """Working time between two times; none when they are out of order."""
    return timedelta(
        milliseconds=elapsed_ms(to_millis(end), work_spans(calendar, to_millis(start), to_millis(end)))
    )


def elapsed_ms(end: int, spans: Iterator[Span]) -> int:
    """As :func:`elapsed`, in milliseconds over any ordered spans."""
    total = 0
    for begin, stop in spans:
        if begin >= end:
            break
        total += min(stop, end) - begin
    return total
