from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from app.rules.errors import Trouble
from app.storage.backup import backup, backup_file, restore
from app.storage.bootstrap import open_folder
from app.storage.connection import connect
from app.storage.folder import DataFolder
from tests import make

if TYPE_CHECKING:
    from pathlib import Path

    from app.storage.database import Database


def add(database: Database, name: str) -> None:
    with database.write("create") as session:
        make.account(session, name)


def names(folder: DataFolder) -> list[str]:
    opened = open_folder(folder)
    with opened.raw() as connection:
        found = [row[0] for row in connection.execute("SELECT name FROM accounts ORDER BY rowid")]
    opened.close()
    return found


def files(folder: DataFolder) -> set[str]:
    return {path.name for path in folder.path.iterdir()}


def test_a_backup_made_while_the_program_works_holds_what_was_committed(
    database: Database, key: bytes, tmp_path: Path
) -> None:
    add(database, "甲")
    target = tmp_path / "far" / "backup.db"
    with database.read():
        assert backup(database.folder, key, target) == target.stat().st_size
    add(database, "乙")
    database.close()
    assert restore(database.folder, key, target) is not None
    assert names(database.folder) == ["甲"]
    assert [path.name for path in target.parent.iterdir()] == ["backup.db"]


def test_a_backup_is_encrypted(database: Database, key: bytes, tmp_path: Path) -> None:
    add(database, "Zanzibar Canary")
    backup(database.folder, key, tmp_path / "b.db")
    content = (tmp_path / "b.db").read_bytes()
    assert b"Zanzibar" not in content
    assert not content.startswith(b"SQLite")


def test_what_stood_there_is_kept_however_often_something_is_restored(
    database: Database, key: bytes, tmp_path: Path
) -> None:
    folder = database.folder
    add(database, "甲")
    backup(folder, key, tmp_path / "one.db")
    add(database, "乙")
    database.close()
    first = restore(folder, key, tmp_path / "one.db")
    second = restore(folder, key, tmp_path / "one.db")
    assert first is not None
    assert second is not None
    assert first != second
    restore(folder, key, first)
    assert names(folder) == ["甲", "乙"]


@pytest.mark.parametrize("place", [5, 3000, -5000])
def test_a_damaged_backup_is_refused_and_nothing_is_touched(
    database: Database, key: bytes, tmp_path: Path, place: int
) -> None:
    add(database, "甲")
    source = tmp_path / "b.db"
    backup(database.folder, key, source)
    content = bytearray(source.read_bytes())
    content[place] ^= 1
    source.write_bytes(content)
    database.close()
    before = files(database.folder)
    with pytest.raises(Trouble, match=r"database-damaged|database-unreadable"):
        restore(database.folder, key, source)
    assert names(database.folder) == ["甲"]
    assert files(database.folder) == before


