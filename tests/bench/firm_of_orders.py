"""A firm of any size for figures: written past the journal, as a first sync does."""

from __future__ import annotations

import datetime as dt
import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.storage.database import Database

BEGIN, DAYS = dt.date(2023, 11, 1), 1_110
AS_OF = BEGIN + dt.timedelta(days=DAYS)
ACCOUNT = """
    INSERT INTO accounts (id, account_id, name, name_key, city, owner_id, lifecycle_stage, pool_state, transfer_count,
        do_not_contact, created_at, updated_at)
    VALUES (?1, ?1, ?2, ?2, '杭州', ?3, 'active', 'held', 0, 0, 0, 0)
"""
ORDER = """
    INSERT INTO orders (id, account_id, number, ordered_on, currency, net, tax, total, status, owner_id, tax_inclusive,
        created_at, updated_at)
    VALUES (?, ?, ?, ?, 'CNY', ?, 0, ?, 'confirmed', ?, 0, 0, 0)
"""
SLOW_TO_FILL = ("ix_orders_account_id", "ix_orders_ordered_on", "ix_orders_by_day", "ix_orders_number")


def account_id(place: int) -> str:
    """The id of an account by its place."""
    return f"01900000-0000-7000-8000-{place:012x}"


def fill(database: Database, accounts: int, orders: int) -> None:
    """Orders stand in the order of their days, so that each account's lie scattered, as they do in life."""
    with database.apply() as connection:
        plans = [
            (name, sql)
            for name, sql in connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index'")
            if name in SLOW_TO_FILL
        ]
        for name, _ in plans:
            connection.execute(f"DROP INDEX {name}")
        connection.executemany(ACCOUNT, _accounts(accounts, database.actor.user_id))
        connection.executemany(ORDER, _orders(accounts, orders, database.actor.user_id))
        for _, sql in plans:
            connection.execute(sql)


def _accounts(count: int, owner: str) -> Iterator[tuple[str, str, str]]:
    for place in range(count):
        yield account_id(place), f"客户{place * 7_919 % count:07}有限公司", owner


def _orders(accounts: int, count: int, owner: str) -> Iterator[tuple[str | int, ...]]:
    """A few buy much and most little; each from a day on, and a third of them not to the end."""
    chance = random.Random(7)  # noqa: S311 - no secret
    days = [(BEGIN + dt.timedelta(days=day)).isoformat() for day in range(DAYS)]
    lives = [(chance.random() * 0.6, 0.5 + chance.random() * 0.75) for _ in range(accounts)]
    for number in range(count):
        now = number / count
        who = int(accounts * chance.random() ** 1.6)
        if not lives[who][0] <= now <= lives[who][1]:
            who = int(accounts * chance.random() ** 1.6)
        total = int(chance.lognormvariate(10, 0.8)) * 10
        order = f"01900000-0000-7000-9000-{number:012x}"
        yield order, account_id(who), f"SO{number:08}", days[int(now * DAYS)], total, total, owner
