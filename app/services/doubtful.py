"""Open deals that may not come when they say: put off, overdue, or older than any that was ever closed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from app.rules.moments import to_millis

if TYPE_CHECKING:
    from app.storage.connection import Connection

_LISTED = (
    "SELECT d.id, d.name, coalesce(a.name, ''), coalesce(u.name, ''), d.amount, d.currency, d.expected_close,"
    " d.created_at FROM deals d LEFT JOIN accounts a ON a.id = d.account_id LEFT JOIN users u ON u.id = d.owner_id"
    " WHERE d.deleted_at IS NULL AND d.status = 'open'"
)
_SLIPS = (
    "SELECT c.pk, count(*), CAST(sum(julianday(json_extract(c.d, '$.expected_close[1]'))"
    " - julianday(json_extract(c.d, '$.expected_close[0]'))) AS INTEGER) FROM sync_change c WHERE c.tbl = 'deals'"
    " AND c.op = 'U' AND json_extract(c.d, '$.expected_close[1]') > json_extract(c.d, '$.expected_close[0]')"
    " GROUP BY c.pk"
)
_DAY = 86_400_000


class Doubtful(NamedTuple):
    """An open deal that may not come when it says.

    Attributes:
        slips: how often its day to close was put off.
        days: by how many days in all; for dead wood, how old it is.
    """

    id: str
    name: str
    account: str
    owner: str
    amount: int | None
    currency: str | None
    close: dt.date | None
    slips: int
    days: int


def slipping(connection: Connection, today: dt.date) -> list[Doubtful]:
    """Open deals whose day to close was put off or is over, the worst first."""
    slips = {deal: (count, days) for deal, count, days in connection.execute(_SLIPS)}
    found = [
        _doubtful(row, *slips.get(row[0], (0, 0)))
        for row in connection.execute(_LISTED)
        if row[0] in slips or (row[6] is not None and row[6] < today.isoformat())
    ]
    return sorted(found, key=_worst)


def dead_wood(connection: Connection, now: dt.datetime) -> list[Doubtful]:
    """Open deals that are older than any deal was when it was closed; none while nothing was closed."""
    (oldest,) = connection.execute(
        "SELECT max(closed_at - created_at) FROM deals WHERE deleted_at IS NULL AND status IN ('won', 'lost')"
    ).fetchone()
    if oldest is None:
        return []
    at = to_millis(now)
    rows = connection.execute(f"{_LISTED} AND d.created_at < ? ORDER BY d.created_at", (at - oldest,))
    return [_doubtful(row, 0, (at - row[7]) // _DAY) for row in rows]


def _doubtful(row: tuple[str, str, str, str, int, str, str, int], slips: int, days: int) -> Doubtful:
    deal, name, account, owner, amount, currency, close, _ = row
    day = dt.date.fromisoformat(close) if close else None
    return Doubtful(deal, name, account, owner, amount, currency, day, slips, days)


def _worst(deal: Doubtful) -> tuple[int, int, str]:
    return -deal.slips, -deal.days, deal.close.isoformat() if deal.close else ""