def test_half_a_backup_is_refused(database: Database, key: bytes, tmp_path: Path) -> None:
    source = tmp_path / "b.db"
    backup(database.folder, key, source)
    content = source.read_bytes()
    source.write_bytes(content[: len(content) // 2 // 4096 * 4096])
    with pytest.raises(Trouble, match="database-damaged"):
        restore(database.folder, key, source)


def test_a_backup_of_another_folder_is_refused(database: Database, key: bytes, tmp_path: Path) -> None:
    other = DataFolder(tmp_path / "other")
    open_folder(other, sample=True).close()
    with pytest.raises(Trouble, match="database-unreadable"):
        restore(database.folder, key, other.database)


def test_an_encrypted_file_that_is_no_copy_of_ours_is_refused(
    database: Database, key: bytes, tmp_path: Path
) -> None:
    stray = connect(tmp_path / "stray.db", key)
    stray.execute("CREATE TABLE t (x)")
    stray.close()
    with pytest.raises(Trouble, match="database-damaged"):
        restore(database.folder, key, tmp_path / "stray.db")


def test_a_backup_by_a_newer_program_is_refused(database: Database, key: bytes, tmp_path: Path) -> None:
    source = tmp_path / "b.db"
    backup(database.folder, key, source)
    newer = connect(source, key)
    newer.execute("UPDATE alembic_version SET version_num = 'client_9999' WHERE version_num LIKE 'client%'")
    newer.close()
    with pytest.raises(Trouble, match="database-newer"):
        restore(database.folder, key, source)


def test_a_missing_backup_is_told(database: Database, key: bytes, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="backup-missing"):
        restore(database.folder, key, tmp_path / "none.db")


def test_a_backup_can_be_put_into_a_folder_that_lost_its_database(
    database: Database, key: bytes, tmp_path: Path
) -> None:
    add(database, "甲")
    backup(database.folder, key, tmp_path / "b.db")
    database.close()
    for path in database.folder.path.glob("baifang.db*"):
        path.unlink()
    assert restore(database.folder, key, tmp_path / "b.db") is None
    assert names(database.folder) == ["甲"]


def test_a_damaged_database_is_kept_as_it_is_with_its_log(
    database: Database, key: bytes, tmp_path: Path
) -> None:
    folder = database.folder
    backup(folder, key, tmp_path / "b.db")
    add(database, "甲")
    log = folder.database.with_name("baifang.db-wal")
    shutil.copy(log, tmp_path / "log")
    database.close()
    folder.database.write_bytes(b"damaged" * 1000)
    shutil.copy(tmp_path / "log", log)
    kept = restore(folder, key, tmp_path / "b.db")
    assert kept is not None
    assert kept.read_bytes() == b"damaged" * 1000
    assert kept.with_name(kept.name + "-wal").exists()
    assert names(folder) == []


def test_where_the_file_system_has_no_links_the_old_file_is_copied(
    database: Database, key: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(database, "甲")
    backup(database.folder, key, tmp_path / "b.db")
    database.close()

    def no_links(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("pathlib.Path.hardlink_to", no_links)
    kept = restore(database.folder, key, tmp_path / "b.db")
    assert kept is not None
    assert kept.exists()
    assert names(database.folder) == ["甲"]


def test_a_place_that_takes_no_file_is_told_and_left_clean(
    database: Database, key: bytes, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Trouble, match="file-failed"):
        backup(database.folder, key, tmp_path / "file" / "b.db")
    (tmp_path / "b.db").mkdir()
    with pytest.raises(Trouble, match="file-failed"):
        backup(database.folder, key, tmp_path / "b.db")
    assert not list(tmp_path.glob("*.part*"))


def test_a_restore_into_a_place_that_takes_no_file_is_told(
    database: Database, key: bytes, tmp_path: Path
) -> None:
    backup(database.folder, key, tmp_path / "b.db")
    database.close()
    with pytest.raises(Trouble, match=r"file-failed|folder-read-only"):
        restore(DataFolder(tmp_path / "none"), key, tmp_path / "b.db")


def test_a_source_that_fails_in_between_leaves_no_half_copy(
    database: Database, key: bytes, tmp_path: Path
) -> None:
    add(database, "甲")
    database.close()
    connection = connect(database.folder.database, key)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'visit_forms'").fetchone()
    connection.close()
    content = bytearray(database.folder.database.read_bytes())
    content[page * 4096 - 2000] ^= 1
    database.folder.database.write_bytes(content)
    connection = connect(database.folder.database, key)
    with pytest.raises(Trouble, match="database-damaged"):
        backup_file(connection, tmp_path / "b.db", key)
    connection.close()
    assert not list(tmp_path.glob("b.db*"))


def test_a_source_whose_pages_are_whole_but_contradict_each_other_is_not_copied(
    database: Database, key: bytes, tmp_path: Path
) -> None:
    add(database, "甲")
    database.close()
    connection = connect(database.folder.database, key)
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute(
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'orders') "
        "WHERE name = 'leads'"
    )
    connection.close()
    connection = connect(database.folder.database, key)
    with pytest.raises(Trouble, match="database-damaged"):
        backup_file(connection, tmp_path / "b.db", key)
    connection.close()
    assert not list(tmp_path.glob("b.db*"))


def test_a_backup_whose_version_cannot_be_read_is_refused(
    database: Database, key: bytes, tmp_path: Path
) -> None:
    source = tmp_path / "b.db"
    backup(database.folder, key, source)
    other = connect(source, key)
    other.execute("ALTER TABLE alembic_version RENAME COLUMN version_num TO version")
    other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    other.close()
    database.close()
    with pytest.raises(Trouble, match="database-refused"):
        restore(database.folder, key, source)
    assert names(database.folder) == []
