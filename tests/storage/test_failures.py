from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest

from app.rules.errors import Trouble
from app.storage.failures import told, told_os
from app.storage.files import write_atomically
from app.storage.folder import DataFolder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("database or disk is full", "disk-full"),
        ("disk I/O error", "disk-failing"),
        ("file is not a database", "database-unreadable"),
        ("database disk image is malformed", "database-damaged"),
        ("vtable constructor failed: search_index", "database-damaged"),
        ("attempt to write a readonly database", "folder-read-only"),
        ("unable to open database file", "folder-read-only"),
        ("database is locked", "database-busy"),
        ("interrupted", "cancelled"),
        ("no such column: x", "database-refused"),
    ],
)
def test_what_the_driver_says_has_its_own_sentence(words: str, code: str) -> None:
    trouble = told(ValueError(words), "x.db")
    assert (trouble.code, trouble.facts) == (code, {"file": "x.db"})


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"), (errno.EDQUOT, "disk-full"), (errno.EROFS, "folder-read-only"),
        (errno.EACCES, "folder-read-only"), (errno.EPERM, "folder-read-only"), (errno.EISDIR, "file-failed"),
    ],
)  # fmt: skip
def test_what_the_operating_system_says_has_its_own_sentence(number: int, code: str) -> None:
    assert told_os(OSError(number, "x"), "x.db").code == code


def test_a_file_is_written_whole_or_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_atomically(path, b"one")
    assert path.read_bytes() == b"one"
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "inside").touch()
    with pytest.raises(Trouble, match="file-failed"):
        write_atomically(tmp_path / "folder", b"two")
    assert sorted(found.name for found in tmp_path.iterdir()) == ["file", "folder"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Trouble, match="folder-read-only"):
        DataFolder(tmp_path / "file" / "data").create()


def test_everything_of_a_copy_lies_in_its_folder(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    places = (
        folder.database, folder.keys, folder.lock, folder.backups, folder.attachments, folder.logs, folder.settings,
    )  # fmt: skip
    assert {place.parent for place in places} == {tmp_path}
    assert len(set(places)) == len(places)
