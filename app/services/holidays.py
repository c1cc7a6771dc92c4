"""The firm's working hours and public holidays: the bundled table, with what the firm has added on top."""

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING

from app.model.public_holidays import bundled, public_holidays
from app.rules.errors import Refused
from app.rules.holidays import Holidays, Special, read_holidays
from app.rules.shifts import HOLIDAYS, SpecialDay, calendar_of
from app.rules.workcalendar import Shift, WorkCalendar

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.storage.connection import Connection

OFFICE: tuple[Shift, ...] = ((9 * 60, 12 * 60), (13 * 60 + 30, 18 * 60))
ZONE = "Asia/Shanghai"
_CALENDAR = (
    "SELECT id, time_zone, shifts FROM work_calendars WHERE deleted_at IS NULL"
    " ORDER BY is_default DESC, created_at LIMIT 1"
)


def holidays(connection: "Connection") -> Holidays:
    """The special days in force: the firm's own years over the bundled ones."""
    row = connection.execute(_CALENDAR).fetchone()
    if row is None:
        return bundled()
    days = _own_days(connection, row[0])
    own = Holidays(days, frozenset(day.year for day in days))
    return own.over(public_holidays(row[1])) if json.loads(row[2]).get(HOLIDAYS, True) else own


def work_calendar(connection: "Connection") -> WorkCalendar:
    """The firm's default working hours with its holidays; office hours from Monday to Friday when none are kept."""
    row = connection.execute(_CALENDAR).fetchone()
    if row is None:
        return calendar_of(ZONE, _office(), (), bundled())
    days = (SpecialDay(day, special.works) for day, special in _own_days(connection, row[0]).items())
    return calendar_of(row[1], json.loads(row[2]), days, public_holidays(row[1]))


def _own_days(connection: "Connection", calendar: str) -> dict[dt.date, Special]:
    rows = connection.execute(
        'SELECT "on", works, name FROM calendar_days WHERE calendar_id = ? AND deleted_at IS NULL',
        (calendar,),
    )
    return {dt.date.fromisoformat(day): Special(bool(works), name or "") for day, works, name in rows}


def take_in_holidays(session: "Session", file: Path) -> tuple[int, ...]:
    """Take the years of a holiday file into the firm's calendar, in place of what it had for them; the years.

    Raises:
        Refused: ``holidays-unclear``; ``move-not-yours`` is the server's answer to who is no admin.
    """
    from sqlalchemy import select  # noqa: PLC0415 - loaded after the first rows

    from app.model.complaints import CalendarDay  # noqa: PLC0415 - as above
    from app.services import records  # noqa: PLC0415 - as above

    try:
        table = read_holidays(json.loads(file.read_text("utf-8-sig")))
    except (ValueError, OSError):
        raise Refused("holidays-unclear") from None
    calendar = _calendar_id(session)
    for kept in session.scalars(select(CalendarDay).where(CalendarDay.calendar_id == calendar)).all():
        if kept.on.year in table.years:
            records.archive(session, "calendar_day", kept.id)
    for day, special in sorted(table.days.items()):
        fields = {"calendar_id": calendar, "on": day, "works": special.works, "name": special.name or None}
        records.create(session, "calendar_day", fields)
    return tuple(sorted(table.years))


def _calendar_id(session: "Session") -> str:
    from sqlalchemy import select  # noqa: PLC0415 - loaded after the first rows

    from app.model.complaints import WorkCalendar as Kept  # noqa: PLC0415 - as above
    from app.services import records  # noqa: PLC0415 - as above

    found = session.scalar(select(Kept.id).order_by(Kept.is_default.desc(), Kept.created_at).limit(1))
    if found is not None:
        return found
    fields = {"name": "标准工作日历", "time_zone": ZONE, "shifts": _office(), "is_default": True}
    return records.create(session, "work_calendar", fields)


def _office() -> dict[str, list[list[str]]]:
    return {str(day): [[_clock(start), _clock(end)] for start, end in OFFICE] for day in range(5)}


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
