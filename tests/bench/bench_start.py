"""Cold start to the first usable list beside a bare window with an empty table, both as whole processes.

Run with ``pytest -m bench -s tests/bench/bench_start.py``.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]
ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 7
BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget
application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QTableWidget(0, 5))
window.resize(1280, 800)
window.show()
QTimer.singleShot(0, application.quit)
sys.exit(application.exec())
"""


# as an installed program starts: compiled by the start before it, on both sides
COMPILED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds(words: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(words, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, env=COMPILED)
    return time.perf_counter() - start


def test_the_first_list_stands_within_two_and_a_half_bare_windows(tmp_path: Path) -> None:
    program = [sys.executable, "main.py", "--data", str(tmp_path)]
    subprocess.run(
        [*program, "demo", "--accounts", "2000", "--no-window"], cwd=ROOT, check=True, capture_output=True
    )
    for words in ([sys.executable, "-c", BARE], [*program, "--exit-when-ready"]):
        seconds(words)
    pairs = [
        (seconds([sys.executable, "-c", BARE]), seconds([*program, "--exit-when-ready"]))
        for _ in range(ROUNDS)
    ]
    bare, ours = (sorted(times)[ROUNDS // 2] for times in zip(*pairs, strict=True))
    print(
        f"\nstart, median of {ROUNDS}: bare {bare * 1000:.0f} ms, ours {ours * 1000:.0f} ms, ratio {ours / bare:.2f}"
    )
    assert ours <= 2.5 * bare
