"""How a complaint stands against its time limits, judged from its history alone; the same on laptop and server."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, NamedTuple

from app.rules.choices import ComplaintStatus
from app.rules.settled import SETTLED
from app.rules.sla import Clock, ClockStatus, Contact, Pause, clock, escalation_level, first_reply
from app.rules.workcalendar import WorkCalendar

RESTING: Final = frozenset({ComplaintStatus.WAITING_CUSTOMER.value, *SETTLED})
"""States in which no clock runs; a complaint that is reopened goes on with the time that it had left."""

MOST_BY_RESPONSE: Final = 2
"""A late first reply alone calls the manager, but not the one above."""

_STOPPED: Final = frozenset({ClockStatus.MET, ClockStatus.MISSED})


@dataclass(frozen=True, slots=True)
class Policy:
    """One version of a service time limit.

    Attributes:
        id: of the version; a complaint keeps the version that it was received under.
        severity: which complaints it is for.
        level: which customers it is for; None for all that have no policy of their own.
        response: working minutes until the first reply.
        resolution: working minutes until the complaint is settled.
        calendar_id: whose working time counts; None for the firm's usual one.
        since: first day on which complaints are received under it; None when it always held.
        active: new complaints may fall under it.
    """

    id: str
    severity: str
    level: str | None
    response: int
    resolution: int
    calendar_id: str | None = None
    since: date | None = None
    active: bool = True


def pick(policies: Iterable[Policy], severity: str, level: str | None, on: date) -> Policy | None:
    """The policy for a complaint received on a day: that of the customer's level first, of these the newest."""
    fitting = [
        policy
        for policy in policies
        if policy.active
        and policy.severity == severity
        and policy.level in {None, level}
        and (policy.since is None or policy.since <= on)
    ]
    return max(fitting, key=lambda p: (p.level is not None, p.since or date.min, p.id), default=None)


class Step(NamedTuple):
    """One change of a complaint's status."""

    at: datetime
    to: str


@dataclass(frozen=True, slots=True)
class History:
    """What happened to a complaint as far as its clocks care; the steps in any order.

    Attributes:
        received: when the customer complained.
        status: the state it is in now.
        steps: its changes of status; two laptops may have written them, so neither order nor pairing is sure.
        contacts: the activities about it.
        answered: a first reply that somebody entered by hand.
        resolved: when it was resolved; None while it is open.
    """

    received: datetime
    status: str
    steps: Sequence[Step] = ()
    contacts: Sequence[Contact] = ()
    answered: datetime | None = None
    resolved: datetime | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Both clocks of a complaint at one time, and how far it is escalated by them."""

    response: Clock
    resolution: Clock
    escalation: int

    @property
    def years_missing(self) -> tuple[int, ...]:
        """Years whose holidays are unknown, so that a due time may be too early."""
        return self.resolution.years_missing


def judge(history: History, policy: Policy, calendar: WorkCalendar, now: datetime) -> Standing:
    """Read both clocks of a complaint.

    Raises:
        Refused: ``minutes-not-positive``, ``due-too-far``, or as :class:`WorkCalendar`.
    """
    rests = list(resting(history.steps, history.status))
    settled = settled_at(history)
    times = [at for at in (answered_at(history), settled) if at is not None]
    response = clock(
        history.received, policy.response, calendar, now, stopped=min(times, default=None), pauses=rests
    )
    resolution = clock(history.received, policy.resolution, calendar, now, stopped=settled, pauses=rests)
    return Standing(response, resolution, _level(response, resolution))


def answered_at(history: History) -> datetime | None:
    """When the customer was first really answered; a reply from before the complaint answers nothing."""
    found = first_reply(history.received, history.contacts)
    times = [at for at in (found, history.answered) if at is not None and at >= history.received]
    return min(times, default=None)


def settled_at(history: History) -> datetime | None:
    """When the complaint was settled; None while it is open."""
    if history.status not in SETTLED:
        return None
    if history.resolved is not None:
        return history.resolved
    return max((step.at for step in history.steps if step.to == history.status), default=history.received)


def resting(steps: Iterable[Step], status: str) -> Iterator[Pause]:
    """The spans in which no clock runs; a last one that the complaint's state does not confirm never was."""
    since: datetime | None = None
    for step in sorted(steps):
        if step.to in RESTING:
            since = since or step.at
        elif since is not None:
            yield since, step.at
            since = None
    if since is not None and status in RESTING:
        yield since, None


def _level(response: Clock, resolution: Clock) -> int:
    by_response = 0
    if response.status not in _STOPPED:
        by_response = min(MOST_BY_RESPONSE, escalation_level(response.percent))
    return max(by_response, escalation_level(resolution.percent))
