from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.rules.errors import Trouble
from app.storage.lock import FolderLock

if TYPE_CHECKING:
    from pathlib import Path

HOLD = """
import pathlib, sys
from app.storage.lock import FolderLock
with FolderLock(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_folder_held_by_another_process_is_in_use_until_that_one_ends_however_it_ends(
    tmp_path: Path,
) -> None:
    path = tmp_path / "lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(Trouble, match="folder-in-use") as caught:
            FolderLock(path).acquire()
        assert caught.value.facts == {"folder": str(tmp_path)}
        holder.kill()
    with FolderLock(path):
        pass


def test_a_lock_given_back_can_be_taken_again_and_giving_back_twice_is_nothing(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path / "lock")
    lock.acquire()
    with pytest.raises(Trouble, match="folder-in-use"):
        FolderLock(tmp_path / "lock").acquire()
    lock.release()
    lock.release()
    with FolderLock(tmp_path / "lock"):
        pass


def test_a_place_that_cannot_hold_a_lock_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="file-failed"):
        FolderLock(tmp_path / "no folder" / "lock").acquire()
