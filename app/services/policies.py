"""What an admin does with service time limits and work calendars; what was promised before stays as it was."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.complaints import CalendarDay, WorkCalendar
from app.model.time_limits import read_book
from app.rules.choices import Severity
from app.rules.shifts import SpecialDay
from app.services import records, time_limits
from app.services.policy_checks import TERMS, is_used
from app.storage.clock import now

USUAL_SHIFTS = {str(day): [["09:00", "12:00"], ["13:30", "18:00"]] for day in range(5)}
USUAL_LIMITS = {
    Severity.LOW: (480, 4800), Severity.MEDIUM: (240, 2400), Severity.HIGH: (120, 960), Severity.CRITICAL: (30, 480),
}  # fmt: skip


def save_policy(
    session: Session, policy_id: str | None, fields: Mapping[str, Any], since: dt.date | None = None
) -> str:
    """Make or change a policy; the id of the version that holds from ``since`` on, today unless it is said.

    Complaints received before that day keep the version that they were received under; open ones received since are
    judged by the new one.

    Raises:
        Refused: ``record-missing``, or as ``check_policy``.
    """
    if policy_id is None or not is_used(session, policy_id):
        if policy_id is None:
            made = records.create(
                session, "sla_policy", {"name": _name(fields), "valid_from": since, **fields}
            )
            time_limits.recompute(session)
            return made
        from_day = {"valid_from": since} if since is not None else {}
        records.update(session, "sla_policy", policy_id, {**fields, **from_day})
        time_limits.recompute(session)
        return policy_id
    old = records.get(session, "sla_policy", policy_id)
    kept = {key: getattr(old, key) for key in (*TERMS, "name", "remedy_limit", "currency")}
    zone = read_book(time_limits.driver_of(session)).zone
    day = since or now(session).astimezone(zone).date()
    made = records.create(session, "sla_policy", {**kept, **fields, "valid_from": day})
    time_limits.leave_policy(session, [policy_id], day, zone)
    time_limits.recompute(session)
    return made


def withdraw_policy(session: Session, policy_id: str) -> None:
    """Let no new complaint fall under a policy; those that do keep their due times.

    Raises:
        Refused: ``record-missing``.
    """
    records.update(session, "sla_policy", policy_id, {"active": False})


def save_calendar(
    session: Session,
    calendar_id: str | None,
    fields: Mapping[str, Any],
    days: Sequence[tuple[SpecialDay, str]],
) -> str:
    """Make or change a work calendar with all its holidays and make-up days; open complaints are judged anew.

    Raises:
        Refused: ``record-missing``, or as ``check_calendar``.
    """
    if calendar_id is None:
        calendar_id = records.create(session, "work_calendar", fields)
    else:
        records.update(session, "work_calendar", calendar_id, fields)
    _keep_days(session, calendar_id, {day.on: (day.works, name) for day, name in days})
    session.flush()
    time_limits.recompute(session)
    return calendar_id


def _keep_days(session: Session, calendar_id: str, wanted: dict[dt.date, tuple[bool, str]]) -> None:
    for kept in session.scalars(select(CalendarDay).where(CalendarDay.calendar_id == calendar_id)):
        found = wanted.pop(kept.on, None)
        if found is None:
            kept.deleted_at = now(session)
        else:
            kept.works, kept.name = found[0], found[1] or None
    for on, (works, name) in wanted.items():
        session.add(CalendarDay(calendar_id=calendar_id, on=on, works=works, name=name or None))


def start_usual(session: Session, zone: str) -> None:
    """Limits and a calendar to begin with, for a firm that has none: an admin looks over them."""
    calendar = session.scalar(select(WorkCalendar.id).limit(1)) or records.create(
        session, "work_calendar",
        {"name": "标准工作日历 Usual hours", "time_zone": zone, "shifts": USUAL_SHIFTS, "is_default": True},
    )  # fmt: skip
    for severity, (response, resolution) in USUAL_LIMITS.items():
        limits = {"response_minutes": response, "resolution_minutes": resolution, "calendar_id": calendar}
        save_policy(session, None, {"severity": severity.value, **limits})


def _name(fields: Mapping[str, Any]) -> str:
    return " ".join(str(fields[key]) for key in ("severity", "level") if fields.get(key))
