"""Killed at every named point and at random, a sync loses nothing and does nothing twice."""

import multiprocessing
import random
import signal
from itertools import cycle, islice

import pytest

from app.storage.check import check
from tests.faults.dying import POINTS, sync_until_killed
from tests.sync.world import Laptop, World

SPAWN = multiprocessing.get_context("forkserver")
SPAWN.set_forkserver_preload(["tests.faults.dying"])


def one_run(world: World, li: Laptop, boss: Laptop, number: int, point: str, rng: random.Random) -> list[str]:
    """Some work on both sides, then a sync that is killed; the values written."""
    account = li.value("SELECT id FROM accounts ORDER BY id LIMIT 1")
    values = [f"v{number}a!", f"v{number}b!", f"v{number}c!"]
    li.edit("accounts", account, phone=values[0])
    li.add("contacts", account, name=values[1])
    there = boss.value("SELECT id FROM accounts ORDER BY id DESC LIMIT 1")
    boss.edit("accounts", there, city=values[2])
    if number % 5 == 0:
        boss.sync()
    li.close()
    seconds = rng.uniform(0.05, 0.6) if point == "random" else 0.0
    child = SPAWN.Process(target=sync_until_killed, args=(li.folder.path, world.url, point, 1, seconds))
    child.start()
    child.join(60)
    assert child.exitcode in {0, -signal.SIGKILL}, (point, child.exitcode)
    li.open()
    with li.db.raw() as connection:
        assert check(connection).problems == ()
    return values


def kill_again_and_again(world: World, points: list[str], seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - moments of death are no secrets
    li, boss = world.laptop("li"), world.laptop("boss")
    for name in ("first", "second"):
        li.add("contacts", li.add_account(name), name="somebody")
    for laptop in (li, boss, li):
        laptop.sync()
    written: list[str] = []
    for number, point in enumerate(points):
        written += one_run(world, li, boss, number, point, rng)
    for laptop in (li, boss, li):
        laptop.sync()
    assert li.everything() == world.view("li")
    assert boss.everything() == world.view("boss")
    names = {row[0] for row in world.all("SELECT name FROM contacts")}
    assert {value for value in written if value.endswith("b!")} <= names
    assert world.one("SELECT count(*) FROM contacts") == len(points) + 2
    edits = " ".join(row[0] for row in world.all("SELECT d FROM history"))
    lost = [value for value in written if not value.endswith("b!") and value not in edits]
    assert lost == []


@pytest.mark.timeout(300)
def test_killed_fifty_times_a_laptop_still_agrees_with_the_server(world: World) -> None:
    kill_again_and_again(world, list(islice(cycle((*POINTS, *["random"] * 10)), 50)), seed=1)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", range(10))
def test_killed_five_hundred_times_a_laptop_still_agrees_with_the_server(world: World, seed: int) -> None:
    kill_again_and_again(world, list(islice(cycle((*POINTS, *["random"] * 10)), 50)), seed=seed)
