"""The clocks of a complaint: first response and resolution in working time, the same on laptop and server."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from app.rules.choices import ActivityKind, Direction
from app.rules.errors import Refused
from app.rules.moments import from_millis, to_millis
from app.rules.workcalendar import Span, WorkCalendar

Pause = tuple[datetime, datetime | None]
"""From and to of a wait for the customer; None while it lasts."""

ESCALATION: Final = (75, 100, 150)
"""Percent of the budget at which a complaint rises to level 1, 2 and 3."""


class ClockStatus(StrEnum):
    """How one clock of a complaint stands."""

    RUNNING = "running"
    WARNING = "warning"
    LATE = "late"
    PAUSED = "paused"
    MET = "met"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock at one time.

    Attributes:
        due: when the budget is used up; while paused, as if the wait ended now.
        used: working time used, without the pauses.
        left: working time left, below zero when late.
        percent: share of the budget used, rounded down.
        status: see :class:`ClockStatus`.
        start: when it began.
        calendar: whose working time counts.
    """

    due: datetime
    used: timedelta
    left: timedelta
    percent: int
    status: ClockStatus
    start: datetime
    calendar: WorkCalendar

    @property
    def years_missing(self) -> tuple[int, ...]:
        """Years in between whose holidays are unknown; the due time may then be too early."""
        return self.calendar.years_missing(self.start, self.due)


def clock(
    start: datetime,
    minutes: int,
    calendar: WorkCalendar,
    now: datetime,
    *,
    stopped: datetime | None = None,
    pauses: Sequence[Pause] = (),
) -> Clock:
    """Read a clock.

    Args:
        start: when the complaint was received; times before it count as this time.
        minutes: the budget in working minutes.
        calendar: whose working time counts.
        now: the time of the question.
        stopped: first real reply or resolution; None while open.
        pauses: waits for the customer, in any order; they may overlap.

    Raises:
        Refused: ``minutes-not-positive``; what :mod:`app.rules.workcalendar` refuses.
    """
    if minutes <= 0:
        raise Refused("minutes-not-positive", "minutes")
    begin = to_millis(start)
    end = max(begin, to_millis(stopped if stopped is not None else now))
    cuts = _merged(pauses, end)
    budget = minutes * 60_000
    ruler = calendar.ruler(begin)
    since = ruler.worked(begin)
    rested = [(ruler.worked(max(begin, a)), ruler.worked(max(begin, b))) for a, b in cuts]
    used = ruler.worked(end) - since - sum(b - a for a, b in rested)
    at = from_millis(ruler.when(_mark(since + budget, rested), begin))
    paused = any(since <= now and (until is None or until > now) for since, until in pauses)
    return Clock(
        due=at,
        used=timedelta(milliseconds=used),
        left=timedelta(milliseconds=budget - used),
        percent=100 * used // budget,
        status=_status(used, budget, stopped=stopped is not None, paused=paused),
        start=start,
        calendar=calendar,
    )


def _status(used: int, budget: int, *, stopped: bool, paused: bool) -> ClockStatus:
    late = used > budget
    if stopped:
        return ClockStatus.MISSED if late else ClockStatus.MET
    if late:
        return ClockStatus.LATE
    if paused:
        return ClockStatus.PAUSED
    return ClockStatus.WARNING if 100 * used >= ESCALATION[0] * budget else ClockStatus.RUNNING


def _merged(pauses: Iterable[Pause], end: int) -> list[Span]:
    """The pauses as ordered spans apart from each other, as far as they have come at the time of the question."""
    cuts: list[Span] = []
    for since, until in sorted(
        (to_millis(a), end if b is None else min(end, to_millis(b))) for a, b in pauses
    ):
        if cuts and since <= cuts[-1][1]:
            cuts[-1] = (cuts[-1][0], max(cuts[-1][1], until))
        elif since < until:
            cuts.append((since, until))
    return cuts


def _mark(mark: int, rested: Iterable[tuple[int, int]]) -> int:
    """Where the budget is used up on the ruler: each rest that begins before it moves it on."""
    for begin, end in rested:
        if begin >= mark:
            break
        mark += end - begin
    return mark


@dataclass(frozen=True, slots=True)
class Contact:
    """An activity on a complaint."""

    at: datetime
    kind: str
    direction: str


def first_reply(received: datetime, contacts: Iterable[Contact]) -> datetime | None:
    """When the customer was first really answered: not a note, not among colleagues, not before receipt."""
    real = (
        c.at
        for c in contacts
        if c.direction == Direction.OUTBOUND and c.kind != ActivityKind.NOTE and c.at >= received
    )
    return min(real, default=None)


def escalation_level(percent: int, steps: Sequence[int] = ESCALATION) -> int:
    """Level 0 to 3 from the share of the budget used."""
    return sum(percent >= step for step in steps)
