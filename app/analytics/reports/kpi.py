"""Are we on course: targets against actuals, with pace and projection (Kaplan & Norton 1992)."""

from datetime import date
from typing import NamedTuple

from app.analytics.books import Books, open_books
from app.analytics.methods.results import note
from app.analytics.report import EVERYONE, Reader, Report, Row, Scope, money
from app.analytics.reports.kpi_counted import METRICS, TREE, WHO
from app.rules.currencies import exponent

_MONEY = frozenset({"orders", "margin", "receipts"})


class _Target(NamedTuple):
    id: str
    metric: str
    user_id: str | None
    team_id: str | None
    begin: str
    end: str
    value: int
    currency: str | None
    version: int


class Behind(NamedTuple):
    """One row that a target's actual counts; ``day`` is an ISO day, or milliseconds for a visit, or None."""

    kind: str
    id: str
    account: str
    day: str | int | None
    value: int


_COLUMNS = "t.id, t.metric, t.user_id, t.team_id, t.period_from, t.period_to, t.value, t.currency, t.version"
_NEWEST = (
    f"SELECT {_COLUMNS} FROM targets t WHERE t.deleted_at IS NULL AND {{which}} "
    "AND NOT EXISTS (SELECT 1 FROM targets n WHERE n.deleted_at IS NULL "
    "AND n.metric = t.metric AND n.user_id IS t.user_id AND n.team_id IS t.team_id "
    "AND n.period_from = t.period_from AND n.period_to = t.period_to AND (n.version, n.id) > (t.version, t.id)) "
    "ORDER BY t.user_id IS NOT NULL, t.team_id, t.user_id, t.metric"
)


def kpi(connection: Reader, as_of: date, where: Scope = EVERYONE) -> Report:
    """One row per target that runs on the day: the newest version counts; the firm first, then teams, then persons.

    Pace is what an even course would have reached by now; the projection goes on as so far. The scope is not used:
    a target is for a person, a team or the firm, not for a choice of accounts.
    """
    del where
    books = open_books(connection, as_of)
    targets = _targets(connection, "? BETWEEN t.period_from AND t.period_to", (as_of.isoformat(),))
    rows = tuple(_row(connection, books, target) for target in targets if target.metric in METRICS)
    notes = () if rows else (note("no-targets"),)
    return Report("kpi", as_of, len(rows), "pace", {}, rows, notes)


def course(connection: Reader, begin: date, end: date, as_of: date) -> tuple[Row, ...]:
    """The targets of a period with where they stand on the day, and for teams what their people are to reach together.

    Only targets whose own period lies within; one that has not begun has no actual and no projection.
    """
    targets = _targets(
        connection, "t.period_from >= ? AND t.period_to <= ?", (begin.isoformat(), end.isoformat())
    )
    names = dict(
        connection.execute("SELECT id, name FROM users UNION ALL SELECT id, name FROM teams").fetchall()
    )
    rows = []
    for target in targets:
        if target.metric not in METRICS:
            continue
        books = open_books(connection, min(as_of, date.fromisoformat(target.end)))
        row = dict(_row(connection, books, target))
        row["name"] = names.get(target.user_id or target.team_id or "", "")
        row["version"] = target.version
        row["handed_out"] = None if target.user_id else _handed_out(connection, target, targets)
        rows.append(row)
    return tuple(rows)


def behind(connection: Reader, target_id: str, as_of: date) -> list[Behind]:
    """The rows that make up the actual of a target on the day, the newest first."""
    target = _targets(connection, "t.id = ?", (target_id,))[0]
    counted = METRICS[target.metric]
    books = open_books(connection, min(as_of, date.fromisoformat(target.end)))
    account = "x.id" if counted.kind == "account" else "x.account_id"
    found = connection.execute(
        f"{TREE}, chosen AS (SELECT * FROM {counted.table} x WHERE deleted_at IS NULL AND {counted.where} AND {WHO}) "
        f"SELECT x.id, coalesce(a.name, ''), {counted.day}, {counted.value} FROM chosen x "
        f"LEFT JOIN (SELECT id AS aid, name FROM accounts) a ON a.aid = {account} ORDER BY 3 DESC, x.id",
        _parameters(connection, books, target),
    )
    return [Behind(counted.kind, *row) for row in found]


def _targets(connection: Reader, which: str, parameters: tuple[str, ...]) -> list[_Target]:
    """The newest version of each target that fits."""
    return [_Target(*row) for row in connection.execute(_NEWEST.format(which=which), parameters)]


def _handed_out(connection: Reader, team: _Target, targets: list[_Target]) -> object:
    """What the people of a team, or of the firm, are to reach in the same period; None without any such target."""
    inside = {
        row[0]
        for row in connection.execute(
            f"{TREE}SELECT id FROM users WHERE :team IS NULL OR team_id IN (SELECT id FROM below)",
            {"team": team.team_id},
        )
    }
    same = [
        one.value
        for one in targets
        if one.user_id in inside
        and (one.metric, one.begin, one.end, one.currency)
        == (team.metric, team.begin, team.end, team.currency)
    ]
    return _shown(team, sum(same), team.currency or "") if same else None


def _parameters(connection: Reader, books: Books, target: _Target) -> dict[str, object]:
    before = open_books(connection, date.fromordinal(date.fromisoformat(target.begin).toordinal() - 1))
    return {
        "user": target.user_id,
        "team": target.team_id,
        "currency": target.currency or books.currency,
        "units": 10 ** exponent(target.currency or books.currency),
        "begin": target.begin,
        "end": books.as_of.isoformat(),
        "begin_ms": before.end_ms,
        "end_ms": books.end_ms - 1,
    }


def _shown(target: _Target, value: float, currency: str) -> object:
    return money(value, target.currency or currency) if target.metric in _MONEY else round(value)


def _row(connection: Reader, books: Books, target: _Target) -> Row:
    begin, end = date.fromisoformat(target.begin), date.fromisoformat(target.end)
    counted = METRICS[target.metric]
    actual, count = connection.execute(
        f"{TREE}SELECT coalesce(sum({counted.value}), 0), count(*) FROM {counted.table} x "
        f"WHERE deleted_at IS NULL AND {counted.where} AND {WHO}",
        _parameters(connection, books, target),
    ).fetchone()
    elapsed = max(0.0, (books.day - begin.toordinal() + 1) / (end.toordinal() - begin.toordinal() + 1))
    return {
        "target_id": target.id,
        "metric": target.metric,
        "level": "person" if target.user_id else "team" if target.team_id else "firm",
        "user_id": target.user_id,
        "team_id": target.team_id,
        "from": target.begin,
        "to": target.end,
        "target": _shown(target, target.value, books.currency),
        "actual": _shown(target, actual, books.currency),
        "n": count,
        "share": actual / target.value if target.value else None,
        "pace": _shown(target, target.value * elapsed, books.currency),
        "projection": _shown(target, actual / elapsed, books.currency) if elapsed else None,
        "on_course": actual >= target.value * elapsed,
    }
