"""100,000 contacts from a CSV file beside 100,000 that are there, a tenth of them the same; and how soon it stops.

``pytest -m bench -s tests/bench/bench_import.py``; measured in a process of its own, so that memory is its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.imports.run import import_files
from app.rules.errors import Trouble
from app.services.setup import set_up
from app.storage.bootstrap import open_folder
from app.storage.folder import DataFolder
from tests.bench.memory import peak_mb

ROWS, SAME = 100_000, 10_000
ROOT = Path(__file__).parents[2]
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华"


def write(path: Path, begin: int) -> Path:
    """Contacts from a number on, each with a mobile, a mail and a firm of its own kind."""
    with path.open("w", encoding="utf-8") as file:
        file.write("姓名,手机,邮箱,公司,职务\n")
        for n in range(begin, begin + ROWS):
            name = SURNAMES[n % 20] + GIVEN[n // 20 % 23] + GIVEN[n // 460 % 23]
            file.write(
                f"{name},{13_000_000_000 + n * 7},u{n}@firm{n % 9000}.cn,{n % 9000:05}号机械有限公司,采购经理\n"
            )
    return path


def fill(folder: Path) -> None:
    """What is there already, imported by a process of its own, whose memory does not count."""
    database = open_folder(DataFolder(folder), sample=True)
    set_up(database)
    import_files(database, [write(folder / "first.csv", 0)], "contact")
    database.close()


def measure(folder: Path) -> dict[str, float]:
    """Seconds, CPU seconds and MB over idle of the second import; seconds until a cancelled one has stopped."""
    database = open_folder(DataFolder(folder))
    second = write(folder / "second.csv", ROWS - SAME)
    idle = peak_mb()
    stop = [0.0]

    def cancel() -> bool:
        stop[0] = stop[0] or time.perf_counter() * (time.perf_counter() - begun > 3)
        return stop[0] > 0

    begun = time.perf_counter()
    with pytest.raises(Trouble, match="import-cancelled"):
        import_files(database, [second], "contact", cancel=cancel)
    stopped = time.perf_counter() - stop[0]
    begun, used = time.perf_counter(), time.process_time()
    result = import_files(database, [second], "contact").as_json()["files"][0]
    found = {
        "import_s": time.perf_counter() - begun,
        "import_cpu_s": time.process_time() - used,
        "memory_mb": peak_mb() - idle,
        "cancel_s": stopped,
        **{name: result[name] for name in ("rows", "added", "updated", "unchanged", "merged", "quarantined")},
    }
    database.close()
    return found


@pytest.mark.bench
@pytest.mark.timeout(1800)
def test_a_hundred_thousand_contacts_arrive_within_a_minute(tmp_path: Path) -> None:
    for step in ("fill", "measure"):
        answer = subprocess.run(
            [sys.executable, __file__, step, str(tmp_path)],
            capture_output=True, text=True, check=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
    found = json.loads(answer.stdout.splitlines()[-1])
    print(f"\n{ROWS:,} contacts beside {ROWS:,}")
    for name, value in found.items():
        print(f"{name:14}{value:>12,.2f}")
    assert found["rows"] == sum(
        found[name] for name in ("added", "updated", "unchanged", "merged", "quarantined")
    )
    assert found["import_s"] <= 60
    assert found["memory_mb"] <= 400
    assert found["cancel_s"] <= 1


if __name__ == "__main__":
    if sys.argv[1] == "fill":
        fill(Path(sys.argv[2]))
    else:
        print(json.dumps(measure(Path(sys.argv[2]))))
