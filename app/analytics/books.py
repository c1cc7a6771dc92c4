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
    sold = _grouped(
        connection,
        f"SELECT account_id, currency, group_concat({_ORDINAL.format(column='ordered_on')}), group_concat(total) "
        f"FROM orders NOT INDEXED WHERE deleted_at IS NULL AND status IN {SOLD} AND ordered_on <= ? "
        f"AND {scope.on('account_id')} GROUP BY account_id, currency",
        (books.as_of.isoformat(), *scope.parameters),
    )
    returned = _grouped(
        connection,
        f"SELECT account_id, currency, group_concat({_ORDINAL.format(column='issued_on')}), group_concat(-amount) "
        f"FROM credit_notes WHERE deleted_at IS NULL AND issued_on <= ? "
        f"AND {scope.on('account_id')} GROUP BY account_id, currency",
        (books.as_of.isoformat(), *scope.parameters),
    )
    groups = [group for group in (*sold, *returned) if group[1] == books.currency]
    others = sum(group[2].size for group in (*sold, *returned) if group[1] != books.currency)
    names = sorted({group[0] for group in groups})
    code = {name: place for place, name in enumerate(names)}
    sizes = [group[2].size for group in groups]
    none = np.zeros(0, dtype=np.int64)
    said = (note("other-currencies-left-out", n=others, currency=books.currency),) if others else ()
    return Orders(
        tuple(names),
        np.repeat(np.array([code[group[0]] for group in groups], dtype=np.int64), sizes),
        np.concatenate([none, *(group[2] for group in groups)]),
        np.concatenate([none, *(group[3] for group in groups)]),
        said,
    )


def _grouped(
    connection: Reader, sql: str, parameters: tuple[object, ...]
) -> list[tuple[str, str, Integers, Integers]]:
    return [
        (account, currency, _numbers(days), _numbers(amounts))
        for account, currency, days, amounts in connection.execute(sql, parameters)
    ]


def _numbers(text: str) -> Integers:
    return np.array(text.split(","), dtype=np.int64)


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
