"""Work calendars as they are stored: shifts as ``{"0": [["09:00", "12:00"]]}`` from Monday on, and special days.

``{"holidays": false}`` beside the weekdays says that no public holidays are kept, so none can be missing.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from app.rules.clock_times import DAY, read_time
from app.rules.errors import Refused
from app.rules.holidays import Holidays, Special
from app.rules.workcalendar import Shift, WorkCalendar

HOLIDAYS: Final = "holidays"
NO_TABLE: Final = Holidays()


class SpecialDay(NamedTuple):
    """A public holiday, or a day that is worked instead."""

    on: date
    works: bool


def calendar_of(
    zone: str, shifts: Mapping[str, Any], days: Iterable[SpecialDay], public: Holidays = NO_TABLE
) -> WorkCalendar:
    """The calendar that rows stand for.

    Args:
        zone: IANA name.
        shifts: by weekday.
        days: the firm's own special days; a year that has any is taken from them alone.
        public: the holidays of all other years, unless the calendar keeps none.

    Raises:
        Refused: ``shift-unreadable``, or as :class:`WorkCalendar`.
    """
    week = read_week(shifts)
    usual = next((day for day in week if day), ())
    own = {day.on: Special(day.works) for day in days}
    keeps = shifts.get(HOLIDAYS, True)
    table = Holidays(own, frozenset(day.year for day in own)).over(public if keeps else NO_TABLE)
    return WorkCalendar(
        zone,
        week,
        frozenset(day for day, special in table.days.items() if not special.works),
        {day: week[day.weekday()] or usual for day, special in table.days.items() if special.works},
        table.years if keeps else None,
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
    if start < DAY:
        week[day].append((start, DAY))
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
