"""What an account means in figures, for the strip above its details; read by the raw driver in one go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.services import base_sums

if TYPE_CHECKING:
    from app.services.base_sums import Sums
    from app.storage.connection import Connection

SOLD = "('confirmed', 'fulfilled', 'closed')"
SETTLED = "('closed', 'rejected', 'duplicate', 'resolved')"


@dataclass(frozen=True, slots=True)
class AccountSummary:
    """The figures of one account.

    Attributes:
        account_id: whose.
        owner: name of who holds it, empty for nobody.
        open_deals: how many deals are open.
        open_amount: what they are worth.
        orders: what was ordered in the year asked for.
        receivable: orders less returns less receipts, of all time.
        complaints: how many complaints are not settled.
    """

    account_id: str
    owner: str
    open_deals: int
    open_amount: Sums
    orders: Sums
    receivable: Sums
    complaints: int


def summary(connection: Connection, account_id: str, year: int) -> AccountSummary:
    """The figures of an account, orders of one calendar year."""
    rates = base_sums.load(connection)

    def rows(sql: str, *values: object) -> list[tuple[int | None, str | None]]:
        return [(minor, currency) for minor, currency in connection.execute(sql, (account_id, *values))]

    alive = "account_id = ? AND deleted_at IS NULL"
    deals = rows(f"SELECT amount, currency FROM deals WHERE {alive} AND status = 'open'")
    sold = f"SELECT total, currency FROM orders WHERE {alive} AND status IN {SOLD}"
    orders = rows(f"{sold} AND ordered_on BETWEEN ? AND ?", f"{year}-01-01", f"{year}-12-31")
    owed = rows(sold)
    owed += rows(f"SELECT -amount, currency FROM credit_notes WHERE {alive}")
    owed += rows(f"SELECT -amount, currency FROM receipts WHERE {alive} AND status = 'received'")
    (complaints,) = connection.execute(
        f"SELECT count(*) FROM complaints WHERE {alive} AND status NOT IN {SETTLED}", (account_id,)
    ).fetchone()
    owner = connection.execute(
        "SELECT u.name FROM accounts a JOIN users u ON u.id = a.owner_id WHERE a.id = ?", (account_id,)
    ).fetchone()
    return AccountSummary(
        account_id,
        str(owner[0]) if owner else "",
        len(deals),
        rates.sum(deals),
        rates.sum(orders),
        rates.sum(owed),
        int(complaints),
    )
