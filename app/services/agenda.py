"""What stands in a calendar between two days: visits, tasks, care steps, deal closes, birthdays; by the raw driver."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from app.rules.errors import Refused
from app.rules.lunar import birthday_keys
from app.rules.moments import from_millis, to_millis
from app.rules.recurrence import occurrences
from app.rules.zones import zone_or
from app.services.lists.parts import TASK_TITLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.storage.connection import Connection

VISITS, TASKS, CARE, DEALS, BIRTHDAYS = "visits", "tasks", "care", "deals", "birthdays"
LAYERS = (VISITS, TASKS, CARE, DEALS, BIRTHDAYS)
MOST = 20_000  # of each layer
SHORT = 30 * 60_000  # milliseconds that something without a length takes up
_DAY = dt.timedelta(days=1)
_SECOND = dt.timedelta(seconds=1)


class Entry(NamedTuple):
    """Something in the calendar.

    Attributes:
        layer: one of ``LAYERS``.
        kind: of the record.
        id: of the record; the occurrences of one repeated task share it.
        title: what it is called; empty for a visit, which is called by its account and purpose.
        about: name of the account, empty when it is about none.
        start: milliseconds since 1970 UTC; of a day-long entry midnight of its first day in the reader's zone.
        end: as ``start``, of a day-long entry midnight after its last day.
        whole_day: it has days and no time.
        state: stored status, empty when it has none.
        detail: stored value that says more: a priority, a purpose, ``lunar`` for such a birthday.
        movable: it may be dragged to another time.
        repeated: a later occurrence of a repeated task, which does not exist yet.
    """

    layer: str
    kind: str
    id: str
    title: str
    about: str
    start: int
    end: int
    whole_day: bool
    state: str = ""
    detail: str = ""
    movable: bool = True
    repeated: bool = False

    @property
    def done(self) -> bool:
        """Whether nothing is left to do about it."""
        return self.state in _OVER


_OVER = frozenset({"done", "cancelled", "reported", "missed", "checked_out"})


@dataclass(frozen=True, slots=True)
class Span:
    """A question: which days, of whom.

    Attributes:
        first: the first day.
        last: the last day.
        zone: the reader's, where days begin and end.
        user_id: whose calendar; None for everyone's that this copy holds.
        layers: those that are wanted.
    """

    first: dt.date
    last: dt.date
    zone: dt.tzinfo
    user_id: str | None = None
    layers: frozenset[str] = frozenset(LAYERS)

    @property
    def start(self) -> int:
        """Midnight of the first day, in milliseconds since 1970 UTC."""
        return midnight(self.first, self.zone)

    @property
    def end(self) -> int:
        """Midnight after the last day."""
        return midnight(self.last + _DAY, self.zone)

    def whose(self, key: str) -> str:
        """The condition that narrows to the user."""
        return "" if self.user_id is None else f" AND t.{key} = :user"

    @property
    def facts(self) -> dict[str, object]:
        """Named parameters of the statements."""
        return {
            "start": self.start, "end": self.end, "first": self.first.isoformat(), "last": self.last.isoformat(),
            "user": self.user_id, "most": MOST,
        }  # fmt: skip


@lru_cache(2048)
def midnight(day: dt.date, zone: dt.tzinfo) -> int:
    """When a day begins in a zone, in milliseconds since 1970 UTC."""
    return to_millis(dt.datetime.combine(day, dt.time(), zone))


def entries(connection: Connection, span: Span) -> list[Entry]:
    """What stands in the calendar, by its start; of each layer at most ``MOST``."""
    asked = chain.from_iterable(
        read(connection, span) for layer, read in READERS.items() if layer in span.layers
    )
    tasks = _tasks(connection, span) if span.layers & {TASKS, CARE} else iter(())
    return sorted(chain(asked, tasks), key=_order)


def _order(entry: Entry) -> tuple[int, int, str]:
    return entry.start, -entry.end, entry.title


def _visits(connection: Connection, span: Span) -> Iterator[Entry]:
    rows = connection.execute(
        "SELECT t.id, coalesce(a.name, ''), t.planned_start_at, t.planned_end_at, t.status, t.purpose FROM visits t"
        " LEFT JOIN accounts a ON a.id = t.account_id WHERE t.deleted_at IS NULL"
        f" AND t.planned_start_at BETWEEN :start - 86400000 AND :end - 1{span.whose('owner_id')} LIMIT :most",
        span.facts,
    )
    begin = span.start
    for visit, account, start, end, status, purpose in rows:
        until = max(end or 0, start + SHORT)
        if until > begin:
            yield Entry(VISITS, "visit", visit, "", account, start, until, False, status, purpose,
                        status == "planned")  # fmt: skip


def _deals(connection: Connection, span: Span) -> Iterator[Entry]:
    rows = connection.execute(
        "SELECT t.id, t.name, coalesce(a.name, ''), t.expected_close, t.status FROM deals t"
        " LEFT JOIN accounts a ON a.id = t.account_id WHERE t.deleted_at IS NULL AND t.status = 'open'"
        f" AND t.expected_close BETWEEN :first AND :last{span.whose('owner_id')} LIMIT :most",
        span.facts,
    )
    for deal, name, account, day, status in rows:
        start, end = _day(dt.date.fromisoformat(day), span.zone)
        yield Entry(DEALS, "deal", deal, name, account, start, end, True, status)


def _birthdays(connection: Connection, span: Span) -> Iterator[Entry]:
    days = [span.first + n * _DAY for n in range((span.last - span.first).days + 1)]
    solar = {f"{day:%m-%d}": day for day in days}
    for stand_in in filter(_stands_for_leap_day, days):
        solar["02-29"] = stand_in
    lunar = birthday_keys(days)
    marks = ", ".join(f"'{key}'" for key in sorted({*solar, *lunar}))
    rows = connection.execute(
        "SELECT t.id, t.name, coalesce(a.name, ''), substr(t.birthday, 6), t.birthday_lunar FROM contacts t"
        " LEFT JOIN accounts a ON a.id = t.account_id WHERE t.deleted_at IS NULL AND t.birthday IS NOT NULL"
        f"{span.whose('owner_id')} AND substr(t.birthday, 6) IN ({marks}) LIMIT :most",
        span.facts,
    )
    for contact, name, account, key, by_moon in rows:
        day = (lunar if by_moon else solar).get(key)
        if day is not None:
            start, end = _day(day, span.zone)
            yield Entry(BIRTHDAYS, "contact", contact, name, account, start, end, True,
                        detail="lunar" if by_moon else "", movable=False)  # fmt: skip


def _stands_for_leap_day(day: dt.date) -> bool:
    """Who was born on 29 February is congratulated on the 28th in other years."""
    return (day.month, day.day) == (2, 28) and (day + _DAY).month == 3


def _tasks(connection: Connection, span: Span) -> Iterator[Entry]:
    """Tasks and care steps; a repeated one with what is still to come of it."""
    rows = connection.execute(
        f"SELECT t.id, {TASK_TITLE}, coalesce(a.name, ''), t.start_at, t.due_at, t.all_day, t.status, t.priority,"
        " t.care_step_id IS NOT NULL, t.recurrence, t.time_zone FROM tasks t"
        " LEFT JOIN accounts a ON a.id = t.account_id WHERE t.deleted_at IS NULL AND t.status <> 'cancelled'"
        f"{span.whose('assignee_id')} AND (t.due_at BETWEEN :start - 86400000 AND :end + 86400000"
        " OR t.start_at < :end AND t.due_at >= :start OR t.recurrence IS NOT NULL AND t.due_at < :end"
        " AND t.status IN ('todo', 'doing')) LIMIT :most",
        span.facts,
    )
    begin, over = span.start, span.end
    for task, title, about, start, due, whole, status, priority, care, rule, zone in rows:
        layer = CARE if care else TASKS
        if layer not in span.layers:
            continue
        took = _times(start, due, bool(whole), zone, span.zone)
        entry = Entry(layer, "task", task, title, about, *took, status, priority, status in {"todo", "doing"})
        if entry.start < over and entry.end > begin:
            yield entry
        if rule and status in {"todo", "doing"}:
            yield from _later(entry, rule, due, zone, span)


def _later(entry: Entry, rule: str, due: int, zone: str | None, span: Span) -> Iterator[Entry]:
    """The coming occurrences of a repeated task; none of a rule that this version cannot keep."""
    first, name = from_millis(due), zone or str(getattr(span.zone, "key", "Asia/Shanghai"))
    since = max(first + _SECOND, from_millis(span.start))
    try:
        found = occurrences(rule, first, name, since, from_millis(span.end), 400)
    except Refused:
        return
    for at in found:
        moved = to_millis(at) - due
        if entry.whole_day:
            start, end = _day(at.astimezone(zone_or(zone, span.zone)).date(), span.zone)
        else:
            start, end = entry.start + moved, entry.end + moved
        yield entry._replace(start=start, end=end, state="todo", movable=False, repeated=True)


def _times(
    start: int | None, due: int, whole: bool, zone: str | None, reader: dt.tzinfo
) -> tuple[int, int, bool]:
    """What a task takes up: its day, the span up to its due time, or half an hour at its due time."""
    if whole:
        day = from_millis(due).astimezone(zone_or(zone, reader)).date()
        return *_day(day, reader), True
    if start is None or start >= due:
        return due, due + SHORT, False
    if due - start < 86_400_000:
        return start, due, False
    first = from_millis(start).astimezone(reader).date()
    last = from_millis(due).astimezone(reader).date()
    return midnight(first, reader), midnight(last + _DAY, reader), True


def _day(day: dt.date, zone: dt.tzinfo) -> tuple[int, int]:
    return midnight(day, zone), midnight(day + _DAY, zone)


READERS: dict[str, Callable[[Connection, Span], Iterator[Entry]]] = {
    VISITS: _visits,
    DEALS: _deals,
    BIRTHDAYS: _birthdays,
}
