"""Which accounts can be seen on a day: those that were chosen, or those of a segment; by the raw driver."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from app.rules.moments import to_millis
from app.rules.positions import Position

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.storage.connection import Connection

MOST = 60  # stops of one day


class Stop(NamedTuple):
    """An account to be seen.

    Attributes:
        account_id: the account.
        name: what it is called.
        city: where it is, in words.
        position: where it is; None when nobody knows.
        contact_id: its first contact, to be seen there.
        planned: a visit to it is planned on that day already.
    """

    account_id: str
    name: str
    city: str
    position: Position | None
    contact_id: str | None
    planned: bool = False


def stops(connection: Connection, accounts: Sequence[str], day: dt.date, zone: dt.tzinfo) -> list[Stop]:
    """These accounts in this order, the first ``MOST`` of those that may be contacted."""
    begun = to_millis(dt.datetime.combine(day, dt.time(), zone))
    asked = list(dict.fromkeys(accounts))[: 4 * MOST]
    rows = connection.execute(
        "SELECT t.id, t.name, coalesce(t.city, ''), t.latitude_e6, t.longitude_e6,"
        " (SELECT c.id FROM contacts c WHERE c.account_id = t.id AND c.deleted_at IS NULL"
        "  ORDER BY c.is_primary DESC, c.created_at LIMIT 1),"
        " EXISTS (SELECT 1 FROM visits v WHERE v.account_id = t.id AND v.deleted_at IS NULL"
        "  AND v.status IN ('planned', 'checked_in') AND v.planned_start_at BETWEEN ? AND ?)"
        f" FROM accounts t WHERE t.deleted_at IS NULL AND NOT t.do_not_contact AND t.id IN ({_marks(asked)})",
        (begun, begun + 86_399_999, *asked),
    )
    found = {
        row[0]: Stop(
            row[0],
            row[1],
            row[2],
            Position(row[3], row[4]) if None not in row[3:5] else None,
            row[5],
            bool(row[6]),
        )
        for row in rows
    }
    return [found[account] for account in asked if account in found][:MOST]


def members(connection: Connection, segment: str, user_id: str, now: dt.datetime) -> list[str]:
    """The accounts that stand in a segment now, by name.

    Raises:
        Refused: as the filter language says when the segment's query is no longer understood.
    """
    from app.services.filter_help import clause  # noqa: PLC0415 - the schema loads with it
    from app.services.segments import FIXED  # noqa: PLC0415 - as above

    kind, query = connection.execute("SELECT kind, query FROM segments WHERE id = ?", (segment,)).fetchone()
    sql, parameters = f"t.deleted_at IS NULL AND {FIXED}", (segment,)
    if kind == "live":
        sql, parameters = clause(connection, "account", query or "", user_id, now)
    rows = connection.execute(f"SELECT t.id FROM accounts t WHERE {sql} ORDER BY t.name_key", parameters)
    return [row[0] for row in rows]


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))
