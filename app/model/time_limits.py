"""What the clocks of complaints are read from: the same statements on laptop and server, and what their rows mean."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple, Protocol
from zoneinfo import ZoneInfo

from app.rules.errors import Refused
from app.rules.moments import from_millis
from app.rules.settled import SETTLED
from app.rules.shifts import SpecialDay, calendar_of
from app.rules.sla import Contact
from app.rules.standing import History, Policy, Standing, Step, judge, pick, resting
from app.rules.workcalendar import WorkCalendar

OPEN = f"c.deleted_at IS NULL AND c.status NOT IN {SETTLED}"
POLICIES = (
    "SELECT id, severity, level, response_minutes, resolution_minutes, calendar_id, valid_from, "
    "active, deleted_at FROM sla_policies"
)
CALENDARS = (
    "SELECT id, name, time_zone, shifts FROM work_calendars WHERE deleted_at IS NULL "
    "ORDER BY is_default DESC, id"
)
DAYS = 'SELECT calendar_id, "on", works FROM calendar_days WHERE deleted_at IS NULL'
CASES = (
    "SELECT c.id, c.account_id, c.severity, a.level, c.status, c.received_at, c.first_response_at, c.resolved_at, "
    "c.policy_id, c.response_due_at, c.resolution_due_at, c.escalation, c.owner_id, coalesce(c.number, ''), c.subject "
    "FROM complaints c LEFT JOIN accounts a ON a.id = c.account_id WHERE "
)
STEPS = (
    "SELECT s.complaint_id, s.at, s.to_status FROM complaint_changes s "
    "JOIN complaints c ON c.id = s.complaint_id WHERE s.deleted_at IS NULL AND "
)
CONTACTS = (
    "SELECT x.about_id, x.at, x.kind, coalesce(x.direction, '') FROM activities x "
    "JOIN complaints c ON c.id = x.about_id "
    "WHERE x.about_kind = 'complaint' AND x.deleted_at IS NULL AND x.internal = 0 AND "
)


class Reader(Protocol):
    """A connection of either driver."""

    def execute(self, query: str, parameters: Any = (), /) -> Iterable[Any]:
        """Rows of a statement."""


class Case(NamedTuple):
    """A complaint as its clocks see it, with what is stored of them; times in milliseconds since 1970 UTC."""

    id: str
    account_id: str
    severity: str
    level: str | None
    status: str
    received_at: int
    first_response_at: int | None
    resolved_at: int | None
    policy_id: str | None
    response_due_at: int | None
    resolution_due_at: int | None
    escalation: int
    owner_id: str | None
    number: str
    subject: str
    history: History


def read_cases(connection: Reader, where: str = OPEN, parameters: tuple[Any, ...] = ()) -> list[Case]:
    """The complaints that a condition over ``c`` names, with their histories; all open ones without one."""
    steps, contacts = defaultdict[str, list[Step]](list), defaultdict[str, list[Contact]](list)
    for complaint, at, to in connection.execute(STEPS + where, parameters):
        steps[complaint].append(Step(from_millis(at), to))
    for complaint, at, kind, direction in connection.execute(CONTACTS + where, parameters):
        contacts[complaint].append(Contact(from_millis(at), kind, direction))
    found = []
    for row in connection.execute(CASES + where, parameters):
        status, received, answered, resolved = row[4:8]
        history = History(
            from_millis(received), status, steps.get(row[0], ()), contacts.get(row[0], ()),
            None if answered is None else from_millis(answered),
            None if resolved is None else from_millis(resolved),
        )  # fmt: skip
        found.append(Case._make((*row, history)))
    return found


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
        book.calendars[record] = calendar_of(zone, _mapping(shifts), days)
    except Refused as refused:
        book.broken[record] = refused


def _mapping(stored: str) -> Mapping[str, Any]:
    found = json.loads(stored)
    return found if isinstance(found, dict) else {}
