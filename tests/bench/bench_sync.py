"""Figures of sync beside a floor measured in the same run: ``pytest -m bench -s tests/bench/bench_sync.py``.

The floor moves the same rows SQLite → HTTP → PostgreSQL COPY and back, without journal, merge, reach or search index:
columns in MessagePack and zstd, 5,000 rows a batch, one batch ahead.
"""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

import pytest
from litestar.testing import TestClient

from app.server.api import application
from app.server.store import Store
from tests.bench.sync_floor import floor_pull, floor_push
from tests.bench.sync_people import collected_apart, contacts_of, fill, one_each, served, timed
from tests.postgres import fresh_database
from tests.sync.conftest import postgres, staffed
from tests.sync.world import World, world

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["postgres", "staffed"]
pytestmark = [pytest.mark.bench, pytest.mark.timeout(3600)]
ROWS = 100_000
SMALL = 10_000
CHANGES = 1_000
REPEATS = 3


@pytest.fixture
def firm(postgres: str, staffed: str, tmp_path: Path, template_folder: Path) -> Iterator[World]:
    with world(postgres, staffed, tmp_path, template_folder) as made:
        yield made


@pytest.fixture
def signed_in(
    postgres: str, staffed: str, tmp_path: Path, template_folder: Path
) -> Iterator[tuple[str, Path]]:
    """The firm's database and the folder of somebody who has signed in there, and then worked offline."""
    with fresh_database(postgres, staffed) as url:
        with Store(url) as store, TestClient(application(store)) as client:
            firm = World(url, store, client, tmp_path, template_folder)
            li = firm.laptop("li")
            li.sync()
            fill(li, ROWS)
            firm.close()
        yield url.partition("@/")[2].partition("?")[0], li.folder.path


def test_first_push_and_pull_beside_the_floor(
    postgres: str, signed_in: tuple[str, Path], tmp_path: Path, template_folder: Path
) -> None:
    pushes, pulls, floors_up, floors_down, up, down = [], [], [], [], 0.0, 0.0
    for repeat in range(REPEATS):
        folder = tmp_path / str(repeat)
        folder.mkdir()
        with (
            world(postgres, signed_in[0], folder, template_folder) as firm,
            served(firm) as server,
            collected_apart(),
        ):
            li, boss = server.laptop("li", signed_in[1]), server.laptop("boss")
            floors_up.append(floor_push(server, li, ROWS))
            floors_down.append(floor_pull(server, boss, ROWS))
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


def test_a_thousand_changed_fields(firm: World) -> None:
    with served(firm) as server, collected_apart():
        li, boss = server.laptop("li"), server.laptop("boss")
        li.sync()
        fill(li, SMALL)
        li.sync()
        boss.sync()
        people, taken = contacts_of(li, CHANGES), []
        # the first turn finds everything cold and is not counted
        for turn in range(REPEATS + 1):
            one_each(li, people, f"title {turn}")
            taken.append((timed(li.sync), timed(boss.sync)))
        assert all(up[1].tally.pushed == down[1].tally.pulled == CHANGES for up, down in taken)
        push, pull = (statistics.median(pair[side][0] for pair in taken[1:]) for side in (0, 1))
        print(f"\n{CHANGES:,} changed fields: push {push:.3f} s, pull {pull:.3f} s")


def test_a_sync_with_nothing_to_do(firm: World) -> None:
    with served(firm) as server, collected_apart():
        li = server.laptop("li")
        li.sync()
        taken = [timed(li.sync) for _ in range(10)]
        bytes_moved = max(result.tally.bytes_up + result.tally.bytes_down for _, result in taken)
        seconds = statistics.median(each for each, _ in taken)
        print(f"\nnothing to do: {seconds * 1000:.1f} ms, {bytes_moved} bytes")
        assert bytes_moved <= 2_000
