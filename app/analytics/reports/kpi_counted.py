"""What targets count, as SQL: the rows of each metric, and whose they are."""

from typing import NamedTuple

from app.analytics.books import SOLD
from app.rules.currencies import EXPONENTS

TREE = (
    "WITH RECURSIVE below(id) AS (SELECT id FROM teams WHERE id = :team "
    "UNION SELECT t.id FROM teams t JOIN below b ON t.parent_id = b.id WHERE t.deleted_at IS NULL) "
)
WHO = (
    "(:user IS NULL OR owner_id = :user) AND (:team IS NULL OR owner_id IN "
    "(SELECT id FROM users WHERE team_id IN (SELECT id FROM below)))"
)
_DIGITS = {
    digits: ", ".join(f"'{code}'" for code, each in sorted(EXPONENTS.items()) if each == digits)
    for digits in sorted(set(EXPONENTS.values()))
}
_UNITS = (
    "CASE "
    + " ".join(f"WHEN x.currency IN ({codes}) THEN 1e{digits}" for digits, codes in _DIGITS.items())
    + " END"
)


def _rate(day: str) -> str:
    """What one unit of a row's currency is worth in that of the target on a day; NULL without a rate."""
    return (
        "(SELECT r.rate_e8 FROM exchange_rates r WHERE r.deleted_at IS NULL AND r.base = :currency"
        f" AND r.currency = x.currency AND r.valid_from <= x.{day} ORDER BY r.valid_from DESC, r.id DESC LIMIT 1)"
    )


def _worth(amount: str, day: str) -> str:
    """An amount in the currency of the target, by the rate of its day."""
    return (
        f"CASE WHEN x.currency = :currency THEN {amount} ELSE"
        f" CAST(round(({amount}) / ({_UNITS}) * {_rate(day)} / 1e8 * :units) AS INTEGER) END"
    )


def _counts(day: str) -> str:
    """Rows of the target's currency, and of any other that has a rate on the day; what has none is never guessed."""
    return f"(x.currency = :currency OR {_rate(day)} IS NOT NULL) AND x.{day} BETWEEN :begin AND :end"


_SOLD = f"x.status IN {SOLD} AND {_counts('ordered_on')}"
_FIRST = (
    f"(SELECT account_id FROM orders WHERE deleted_at IS NULL AND status IN {SOLD} GROUP BY account_id "
    "HAVING min(ordered_on) BETWEEN :begin AND :end)"
)
_VISITED = "coalesce(checked_in_at, planned_start_at)"


class Counted(NamedTuple):
    """What a metric counts: rows of a table, what each adds, its day (or moment in milliseconds), and which rows."""

    kind: str
    table: str
    value: str
    day: str
    where: str


METRICS = {
    "orders": Counted("order", "orders", _worth("x.total", "ordered_on"), "ordered_on", _SOLD),
    "margin": Counted(
        "order", "orders", _worth("x.net - x.cost", "ordered_on"), "ordered_on", f"{_SOLD} AND cost IS NOT NULL"
    ),
    "receipts": Counted(
        "receipt", "receipts", _worth("x.amount", "received_on"), "received_on",
        f"x.status = 'received' AND {_counts('received_on')}",
    ),
    "new_customers": Counted("account", "accounts", "1", "NULL", f"id IN {_FIRST}"),
    "visits": Counted(
        "visit", "visits", "1", _VISITED,
        f"status IN ('checked_out', 'reported') AND {_VISITED} BETWEEN :begin_ms AND :end_ms",
    ),
}  # fmt: skip
