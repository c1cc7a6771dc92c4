"""Killed at every named point of a request and at random, the server loses nothing and does nothing twice."""

from __future__ import annotations

import multiprocessing
import random
import signal
from contextlib import contextmanager, suppress
from itertools import cycle, islice
from typing import TYPE_CHECKING

import httpx2
import pytest

from app.rules.errors import Told
from app.sync import transport
from tests.faults.dying_server import POINTS, serve_until_killed
from tests.journeys.server_process import copy_in, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.context import ForkServerProcess
    from pathlib import Path

    from tests.sync.world import Laptop, World

FORK = multiprocessing.get_context("forkserver")
FORK.set_forkserver_preload(["tests.faults.dying", "tests.faults.dying_server"])


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "WAITS", (0.0, 0.0, 0.0))


class Line(httpx2.BaseTransport):
    """A line over real HTTP to the process that is going to die."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._inner = httpx2.HTTPTransport()
        self.plan: list[str] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.url = request.url.copy_with(host="127.0.0.1", port=self._port)
        return self._inner.handle_request(request)

    def close(self) -> None:
        self._inner.close()


@contextmanager
def dying(world: World, point: str, count: int, seconds: float) -> Iterator[tuple[int, ForkServerProcess]]:
    """A server on the same database that will be killed; it is killed in the end where it has not been yet."""
    here, there = FORK.Pipe()
    process = FORK.Process(target=serve_until_killed, args=(world.url, there, point, count, seconds))
    process.start()
    try:
        yield here.recv(), process
    finally:
        process.kill()
        process.join()
        here.close()
        there.close()


def one_run(world: World, li: Laptop, boss: Laptop, number: int, point: str, rng: random.Random) -> bool:
    """Some work on both sides, then a sync with a server that dies; whether it died of its own."""
    account = li.value("SELECT id FROM accounts ORDER BY id LIMIT 1")
    li.edit("accounts", account, phone=f"v{number}a!")
    li.add("contacts", account, name=f"v{number}b!")
    boss.edit("accounts", boss.value("SELECT id FROM accounts ORDER BY id DESC LIMIT 1"), city=f"v{number}c!")
    boss.sync()
    wire = li.wire
    seconds = rng.uniform(0.0, 0.3) if point == "random" else 0.0
    with dying(world, point, 1, seconds) as (port, process):
        line = Line(port)
        li.wire = line  # type: ignore[assignment] # the same line, over HTTP
        with suppress(Told):
            li.sync()
        line.close()
        process.join(0.05)
        died = process.exitcode == -signal.SIGKILL
    li.wire = wire
    return died


def kill_again_and_again(world: World, points: list[str], seed: int) -> int:
    """So many servers; how many died in the middle of something. Nothing may be lost."""
    rng = random.Random(seed)  # noqa: S311 - moments of death are no secrets
    li, boss = world.laptop("li"), world.laptop("boss")
    for name in ("first", "second"):
        li.add("contacts", li.add_account(name), name="somebody")
    for laptop in (li, boss, li):
        laptop.sync()
    died = sum(one_run(world, li, boss, number, point, rng) for number, point in enumerate(points))
    for laptop in (li, boss, li):
        laptop.sync()
    for laptop in (li, boss):
        assert laptop.everything() == world.view(laptop.login)
    names = sorted(row[0] for row in world.all("SELECT name FROM contacts WHERE name <> 'somebody'"))
    assert names == sorted(f"v{number}b!" for number in range(len(points)))
    edits = " ".join(row[0] for row in world.all("SELECT d FROM history"))
    lost = [f"v{n}{which}!" for n in range(len(points)) for which in "ac" if f"v{n}{which}!" not in edits]
    assert lost == []
    assert world.all("SELECT id FROM applied GROUP BY id HAVING count(*) > 1") == []
    return died


@pytest.mark.timeout(300)
def test_killed_again_and_again_the_server_loses_nothing(world: World) -> None:
    points = [*POINTS, *["random"] * 12]
    assert kill_again_and_again(world, points, seed=1) >= len(POINTS)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", range(10))
def test_killed_five_hundred_times_the_server_loses_nothing(world: World, seed: int) -> None:
    points = list(islice(cycle((*POINTS, *["random"] * 12)), 50))
    assert kill_again_and_again(world, points, seed=seed) > 25


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("cuts", [1, pytest.param(15, marks=pytest.mark.soak)])
def test_a_whole_server_without_power_comes_back_with_everything(tmp_path: Path, cuts: int) -> None:
    with serving(("li", "rep")) as server:
        li = copy_in(tmp_path, "li")
        li.sync(*server.sign_in("li"))
        for cut in range(cuts):
            li.run("add", "account", f"name=before {cut}")
            li.sync()
            li.run("add", "account", f"name=meanwhile {cut}")
            server.running.cut_the_power(server.data)
            status, _, told = li.try_("sync")
            assert (status, "cannot be reached" in told) == (1, True)
            server.start()
            done = li.sync()
            assert (done["pushed"], done["verified"]["equal"]) == (1, True)
            assert "recovered" not in done
        assert server.run("doctor")["ok"]
        assert li.run("list", "account")["total"] == 2 * cuts
