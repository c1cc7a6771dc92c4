"""What a period may bring: won, promised, hoped for, weighted, by person or team."""

from __future__ import annotations

import datetime as dt
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from app.rules.moments import to_millis
from app.rules.revenue_at_risk import at_risk
from app.services import base_sums, risk_rows

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
_BEHIND = (
    "SELECT {key}, d.account_id, d.currency, coalesce(d.amount, 0), coalesce(d.probability, 0) FROM deals d"
    " LEFT JOIN users u ON u.id = d.owner_id LEFT JOIN teams t ON t.id = u.team_id"
    " WHERE d.deleted_at IS NULL AND d.status = 'open' AND d.expected_close BETWEEN ? AND ?"
    " AND coalesce(d.forecast_category, '') <> 'omitted'"
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
        at_risk: what open complaints of the same accounts take off it, as the firm assumes.
        expected: what is left of the weighted sum then.
        target: what is to be ordered in exactly this period; None without a target.
    """

    id: str
    name: str
    won: Sums
    committed: Sums
    best: Sums
    weighted: Sums
    at_risk: Sums
    expected: Sums
    open: Sums
    deals: int
    target: Sums | None


def forecast(
    connection: Connection, begin: dt.date, end: dt.date, now: dt.datetime, by: str = "owner"
) -> list[ForecastLine]:
    """The period by person or team, the largest open amount first; the last line is the whole.

    ``now`` is aware: its zone says when days begin, and complaints are as old as they are then.
    """
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
        _WON.format(key=key, name=name), (_at(begin, now.tzinfo), _at(end + dt.timedelta(days=1), now.tzinfo))
    ):
        names[group] = title
        won.setdefault(group, []).append((amount, currency))
    targets, risks = _targets(connection, by, begin, end, rates), _risks(connection, key, begin, end, now)
    lines = [
        _line(
            rates, group, names[group], found.get(group, []), won.get(group, []), risks.get(group, []),
            targets.get(group),
        )
        for group in names
    ]  # fmt: skip
    lines.sort(key=_largest)
    every, all_won = chain.from_iterable(found.values()), chain.from_iterable(won.values())
    all_risks = chain.from_iterable(risks.values())
    whole = _line(rates, "", "", list(every), list(all_won), list(all_risks), targets.get("whole"))
    return [*lines, whole]


def _risks(
    connection: Connection, key: str, begin: dt.date, end: dt.date, now: dt.datetime
) -> dict[str, list[tuple[int, str | None]]]:
    """What each deal of an account that complains loses, by group; minor units and currency."""
    percents = risk_rows.percents(connection, to_millis(now))
    found: dict[str, list[tuple[int, str | None]]] = {}
    if percents:
        rows = connection.execute(_BEHIND.format(key=key), (begin.isoformat(), end.isoformat()))
        for group, account, currency, amount, chance in rows:
            if account in percents:
                found.setdefault(group, []).append((at_risk(amount, chance, percents[account]), currency))
    return found


def _line(
    rates: Rates,
    group: str,
    name: str,
    found: list[tuple[str, str | None, int, int, int]],
    won: list[tuple[int | None, str | None]],
    risks: list[tuple[int, str | None]],
    target: Sums | None,
) -> ForecastLine:
    committed = [(amount, currency) for category, currency, amount, _, _ in found if category == "committed"]
    hoped = [(amount, currency) for category, currency, amount, _, _ in found if category == "best_case"]
    counted = [row for row in found if row[0] != "omitted"]
    weighted = [(weighted, currency) for _, currency, _, weighted, _ in counted]
    return ForecastLine(
        group,
        name,
        rates.sum(won),
        rates.sum(committed),
        rates.sum([*committed, *hoped]),
        rates.sum(weighted),
        rates.sum(risks),
        rates.sum([*weighted, *((-risk, currency) for risk, currency in risks)]),
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
