"""Service time limits and work calendars as the editor shows them, and what is wrong with them; by the raw driver."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any, NamedTuple

from app.rules.shifts import SpecialDay

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.storage.connection import Connection

ORDER = "CASE p.severity WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'medium' THEN 2 ELSE 3 END"


class LimitRow(NamedTuple):
    """One version of a policy; ``open`` counts the complaints that are judged by it and not settled."""

    id: str
    severity: str
    level: str
    response: int
    resolution: int
    calendar_id: str
    calendar: str
    remedy_limit: int | None
    currency: str
    since: str
    active: bool
    open: int
    replaced: bool


class CalendarRow(NamedTuple):
    """One work calendar with its special days."""

    id: str
    name: str
    zone: str
    shifts: Mapping[str, Any]
    usual: bool
    days: list[tuple[SpecialDay, str]]


class Worry(NamedTuple):
    """Something about the time limits that an admin should put right: ``kind`` and what it is about.

    Kinds: ``none`` no policy, ``broken`` a calendar that no clock can go by, ``years`` holidays that nobody entered.
    """

    kind: str
    name: str = ""
    years: tuple[int, ...] = ()


def limit_rows(connection: Connection) -> list[LimitRow]:
    """All versions that are not archived, the gravest first, of each the newest first."""
    rows = connection.execute(
        "SELECT p.id, p.severity, coalesce(p.level, ''), p.response_minutes, p.resolution_minutes, "
        "coalesce(p.calendar_id, ''), coalesce(k.name, ''), p.remedy_limit, coalesce(p.currency, ''), "
        "coalesce(p.valid_from, ''), p.active, (SELECT count(*) FROM complaints c WHERE c.policy_id = p.id "
        "AND c.deleted_at IS NULL AND c.status NOT IN ('resolved', 'closed', 'rejected', 'duplicate')) "
        "FROM sla_policies p LEFT JOIN work_calendars k ON k.id = p.calendar_id WHERE p.deleted_at IS NULL "
        f"ORDER BY {ORDER}, 3, coalesce(p.valid_from, '') DESC, p.id DESC"
    )
    found, seen = [], set[tuple[str, str]]()
    for row in rows:
        key = (row[1], row[2])
        found.append(LimitRow._make((*row[:10], bool(row[10]), row[11], key in seen)))
        if row[10]:
            seen.add(key)
    return found


def calendar_rows(connection: Connection) -> list[CalendarRow]:
    """All work calendars, the usual one first."""
    days: dict[str, list[tuple[SpecialDay, str]]] = {}
    for calendar, on, works, name in connection.execute(
        "SELECT calendar_id, \"on\", works, coalesce(name, '') FROM calendar_days WHERE deleted_at IS NULL"
    ):
        days.setdefault(calendar, []).append((SpecialDay(dt.date.fromisoformat(on), bool(works)), name))
    rows: Iterable[Any] = connection.execute(
        "SELECT id, name, time_zone, shifts, is_default FROM work_calendars WHERE deleted_at IS NULL "
        "ORDER BY is_default DESC, id"
    )
    return [
        CalendarRow(row[0], row[1], row[2], json.loads(row[3]), bool(row[4]), days.get(row[0], []))
        for row in rows
    ]


def worries(connection: Connection, at: dt.datetime) -> list[Worry]:
    """What an admin should put right, the worst first."""
    from app.model.time_limits import read_book  # noqa: PLC0415 - the page's first rows come without it
    from app.services.time_limits import missing_years  # noqa: PLC0415

    book = read_book(connection)
    if not any(policy.active for policy in book.policies.values()):
        return [Worry("none")]
    broken = [Worry("broken", book.names[key]) for key in book.broken]
    return broken + [Worry("years", name, years) for name, years in missing_years(book, at).items()]


def may_edit(connection: Connection, user_id: str) -> bool:
    """Whether a user may change time limits; alone on a laptop, everybody is their own admin."""
    row = connection.execute("SELECT role FROM users WHERE id = ?", (user_id,)).fetchone()
    return row is None or str(row[0]) == "admin"
