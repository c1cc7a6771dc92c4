"""Are we on course: targets against actuals, with pace and projection (Kaplan & Norton 1992)."""

from datetime import date
from typing import NamedTuple

from app.analytics.books import SOLD, Books, open_books
from app.analytics.methods.results import note
from app.analytics.report import EVERYONE, Reader, Report, Row, Scope, money

_TREE = (
    "WITH RECURSIVE below(id) AS (SELECT id FROM teams WHERE id = :team "
    "UNION SELECT t.id FROM teams t JOIN below b ON t.parent_id = b.id WHERE t.deleted_at IS NULL) "
)
_WHO = (
    "(:user IS NULL OR owner_id = :user) AND (:team IS NULL OR owner_id IN "
    "(SELECT id FROM users WHERE team_id IN (SELECT id FROM below)))"
)
_SALES = f"FROM orders WHERE deleted_at IS NULL AND status IN {SOLD} AND currency = :currency AND ordered_on BETWEEN"
_ACTUAL = {
    "orders": f"SELECT coalesce(sum(total), 0), count(*) {_SALES} :begin AND :end AND {_WHO}",
    "margin": f"SELECT coalesce(sum(net - coalesce(cost, 0)), 0), count(*) {_SALES} :begin AND :end AND {_WHO}",
    "receipts": (
        "SELECT coalesce(sum(amount), 0), count(*) FROM receipts WHERE deleted_at IS NULL AND status = 'received' "
        f"AND currency = :currency AND received_on BETWEEN :begin AND :end AND {_WHO}"
    ),
    "new_customers": (
        f"SELECT count(*), count(*) FROM accounts WHERE deleted_at IS NULL AND {_WHO} AND id IN (SELECT account_id "
        f"FROM orders WHERE deleted_at IS NULL AND status IN {SOLD} GROUP BY account_id "
        "HAVING min(ordered_on) BETWEEN :begin AND :end)"
    ),
    "visits": (
        "SELECT count(*), count(*) FROM visits WHERE deleted_at IS NULL AND status IN ('checked_out', 'reported') "
        f"AND coalesce(checked_in_at, planned_start_at) BETWEEN :begin_ms AND :end_ms AND {_WHO}"
    ),
}
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


def kpi(connection: Reader, as_of: date, where: Scope = EVERYONE) -> Report:
    """One row per target that runs on the day: the newest version counts; persons, teams, and the firm.

    Pace is what an even course would have reached by now; the projection goes on as so far. The scope is not used:
    a target is for a person, a team or the firm, not for a choice of accounts.
    """
    del where
    books = open_books(connection, as_of)
    targets = [
        _Target(*row)
        for row in connection.execute(
            "SELECT id, metric, user_id, team_id, period_from, period_to, value, currency FROM targets t "
            "WHERE deleted_at IS NULL AND ? BETWEEN period_from AND period_to AND NOT EXISTS (SELECT 1 FROM targets n "
            "WHERE n.deleted_at IS NULL AND n.metric = t.metric AND n.user_id IS t.user_id AND n.team_id IS t.team_id "
            "AND n.period_from = t.period_from AND n.period_to = t.period_to "
            "AND (n.version, n.id) > (t.version, t.id)) ORDER BY team_id, user_id, metric",
            (as_of.isoformat(),),
        )
    ]
    rows = tuple(_row(connection, books, target) for target in targets if target.metric in _ACTUAL)
    notes = () if rows else (note("no-targets"),)
    return Report("kpi", as_of, len(rows), "pace", {}, rows, notes)


def _row(connection: Reader, books: Books, target: _Target) -> Row:
    begin, end = date.fromisoformat(target.begin), date.fromisoformat(target.end)
    before = open_books(connection, date.fromordinal(begin.toordinal() - 1))
    actual, count = connection.execute(
        _TREE + _ACTUAL[target.metric],
        {
            "user": target.user_id,
            "team": target.team_id,
            "currency": target.currency or books.currency,
            "begin": target.begin,
            "end": books.as_of.isoformat(),
            "begin_ms": before.end_ms,
            "end_ms": books.end_ms - 1,
        },
    ).fetchone()
    elapsed = (books.day - begin.toordinal() + 1) / (end.toordinal() - begin.toordinal() + 1)

    def shown(value: float) -> object:
        return money(value, target.currency or books.currency) if target.metric in _MONEY else round(value)

    return {
        "target_id": target.id,
        "metric": target.metric,
        "user_id": target.user_id,
        "team_id": target.team_id,
        "from": target.begin,
        "to": target.end,
        "target": shown(target.value),
        "actual": shown(actual),
        "n": count,
        "share": actual / target.value if target.value else None,
        "pace": shown(target.value * elapsed),
        "projection": shown(actual / elapsed),
        "on_course": actual >= target.value * elapsed,
    }
