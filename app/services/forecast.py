"""What a period may bring: won, promised, hoped for, weighted, by person or team; and what will hardly come at all."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from app.rules.moments import to_millis
from app.services import base_sums

if TYPE_CHECKING:
    from app.services.base_sums import Rates, Sums
    from app.storage.connection import Connection

_GROUPS = {
    "owner": ("coalesce(u.id, '')", "coalesce(u.name, '')"),
    "team": ("coalesce(t.id, '')", "coalesce(t.name, '')"),
}
_OPEN = (
    "SELECT {key}, {name}, coalesce(d.forecast_category, 'pipeline'), d.currency, coalesce(sum(d.amount), 0),"
    " coalesce(sum((d.amount * coalesce(d.probability, 0) + 50) / 100), 0), count(*) FROM deals d"
    " LEFT JOIN users u ON u.id = d.owner_id LEFT JOIN teams t ON t.id = u.team_id"
    " WHERE d.deleted_at IS NULL AND d.status = 'open' AND d.expected_close BETWEEN ? AND ? GROUP BY 1, 2, 3, 4"
)
_WON = (
    "SELECT {key}, {name}, d.currency, coalesce(sum(d.amount), 0) FROM deals d"
    " LEFT JOIN users u ON u.id = d.owner_id LEFT JOIN teams t ON t.id = u.team_id"
    " WHERE d.deleted_at IS NULL AND d.status = 'won' AND d.closed_at >= ? AND d.closed_at < ? GROUP BY 1, 2, 3"
)
_TARGETS = (
    "SELECT {column}, value, currency FROM targets WHERE deleted_at IS NULL AND metric = 'orders'"
    " AND {column} IS NOT NULL AND period_from = ? AND period_to = ? ORDER BY version, updated_at"
)
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


class ForecastLine(NamedTuple):
    """One person or team, or the whole: sums of the period in the firm's currency.

    Attributes:
        best: what is committed and the best case.
        weighted: every open deal times its probability.
        target: what is to be ordered in exactly this period; None without a target.
    """

    id: str
    name: str
    won: Sums
    committed: Sums
    best: Sums
    weighted: Sums
    open: Sums
    deals: int
    target: Sums | None


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


def forecast(
    connection: Connection, begin: dt.date, end: dt.date, zone: dt.tzinfo | None, by: str = "owner"
) -> list[ForecastLine]:
    """The period by person or team, the largest open amount first; the last line is the whole."""
    rates = base_sums.load(connection)
    key, name = _GROUPS[by]
    names: dict[str, str] = {}
    won: dict[str, list[tuple[int | None, str | None]]] = {}
    found: dict[str, list[tuple[str, str | None, int, int, int]]] = {}
    for group, title, category, currency, amount, weighted, deals in connection.execute(
        _OPEN.format(key=key, name=name), (begin.isoformat(), end.isoformat())
    ):
        names[group] = title
        found.setdefault(group, []).append((category, currency, amount, weighted, deals))
    for group, title, currency, amount in connection.execute(
        _WON.format(key=key, name=name), (_at(begin, zone), _at(end + dt.timedelta(days=1), zone))
    ):
        names[group] = title
        won.setdefault(group, []).append((amount, currency))
    targets = _targets(connection, by, begin, end, rates)
    lines = [
        _line(rates, group, names[group], found.get(group, []), won.get(group, []), targets.get(group))
        for group in names
    ]
    lines.sort(key=_largest)
    every = [row for rows in found.values() for row in rows]
    whole = _line(rates, "", "", every, [row for rows in won.values() for row in rows], targets.get("whole"))
    return [*lines, whole]


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


def _line(
    rates: Rates,
    group: str,
    name: str,
    found: list[tuple[str, str | None, int, int, int]],
    won: list[tuple[int | None, str | None]],
    target: Sums | None,
) -> ForecastLine:
    committed = [(amount, currency) for category, currency, amount, _, _ in found if category == "committed"]
    hoped = [(amount, currency) for category, currency, amount, _, _ in found if category == "best_case"]
    counted = [row for row in found if row[0] != "omitted"]
    return ForecastLine(
        group,
        name,
        rates.sum(won),
        rates.sum(committed),
        rates.sum([*committed, *hoped]),
        rates.sum((weighted, currency) for _, currency, _, weighted, _ in counted),
        rates.sum((amount, currency) for _, currency, amount, _, _ in counted),
        sum(row[4] for row in counted),
        target,
    )


def _targets(connection: Connection, by: str, begin: dt.date, end: dt.date, rates: Rates) -> dict[str, Sums]:
    """The newest version of each target of exactly this period."""
    column = "user_id" if by == "owner" else "team_id"
    rows = connection.execute(_TARGETS.format(column=column), (begin.isoformat(), end.isoformat()))
    return {group: rates.sum([(value, currency)]) for group, value, currency in rows}


def _doubtful(row: tuple[str, str, str, str, int, str, str, int], slips: int, days: int) -> Doubtful:
    deal, name, account, owner, amount, currency, close, _ = row
    day = dt.date.fromisoformat(close) if close else None
    return Doubtful(deal, name, account, owner, amount, currency, day, slips, days)


def _at(day: dt.date, zone: dt.tzinfo | None) -> int:
    return to_millis(dt.datetime.combine(day, dt.time(), zone or dt.UTC))


def _largest(line: ForecastLine) -> tuple[int, str]:
    return -line.open.base.minor, line.name


def _worst(deal: Doubtful) -> tuple[int, int, str]:
    return -deal.slips, -deal.days, deal.close.isoformat() if deal.close else ""
