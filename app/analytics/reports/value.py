"""Who is worth what: RFM, ABC and customer lifetime value."""

from collections.abc import Mapping
from datetime import date

import numpy as np

from app.analytics.books import Books, names_of, open_books, read_orders
from app.analytics.methods.abc import abc as classify
from app.analytics.methods.buying import summarise
from app.analytics.methods.clv import Assumptions, Values, value_customers
from app.analytics.methods.rfm import rfm as score
from app.analytics.report import EVERYONE, Reader, Report, Row, Scope, money
from app.analytics.reports.contracts import value_contracts
from app.analytics.totals import read_totals

_DEFAULT = Assumptions()


def rfm(connection: Reader, as_of: date, where: Scope = EVERYONE) -> Report:
    """Score each account with an order by recency, frequency and money."""
    books = open_books(connection, as_of)
    sums = read_totals(connection, books, where)
    found = score(books.day - sums.last, sums.orders, sums.amount)
    names = names_of(connection)
    columns = (books.day - sums.last, sums.orders, sums.amount, found.r, found.f, found.m)
    rows: tuple[Row, ...] = tuple(
        {
            "account_id": account,
            "account": names.get(account, ""),
            "recency": recency,
            "frequency": frequency,
            "money": money(amount, books.currency),
            "r": r,
            "f": f,
            "m": m,
            "segment": segment,
        }
        for account, recency, frequency, amount, r, f, m, segment in zip(
            sums.accounts, *(column.tolist() for column in columns), found.segments, strict=True
        )
    )
    notes = (*sums.notes, *found.notes)
    return Report("rfm", as_of, found.n, found.method, dict(found.parameters), rows, notes)


def abc(connection: Reader, as_of: date, where: Scope = EVERYONE) -> Report:
    """Class the accounts by what they bought in the 365 days until the day, largest first."""
    books = open_books(connection, as_of)
    orders = read_orders(connection, books, where)
    year = orders.day > books.day - 365
    amount = np.zeros(len(orders.accounts), dtype=np.int64)
    np.add.at(amount, orders.customer[year], orders.amount[year])
    seen = np.flatnonzero(np.bincount(orders.customer[year], minlength=amount.size))
    amount = amount[seen]
    found = classify(amount)
    names = names_of(connection)
    whole = max(int(amount[amount > 0].sum()), 1)
    rows: list[Row] = []
    running = 0
    for place in np.argsort(-amount, kind="stable").tolist():
        minor, account = int(amount[place]), orders.accounts[seen[place]]
        running += max(minor, 0)
        rows.append(
            {
                "account_id": account,
                "account": names.get(account, ""),
                "revenue": money(minor, books.currency),
                "share": max(minor, 0) / whole,
                "cumulative": running / whole,
                "class": found.classes[place],
            }
        )
    parameters = {
        **found.parameters,
        "gini": found.gini,
        "top_20_percent_share": found.top_share,
        "days": 365,
    }
    return Report("abc", as_of, found.n, found.method, parameters, tuple(rows), (*orders.notes, *found.notes))


def clv(
    connection: Reader,
    as_of: date,
    where: Scope = EVERYONE,
    assumptions: Assumptions = _DEFAULT,
) -> Report:
    """Value to expect of each account; the assumptions are the user's and stand among the parameters."""
    books = open_books(connection, as_of)
    orders = read_orders(connection, books, where)
    buying = summarise(orders.customer, orders.day, orders.amount, books.day)
    aged = buying.age > 0  # somebody who began today says nothing yet
    known = type(buying)(
        buying.customers[aged],
        buying.frequency[aged],
        buying.recency[aged],
        buying.age[aged],
        buying.money[aged],
    )
    found = value_customers(known, assumptions)
    contracts = value_contracts(connection, books, assumptions, where)
    accounts = [orders.accounts[who] for who in known.customers[: found.value.size].tolist()]
    rows = _valued(connection, books, accounts, found, contracts.values)
    parameters = {
        **found.parameters,
        "periods": assumptions.periods,
        "period_days": assumptions.period,
        "discount": assumptions.discount,
        "margin": assumptions.margin,
        "cost_to_serve": assumptions.cost_to_serve,
        **contracts.parameters,
    }
    said = (*orders.notes, *found.notes, *contracts.notes)
    return Report("clv", as_of, found.n, found.method, parameters, rows, said)


def _valued(
    connection: Reader, books: Books, accounts: list[str], found: Values, contracts: Mapping[str, float]
) -> tuple[Row, ...]:
    """The accounts by the value of their orders, then those that have a contract only."""
    names = names_of(connection)
    left = {who: money(value, books.currency) for who, value in contracts.items()}
    rows: list[Row] = [
        {
            "account_id": account,
            "account": names.get(account, ""),
            "purchases": float(bought),
            "spend": money(spend, books.currency),
            "value": money(value, books.currency),
            "contract_value": left.pop(account, None),
        }
        for account, bought, spend, value in zip(
            accounts, found.purchases, found.spend, found.value, strict=True
        )
    ]
    rows.sort(key=lambda row: -row["value"]["minor"])  # type: ignore[index] # a money mapping, see above
    nothing: Row = {"purchases": None, "spend": None, "value": None}  # no orders to judge by
    rows.extend(
        {"account_id": who, "account": names.get(who, ""), **nothing, "contract_value": left[who]}
        for who in sorted(left, key=lambda who: -contracts[who])
    )
    return tuple(rows)
