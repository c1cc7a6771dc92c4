"""Planning a day of visits: which accounts, in which order, at which hours."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from app.rules.moments import from_millis, to_millis
from app.rules.positions import Position, metres
from app.rules.route import shortest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from app.rules.workcalendar import WorkCalendar
    from app.services.visit_stops import Stop

ROADS_PERCENT = 130  # how much longer roads are than the straight line


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the day is to be.

    Attributes:
        begin: aware; when the first visit begins, or when one sets out when ``start`` is known.
        minutes: how long a visit takes.
        speed: kilometres an hour on the road.
        start: where one sets out; None to begin at the first stop.
        back: the way ends where it began.
    """

    begin: dt.datetime
    minutes: int = 60
    speed: int = 40
    start: Position | None = None
    back: bool = False


class Leg(NamedTuple):
    """A stop with its hours, and the metres of road to it; None for the way to or from an unknown place."""

    stop: Stop
    start: dt.datetime
    end: dt.datetime
    metres: int | None


def ordered(found: Sequence[Stop], start: Position | None, *, back: bool) -> list[Stop]:
    """The stops in a good order; those whose place nobody knows stand last, as they came."""
    placed = [stop for stop in found if stop.position is not None]
    lost = [stop for stop in found if stop.position is None]
    places = ([start] if start is not None else []) + [stop.position for stop in placed if stop.position]
    far = [[metres(one, other) for other in places] for one in places]
    order = shortest(far, back=back, start=0 if start is not None else None)
    shift = len(places) - len(placed)
    return [placed[place - shift] for place in order if place >= shift] + lost


def timed(found: Sequence[Stop], wishes: Wishes, calendar: WorkCalendar) -> list[Leg]:
    """Hours for the stops in their order: driving between them, and no visit across a break of the day."""
    legs: list[Leg] = []
    here, at = wishes.start, wishes.begin
    for stop in found:
        road = None if here is None or stop.position is None else _road(here, stop.position)
        hours = (road or 0) / (wishes.speed * 1000)
        at = _within_hours(_quarter(at + dt.timedelta(hours=hours)), wishes.minutes, calendar)
        end = at + dt.timedelta(minutes=wishes.minutes)
        legs.append(Leg(stop, at, end, road))
        here, at = stop.position or here, end
    return legs


def way_home(legs: Sequence[Leg], wishes: Wishes) -> int:
    """The metres of road back to where the way began; 0 when it ends at the last stop."""
    places = [leg.stop.position for leg in legs if leg.stop.position is not None]
    first = wishes.start or (places[0] if places else None)
    if not wishes.back or first is None or not places:
        return 0
    return _road(places[-1], first)


def plan_visits(session: Session, legs: Sequence[Leg], purpose: str) -> list[str]:
    """Make the visits; their ids.

    Raises:
        Refused: as a visit's fields say.
    """
    from app.services import records  # noqa: PLC0415 - loaded when something is written

    made = []
    for leg in legs:
        fields = {
            "account_id": leg.stop.account_id, "contact_id": leg.stop.contact_id, "purpose": purpose,
            "planned_start_at": leg.start, "planned_end_at": leg.end,
        }  # fmt: skip
        made.append(records.create(session, "visit", fields))
    return made


def _road(one: Position, other: Position) -> int:
    return round(metres(one, other) * ROADS_PERCENT / 100)


def _quarter(at: dt.datetime) -> dt.datetime:
    """The next full quarter of an hour."""
    step = 15 * 60_000
    return from_millis(-(-to_millis(at) // step) * step).astimezone(at.tzinfo)


def _within_hours(at: dt.datetime, minutes: int, calendar: WorkCalendar) -> dt.datetime:
    """The same time, or the end of the break that the visit would run into; a day without work has no breaks."""
    length = minutes * 60_000
    spans = calendar.spans(at.astimezone(dt.UTC).date()) or ()
    spans = tuple(sorted({*spans, *calendar.spans(at.date())}))
    begin = to_millis(at)
    for (_, over), (again, _) in itertools.pairwise(spans):
        breaks = again - over <= 3 * 3_600_000
        if breaks and begin < again and begin + length > over:
            return from_millis(again).astimezone(at.tzinfo)
    return at
