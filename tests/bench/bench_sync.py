"""Figures of sync beside a floor measured in the same run: ``pytest -m bench -s tests/bench/bench_sync.py``.

The floor moves the same rows SQLite → HTTP → PostgreSQL COPY and back, without journal, merge, reach or search index:
columns in MessagePack and zstd, 5,000 rows a batch, one batch ahead.
"""

from __future__ import annotations

import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from app.sync.columns import synced_columns
from tests.bench.sync_floor import floor_pull, floor_push
from tests.bench.sync_people import contacts_of, fill, one_each, served
from tests.postgres import fresh_database
from tests.sync.conftest import postgres
from tests.sync.world import staff, world

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.sync.world import Laptop, World

__all__ = ["postgres"]
pytestmark = [pytest.mark.bench, pytest.mark.timeout(3600)]
ROWS = 100_000
REPEATS = 3


@pytest.fixture
def firm(postgres: str, tmp_path: Path, template_folder: Path) -> Iterator[World]:
    with fresh_database(postgres) as url:
        staff(url)
        name = url.partition("@/")[2].partition("?")[0]
        with world(postgres, name, tmp_path, template_folder) as made:
            yield made


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def test_first_push_and_pull_beside_the_floor(firm: World) -> None:
    pushes, pulls, floors_up, floors_down, up, down = [], [], [], [], 0.0, 0.0
    with served(firm) as server:
        for _ in range(REPEATS):
            li, boss = server.laptop("li"), server.laptop("boss")
            li.sync()
            boss.sync()
            fill(li, ROWS)
            floors_up.append(floor_push(server, li, ROWS))
            floors_down.append(floor_pull(server, li, ROWS))
            done = li.sync()
            pushes.append(done.tally.seconds["push"])
            up = done.tally.bytes_up / ROWS
            came = boss.sync()
            assert came.tally.verified is not None
            assert came.tally.verified.equal
            pulls.append(came.tally.seconds["pull"])
            down = came.tally.bytes_down / ROWS
            print(done.as_json()["seconds"], came.as_json()["seconds"])
    push, pull = ROWS / statistics.median(pushes), ROWS / statistics.median(pulls)
    floor_up, floor_down = ROWS / statistics.median(floors_up), ROWS / statistics.median(floors_down)
    print(
        f"\npush {push:,.0f} rows/s, floor {floor_up:,.0f}, ratio {push / floor_up:.2f}, {up:.0f} bytes a row"
    )
    print(
        f"pull {pull:,.0f} rows/s, floor {floor_down:,.0f}, ratio {pull / floor_down:.2f}, {down:.0f} bytes a row"
    )
    assert up <= 150
    assert down <= 150
    assert push >= 0.5 * floor_up
    assert pull >= 0.5 * floor_down


@pytest.mark.parametrize("size", [10_000, 1_000_000])
def test_a_thousand_changed_fields(firm: World, size: int) -> None:
    with served(firm) as server:
        li, boss = server.laptop("li"), server.laptop("boss")
        li.sync()
        fill(li, size)
        li.sync()
        boss.sync()
        pushes, pulls = [], []
        for number in range(REPEATS):
            one_each(li, contacts_of(li, 1_000), f"title {number}")
            pushes.append(timed(li.sync)[0])
            pulls.append(timed(boss.sync)[0])
        print(
            f"\n{size:,} rows: push {statistics.median(pushes):.3f} s, pull {statistics.median(pulls):.3f} s"
        )
        assert statistics.median(pushes) <= 0.5
        assert statistics.median(pulls) <= 0.5


def test_a_sync_with_nothing_to_do(firm: World) -> None:
    with served(firm) as server:
        li = server.laptop("li")
        li.sync()
        seconds, result = min((timed(li.sync) for _ in range(10)), key=lambda each: each[0])
        bytes_moved = result.tally.bytes_up + result.tally.bytes_down
        print(f"\nnothing to do: {seconds * 1000:.1f} ms, {bytes_moved} bytes")
        assert seconds <= 0.05
        assert bytes_moved <= 2_000


def test_fifty_people_at_once(firm: World) -> None:
    with served(firm) as server:
        first = server.laptop("li")
        first.sync()
        fill(first, 200_000)
        first.sync()
        people = server.hire(50)
        for one in people:
            one.sync()
            account = one.add_account(f"account of {one.login}")
            for number in range(98):
                one.add("contacts", account, name=f"contact {number}")

        def work(one: Laptop) -> float:
            return timed(one.sync)[0]

        with ThreadPoolExecutor(50) as pool:
            seconds = sorted(pool.map(work, people))
        print(f"\n50 at once: median {seconds[25]:.2f} s, 95th percentile {seconds[47]:.2f} s")
        assert seconds[47] <= 3.0
        with first.db.raw() as connection:
            assert synced_columns(connection)
