"""Doubles among 100,000 accounts (the whole scan) and 1,000,000 (the check while typing).

``pytest -m bench -s tests/bench/bench_duplicates.py``; the larger base takes minutes to fill and to index.
"""

from __future__ import annotations

import statistics
import time
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from app.services.duplicate_scan import scan
from app.services.duplicates import check
from app.storage.bootstrap import open_folder
from app.storage.folder import DataFolder
from app.storage.search_index import rebuild
from tests.bench.firms_with_doubles import Firm, fill, firms, record_id
from tests.bench.memory import peak_mb

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.storage.database import Database

SCANNED, TYPED, ROUNDS = 100_000, 1_000_000, 200
KEYS = ("name", "city", "phone", "email")


@contextmanager
def base(folder: Path, count: int) -> Iterator[tuple[Database, set[tuple[str, str]]]]:
    database = open_folder(DataFolder(folder), sample=True)
    pairs = fill(database, count)
    with database.apply() as connection:
        rebuild(connection)
    yield database, pairs
    database.close()


@pytest.mark.bench
@pytest.mark.timeout(1800)
def test_the_whole_base_is_scanned_within_a_minute(tmp_path: Path) -> None:
    with base(tmp_path, SCANNED) as (database, pairs), database.raw() as connection:
        begun = time.perf_counter()
        found = scan(connection, "account")
        seconds = time.perf_counter() - begun
    hits = len(pairs & {(pair.a, pair.b) for pair in found.pairs})
    memory = peak_mb()
    print(f"\nscan of {SCANNED:,}: {seconds:.1f} s, {memory:.0f} MB, {len(found.pairs)} pairs")
    print(f"of {len(pairs)} made doubles {hits} found")
    assert seconds <= 60
    assert hits >= 0.85 * len(pairs)


@pytest.mark.bench
@pytest.mark.timeout(3600)
def test_a_firm_that_is_typed_is_looked_up_in_a_million(tmp_path: Path) -> None:
    with base(tmp_path, TYPED) as (database, _), database.raw() as connection:
        times, hits, worked = [], 0, time.process_time()
        for place, firm, first in doubles():
            begun = time.perf_counter()
            found = check(connection, "account", dict(zip(KEYS, firm, strict=True)), but=record_id(place))
            times.append((time.perf_counter() - begun) * 1000)
            hits += record_id(first) in {each.id for each in found}
        worked = (time.process_time() - worked) / ROUNDS * 1000
    times.sort()
    middle, slow = statistics.median(times), times[int(len(times) * 0.95)]
    print(f"\ncheck among {TYPED:,}: median {middle:.1f} ms, 95 % {slow:.1f} ms, {hits} of {ROUNDS} found")
    print(f"processor time of one: {worked:.1f} ms")
    assert slow <= 50


def doubles() -> Iterator[tuple[int, Firm, int]]:
    """The first doubles that the base holds."""
    made = ((place, firm, first) for place, (firm, first) in enumerate(firms(TYPED)) if first is not None)
    return islice(made, ROUNDS)
