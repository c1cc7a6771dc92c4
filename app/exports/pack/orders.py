"""Orders of twelve months and what is still owed."""

import datetime as dt
from collections import Counter
from typing import Any

from sqlalchemy import func, select

from app.exports.pack.brief import Section
from app.exports.pack.facts import Facts, bars
from app.exports.pack.tables import Col, money, table
from app.model.orders import CreditNote, Order, Receipt
from app.rules.choices import OrderStatus, ReceiptStatus

COUNTED = (OrderStatus.CONFIRMED.value, OrderStatus.FULFILLED.value, OrderStatus.CLOSED.value)
COLUMNS = (
    Col("ordered_on", "date"),
    Col("number"),
    Col("status", "choice", OrderStatus),
    Col("total", "money"),
    Col("cost", "money", private="margin"),
)


def months(today: dt.date) -> list[dt.date]:
    """The first days of the last twelve months, this one included, oldest first."""
    count = today.year * 12 + today.month - 1
    return [dt.date(number // 12, number % 12 + 1, 1) for number in range(count - 11, count + 1)]


def orders(facts: Facts) -> Section:
    """Confirmed orders of twelve months: how many, their totals, the trend, the rows."""
    firsts = months(facts.today())
    query = facts.within(select(Order), Order.account_id).where(
        Order.status.in_(COUNTED), Order.ordered_on >= firsts[0], Order.ordered_on <= facts.today()
    )
    found = facts.session.scalars(query.order_by(Order.ordered_on.desc(), Order.id)).all()
    sums = Counter[str]()
    trend = {f"{first:%Y-%m}": Counter[str]() for first in firsts}
    for one in found:
        sums[one.currency] += one.total
        trend[f"{one.ordered_on:%Y-%m}"][one.currency] += one.total
    rows = [
        (
            one.ordered_on,
            facts.number(one),
            one.status,
            money(one.total, one.currency),
            money(one.cost, one.currency),
        )
        for one in found
    ]
    figures = (facts.figure("n_orders", len(found), "integer"), *facts.sums("ordered", sums))
    frame = table(facts.lexicon, facts.zone, "order", COLUMNS, rows)
    return Section(
        "orders", facts.lexicon.word("orders"), figures, chart=bars(facts, "monthly", trend), table=frame
    )


def receivable(facts: Facts) -> Section:
    """What is still owed: orders less credit notes less receipts, of all times, by currency; planned receipts."""
    owed = Counter[str]()
    _add(facts, owed, Order, Order.total, 1, Order.status.in_(COUNTED))
    _add(facts, owed, CreditNote, CreditNote.amount, -1, CreditNote.id.is_not(None))
    _add(facts, owed, Receipt, Receipt.amount, -1, Receipt.status == ReceiptStatus.RECEIVED.value)
    query = facts.within(select(Receipt), Receipt.account_id).where(
        Receipt.status == ReceiptStatus.PLANNED.value
    )
    rows = [
        (one.due_on, facts.number(one), money(one.amount, one.currency))
        for one in facts.session.scalars(query.order_by(Receipt.due_on, Receipt.id))
    ]
    columns = (Col("due_on", "date"), Col("number"), Col("amount", "money"))
    frame = table(facts.lexicon, facts.zone, "receipt", columns, rows)
    return Section("receivable", facts.lexicon.word("receivable"), facts.sums("owed", owed), table=frame)


def _add(facts: Facts, sums: Counter[str], model: Any, column: Any, sign: int, condition: Any) -> None:
    query = facts.within(select(model.currency, func.sum(column)), model.account_id)
    for currency, minor in facts.session.execute(query.where(condition).group_by(model.currency)):
        sums[currency] += sign * int(minor)
