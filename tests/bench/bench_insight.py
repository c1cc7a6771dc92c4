"""Scores of 100,000 accounts with 2,000,000 orders: RFM from the kept sums, everything at once, one account live.

``pytest -m bench -s tests/bench/bench_insight.py``; measured in a process of its own, so that memory is its own.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.analytics.books import open_books
from app.analytics.methods.rfm import rfm
from app.analytics.report import EVERYONE, Scope
from app.analytics.runs import refresh_scores, run_scores
from app.analytics.scoring import reasons, score_all, score_some
from app.analytics.totals import read_totals
from app.storage import summaries
from app.storage.bootstrap import open_folder
from app.storage.folder import DataFolder
from tests.bench.firm_of_orders import AS_OF, account_id, fill
from tests.bench.memory import peak_mb

ACCOUNTS, ORDERS, ROUNDS = 100_000, 2_000_000, 50
ROOT = Path(__file__).parents[2]


def measure(folder: Path) -> dict[str, float]:
    """Seconds, milliseconds for one account, MB at the end of the full run."""
    database = open_folder(DataFolder(folder))
    found: dict[str, float] = {}
    with database.raw() as connection:
        begun = time.perf_counter()
        books = open_books(connection, AS_OF)
        sums = read_totals(connection, books, EVERYONE)
        rfm(books.day - sums.last, sums.orders, sums.amount)
        found["rfm_s"] = time.perf_counter() - begun
        begun, used = time.perf_counter(), time.process_time()
        model, scores = score_all(connection, AS_OF)
        found["all_s"] = time.perf_counter() - begun
        found["all_cpu_s"] = time.process_time() - used  # far below: the machine was busy with something else
        found["accounts"] = len(scores.accounts)
        found["auc"] = model.churn.auc or 0.0
        found["memory_mb"] = peak_mb()
        times = []
        for turn in range(ROUNDS):
            begun = time.perf_counter()
            alone = score_some(connection, model, Scope.of([account_id(turn * 1_999 % ACCOUNTS)]))
            reasons(model, alone, 0)
            times.append((time.perf_counter() - begun) * 1000)
        found["one_ms"] = statistics.median(times)
        begun = time.perf_counter()
        wrong = summaries.differing(connection)
        found["check_s"] = time.perf_counter() - begun
    begun = time.perf_counter()
    run_scores(database, AS_OF)
    found["kept_s"] = time.perf_counter() - begun
    with database.apply() as connection:
        stale = [(account_id(place * 77),) for place in range(100)]
        connection.executemany("INSERT INTO stale_scores VALUES (?)", stale)
    begun = time.perf_counter()
    refresh_scores(database, AS_OF)
    found["hundred_ms"] = (time.perf_counter() - begun) * 1000
    database.close()
    assert not wrong
    return found


@pytest.mark.bench
@pytest.mark.timeout(1800)
def test_a_hundred_thousand_accounts_are_scored_in_seconds(tmp_path: Path) -> None:
    database = open_folder(DataFolder(tmp_path), sample=True)
    fill(database, ACCOUNTS, ORDERS)
    database.close()
    answer = subprocess.run(
        [sys.executable, __file__, str(tmp_path)],
        capture_output=True, text=True, check=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    found = json.loads(answer.stdout.splitlines()[-1])
    print(f"\n{ACCOUNTS:,} accounts, {ORDERS:,} orders")
    for name, value in found.items():
        print(f"{name:12}{value:>10.2f}")
    assert found["rfm_s"] <= 0.3
    assert found["all_s"] <= 5
    assert found["memory_mb"] <= 500
    assert found["one_ms"] <= 5
    assert found["hundred_ms"] <= 200


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]))))
