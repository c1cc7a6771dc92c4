"""What targets count, as SQL: the rows of each metric, and whose they are."""

from typing import NamedTuple

from app.analytics.books import SOLD

TREE = (
    "WITH RECURSIVE below(id) AS (SELECT id FROM teams WHERE id = :team "
    "UNION SELECT t.id FROM teams t JOIN below b ON t.parent_id = b.id WHERE t.deleted_at IS NULL) "
)
WHO = (
    "(:user IS NULL OR owner_id = :user) AND (:team IS NULL OR owner_id IN "
    "(SELECT id FROM users WHERE team_id IN (SELECT id FROM below)))"
)
_SOLD = f"status IN {SOLD} AND currency = :currency AND ordered_on BETWEEN :begin AND :end"
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
    "orders": Counted("order", "orders", "total", "ordered_on", _SOLD),
    "margin": Counted("order", "orders", "net - cost", "ordered_on", f"{_SOLD} AND cost IS NOT NULL"),
    "receipts": Counted(
        "receipt", "receipts", "amount", "received_on",
        "status = 'received' AND currency = :currency AND received_on BETWEEN :begin AND :end",
    ),
    "new_customers": Counted("account", "accounts", "1", "NULL", f"id IN {_FIRST}"),
    "visits": Counted(
        "visit", "visits", "1", _VISITED,
        f"status IN ('checked_out', 'reported') AND {_VISITED} BETWEEN :begin_ms AND :end_ms",
    ),
}  # fmt: skip
