"""kill -9 at random moments during writes."""

from __future__ import annotations

import random
import sys
import time
from typing import TYPE_CHECKING

import pytest

from app.storage.folder import DataFolder
from tests.faults.survivors import acknowledged, assert_nothing_lost, start

if TYPE_CHECKING:
    from pathlib import Path


def kill_once(folder: DataFolder, after: float, writes: int = 0) -> dict[str, str]:
    """What was acknowledged by a process that was killed so many seconds after its first write and these more."""
    with start(folder, 100_000) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline(), writer.stdout.readline()]
        assert lines[1] == "ready\n", lines
        lines += [writer.stdout.readline() for _ in range(writes)]
        time.sleep(after)
        writer.kill()
        return acknowledged([line for line in [*lines, *writer.stdout.readlines()] if line != "ready\n"])


@pytest.mark.parametrize("writes", [0, 20])
def test_after_a_kill_the_file_is_whole_and_has_every_acknowledged_write(
    data_folder: DataFolder, writes: int
) -> None:
    written = kill_once(data_folder, 0.02, writes)
    assert len(written) > writes / 2
    assert_nothing_lost(data_folder, written)


@pytest.mark.skipif(
    sys.platform == "win32", reason="a killed process leaves its files to others at once only on POSIX"
)
def test_a_kill_while_the_folder_is_made_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "new")
    with start(folder, 0) as writer:
        deadline = time.monotonic() + 60
        while not (folder.path / ".new" / "baifang.db").exists() and time.monotonic() < deadline:
            time.sleep(0.001)
        writer.kill()
    assert_nothing_lost(folder, {})


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_after_two_hundred_kills_nothing_is_lost(data_folder: DataFolder) -> None:
    chance, written = random.Random(1), dict[str, str]()  # noqa: S311 - moments of time, no secret
    for _ in range(200):
        written |= kill_once(data_folder, chance.uniform(0, 0.3))
        assert_nothing_lost(data_folder, written)
    print(f"\n200 kills, {len(written)} acknowledged writes, none lost")
