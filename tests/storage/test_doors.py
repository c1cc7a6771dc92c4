from __future__ import annotations

import sqlite3
import threading
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, text

from app.model.accounts import Account, Contact
from app.model.local import SyncState
from app.rules.errors import Trouble
from app.storage import clock, connection, engine
from app.storage.actor import actor
from app.storage.connection import connect
from app.storage.database import Database
from app.storage.folder import DataFolder, default_folder
from tests import make
from tests.storage.conftest import NOON

if TYPE_CHECKING:
    from pathlib import Path

    from app.storage.connection import Connection


def count(database: Database) -> int:
    with database.raw() as raw:
        return int(raw.execute("SELECT count(*) FROM accounts").fetchone()[0])


def test_a_read_session_cannot_write(database: Database) -> None:
    def sneak() -> None:
        with database.read() as session:
            session.add(
                Account(id="a", account_id="a", name="x", name_key="", created_at=NOON, updated_at=NOON)
            )
            session.flush()

    with pytest.raises(Trouble, match=r"folder-read-only|database-refused"):
        sneak()
    assert count(database) == 0


def test_a_raw_connection_cannot_write(database: Database) -> None:
    with pytest.raises(Trouble), database.raw() as raw:
        raw.execute("UPDATE sync_switch SET applying = 1")


@pytest.mark.parametrize("outer", ["write", "apply"])
@pytest.mark.parametrize("inner", ["write", "apply"])
def test_a_write_inside_a_write_is_a_bug_and_changes_nothing(
    database: Database, outer: str, inner: str
) -> None:
    def door(name: str) -> object:
        return database.write("test") if name == "write" else database.apply()

    def nest() -> None:
        with door(outer), door(inner):  # type: ignore[attr-defined] # both are context managers
            pass

    with pytest.raises(RuntimeError, match="write inside a write"):
        nest()
    with database.write("afterwards") as session:
        make.account(session)
    assert count(database) == 1


def test_a_reader_keeps_its_state_while_another_thread_writes(database: Database) -> None:
    with database.read() as session:
        assert session.scalars(select(Account)).all() == []

        def write() -> None:
            with database.write("create") as other:
                make.account(other)

        thread = threading.Thread(target=write)
        thread.start()
        thread.join()
        assert session.scalars(select(Account)).all() == []
    assert count(database) == 1


