"""A list of 1,000,000 accounts beside one of 1,000: open, sort, jump to the end, stalls, memory.

Each length is measured in a process of its own, through the real widgets on a real encrypted file:
``pytest -m bench -s tests/bench/bench_lists.py``.
"""

from __future__ import annotations

import itertools
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.storage.bootstrap import open_folder
from app.storage.folder import DataFolder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.storage.database import Database
    from app.ui.desk import Desk
    from app.ui.widgets.list_pane import ListPane

SHORT, LONG = 1_000, 1_000_000
ROUNDS = 5
ROOT = Path(__file__).parents[2]
INSERT = """
    INSERT INTO accounts (id, account_id, name, name_key, account_no, level, city, industry, phone, owner_id,
        lifecycle_stage, last_followed_at, pool_state, transfer_count, do_not_contact, created_at, updated_at)
    VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, '机械', ?7, ?8, 'active', ?9, 'held', 0, 0, ?9, ?9)
"""


def fill(database: Database, count: int) -> None:
    """Write so many accounts past the journal, as a sync does; order by name is not order of making."""

    def rows() -> Iterator[tuple[object, ...]]:
        owner = database.actor.user_id
        for n in range(count):
            mixed = n * 7_919 % count
            yield (
                f"01900000-0000-7000-8000-{n:012x}",
                f"客户{mixed:07}有限公司",
                f"kehu{mixed:07}",
                f"C{n:07}",
                "ABCD"[n % 4],
                ("杭州", "上海", "深圳")[n % 3],
                f"1380000{n % 10_000:04}",
                owner,
                1_700_000_000_000 + mixed * 1_000,
            )

    with database.apply() as connection:
        connection.execute("UPDATE sync_switch SET applying = 1")
        connection.executemany(INSERT, rows())
        connection.execute("UPDATE sync_switch SET applying = 0")


def measure(folder: Path) -> dict[str, float]:
    """Times in milliseconds (medians), the longest stall of the event loop, and resident memory in MB.

    ``open`` and ``sort`` end when the first rows are painted, ``whole`` when all row numbers are there.
    """
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - the parent process runs without Qt
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from app.services.lists.registry import LISTS  # noqa: PLC0415 - as above
    from app.ui.desk import Desk  # noqa: PLC0415 - as above
    from app.ui.language import Language  # noqa: PLC0415 - as above
    from app.ui.opening import Opened  # noqa: PLC0415 - as above
    from app.ui.settings import Settings  # noqa: PLC0415 - as above
    from app.ui.theme import Theme  # noqa: PLC0415 - as above
    from app.ui.widgets.list_pane import ListPane  # noqa: PLC0415 - as above

    application = QApplication([])
    database = open_folder(DataFolder(folder))
    desk = Desk(Opened(database, None), Settings(folder), Theme(application), Language(application, "en"))
    beats = [time.perf_counter()]
    beat = Beat(beats)
    heart = QTimer(interval=2)
    heart.timeout.connect(beat.on_beat)
    heart.start()
    warm_up(desk)
    opened = time.perf_counter()
    beats[:] = [opened]
    pane = ListPane(desk.context, LISTS["account"], "bench")
    pane.resize(1200, 800)
    pane.show()
    pane.refresh()
    wait(lambda: pane.view.rows.rowCount() > 0)
    result = {"open": (time.perf_counter() - opened) * 1000}
    wait(lambda: pane.loader.complete)
    result["whole"] = (time.perf_counter() - opened) * 1000
    result["sort"] = statistics.median(time_sort(pane, key) for key in ("level", "name", "city") * 2)
    result["end"] = statistics.median(time_end(pane) for _ in range(ROUNDS))
    result["all"] = time_all(pane)
    gaps = (later - earlier for earlier, later in itertools.pairwise(beats))
    result["stall"] = max(gaps) * 1000
    result["memory"] = resident()
    heart.stop()
    pane.columns.save()
    pane.close()
    desk.close()
    database.close()
    return result


def warm_up(desk: Desk) -> None:
    """Come to where a user opens a list: the window stands there with its icons, and what it loads after its first
    paint is loaded, the ORM and numpy.
    """
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the parent process runs without Qt

    import_module("numpy")
    desk.window.show()
    QApplication.processEvents()
    desk.on_warm_up()
    while desk.context.jobs.busy:
        QApplication.processEvents()


def resident() -> float:
    """Resident memory of this process in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


class Beat:
    """Writes down each turn of the event loop."""

    def __init__(self, beats: list[float]) -> None:
        self._beats = beats

    def on_beat(self) -> None:
        """One turn."""
        self._beats.append(time.perf_counter())


def wait(done: Callable[[], bool]) -> None:
    """Turn the event loop until ``done`` and everything is painted."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the parent process runs without Qt

    QApplication.processEvents()
    while not done():
        time.sleep(0.0005)
        QApplication.processEvents()
    # what the change asked to be painted is painted by the next turn, as in the program; painting it twice in one
    # turn would be a stall of the measure's own making
    QApplication.processEvents()


def time_sort(pane: ListPane, key: str) -> float:
    """Milliseconds from the click on a head to the rows painted in the new order."""
    begin, generation = time.perf_counter(), pane.loader.model.generation
    pane.view.head.sort_by(key)
    wait(lambda: pane.loader.model.generation > generation)
    taken = (time.perf_counter() - begin) * 1000
    wait(lambda: pane.loader.complete)
    return taken


def time_end(pane: ListPane) -> float:
    """Milliseconds from the End key to the last row painted."""
    pane.view.go_to(0)
    wait(lambda: True)
    begin = time.perf_counter()
    pane.view.go_to(pane.view.rows.rowCount() - 1)
    wait(lambda: True)
    return (time.perf_counter() - begin) * 1000


def time_all(pane: ListPane) -> float:
    """Milliseconds from Ctrl+A to all rows painted as selected."""
    begin = time.perf_counter()
    pane.view.selectAll()
    wait(lambda: True)
    return (time.perf_counter() - begin) * 1000


@pytest.mark.bench
@pytest.mark.timeout(900)
def test_a_million_rows_cost_what_a_thousand_do(tmp_path: Path) -> None:
    results = {}
    for count in (SHORT, LONG):
        folder = tmp_path / str(count)
        database = open_folder(DataFolder(folder), sample=True)
        fill(database, count)
        database.close()
        command = [sys.executable, __file__, str(folder)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        found = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, cwd=ROOT)
        results[count] = json.loads(found.stdout.splitlines()[-1])
    short, long = results[SHORT], results[LONG]
    print(f"\n{'':8}{'1,000':>12}{'1,000,000':>12}{'ratio':>8}")
    for name in short:
        unit = "MB" if name == "memory" else "ms"
        print(f"{name:8}{short[name]:>9.1f} {unit}{long[name]:>9.1f} {unit}{long[name] / short[name]:>8.2f}")
    assert long["stall"] <= 50
    assert long["memory"] <= 1.5 * short["memory"]


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(json.dumps(measure(Path(sys.argv[1]))))
