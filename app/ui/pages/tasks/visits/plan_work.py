"""What the plan of a day asks of the program, off the main thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.visit_plan import Leg, Wishes
    from app.services.visit_stops import Stop
    from app.storage.connection import Connection


class Arranged(NamedTuple):
    """A day as it was arranged.

    Attributes:
        legs: the stops with their hours.
        home_m: metres of road back to where the day began.
        works: the day is worked.
        late: how many visits end after its working hours.
    """

    legs: list[Leg]
    home_m: int
    works: bool
    late: int


def find_stops(
    chosen: Sequence[str], segment: str, user: str, wishes: Wishes, connection: Connection
) -> list[Stop]:
    """The accounts that were chosen, or those of a segment."""
    from app.services import visit_stops  # noqa: PLC0415 - the services load when first wanted

    begin = wishes.begin
    accounts = visit_stops.members(connection, segment, user, begin) if segment else chosen
    zone = begin.tzinfo
    return visit_stops.stops(connection, accounts, begin.date(), zone) if zone is not None else []


def arrange(found: Sequence[Stop], wishes: Wishes, order: bool, connection: Connection) -> Arranged:
    """Hours for the stops, in the shortest order or as they stand."""
    from app.services import visit_plan  # noqa: PLC0415 - as above
    from app.services.holidays import work_calendar  # noqa: PLC0415 - as above

    calendar = work_calendar(connection)
    stops = visit_plan.ordered(found, wishes.start, back=wishes.back) if order else list(found)
    legs = visit_plan.timed(stops, wishes, calendar)
    home = visit_plan.way_home(legs, wishes)
    spans = calendar.spans(wishes.begin.date())
    late = sum(leg.end.timestamp() * 1000 > spans[-1][1] for leg in legs) if spans else 0
    return Arranged(legs, home, bool(spans), late)


def plan(legs: Sequence[Leg], purpose: str, session: Any) -> int:
    """Make the visits; how many."""
    from app.services import visit_plan  # noqa: PLC0415 - as above

    return len(visit_plan.plan_visits(session, legs, purpose))
