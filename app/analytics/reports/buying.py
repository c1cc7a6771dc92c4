"""What is bought: baskets, revenue over the months, cohorts that come back."""

from collections import defaultdict
from datetime import date
from fractions import Fraction

import numpy as np

from app.analytics.books import SOLD, Books, open_books, read_orders
from app.analytics.methods.apriori import apriori
from app.analytics.methods.cohort import cohorts
from app.analytics.methods.holtwinters import holtwinters
from app.analytics.methods.results import Integers, Note, note
from app.analytics.report import EVERYONE, Reader, Report, Row, Scope, money

_SUPPORT, _CONFIDENCE = Fraction(1, 100), Fraction(1, 5)
_AHEAD = 6  # months to forecast


def basket(connection: Reader, as_of: date, where: Scope = EVERYONE) -> Report:
    """Products that accounts buy together: "count of these similar customers also bought"."""
    bought: dict[str, set[str]] = defaultdict(set)
    lines = connection.execute(
        "SELECT DISTINCT o.account_id, l.product_id FROM order_lines l JOIN orders o ON o.id = l.order_id "
        f"WHERE l.deleted_at IS NULL AND o.deleted_at IS NULL AND o.status IN {SOLD} AND l.product_id IS NOT NULL "
        f"AND l.quantity_milli > 0 AND o.ordered_on <= ? AND {where.on('o.account_id')}",
        (as_of.isoformat(), *where.parameters),
    )
    for account, product in lines:
        bought[account].add(product)
    found = apriori(bought.values(), _SUPPORT, _CONFIDENCE, longest=2)
    names = dict(connection.execute("SELECT id, name FROM products").fetchall())
    rows: tuple[Row, ...] = tuple(
        {
            "has_id": rule.antecedent[0],
            "has": names.get(rule.antecedent[0], ""),
            "offer_id": rule.consequent[0],
            "offer": names.get(rule.consequent[0], ""),
            "count": rule.count,
            "of": rule.of,
            "confidence": rule.confidence,
            "lift": rule.lift,
        }
        for rule in found.rules
        if rule.lift > 1
    )
    return Report("basket", as_of, found.n, found.method, dict(found.parameters), rows, found.notes)


def revenue(connection: Reader, as_of: date, where: Scope = EVERYONE) -> Report:
    """Revenue of each complete month, and six months ahead with their intervals; the running month is no part."""
    books = open_books(connection, as_of)
    known, notes = _by_month(connection, books, where)
    last = _last_complete(as_of)
    begin = min((month for month in known if month <= last), default=last + 1)
    sums = np.array([known.get(month, 0) for month in range(begin, last + 1)], dtype=np.int64)
    found = holtwinters(sums, 12, _AHEAD, damped=True)
    rows: list[Row] = [
        {"month": _text(begin + place), "revenue": money(minor, books.currency)}
        for place, minor in enumerate(sums.tolist())
    ]
    rows += [
        {
            "month": _text(last + step.step),
            "forecast": money(step.value, books.currency),
            "low80": money(step.low80, books.currency),
            "high80": money(step.high80, books.currency),
            "low95": money(step.low95, books.currency),
            "high95": money(step.high95, books.currency),
        }
        for step in found.ahead
    ]
    parameters: dict[str, object] = {**found.parameters, "mase": found.mase}
    if last + 1 in known:
        parameters |= {"running": _text(last + 1), "so_far": money(known[last + 1], books.currency)}
    return Report("revenue", as_of, found.n, found.method, parameters, tuple(rows), (*notes, *found.notes))


def _by_month(connection: Reader, books: Books, where: Scope) -> tuple[dict[int, int], tuple[Note, ...]]:
    """Sales less credit notes of each month, in the firm's currency; added up day by day in the order of an index."""
    known: dict[int, int] = defaultdict(int)
    others = 0
    for table, on, amount, sold, order in (
        ("orders", "ordered_on", "total", f"status IN {SOLD}", "ordered_on, status, currency"),
        ("credit_notes", "issued_on", "-amount", "1", "issued_on"),
    ):
        days = connection.execute(
            f"SELECT {on}, sum({amount}) FILTER (WHERE currency = ?), count(*) FILTER (WHERE currency <> ?) "
            f"FROM {table} WHERE deleted_at IS NULL AND {sold} AND {on} <= ? "
            f"AND {where.on('account_id')} GROUP BY {order}",
            (books.currency, books.currency, books.as_of.isoformat(), *where.parameters),
        )
        for day, minor, left_out in days:
            if minor is not None:
                known[int(day[:4]) * 12 + int(day[5:7]) - 1] += minor
            others += left_out
    said = (note("other-currencies-left-out", n=others, currency=books.currency),) if others else ()
    return known, said


def cohort(connection: Reader, as_of: date, where: Scope = EVERYONE) -> Report:
    """Of the accounts whose first order lies in a month, the share that ordered in each later complete month."""
    books = open_books(connection, as_of)
    orders = read_orders(connection, books, where)
    sale = orders.amount > 0
    found = cohorts(orders.customer[sale], months(orders.day[sale]), _last_complete(as_of))
    rows: tuple[Row, ...] = tuple(
        {
            "month": _text(start),
            "size": int(found.sizes[place]),
            "active": [count for count in found.active[place].tolist() if count >= 0],
            "retention": [found.retention(place, age) for age in range(len(found.starts) - place)],
        }
        for place, start in enumerate(found.starts)
    )
    return Report("cohort", as_of, found.n, found.method, {}, rows, (*orders.notes, *found.notes))


def months(day: Integers) -> Integers:
    """Number of the month of each ordinal day, year × 12 + month − 1."""
    since_1970 = (day - date(1970, 1, 1).toordinal()).astype("datetime64[D]").astype("datetime64[M]")
    return np.asarray(since_1970.astype(np.int64) + 1970 * 12, dtype=np.int64)


def _last_complete(as_of: date) -> int:
    ended = date.fromordinal(as_of.toordinal() + 1).month != as_of.month
    return as_of.year * 12 + as_of.month - 1 - (not ended)


def _text(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"
