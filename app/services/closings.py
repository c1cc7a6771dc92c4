"""Deals by the day on which they are expected to close; read by the raw driver."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from app.rules.totals import half_up
from app.services import base_sums
from app.storage import lists
from app.storage.list_spec import Filter, ListQuery, Sort

if TYPE_CHECKING:
    from app.services.base_sums import Sums
    from app.storage.connection import Connection


class Closing(NamedTuple):
    """A deal on its day; the amount in minor units of its currency."""

    id: str
    day: dt.date
    name: str
    account: str
    owner: str
    status: str
    amount: int | None
    currency: str | None
    probability: int


class Month(NamedTuple):
    """Some weeks of deals, and what the open ones of each day and of the month itself are worth.

    Attributes:
        deals: in the order of their days.
        days: sums of the open deals by day.
        total: of the open deals of the month.
        weighted: the same by their probability.
        won: what was won with a close in the month.
    """

    deals: list[Closing]
    days: dict[dt.date, Sums]
    total: Sums
    weighted: Sums
    won: Sums


def closings(connection: Connection, query: ListQuery, begin: dt.date, end: dt.date, month: dt.date) -> Month:
    """The deals of a list's question that close from ``begin`` to ``end``; the sums are of the month of ``month``."""
    days = Filter("expected_close", "range", (begin.isoformat(), end.isoformat()))
    asked = replace(query, filters=(*query.filters, days), sort=(Sort("expected_close"),))
    rowids = list(lists.ids(connection, asked))
    deals: list[Closing] = []
    for start in range(0, len(rowids), 5_000):
        marks = ",".join(map(str, rowids[start : start + 5_000]))
        deals += [
            Closing(row[0], dt.date.fromisoformat(row[1]), *row[2:])
            for row in connection.execute(
                "SELECT d.id, d.expected_close, d.name, coalesce(a.name, ''), coalesce(u.name, ''), d.status, d.amount,"
                " d.currency, coalesce(d.probability, 0) FROM deals d LEFT JOIN accounts a ON a.id = d.account_id"
                f" LEFT JOIN users u ON u.id = d.owner_id WHERE d.rowid IN ({marks}) AND d.status <> 'void'"
                " ORDER BY d.expected_close, d.status <> 'open', d.amount DESC, d.id"
            )
        ]
    rates = base_sums.load(connection)
    still = [deal for deal in deals if deal.status == "open"]
    here = [deal for deal in still if (deal.day.year, deal.day.month) == (month.year, month.month)]
    won = [
        deal
        for deal in deals
        if deal.status == "won" and (deal.day.year, deal.day.month) == (month.year, month.month)
    ]
    return Month(
        deals,
        {
            day: rates.sum((deal.amount, deal.currency) for deal in still if deal.day == day)
            for day in {deal.day for deal in still}
        },
        rates.sum((deal.amount, deal.currency) for deal in here),
        rates.sum((half_up((deal.amount or 0) * deal.probability, 100), deal.currency) for deal in here),
        rates.sum((deal.amount, deal.currency) for deal in won),
    )
