"""Orders, days and moments as arrays: SQLite scans, numpy counts, no object per row."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from app.analytics.methods.results import Integers, Note, note
from app.analytics.report import Reader, Scope

DAY_MS = 86_400_000
EPOCH_DAY = date(1970, 1, 1).toordinal()
SOLD = "('confirmed', 'fulfilled', 'closed')"
_ORDINAL = "CAST(julianday({column}) - 1721424.5 AS INTEGER)"


@dataclass(frozen=True, slots=True)
class Books:
    """The firm's currency and clock on the day of the judgement.

    Attributes:
        as_of: that day.
        day: its ordinal.
        end_ms: the first millisecond after it, where the firm is.
        offset_ms: local time less UTC on that day.
        currency: in which figures are given.
    """

    as_of: date
    day: int
    end_ms: int
    offset_ms: int
    currency: str


@dataclass(frozen=True, slots=True)
class Orders:
    """Orders and credit notes in the firm's currency; credit notes are negative.

    Attributes:
        accounts: ids, one per customer code.
        customer: code per row.
        day: ordinal per row.
        amount: minor units per row.
        notes: what was left out.
    """

    accounts: tuple[str, ...]
    customer: Integers
    day: Integers
    amount: Integers
    notes: tuple[Note, ...]


def open_books(connection: Reader, as_of: date) -> Books:
    """The organisation's currency and time zone."""
    row = connection.execute("SELECT base_currency, time_zone FROM organisations LIMIT 1").fetchone()
    currency, zone = row or ("CNY", "Asia/Shanghai")
    end = datetime.combine(as_of + timedelta(days=1), time(), ZoneInfo(zone))
    offset = end.utcoffset() or timedelta()
    elapsed = end.astimezone(UTC) - datetime(1970, 1, 1, tzinfo=UTC)
    return Books(
        as_of,
        as_of.toordinal(),
        elapsed // timedelta(milliseconds=1),
        offset // timedelta(milliseconds=1),
        currency,
    )


def local_day(books: Books, millis: Integers) -> Integers:
    """Ordinals of the local days of moments."""
    return np.asarray((millis + books.offset_ms) // DAY_MS + EPOCH_DAY, dtype=np.int64)


def read_orders(connection: Reader, books: Books, scope: Scope) -> Orders:
    """All sales and credit notes until the day of the judgement.

    Orders in other currencies are left out with a note: adding currencies would make a figure of nothing.
    """
    rows = connection.execute(
        _grouped(
            "orders NOT INDEXED", "ordered_on", "total", f"status IN {SOLD} AND {scope.on('account_id')}"
        )
        + " UNION ALL "
        + _grouped("credit_notes", "issued_on", "-amount", scope.on("account_id")),
        (books.as_of.isoformat(), *scope.parameters) * 2,
    ).fetchall()
    kept = [row for row in rows if row[1] == books.currency]
    others = sum(row[2] for row in rows if row[1] != books.currency)
    names = sorted({row[0] for row in kept})
    code = {name: place for place, name in enumerate(names)}
    return Orders(
        tuple(names),
        np.repeat(np.array([code[row[0]] for row in kept], dtype=np.int64), [row[2] for row in kept]),
        _numbers([row[3] for row in kept]),
        _numbers([row[4] for row in kept]),
        (note("other-currencies-left-out", n=others, currency=books.currency),) if others else (),
    )


def _grouped(table: str, on: str, amount: str, condition: str) -> str:
    """One row per account and currency, its days and amounts as text: a hundred times fewer rows to hand over.

    Orders are scanned and sorted, which is four times faster than looking up each row from the account index.
    """
    return (
        f"SELECT account_id, currency, count(*), group_concat({_ORDINAL.format(column=on)}), group_concat({amount}) "
        f"FROM {table} WHERE deleted_at IS NULL AND {on} <= ? AND {condition} GROUP BY account_id, currency"
    )


def _numbers(texts: list[str]) -> Integers:
    return np.fromstring(",".join(texts), dtype=np.int64, sep=",") if texts else np.zeros(0, dtype=np.int64)


def names_of(connection: Reader) -> dict[str, str]:
    """Account id → name."""
    return dict(connection.execute("SELECT id, name FROM accounts WHERE deleted_at IS NULL").fetchall())


@dataclass(frozen=True, slots=True)
class Totals:
    """Per customer with at least one sale: positions in ``Orders.accounts`` and what they did.

    Attributes:
        who: customer codes.
        last: ordinal of the last sale.
        first: ordinal of the first sale.
        orders: number of sales.
        amount: sales less credit notes, minor units.
    """

    who: Integers
    last: Integers
    first: Integers
    orders: Integers
    amount: Integers


def total(orders: Orders) -> Totals:
    """Add up each customer; customers with credit notes only are left out."""
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
    return Totals(who, last[who], first[who], count[who], amount[who])
