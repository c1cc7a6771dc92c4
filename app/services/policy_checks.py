"""What no service time limit and no work calendar may be, whoever writes it."""

from sqlalchemy import func, inspect, select
from sqlalchemy.orm import Session

from app.model.complaints import Complaint, SlaPolicy, WorkCalendar
from app.model.time_limits import read_book
from app.rules.errors import Refused
from app.rules.shifts import calendar_of
from app.rules.workcalendar import due
from app.services.time_limits import driver_of
from app.storage.clock import now

TERMS = ("severity", "level", "response_minutes", "resolution_minutes", "calendar_id")
"""What a complaint was promised; a version that complaints fall under keeps it."""


def check_policy(session: Session, policy: SlaPolicy) -> None:
    """Refuse limits that cannot be kept, and a rewriting of what complaints were promised.

    Raises:
        Refused: ``minutes-not-positive``, ``limits-crossed``, ``policy-in-use``, ``due-too-far``.
    """
    for key in ("response_minutes", "resolution_minutes"):
        if getattr(policy, key) <= 0:
            raise Refused("minutes-not-positive", key)
    if policy.resolution_minutes < policy.response_minutes:
        raise Refused("limits-crossed", "resolution_minutes")
    state = inspect(policy)
    changed = state.persistent and any(state.attrs[key].history.deleted for key in TERMS)
    if changed and is_used(session, policy.id):
        raise Refused("policy-in-use", "response_minutes", name=policy.name)
    calendar = read_book(driver_of(session)).calendars.get(policy.calendar_id or "")
    if calendar is not None:
        due(now(session), policy.resolution_minutes, calendar)


def check_calendar(_session: Session, calendar: WorkCalendar) -> None:
    """Refuse a calendar that no clock can go by.

    Raises:
        Refused: as ``calendar_of``: ``calendar-no-hours``, ``calendar-shifts``, ``shift-unreadable``, ``zone-unknown``.
    """
    calendar_of(calendar.time_zone, calendar.shifts, ())


def is_used(session: Session, policy_id: str) -> bool:
    """Whether a complaint has ever fallen under a policy."""
    return bool(session.scalar(select(func.count(Complaint.id)).where(Complaint.policy_id == policy_id)))
