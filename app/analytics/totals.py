"""What each account bought in all: from the sums kept with every write, and from orders where those know too much."""

from dataclasses import dataclass

import numpy as np

from app.analytics.books import Books, Orders, read_orders
from app.analytics.methods.results import Integers, Note, note
from app.analytics.report import Reader, Scope


@dataclass(frozen=True, slots=True)
class Totals:
    """Accounts with at least one sale until a day, in the firm's currency.

    Attributes:
        accounts: ids, ascending.
        last: ordinal of the last sale.
        first: ordinal of the first sale.
        orders: number of sales.
        amount: sales less credit notes, minor units.
        notes: what was left out.
    """

    accounts: tuple[str, ...]
    last: Integers
    first: Integers
    orders: Integers
    amount: Integers
    notes: tuple[Note, ...] = ()


def total(orders: Orders) -> Totals:
    """Add up each account; accounts with credit notes only are left out."""
    sale = orders.amount > 0
    size = len(orders.accounts)
    count = np.bincount(orders.customer[sale], minlength=size)
    last = np.zeros(size, dtype=np.int64)
    np.maximum.at(last, orders.customer[sale], orders.day[sale])
    first = np.full(size, np.iinfo(np.int64).max)
    np.minimum.at(first, orders.customer[sale], orders.day[sale])
    amount = np.zeros(size, dtype=np.int64)
    np.add.at(amount, orders.customer, orders.amount)
    who = np.flatnonzero(count)
    accounts = tuple(orders.accounts[place] for place in who.tolist())
    return Totals(accounts, last[who], first[who], count[who], amount[who], orders.notes)


def read_totals(connection: Reader, books: Books, scope: Scope) -> Totals:
    """The same as ``total(read_orders(…))``, from the kept sums.

    An account with an entry after the day of the judgement is added up from its orders: its sum knows too much.
    """
    own = scope.on("account_id")
    late = {
        row[0]
        for row in connection.execute(
            f"SELECT DISTINCT account_id FROM account_summaries WHERE until_day > ? AND {own}",
            (books.day, *scope.parameters),
        )
    }
    rows = connection.execute(
        f"SELECT account_id, last_day, first_day, order_count, amount FROM account_summaries "
        f"WHERE currency = ? AND order_count > 0 AND {own} ORDER BY account_id",
        (books.currency, *scope.parameters),
    ).fetchall()
    others = connection.execute(
        f"SELECT account_id, entries FROM account_summaries WHERE currency <> ? AND {own}",
        (books.currency, *scope.parameters),
    )
    left_out = sum(count for account, count in others if account not in late)
    if not late:
        return _totals(rows, left_out, books)
    again = read_orders(connection, books, Scope.of(sorted(late)))
    fresh = total(again)
    left_out += sum(int(str(each.facts["n"])) for each in again.notes)
    counted = [row for row in rows if row[0] not in late]
    columns = (each.tolist() for each in (fresh.last, fresh.first, fresh.orders, fresh.amount))
    return _totals(sorted([*counted, *zip(fresh.accounts, *columns, strict=True)]), left_out, books)


def _totals(rows: list[tuple[str, int, int, int, int]], left_out: int, books: Books) -> Totals:
    columns = np.array([row[1:] for row in rows], dtype=np.int64).reshape(-1, 4).T
    notes = (note("other-currencies-left-out", n=left_out, currency=books.currency),) if left_out else ()
    return Totals(tuple(row[0] for row in rows), columns[0], columns[1], columns[2], columns[3], notes)
