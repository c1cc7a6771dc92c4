from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from app.rules.errors import Trouble
from app.storage import bootstrap, keys, schema_version, upgrade
from app.storage.bootstrap import create, open_folder
from app.storage.check import check
from app.storage.connection import connect
from app.storage.folder import DataFolder
from app.storage.schema_version import is_newer
from tests import make
from tests.storage.conftest import NOON

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.storage.database import Database

STEP = """
from alembic import op
import sqlalchemy as sa
revision = "model_9001"
down_revision = "{before}"
branch_labels = None
depends_on = None

def upgrade():
    op.add_column("tags", sa.Column("shade", sa.Text()))
    op.execute("UPDATE tags SET shade = 'light'")
    {more}
"""


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Turn this program into its next version, with one more migration of the model."""

    def turn(more: str = "") -> None:
        scripts = tmp_path / "migrations 100%"
        shutil.copytree(upgrade.MIGRATIONS, scripts)
        before = next(head for head in schema_version.HEADS if head.startswith("model"))
        (scripts / "versions" / "model_9001.py").write_text(STEP.format(before=before, more=more), "utf-8")
        heads = schema_version.HEADS - {before} | {"model_9001"}
        monkeypatch.setattr(upgrade, "MIGRATIONS", scripts)
        monkeypatch.setattr(upgrade, "HEADS", heads)
        monkeypatch.setattr(schema_version, "HEADS", heads)

    return turn


def test_an_older_file_is_backed_up_then_upgraded_and_its_new_columns_are_journalled(
    database: Database, next_version: Callable[[str], None]
) -> None:
    folder = database.folder
    with database.write("create") as session:
        make.account(session, "甲")
    database.close()
    next_version("")
    folder.backups.mkdir()
    (folder.backups / "before-upgrade-20261119-080000.db.part-wal").write_bytes(
        b"of an upgrade that was killed"
    )
    opened = open_folder(folder, clock=lambda: NOON)
    with opened.write("create") as session:
        connection = session.connection()
        connection.exec_driver_sql(
            "INSERT INTO tags (id, account_id, name, created_at, updated_at) VALUES ('t', 'x', 'n', 1, 1)"
        )
        connection.exec_driver_sql("UPDATE tags SET shade = 'dark'")
    with opened.raw() as raw:
        assert raw.execute("SELECT name FROM accounts").fetchall() == [("甲",)]
        assert raw.execute("SELECT d FROM sync_change WHERE op = 'U'").fetchall() == [
            ('{"shade":[null,"dark"]}',)
        ]
        assert check(raw).problems == ()
    opened.close()
    assert [path.name for path in folder.backups.iterdir()] == ["before-upgrade-20261120-120000.db"]
    old = connect(next(folder.backups.iterdir()), keys.load(folder, None))
    assert old.execute("SELECT name FROM accounts").fetchall() == [("甲",)]
    assert "model_9001" not in schema_version.stored_heads(old)
    old.close()


def test_an_upgrade_that_fails_leaves_the_old_file_as_it_was(
    database: Database, key: bytes, next_version: Callable[[str], None]
) -> None:
    folder = database.folder
    with database.write("create") as session:
        make.account(session, "甲")
    database.close()
    heads = schema_version.HEADS
    next_version('op.execute("INSERT INTO no_such_table VALUES (1)")')
    with pytest.raises(Trouble, match="database-refused"):
        open_folder(folder)
    left = connect(folder.database, key)
    assert schema_version.stored_heads(left) == heads
    columns = [row[1] for row in left.execute("PRAGMA table_info(tags)")]
    assert "shade" not in columns
    assert left.execute("SELECT name FROM accounts").fetchall() == [("甲",)]
    left.close()


def test_a_file_of_a_newer_program_is_refused_and_left_alone(data_folder: DataFolder, key: bytes) -> None:
    newer = connect(data_folder.database, key)
    newer.execute("UPDATE alembic_version SET version_num = 'model_9999' WHERE version_num LIKE 'model%'")
    newer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    newer.close()
    before = data_folder.database.read_bytes()
    for attempt in (open_folder, lambda folder: upgrade.upgrade(folder, key, NOON)):
        with pytest.raises(Trouble, match="database-newer"):
            attempt(data_folder)
    assert data_folder.database.read_bytes() == before


@pytest.mark.parametrize(
    ("heads", "newer"),
    [
        (set(), False), ({"model_0000", "client_0000"}, False), ({"model_9999"}, True), ({"server_0001"}, True),
        ({"model_x"}, True), ({"nonsense"}, True),
    ],
)  # fmt: skip
def test_newer_is_what_stands_beyond_or_outside_the_known_branches(heads: set[str], newer: bool) -> None:
    assert is_newer(frozenset(heads)) is newer


@pytest.mark.parametrize("rows", [False, True])
def test_a_file_that_lost_its_tables_is_called_damaged_and_never_filled_anew(
    tmp_path: Path, rows: bool
) -> None:
    folder = DataFolder(tmp_path)
    key = keys.make_sample(folder)
    folder.database.touch()
    if rows:
        stray = connect(folder.database, key)
        stray.execute("CREATE TABLE t (x)")
        stray.close()
    before = folder.database.read_bytes()
    with pytest.raises(Trouble, match="database-damaged"):
        open_folder(folder)
    assert folder.database.read_bytes() == before


def test_an_unreadable_file_is_told_by_the_upgrade_too(data_folder: DataFolder) -> None:
    with pytest.raises(Trouble, match="database-unreadable"):
        upgrade.upgrade(data_folder, bytes(32), NOON)


def test_a_database_that_lost_its_key_file_is_never_replaced(data_folder: DataFolder) -> None:
    before = data_folder.database.read_bytes()
    data_folder.keys.unlink()
    with pytest.raises(Trouble, match="key-missing"):
        open_folder(data_folder, "some passphrase", sample=True)
    assert data_folder.database.read_bytes() == before
    assert not data_folder.keys.exists()


def test_what_an_interrupted_first_start_left_does_not_reach_the_new_database(
    template_folder: Path, tmp_path: Path
) -> None:
    folder = DataFolder(tmp_path / "data")
    growing = folder.path / ".new"
    growing.mkdir(parents=True)
    key = keys.make_sample(folder)
    for name in ("baifang.db", "baifang.db-wal", "baifang.db-shm"):
        (growing / name).write_bytes((template_folder / "baifang.db").read_bytes())
    create(folder, key)
    assert {path.name for path in folder.path.iterdir()} == {"baifang.db", "key.json"}
    opened = open_folder(folder)
    with opened.raw() as connection:
        assert check(connection).ok
    opened.close()


def test_a_place_taken_by_something_else_is_told_and_left_clean(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    key = keys.make_sample(folder)
    (folder.database / "inside").mkdir(parents=True)
    with pytest.raises(Trouble, match="file-failed"):
        create(folder, key)
    assert {path.name for path in tmp_path.iterdir()} == {"baifang.db", "key.json"}


def test_a_disk_that_fills_while_a_new_file_begins_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = DataFolder(tmp_path)
    key = keys.make_sample(folder)

    def full() -> str:
        raise dbapi2.OperationalError("database or disk is full")

    monkeypatch.setattr(bootstrap, "new_id", full)
    with pytest.raises(Trouble, match="disk-full"):
        create(folder, key)
    assert {path.name for path in tmp_path.iterdir()} == {"key.json"}


def test_a_current_file_is_left_as_it_is(data_folder: DataFolder, key: bytes) -> None:
    assert upgrade.upgrade(data_folder, key, NOON) is None
    assert not data_folder.backups.exists()


def test_a_file_whose_version_cannot_be_read_is_told(data_folder: DataFolder, key: bytes) -> None:
    other = connect(data_folder.database, key)
    other.execute("ALTER TABLE alembic_version RENAME COLUMN version_num TO version")
    other.close()
    with pytest.raises(Trouble, match="database-refused"):
        upgrade.upgrade(data_folder, key, NOON)
