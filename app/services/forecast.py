"""What a period may bring: won, promised, hoped for, weighted, by person or team."""

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


def _at(day: dt.date, zone: dt.tzinfo | None) -> int:
    return to_millis(dt.datetime.combine(day, dt.time(), zone or dt.UTC))


def _largest(line: ForecastLine) -> tuple[int, str]:
    return -line.open.base.minor, line.name
