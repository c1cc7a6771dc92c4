"""A full disk at every stage of writing: by a limit on file sizes, and on a small file system where one may be made."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.rules.errors import Trouble
from app.storage import keys
from app.storage.backup import backup, restore
from app.storage.folder import DataFolder
from tests.faults.survivors import acknowledged, assert_nothing_lost, start

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from _pytest.mark.structures import ParameterSet

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows limits no file sizes and mounts no memory"
)
LIMIT = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
os.execv(sys.argv[2], sys.argv[2:])
"""


def rarely(*sizes: int) -> list[ParameterSet]:
    """Sizes that are tried in long runs only."""
    return [pytest.param(size, marks=pytest.mark.soak) for size in sizes]


def outcome(folder: DataFolder, count: int, *before: str) -> tuple[dict[str, str], str]:
    """What was acknowledged, and the code of what the writer was told in the end."""
    with start(folder, count, *before) as writer:
        assert writer.stdout is not None
        lines = writer.stdout.readlines()
    told = [line.split()[1] for line in lines if line.startswith("told ")]
    return acknowledged(lines), told[0] if told else ""


@pytest.mark.parametrize("spare", [5_000, 200_000, *rarely(0, 40_000)])
def test_a_file_that_may_not_grow_refuses_the_write_and_loses_nothing(
    data_folder: DataFolder, spare: int
) -> None:
    size = data_folder.database.stat().st_size if spare > 100_000 else 40_000
    written, code = outcome(data_folder, 3000, sys.executable, "-c", LIMIT, str(size + spare))
    assert code in {"disk-full", "disk-failing"}
    assert written or spare < 100_000
    assert_nothing_lost(data_folder, written)


@pytest.mark.parametrize("size", [900_000, *rarely(0, 3_000, 60_000)])
def test_a_folder_that_cannot_be_filled_is_told_and_can_be_made_later(tmp_path: Path, size: int) -> None:
    folder = DataFolder(tmp_path / "new")
    _, code = outcome(folder, 0, sys.executable, "-c", LIMIT, str(size))
    assert code in {"disk-full", "disk-failing", "file-failed"}
    assert not folder.database.exists()
    if folder.keys.exists() or not folder.path.exists():
        assert_nothing_lost(folder, outcome(folder, 1)[0])


class Small:
    """A file system of 4 MB."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def leave(self, free: int) -> None:
        """Fill it but for so many bytes."""
        (self.path / "ballast").unlink(missing_ok=True)
        spare = os.statvfs(self.path)
        (self.path / "ballast").write_bytes(bytes(max(0, spare.f_bavail * spare.f_frsize - free)))

    def relieve(self) -> None:
        (self.path / "ballast").unlink(missing_ok=True)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Small]:
    place = tmp_path / "small"
    place.mkdir()
    mount = shutil.which("mount")
    words = [mount or "mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)]
    if mount is None or subprocess.run(words, capture_output=True, check=False).returncode:
        pytest.skip("no file system may be mounted here")
    yield Small(place)
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.parametrize("free", [40_960, *rarely(0, 8_192, 300_000)])
def test_a_full_disk_refuses_the_write_and_loses_nothing(
    small: Small, template_folder: Path, free: int
) -> None:
    folder = DataFolder(small.path / "data")
    shutil.copytree(template_folder, folder.path)
    small.leave(free)
    written, code = outcome(folder, 3000)
    assert code in {"disk-full", "disk-failing"}
    small.relieve()
    assert written or free < 300_000
    assert_nothing_lost(folder, written)


@pytest.mark.parametrize("free", [400_000, *rarely(0, 8_192)])
def test_on_a_full_disk_no_folder_is_half_made(small: Small, free: int) -> None:
    folder = DataFolder(small.path / "data")
    small.leave(free)
    assert outcome(folder, 0)[1] == "disk-full"
    assert not folder.database.exists()
    small.relieve()
    assert_nothing_lost(folder, outcome(folder, 1)[0])


def test_on_a_full_disk_backup_and_restore_leave_everything_as_it_was(
    small: Small, template_folder: Path
) -> None:
    folder = DataFolder(small.path / "data")
    shutil.copytree(template_folder, folder.path)
    key = keys.load(folder, None)
    attempts: tuple[tuple[int, Callable[[], object]], ...] = (
        (500_000, lambda: backup(folder, key, small.path / "b.db")),
        (500_000, lambda: restore(folder, key, template_folder / "baifang.db")),
        (0, lambda: restore(folder, key, template_folder / "baifang.db")),
    )
    before = folder.database.read_bytes()
    for free, attempt in attempts:
        small.leave(free)
        with pytest.raises(Trouble, match=r"disk-full|disk-failing"):
            attempt()
        small.relieve()
        assert folder.database.read_bytes() == before
        assert {path.name for path in small.path.iterdir()} == {"data"}
        assert {path.name for path in folder.path.iterdir()} == {
            path.name for path in template_folder.iterdir()
        }
    assert_nothing_lost(folder, {})
