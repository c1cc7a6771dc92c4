"""What stands in the database's place is damaged, foreign, plain, newer, held, or not to be written."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.storage import keys
from app.storage.backup import backup, restore
from app.storage.bootstrap import open_folder
from app.storage.connection import connect
from app.storage.lock import FolderLock
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.storage.folder import DataFolder
    from tests.faults.conftest import Told

ROOT = Path(__file__).resolve().parents[2]


def damage_head(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(content)


def damage_all(path: Path) -> None:
    path.write_bytes(os.urandom(64 * 1024))


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:300])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def turn_plain(path: Path) -> None:
    path.unlink()
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE accounts (id)")
    plain.close()


def turn_to_text(path: Path) -> None:
    path.write_text("name,phone\n" * 1000, "utf-8")


@pytest.mark.parametrize(
    ("harm", "part"),
    [
        (damage_head, "restore a backup"), (damage_all, "restore a backup"), (cut_short, "restore a backup"),
        (empty, "restore a backup"), (turn_plain, "not encrypted"), (turn_to_text, "restore a backup"),
    ],
)  # fmt: skip
def test_a_bad_file_is_told_in_one_sentence_and_left_as_it_is(
    data_folder: DataFolder, attempt: Callable[..., Told], harm: Callable[[Path], None], part: str
) -> None:
    harm(data_folder.database)
    before = data_folder.database.read_bytes()
    for words in (("list", "account"), ("add", "account", "name=x"), ("check", "--repair"), ("undo",)):
        assert part in attempt(*words).err
    assert data_folder.database.read_bytes() == before


def test_after_a_bad_file_a_backup_brings_everything_back(data_folder: DataFolder, tmp_path: Path) -> None:
    key = keys.load(data_folder, None)
    opened = open_folder(data_folder)
    with opened.write("create") as session:
        make.account(session, "甲")
    opened.close()
    backup(data_folder, key, tmp_path / "b.db")
    damage_all(data_folder.database)
    restore(data_folder, key, tmp_path / "b.db")
    again = open_folder(data_folder)
    with again.raw() as connection:
        assert connection.execute("SELECT name FROM accounts").fetchall() == [("甲",)]
    again.close()


def test_a_file_of_a_newer_program_is_told_and_left_as_it_is(
    data_folder: DataFolder, attempt: Callable[..., Told]
) -> None:
    newer = connect(data_folder.database, keys.load(data_folder, None))
    newer.execute("UPDATE alembic_version SET version_num = 'model_9999' WHERE version_num LIKE 'model%'")
    newer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    newer.close()
    before = data_folder.database.read_bytes()
    assert "newer version" in attempt("list", "account").err
    assert data_folder.database.read_bytes() == before


def test_a_lost_key_is_told_and_the_data_is_left_as_it_is(
    data_folder: DataFolder, attempt: Callable[..., Told]
) -> None:
    before = data_folder.database.read_bytes()
    data_folder.keys.unlink()
    assert "key file" in attempt("list", "account").err
    data_folder.keys.write_text("{", "utf-8")
    assert "key file" in attempt("list", "account").err
    assert data_folder.database.read_bytes() == before


def test_a_second_process_is_told_and_changes_nothing(data_folder: DataFolder) -> None:
    with FolderLock(data_folder.lock):
        words = [sys.executable, "main.py", "--data", str(data_folder.path), "add", "account", "name=x"]
        answer = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr.count("\n") == 1
    assert "already working" in answer.stderr


def test_a_folder_that_is_a_file_is_told(tmp_path: Path, attempt: Callable[..., Told]) -> None:
    (tmp_path / "taken").touch()
    assert "cannot be written" in attempt("--data", str(tmp_path / "taken"), "list", "account").err


def test_a_folder_that_takes_no_files_is_told_and_the_data_is_left_as_it_is(
    data_folder: DataFolder, attempt: Callable[..., Told], sealed_off: Callable[[Path], None]
) -> None:
    before = data_folder.database.read_bytes()
    sealed_off(data_folder.path)
    for words in (("add", "account", "name=x"), ("list", "account"), ("check",)):
        assert "cannot be written" in attempt(*words).err
    assert data_folder.database.read_bytes() == before
