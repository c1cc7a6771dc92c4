"""A day's visits as they went, for the report of the day; read by the raw driver."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING, Any, NamedTuple

from app.rules.moments import from_millis, to_millis
from app.rules.positions import Position, metres

if TYPE_CHECKING:
    from app.storage.connection import Connection


class DayVisit(NamedTuple):
    """One visit.

    Attributes:
        account, contact: names, empty for none.
        purpose, status: stored values.
        planned: when it was to begin, aware; None only in a damaged row.
        came: when somebody checked in, or None.
        left: when somebody checked out, or None.
        away_m: how far from the account the check-in was, or None.
        moved: how often it was put off.
        result: what came of it.
        following: the next action.
        reason: why it was cancelled.
    """

    id: str
    account: str
    contact: str
    purpose: str
    status: str
    planned: dt.datetime | None
    came: dt.datetime | None
    left: dt.datetime | None
    away_m: int | None
    moved: int
    result: str
    following: str
    reason: str

    @property
    def minutes(self) -> int | None:
        """How long it took."""
        return None if None in (self.came, self.left) else round((self.left - self.came).total_seconds() / 60)  # type: ignore[operator] # both are there


class Day(NamedTuple):
    """A rep's day: the visits by their time, and the straight line through the check-ins in metres."""

    on: dt.date
    rep: str
    visits: tuple[DayVisit, ...]
    way_m: int

    def counted(self, *statuses: str) -> int:
        """How many visits stand in these states."""
        return sum(visit.status in statuses for visit in self.visits)


def day_of(connection: Connection, user_id: str, day: dt.date, zone: dt.tzinfo) -> Day:
    """The visits that a user planned for a day or made on it."""
    start = to_millis(dt.datetime.combine(day, dt.time(), zone))
    end = to_millis(dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), zone))
    rows = connection.execute(
        "SELECT t.id, coalesce(a.name, ''), coalesce(c.name, ''), t.purpose, t.status, t.planned_start_at,"
        " t.checked_in_at, t.checked_out_at, t.distance_m, t.moved_count, coalesce(t.result, ''),"
        " coalesce(t.next_action, ''), coalesce(t.cancel_reason, ''), t.latitude_e6, t.longitude_e6 FROM visits t"
        " LEFT JOIN accounts a ON a.id = t.account_id LEFT JOIN contacts c ON c.id = t.contact_id"
        " WHERE t.deleted_at IS NULL AND t.owner_id = ? AND coalesce(t.checked_in_at, t.planned_start_at)"
        " BETWEEN ? AND ? ORDER BY coalesce(t.checked_in_at, t.planned_start_at)",
        (user_id, start, end - 1),
    ).fetchall()
    visits = tuple(_visit(row, zone) for row in rows)
    places = [Position(row[13], row[14]) for row in rows if None not in row[13:15]]
    way = sum(metres(one, other) for one, other in itertools.pairwise(places))
    rep = connection.execute("SELECT name FROM users WHERE id = ?", (user_id,)).fetchone()
    return Day(day, rep[0] if rep else "", visits, round(way))


def _visit(row: tuple[Any, ...], zone: dt.tzinfo) -> DayVisit:
    planned, came, left = (_at(millis, zone) for millis in row[5:8])
    return DayVisit._make((*row[:5], planned, came, left, *row[8:13]))


def _at(millis: int | None, zone: dt.tzinfo) -> dt.datetime | None:
    return None if millis is None else from_millis(millis).astimezone(zone)
