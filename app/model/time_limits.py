"""The policies and calendars of the firm, and what they say of a complaint: the same on laptop and server."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from zoneinfo import ZoneInfo

from app.model.complaint_cases import Case, Reader
from app.model.public_holidays import public_holidays
from app.rules.errors import Refused
from app.rules.moments import from_millis
from app.rules.shifts import SpecialDay, calendar_of
from app.rules.standing import Policy, Standing, judge, pick, resting
from app.rules.workcalendar import WorkCalendar

POLICIES = (
    "SELECT id, severity, level, response_minutes, resolution_minutes, calendar_id, valid_from, "
    "active, deleted_at FROM sla_policies"
)
CALENDARS = (
    "SELECT id, name, time_zone, shifts FROM work_calendars WHERE deleted_at IS NULL "
    "ORDER BY is_default DESC, id"
)
DAYS = 'SELECT calendar_id, "on", works FROM calendar_days WHERE deleted_at IS NULL'


@dataclass(slots=True)
class Book:
    """The policies and calendars of the firm.

    Attributes:
        policies: all versions by id, also those that nobody falls under any more.
        calendars: by id, the usual one first; without those that cannot be reckoned with.
        broken: names of those, with what is wrong.
    """

    policies: dict[str, Policy] = field(default_factory=dict)
    calendars: dict[str, WorkCalendar] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    broken: dict[str, Refused] = field(default_factory=dict)

    @property
    def zone(self) -> dt.tzinfo:
        """The zone in which days of receipt are counted."""
        usual = next(iter(self.calendars.values()), None)
        return ZoneInfo(usual.zone) if usual is not None else dt.UTC

    def policy(self, case: Case) -> Policy | None:
        """The version that a complaint was received under, as long as its severity is the same; else one is chosen."""
        kept = self.policies.get(case.policy_id or "")
        if kept is not None and kept.severity == case.severity:
            return kept
        day = from_millis(case.received_at).astimezone(self.zone).date()
        return pick(self.policies.values(), case.severity, case.level, day)

    def calendar(self, policy: Policy) -> WorkCalendar | None:
        """Whose working time counts; None when there is none that can be reckoned with."""
        if policy.calendar_id in self.calendars:
            return self.calendars[policy.calendar_id]
        return next(iter(self.calendars.values()), None)

    def judge(self, case: Case, now: dt.datetime) -> tuple[Policy, Standing] | None:
        """How a complaint stands at a time; None when no policy or no calendar is there for it.

        Raises:
            Refused: ``due-too-far`` when the calendar has too little working time for the limit.
        """
        policy = self.policy(case)
        calendar = self.calendar(policy) if policy is not None else None
        if policy is None or calendar is None:
            return None
        return policy, judge(case.history, policy, calendar, now)

    def judge_kept(self, case: Case, now: dt.datetime) -> tuple[Policy, Standing] | None:
        """As ``judge``, for what is stored: of a complaint that waits, as it stood when the wait began."""
        rests = list(resting(case.history.steps, case.status))
        since = rests[-1][0] if rests and rests[-1][1] is None else now
        return self.judge(case, min(since, now))


def read_book(connection: Reader) -> Book:
    """Read all policies and calendars."""
    book = Book()
    for row in connection.execute(POLICIES):
        since = dt.date.fromisoformat(row[6]) if row[6] else None
        made = Policy(row[0], row[1], row[2], row[3], row[4], row[5], since, active=bool(row[7]))
        book.policies[made.id] = made if row[8] is None else replace(made, active=False)
    days = defaultdict[str, list[SpecialDay]](list)
    for calendar, on, works in connection.execute(DAYS):
        days[calendar].append(SpecialDay(dt.date.fromisoformat(on), bool(works)))
    for calendar, name, zone, shifts in connection.execute(CALENDARS):
        _add_calendar(book, calendar, name, (zone, shifts, days[calendar]))
    return book


def _add_calendar(book: Book, record: str, name: str, stored: tuple[str, str, list[SpecialDay]]) -> None:
    zone, shifts, days = stored
    book.names[record] = name
    try:
        book.calendars[record] = calendar_of(zone, _mapping(shifts), days, public_holidays(zone))
    except Refused as refused:
        book.broken[record] = refused


def _mapping(stored: str) -> Mapping[str, Any]:
    found = json.loads(stored)
    return found if isinstance(found, dict) else {}
