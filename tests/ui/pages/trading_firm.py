"""A firm that trades: enough orders that cards have something to say."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from app.storage.ids import new_id

if TYPE_CHECKING:
    from app.storage.database import Database

_ORDER = """
    INSERT INTO orders (id, account_id, number, ordered_on, currency, net, tax, total, status, owner_id, tax_inclusive,
        created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, 0, ?, 'confirmed', ?, 0, 0, 0)
"""
_ACCOUNT = """
    INSERT INTO accounts (id, account_id, name, name_key, province, level, owner_id, lifecycle_stage, pool_state,
        transfer_count, do_not_contact, created_at, updated_at)
    VALUES (?1, ?1, ?2, ?2, ?3, ?4, ?5, 'active', 'held', 0, 0, 0, 0)
"""


def trade(database: Database, today: dt.date, accounts: int = 12, days: int = 700) -> list[str]:
    """The k-th account orders every 10·k days; every fourth has stopped 200 days ago. Their ids, the first first."""
    made = [new_id() for _ in range(accounts)]
    owner = database.actor.user_id
    with database.apply() as connection:
        for k, account in enumerate(made, 1):
            province = "浙江" if k % 2 else "江苏"
            connection.execute(_ACCOUNT, (account, f"客户{k:02}", province, "AB"[k % 2], owner))
            day, last = today - dt.timedelta(days=days), today - dt.timedelta(days=200 if k % 4 == 0 else 0)
            while day <= last:
                add_order(connection, account, day, 10_000 * k, owner)
                day += dt.timedelta(days=10 * k)
    return made


def add_order(
    connection: object, account: str, day: dt.date, total: int, owner: str = "", currency: str = "CNY"
) -> None:
    """One confirmed order."""
    values = (
        new_id(),
        account,
        f"SO-{new_id()[-8:]}",
        day.isoformat(),
        currency,
        total,
        total,
        owner or None,
    )
    connection.execute(_ORDER, values)  # type: ignore[attr-defined] # the driver's connection
