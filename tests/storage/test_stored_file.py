"""Files that earlier versions of the program wrote, kept as they were; each must open in this one.

``stored/0001.db.gz`` is the first schema: a sample firm of twelve accounts, one phone edited, one account
added by hand.
It is kept in plain text, since an encrypted file does not shrink, and is encrypted here before it is opened.
"""

from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path

import pytest

from app.services import history
from app.storage import keys, schema_version
from app.storage.bootstrap import open_folder
from app.storage.check import check
from app.storage.connection import connect
from app.storage.folder import DataFolder
from app.storage.search import search
from tests import make

STORED = Path(__file__).with_name("stored")
FILES = sorted(STORED.glob("*.db.gz"))
PHONE = "+8675588886666"
LOCAL = ("accounts", "contacts", "orders", "tasks", "sync_change", "sync_mutation")


class Stored:
    """A data folder with a file as an earlier program left it.

    Attributes:
        folder: where it lies, encrypted.
        heads: the schema it was written with.
        rows: how many rows each table held.
    """

    def __init__(self, file: Path, target: Path) -> None:
        plain = target / "plain.db"
        plain.write_bytes(gzip.decompress(file.read_bytes()))
        with sqlite3.connect(plain) as before:
            self.heads = {row[0] for row in before.execute("SELECT version_num FROM alembic_version")}
            self.rows = {
                table: before.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in LOCAL
            }
        before.close()
        self.folder = DataFolder(target / "data")
        self.folder.path.mkdir()
        key = keys.make_sample(self.folder)
        encrypted = connect(self.folder.database, key)
        encrypted.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
        encrypted.execute("SELECT sqlcipher_export('main', 'plain')")
        encrypted.execute("DETACH DATABASE plain")
        encrypted.close()


@pytest.fixture(params=FILES, ids=lambda file: str(file.name).partition(".")[0])
def stored(request: pytest.FixtureRequest, tmp_path: Path) -> Stored:
    return Stored(request.param, tmp_path)


def test_a_file_of_the_first_schema_is_kept() -> None:
    assert FILES[0].name == "0001.db.gz"


def test_a_stored_file_opens_with_every_row_in_place_and_is_backed_up_if_it_had_to_be_upgraded(
    stored: Stored,
) -> None:
    opened = open_folder(stored.folder)
    with opened.raw() as raw:
        assert schema_version.stored_heads(raw) == schema_version.HEADS
        assert check(raw).problems == ()
        for table, rows in stored.rows.items():
            assert raw.execute(f"SELECT count(*) FROM {table}").fetchone() == (rows,)
        assert raw.execute("SELECT count(*) FROM accounts WHERE phone = ?", (PHONE,)).fetchone() == (1,)
        assert [hit.title for hit in search(raw, "dazheyi")] == ["深圳龘喆仪器有限公司"]
    opened.close()
    saved = list(stored.folder.backups.iterdir()) if stored.folder.backups.exists() else []
    assert len(saved) == (stored.heads != schema_version.HEADS)


def test_a_stored_file_is_worked_on_as_one_of_today_and_its_old_edit_is_undone(stored: Stored) -> None:
    opened = open_folder(stored.folder)
    with opened.write("create-account") as session:
        new = make.account(session, "今日新客户")
    history.undo_steps(opened, 3)
    with opened.raw() as raw:
        kept = raw.execute("SELECT deleted_at IS NULL FROM accounts WHERE id = ?", (new,)).fetchall()
        assert kept == [(0,)]
        assert raw.execute("SELECT count(*) FROM accounts WHERE phone = ?", (PHONE,)).fetchone() == (0,)
        assert check(raw).problems == ()
    opened.close()
