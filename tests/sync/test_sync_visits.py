"""A visit on two laptops of one team."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from app.rules.positions import Position
from app.services import visits
from app.sync import conflicts

if TYPE_CHECKING:
    from tests.sync.world import Laptop, World

HERE, THERE = Position(31_230_000, 121_470_000, 10), Position(31_240_000, 121_480_000, 30)
CHECK_IN = "status, checked_in_at, latitude_e6, longitude_e6, accuracy_m"


def check_in(laptop: Laptop, visit: str, position: Position) -> None:
    with laptop.db.write("check-in") as session:
        visits.check_in(session, visit, position)


def test_a_visit_checked_in_on_two_laptops_offline_keeps_one_check_in_whole_and_the_other_on_record(
    world: World,
) -> None:
    li, boss = world.laptop("li"), world.laptop("boss")
    account = li.add_account("海尔")
    start = dt.datetime(2027, 1, 5, 2, tzinfo=dt.UTC)
    visit = li.add("visits", account, purpose="needs", status="planned", planned_start_at=start)
    for laptop in (li, boss):
        laptop.sync()
    check_in(li, visit, HERE)
    boss.skew = dt.timedelta(minutes=1)  # later beyond doubt
    check_in(boss, visit, THERE)
    boss.skew = dt.timedelta()
    for laptop in (li, boss, li, boss):
        laptop.sync()
    (stands,) = li.rows(f"SELECT {CHECK_IN} FROM visits WHERE id = ?", visit)
    assert boss.rows(f"SELECT {CHECK_IN} FROM visits WHERE id = ?", visit) == [stands]
    assert stands[0] == "checked_in"
    assert stands[2:] == (THERE.latitude_e6, THERE.longitude_e6, 30)
    with li.db.raw() as connection:
        lost = {each.field: each.lost for each in conflicts.open_conflicts(connection)}
    assert lost["latitude_e6"] == str(HERE.latitude_e6)
    assert {"checked_in_at", "longitude_e6", "accuracy_m"} <= lost.keys()
