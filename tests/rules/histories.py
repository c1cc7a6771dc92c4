"""Random histories of complaints, and a simulation of their clocks that goes minute by minute."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from app.rules.shifts import SpecialDay, calendar_of
from app.rules.sla import Contact
from app.rules.standing import History, Policy, Step

if TYPE_CHECKING:
    import random

    from app.rules.workcalendar import WorkCalendar

MINUTE = dt.timedelta(minutes=1)
OFFICE = [["09:00", "12:00"], ["13:30", "18:00"]]
SETTLED = ("resolved", "closed", "rejected", "duplicate")
FIRMS = (
    ("Asia/Shanghai", {str(day): OFFICE for day in range(5)}, ((2026, 2, 16, 0), (2026, 2, 17, 0), (2026, 2, 14, 1))),
    ("Europe/Berlin", {"0": [["06:00", "14:00"], ["14:00", "22:00"]], "5": [["22:00", "06:00"]], "6": OFFICE}, ()),
    ("America/New_York", {str(day): [["20:00", "04:00"]] for day in range(7)}, ((2026, 3, 9, 0),)),
    ("Asia/Kolkata", {"1": [["00:00", "24:00"]], "3": [["10:15", "10:45"]]}, ()),
)  # fmt: skip
STARTS = (dt.datetime(2026, 2, 12, tzinfo=dt.UTC), dt.datetime(2026, 3, 6, tzinfo=dt.UTC),
          dt.datetime(2026, 10, 23, tzinfo=dt.UTC))  # fmt: skip


@dataclass(eq=False)
class Firm:
    """A calendar as the program has it and as a person reads it."""

    calendar: WorkCalendar
    zone: ZoneInfo
    shifts: dict[str, list[list[str]]]
    days: dict[dt.date, bool]
    seen: dict[dt.datetime, bool] = field(default_factory=dict)

    def works(self, at: dt.datetime) -> bool:
        """Whether anybody works in the minute that begins at a time."""
        if at not in self.seen:
            self.seen[at] = self._works(at)
        return self.seen[at]

    def _works(self, at: dt.datetime) -> bool:
        """Read off the wall clock."""
        local = at.astimezone(self.zone)
        clock = f"{local.hour:02}:{local.minute:02}"
        today, before = local.date(), local.date() - dt.timedelta(days=1)
        return any(
            begin <= clock < end if begin < end else clock >= begin for begin, end in self._shifts(today)
        ) or any(begin >= end and clock < end for begin, end in self._shifts_into(today, before))

    def _shifts(self, day: dt.date) -> list[list[str]]:
        works = self.days.get(day)
        if works is False:
            return []
        usual = self.shifts.get(str(day.weekday()), [])
        if works and not usual:
            return self.shifts[min(self.shifts)]
        return usual

    def _shifts_into(self, day: dt.date, before: dt.date) -> list[list[str]]:
        """Night shifts of the evening before, which belong to this day once it has begun."""
        return self.shifts.get(str(before.weekday()), []) if self.days.get(day) is not False else []


def firms() -> list[Firm]:
    """The calendars that histories are drawn from."""
    found = []
    for zone, shifts, special in FIRMS:
        days = {dt.date(year, month, day): bool(works) for year, month, day, works in special}
        calendar = calendar_of(zone, shifts, [SpecialDay(day, works) for day, works in days.items()])
        found.append(Firm(calendar, ZoneInfo(zone), shifts, days))
    return found


class Tale(NamedTuple):
    """One history with its limits and the time of the question."""

    firm: Firm
    policy: Policy
    history: History
    now: dt.datetime


def draw(chance: random.Random, all_firms: list[Firm], days: int) -> Tale:
    """A history over some days: waits, reopenings, notes and replies, in and out of order."""
    span = days * 1440
    received = chance.choice(STARTS) + chance.randrange(1440) * MINUTE

    def moment() -> dt.datetime:
        return received + chance.randrange(-120, span) * MINUTE

    steps = [
        Step(moment(), chance.choice(("investigating", "waiting_customer", "waiting_customer", "assigned",
                                      "resolved", "reopened")))
        for _ in range(chance.randrange(6))
    ]  # fmt: skip
    last = max(steps).to if steps else "received"
    status = (
        last if chance.random() < 0.85 else chance.choice(("investigating", "waiting_customer", "rejected"))
    )
    contacts = [
        Contact(
            moment(),
            chance.choice(("note", "call", "email")),
            chance.choice(("inbound", "outbound", "internal")),
        )
        for _ in range(chance.randrange(4))
    ]
    response = chance.randrange(1, 400)
    policy = Policy("p", "high", None, response, response + chance.randrange(1200))
    resolved = max(steps).at if status == "resolved" and last == "resolved" else None
    answered = moment() if chance.random() < 0.1 else None
    history = History(received, status, steps, contacts, answered, resolved)
    return Tale(chance.choice(all_firms), policy, history, received + chance.randrange(span) * MINUTE)


class Counted(NamedTuple):
    """What the simulation counts for one clock; ``due`` is None when it lies beyond the days looked at."""

    used: int
    due: dt.datetime | None
    status: str


class Simulated(NamedTuple):
    """Both clocks and the level."""

    response: Counted
    resolution: Counted
    escalation: int


def simulate(tale: Tale, horizon: dt.datetime) -> Simulated:
    """Go through a history minute by minute, as somebody with a watch and a list would."""
    history, policy = tale.history, tale.policy
    resting = resting_minutes(history)
    settled = None
    if history.status in SETTLED:
        ends = [step.at for step in history.steps if step.to == history.status]
        settled = history.resolved or max(ends, default=history.received)
    replies = [c.at for c in history.contacts if c.kind != "note" and c.direction == "outbound"]
    replies += [history.answered] if history.answered else []
    stops = [at for at in replies if at >= history.received]
    first = min((*stops, *((settled,) if settled else ())), default=None)
    response = _count(tale, policy.response, first, resting, horizon)
    resolution = _count(tale, policy.resolution, settled, resting, horizon)
    return Simulated(response, resolution, _level(tale, response, resolution, answered=first is not None))


def resting_minutes(history: History) -> list[tuple[dt.datetime, dt.datetime | None]]:
    """From when to when nobody was to work on it: the customer had to answer, or it was settled for a while."""
    found: list[tuple[dt.datetime, dt.datetime | None]] = []
    state, since = "", None
    for at, to in sorted(history.steps):
        rests = to == "waiting_customer" or to in SETTLED
        if rests and not state:
            state, since = "rests", at
        elif not rests and state and since is not None:
            found.append((since, at))
            state = ""
    if state and since is not None and history.status in ("waiting_customer", *SETTLED):
        found.append((since, None))
    return found


def _count(
    tale: Tale, budget: int, stopped: dt.datetime | None,
    resting: list[tuple[dt.datetime, dt.datetime | None]], horizon: dt.datetime,
) -> Counted:  # fmt: skip
    end = max(tale.history.received, stopped if stopped is not None else tale.now)
    used = counted = 0
    due = None
    at = tale.history.received
    while at < horizon and (at < end or due is None):
        rests = at < end and any(a <= at and (b is None or at < b) for a, b in resting)
        if not rests and tale.firm.works(at):
            used += at < end
            counted += 1
            if counted == budget:
                due = at + MINUTE
        at += MINUTE
    return Counted(used, due, _status(tale, used, budget, stopped, resting))


def _status(
    tale: Tale, used: int, budget: int, stopped: dt.datetime | None,
    resting: list[tuple[dt.datetime, dt.datetime | None]],
) -> str:  # fmt: skip
    if stopped is not None:
        return "missed" if used > budget else "met"
    if used > budget:
        return "late"
    if any(a <= tale.now and (b is None or tale.now < b) for a, b in resting):
        return "paused"
    return "warning" if used >= budget * 0.75 else "running"


def _level(tale: Tale, response: Counted, resolution: Counted, *, answered: bool) -> int:
    def level(used: int, budget: int) -> int:
        return (used * 4 >= budget * 3) + (used >= budget) + (used * 2 >= budget * 3)

    first = 0 if answered else min(2, level(response.used, tale.policy.response))
    return max(first, level(resolution.used, tale.policy.resolution))
