"""The same thousand changes on a small and on a large store: ``pytest -m bench -s -n 0`` on this file.

Both stores are there at the same time and take turns. The large one takes a quarter of an hour to fill;
``BAIFANG_BENCH_ROWS`` makes it smaller.
"""

from __future__ import annotations

import os
import statistics
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.bench.sync_people import collected_apart, contacts_of, fill, one_each, served, timed
from tests.postgres import fresh_database
from tests.sync.conftest import postgres
from tests.sync.world import staff, world

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.sync.world import Laptop

__all__ = ["postgres"]
pytestmark = [pytest.mark.bench, pytest.mark.timeout(3 * 3600)]
SMALL = 10_000
LARGE = int(os.environ.get("BAIFANG_BENCH_ROWS", "1000000"))
CHANGES = 1_000
REPEATS = 3


@contextmanager
def store(postgres: str, folder: Path, template: Path, rows: int) -> Iterator[tuple[Laptop, Laptop]]:
    """Two laptops that have the same rows, and a server process for them."""
    with ExitStack() as stack:
        url = stack.enter_context(fresh_database(postgres))
        staff(url)
        name = url.partition("@/")[2].partition("?")[0]
        folder.mkdir()
        firm = stack.enter_context(world(postgres, name, folder, template))
        server = stack.enter_context(served(firm))
        li, boss = server.laptop("li"), server.laptop("boss")
        li.sync()
        fill(li, rows)
        li.sync()
        boss.sync()
        yield li, boss


def test_a_thousand_changed_fields_cost_the_same_on_every_store(
    postgres: str, tmp_path: Path, template_folder: Path
) -> None:
    with ExitStack() as stack:
        stores = {
            rows: stack.enter_context(store(postgres, tmp_path / str(rows), template_folder, rows))
            for rows in (SMALL, LARGE)
        }
        stack.enter_context(collected_apart())
        people = {rows: contacts_of(li, CHANGES) for rows, (li, _) in stores.items()}
        seconds: dict[int, list[tuple[float, float]]] = {rows: [] for rows in stores}
        # the first turn finds everything cold and is not counted
        for turn in range(REPEATS + 1):
            for rows, (li, boss) in stores.items():
                one_each(li, people[rows], f"title {turn}")
                pushed, pulled = timed(li.sync), timed(boss.sync)
                assert pushed[1].tally.pushed == pulled[1].tally.pulled == CHANGES
                assert pulled[1].tally.verified is not None
                assert pulled[1].tally.verified.equal
                if turn:
                    seconds[rows].append((pushed[0], pulled[0]))
        (push, pull), (push_large, pull_large) = (
            [statistics.median(each) for each in zip(*seconds[rows], strict=True)] for rows in (SMALL, LARGE)
        )
        for rows, each in seconds.items():
            print(
                f"\n{rows:,} rows: " + ", ".join(f"push {up:.3f} s pull {down:.3f} s" for up, down in each),
                end="",
            )
        print(f"\npush {push:.3f} s, {push_large / push:.2f} times that on {LARGE:,} rows")
        print(f"pull {pull:.3f} s, {pull_large / pull:.2f} times that on {LARGE:,} rows")
        assert push_large + pull_large <= 1.3 * (push + pull)