def test_writers_of_several_threads_wait_for_each_other(database: Database) -> None:
    def write(word: str) -> None:
        for _ in range(5):
            with database.write("create") as session:
                make.account(session, word)

    threads = [threading.Thread(target=write, args=(word,)) for word in "甲乙丙"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert count(database) == 15


def test_a_statement_that_the_database_refuses_changes_nothing(database: Database) -> None:
    def blunder() -> None:
        with database.write("blunder") as session:
            make.account(session)
            session.execute(text("INSERT INTO accounts (id) VALUES (NULL)"))

    with pytest.raises(Trouble, match="database-refused") as caught:
        blunder()
    assert caught.value.__cause__ is not None
    assert count(database) == 0


def test_what_is_applied_is_taken_back_whole_when_it_fails(database: Database) -> None:
    def blunder() -> None:
        with database.apply() as raw:
            raw.execute(
                "INSERT INTO tags (id, account_id, name, created_at, updated_at) VALUES ('t','x','n',1,1)"
            )
            raw.execute("INSERT INTO tags (id) VALUES (NULL)")

    with pytest.raises(Trouble, match="database-refused"):
        blunder()
    with database.raw() as raw:
        assert raw.execute("SELECT count(*) FROM tags").fetchone() == (0,)
        assert raw.execute("SELECT applying FROM sync_switch").fetchone() == (0,)


def test_a_part_may_be_applied_before_its_whole_when_that_is_asked_for(database: Database) -> None:
    part = (
        "INSERT INTO deal_competitors (id, account_id, deal_id, name, created_at, updated_at) "
        "VALUES ('c', 'x', 'not here yet', '对手', 1, 1)"
    )
    with pytest.raises(Trouble, match="database-refused"), database.apply() as raw:
        raw.execute(part)
    with database.apply(references=False) as raw:
        raw.execute(part)
    with pytest.raises(Trouble, match="database-refused"), database.apply() as raw:
        raw.execute(part.replace("'c'", "'d'"))
    with database.raw() as raw:
        assert raw.execute("SELECT id, deal_id FROM deal_competitors").fetchall() == [("c", "not here yet")]


def test_archived_records_are_hidden_unless_asked_for(timed: Database) -> None:
    with timed.write("create") as session:
        session.add(Account(name="甲", deleted_at=NOON))
        session.add(Account(name="乙"))
    with timed.read() as session:
        assert [found.name for found in session.scalars(select(Account))] == ["乙"]
        everything = select(Account).execution_options(with_deleted=True)
        assert len(session.scalars(everything).all()) == 2


def test_new_records_get_id_scope_stamps_and_sort_key(timed: Database) -> None:
    with timed.write("create") as session:
        account, person = Account(name="曾氏"), Contact(name="Élan 2")
        session.add_all([account, person])
        session.flush()
        assert account.account_id == account.id
        assert person.account_id == timed.actor.organisation_id
        assert (account.created_at, account.updated_at) == (NOON, NOON)
        assert (account.created_by, account.updated_by) == (timed.actor.user_id, timed.actor.user_id)
        assert (account.name_key, person.name_key) == ("zeng shi", "elan 00000002")
        assert actor(session) == timed.actor


def test_given_stamps_and_keys_are_kept(timed: Database) -> None:
    early = NOON.replace(year=2020)
    with timed.write("import") as session:
        session.add(Account(id="a", account_id="a", name="甲", created_at=early, created_by="somebody"))
    with timed.read() as session:
        found = session.get_one(Account, "a")
        assert (found.created_at, found.created_by, found.name_key) == (early, "somebody", "jia")


def test_a_renamed_record_gets_its_new_key_and_an_unchanged_one_no_new_stamp(
    data_folder: DataFolder, key: bytes
) -> None:
    times = iter([NOON, NOON.replace(hour=13), NOON.replace(hour=14)])
    opened = Database.open(data_folder, key, clock=lambda: next(times))
    with opened.write("create") as session:
        session.add_all([Account(id="a", name="甲"), Account(id="b", name="乙")])
    with opened.write("rename") as session:
        session.get_one(Account, "a").name = "丙"
        session.get_one(Account, "b").name = "乙"
    with opened.read() as session:
        renamed, same = session.get_one(Account, "a"), session.get_one(Account, "b")
        assert (renamed.name_key, renamed.updated_at.hour) == ("bing", 13)
        assert (same.name_key, same.updated_at.hour) == ("yi", 12)
    opened.close()


def test_the_system_clock_is_utc_and_as_fine_as_what_is_stored(database: Database) -> None:
    now = clock.system_clock()
    assert now.utcoffset() is not None
    assert now.microsecond % 1000 == 0
    with database.read() as session:
        assert abs((clock.now(session) - now).total_seconds()) < 5


def test_the_actor_is_read_again_after_a_sign_in(database: Database, tool: Connection) -> None:
    tool.execute("UPDATE sync_state SET v = 'u2' WHERE k = 'user'")
    assert database.actor.user_id != "u2"
    database.reload_actor()
    assert database.actor.user_id == "u2"


def test_a_copy_that_forgot_its_user_is_called_damaged(
    data_folder: DataFolder, key: bytes, tool: Connection
) -> None:
    tool.execute("DELETE FROM sync_state WHERE k = 'user'")
    with pytest.raises(Trouble, match="database-damaged"):
        Database.open(data_folder, key)


def test_a_database_can_be_used_again_after_it_was_closed(database: Database) -> None:
    with database.write("create") as session:
        make.account(session)
    with database.read():
        pass
    database.close()
    assert count(database) == 1


def test_an_open_transaction_does_not_survive_in_the_pool(database: Database) -> None:
    with database.raw() as raw:
        raw.execute("BEGIN")
        raw.execute("SELECT count(*) FROM accounts").fetchone()
    with database.raw() as again:
        assert again is raw
        assert not again.in_transaction


def test_a_wrong_key_opens_nothing(data_folder: DataFolder) -> None:
    with pytest.raises(Trouble, match="database-unreadable"):
        Database.open(data_folder, bytes(32))


def test_an_empty_folder_has_no_database(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="database-missing"):
        Database.open(DataFolder(tmp_path), bytes(32))


def test_nothing_readable_stands_in_the_file_or_its_log(database: Database) -> None:
    with database.write("create") as session:
        make.account(session, "Zanzibar Bearings Canary")
    files = [database.folder.database, database.folder.database.with_name("baifang.db-wal")]
    assert all(b"Zanzibar" not in file.read_bytes() for file in files)
    assert all(b"SQLite format" not in file.read_bytes() for file in files)


def test_a_database_that_is_not_encrypted_is_refused(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    plain = sqlite3.connect(folder.database)
    plain.execute("CREATE TABLE t (x)")
    plain.close()
    with pytest.raises(Trouble, match="database-not-encrypted"):
        Database.open(folder, bytes(32))


def test_the_library_writes_no_lines_of_its_own(
    data_folder: DataFolder, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Trouble):
        connect(data_folder.database, bytes(32))
    assert capfd.readouterr() == ("", "")


def test_a_scrap_of_a_file_is_refused(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    folder.database.write_bytes(b"not much")
    with pytest.raises(Trouble, match="database-unreadable"):
        Database.open(folder, bytes(32))


def test_a_missing_or_empty_file_has_no_header_to_refuse(tmp_path: Path) -> None:
    connection.check_header(tmp_path / "none.db")
    (tmp_path / "empty.db").touch()
    connection.check_header(tmp_path / "empty.db")


def test_a_place_that_cannot_hold_a_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="folder-read-only"):
        connect(tmp_path / "no such folder" / "x.db", bytes(32))


def test_every_connection_has_the_settings_that_the_design_relies_on(tool: Connection) -> None:
    wanted = {
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "synchronous": 2,
    }
    assert {name: tool.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted
    assert tool.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_session_without_a_seal_has_nothing_to_tell(database: Database) -> None:
    with database.read() as session:
        assert engine.sealed_of(session) is None


def test_the_data_lies_where_the_platform_keeps_it() -> None:
    assert default_folder().name == "Baifang"


def test_local_rows_get_no_stamps(timed: Database) -> None:
    with timed.write("test") as session:
        session.add(SyncState(k="colour of the door", v="red"))
    with timed.raw() as raw:
        assert raw.execute("SELECT v FROM sync_state WHERE k = 'colour of the door'").fetchone() == ("red",)
