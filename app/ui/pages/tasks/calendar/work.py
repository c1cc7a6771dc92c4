"""What the calendar asks of the program, off the main thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from app.services import agenda
from app.services.holidays import holidays, work_calendar

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from app.rules.holidays import Holidays
    from app.rules.workcalendar import WorkCalendar
    from app.services.agenda import Entry, Span
    from app.storage.connection import Connection


class Read(NamedTuple):
    """What stands in the calendar, and which hours and days are worked."""

    entries: list[Entry]
    holidays: Holidays
    calendar: WorkCalendar


def read(span: Span, connection: Connection) -> Read:
    """Read it all for one view."""
    return Read(agenda.entries(connection, span), holidays(connection), work_calendar(connection))


def move(entry: Entry, start: dt.datetime, end: dt.datetime, session: Any) -> None:
    """Give an entry another time."""
    from app.services.rescheduling import reschedule  # noqa: PLC0415 - after the first rows

    reschedule(session, entry.kind, entry.id, start, end, whole_day=entry.whole_day)


def take_in(file: Path, session: Any) -> tuple[int, ...]:
    """Take the holidays of a file in."""
    from app.services.holidays import take_in_holidays  # noqa: PLC0415 - after the first rows

    return take_in_holidays(session, file)
