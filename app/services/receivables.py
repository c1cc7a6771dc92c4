"""What customers owe: by how late it is, and against their credit limit; read by the raw driver."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from app.rules.trade import LATE_AFTER, ageing_class, still_open
from app.services import base_sums
from app.services.account_summary import SOLD

if TYPE_CHECKING:
    from app.rules.money import Money
    from app.services.base_sums import Sums
    from app.storage.connection import Connection

PAYMENT_DAYS = 30
"""When an order is due for which nobody has planned a receipt, in days after it was ordered."""

_OPEN = (
    "WITH paid AS (SELECT order_id, sum(amount) AS amount FROM ("
    " SELECT order_id, amount FROM receipts WHERE deleted_at IS NULL AND status = 'received'"
    " UNION ALL SELECT order_id, amount FROM credit_notes WHERE deleted_at IS NULL) GROUP BY order_id)"
    " SELECT o.id, o.currency, o.ordered_on, o.total - coalesce(p.amount, 0) FROM orders o"
    f" LEFT JOIN paid p ON p.order_id = o.id WHERE o.deleted_at IS NULL AND o.status IN {SOLD}"
    " AND o.total > coalesce(p.amount, 0)"
)
_PLANNED = (
    "SELECT order_id, id, due_on, amount FROM receipts WHERE deleted_at IS NULL AND status = 'planned'"
    " AND due_on IS NOT NULL AND order_id IS NOT NULL ORDER BY due_on, id"
)


class Credit(NamedTuple):
    """A customer's credit in the firm's currency."""

    limit: Money
    owed: Money

    def over(self, more: int) -> int:
        """By how many minor units the limit is passed when so much more is sold; 0 while it is kept."""
        return max(0, self.owed.minor + more - self.limit.minor)


def credit(connection: Connection, account_id: str) -> Credit | None:
    """How a customer stands towards their limit; None without a limit, or where its currency has no rate."""
    row = connection.execute(
        "SELECT credit_limit, currency FROM accounts WHERE id = ?", (account_id,)
    ).fetchone()
    if row is None or row[0] is None:
        return None
    rates = base_sums.load(connection)
    limit = rates.sum([(row[0], row[1])])
    owed = rates.sum(
        (minor, currency)
        for _, currency, _, minor in connection.execute(f"{_OPEN} AND o.account_id = ?", (account_id,))
    )
    return None if limit.others else Credit(limit.base, owed.base)


def open_of(connection: Connection, order_id: str) -> int:
    """What is still to come in for an order, in its own minor units."""
    row = connection.execute(f"{_OPEN} AND o.id = ?", (order_id,)).fetchone()
    return int(row[3]) if row else 0


def unplanned(connection: Connection, order_id: str) -> int:
    """What of the open amount of an order nobody has planned yet."""
    (planned,) = connection.execute(
        "SELECT coalesce(sum(amount), 0) FROM receipts WHERE deleted_at IS NULL AND status = 'planned'"
        " AND order_id = ?",
        (order_id,),
    ).fetchone()
    return open_of(connection, order_id) - int(planned)


def ageing(connection: Connection, on: dt.date, account_id: str = "") -> list[Sums]:
    """What is owed, by class: not due, up to 30, 60 and 90 days late, later; of one account or of all.

    A planned receipt is due on its day, what nobody planned ``PAYMENT_DAYS`` after the order.
    """
    rates = base_sums.load(connection)
    where = (f"{_OPEN} AND o.account_id = ?", (account_id,)) if account_id else (_OPEN, ())
    planned: dict[str, list[tuple[str, dt.date, int]]] = {}
    for order, receipt, due, amount in connection.execute(_PLANNED):
        planned.setdefault(order, []).append((receipt, dt.date.fromisoformat(due), amount))
    classes: list[list[tuple[int | None, str | None]]] = [[] for _ in (0, *LATE_AFTER)]
    for order, currency, ordered, left in connection.execute(*where):
        for due, amount in _parts(planned.get(order, []), dt.date.fromisoformat(ordered), left):
            classes[ageing_class(due, on)].append((amount, currency))
    return [rates.sum(amounts) for amounts in classes]


def _parts(planned: list[tuple[str, dt.date, int]], ordered: dt.date, left: int) -> list[tuple[dt.date, int]]:
    """An open amount by the days on which it is due; plans for more than is open lose their earliest part."""
    expected = sum(amount for _, _, amount in planned)
    rest = still_open({receipt: amount for receipt, _, amount in planned}, max(0, expected - left))
    parts = [(due, rest[receipt]) for receipt, due, _ in planned if rest[receipt]]
    unplanned = left - expected
    if unplanned > 0:
        parts.append((ordered + dt.timedelta(days=PAYMENT_DAYS), unplanned))
    return parts
