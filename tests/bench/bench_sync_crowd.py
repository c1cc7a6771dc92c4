"""Fifty reps at once against real server processes: ``pytest -m bench -s -n 0 tests/bench/bench_sync_crowd.py``."""

from __future__ import annotations

import os
import statistics
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from app.server.organisations import find_organisation
from tests.bench.processors import Meter, possible
from tests.bench.sync_crowd import all_at_once, hang_up, hire, meet, stock
from tests.bench.sync_people import collected_apart, served
from tests.postgres import fresh_database
from tests.sync.conftest import postgres
from tests.sync.world import staff, world

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.sync.world import World

__all__ = ["postgres"]
pytestmark = [pytest.mark.bench, pytest.mark.timeout(3600)]
ROWS = int(os.environ.get("BAIFANG_BENCH_ROWS", "200000"))
REPS = 50
REPEATS = 3
PROCESSORS = len(os.sched_getaffinity(0))


@pytest.fixture
def firm(postgres: str, tmp_path: Path, template_folder: Path) -> Iterator[World]:
    with fresh_database(postgres) as url:
        staff(url)
        name = url.partition("@/")[2].partition("?")[0]
        with world(postgres, name, tmp_path, template_folder) as made:
            yield made


def test_fifty_reps_at_once_and_two_processes_beside_one(firm: World) -> None:
    with ExitStack() as stack:
        server = stack.enter_context(served(firm, 2))
        connection = stack.enter_context(firm.store.open(find_organisation(firm.store).schema))
        li = meet(server.urls[0], connection, "li")
        stock(li, ROWS)
        hang_up(li)
        reps = hire(server, connection, REPS)
        stack.enter_context(collected_apart())
        meter = Meter(connection, server.processes)
        alone: list[float] = []
        together: list[float] = []
        slowest: list[float] = []
        bound: list[float] = []
        for turn in range(REPEATS + 1):
            for urls, taken in ((server.urls[:1], alone), (server.urls, together)):
                meter.start()
                whole, seconds = all_at_once(reps, urls, f"title {turn} {len(urls)}")
                split = meter.stop()
                p95 = seconds[int(0.95 * REPS)]
                print(
                    f"\n{len(urls)} processes: {REPS / whole:.1f} syncs/s, median {seconds[REPS // 2]:.2f} s, "
                    f"95th percentile {p95:.2f} s; {split} in {whole:.2f} s",
                    end="",
                )
                # the first turn finds everything cold and is not counted
                if turn:
                    taken.append(whole)
                    slowest += [p95] if len(urls) == 1 else []
                    bound += [possible(split, PROCESSORS)] if len(urls) == 1 else []
        for rep in reps:
            rep.leave()
        ratio, most = statistics.median(alone) / statistics.median(together), statistics.median(bound)
        print(
            f"\n95th percentile {statistics.median(slowest):.2f} s; two processes serve {ratio:.2f} times one, "
            f"of at most {most:.2f} times on {PROCESSORS} processors"
        )
        # where database and reps leave no second processor to a second process, it cannot serve more
        assert ratio >= 1.5 or most < 1.9
