"""Points of one account on two laptops."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from app.services import loyalty
from app.services.loyalty_book import book

if TYPE_CHECKING:
    from tests.sync.world import World

DAY = dt.date(2026, 6, 30)


def test_points_that_two_laptops_let_expire_offline_expire_once(world: World) -> None:
    li, boss = world.laptop("li"), world.laptop("boss")
    account = li.add_account("海尔")
    earned = {"kind": "earn", "points": 100, "on": DAY, "expires_on": DAY}
    li.add("points_entries", account, **earned)
    for laptop in (li, boss):
        laptop.sync()
    for laptop in (li, boss):
        with laptop.db.write("settle-points") as session:
            assert loyalty.settle(session, [account], DAY + dt.timedelta(days=1)) == 1
    for laptop in (li, boss, li, boss):
        laptop.sync()
    for laptop in (li, boss):
        with laptop.db.raw() as connection:
            found = book(connection, account)
        assert [(line.entry.kind, line.entry.points) for line in found.lines] == [
            ("earn", 100),
            ("expire", -100),
        ]
        assert laptop.rows("SELECT id FROM conflicts") == []


def test_points_that_two_laptops_spend_offline_are_both_booked_and_the_balance_says_so(world: World) -> None:
    li, boss = world.laptop("li"), world.laptop("boss")
    account = li.add_account("海尔")
    li.add("points_entries", account, kind="earn", points=100, on=DAY)
    for laptop in (li, boss):
        laptop.sync()
    for laptop in (li, boss):
        with laptop.db.write("spend-points") as session:
            loyalty.spend(session, account, 70, "礼品")
    for laptop in (li, boss, li, boss):
        laptop.sync()
    for laptop in (li, boss):
        with laptop.db.raw() as connection:
            assert book(connection, account).balance == -40
