"""A database of plain rows, as the reports see it."""

from __future__ import annotations

import random
from contextlib import contextmanager
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import StaticPool, create_engine

from app.analytics.books import EPOCH_DAY
from app.model.base import Base
from app.model.kinds import synced_tables
from app.model.local import AccountSummary

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2026, 6, 30)


class Firm:
    """A firm's tables in memory, and an ordinary row of each kind."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self.count = 0

    def add(self, table: str, **values: object) -> str:
        self.count += 1
        row = {"id": f"{table}-{self.count}", "account_id": "o", "created_at": 0, "updated_at": 0} | values
        named = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        self.connection.execute(f"INSERT INTO {table} ({named}) VALUES ({marks})", tuple(row.values()))
        return str(row["id"])

    def account(self, name: str, **values: object) -> str:
        return self.add("accounts", id=name, account_id=name, name=name, name_key=name, **values)

    def order(self, account: str, on: date, total: int, **values: object) -> str:
        money = {"currency": "CNY", "net": total, "tax": 0, "total": total, "status": "confirmed"}
        return self.add("orders", account_id=account, ordered_on=on.isoformat(), **(money | values))


def ms(day: date) -> int:
    return (day.toordinal() - EPOCH_DAY) * 86_400_000


@contextmanager
def empty_firm() -> Iterator[Firm]:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    assert "orders" in synced_tables()
    Base.metadata.create_all(engine)
    AccountSummary.metadata.create_all(engine)
    pooled = engine.raw_connection()
    made = Firm(pooled.driver_connection)
    made.add("organisations", id="o", name="", base_currency="CNY", time_zone="Asia/Shanghai")
    yield made
    pooled.close()
    engine.dispose()


def trading(firm: Firm, accounts: int = 12) -> None:
    """The k-th account orders every 10·k days until it stops."""
    for k in range(1, accounts + 1):
        account = firm.account(f"a{k:02}")
        day = TODAY - timedelta(days=700)
        while day <= TODAY - timedelta(days=(k % 4) * 60):
            firm.order(account, day, 10_000 * k + day.day)
            day += timedelta(days=10 * ((k - 1) % 12 + 1))


def chancy(firm: Firm, accounts: int) -> None:
    """Accounts that buy at a rate of their own by chance, and one day no more."""
    chance = random.Random(5)  # noqa: S311 - no secret
    for k in range(accounts):
        account = firm.account(f"c{k:03}")
        gap, life = 1 / chance.gammavariate(1.5, 1 / 60), chance.expovariate(1 / 400)
        age = first = chance.uniform(60, 700)
        usual = chance.lognormvariate(9, 0.6)
        while age > 0 and first - age < life:
            firm.order(
                account, TODAY - timedelta(days=int(age)), int(usual * chance.lognormvariate(0, 0.4)) + 1
            )
            age -= chance.expovariate(1 / gap)
