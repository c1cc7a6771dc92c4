import zipfile
from pathlib import Path

import pytest

from app.rules.errors import Trouble
from app.server import backup, doctor, feed
from app.server.organisations import Organisation, find_organisation
from app.server.store import Connection, Store
from app.sync.protocol import Action
from tests.server.laptop import Laptop, Office


def test_laptops_bring_back_what_a_restored_server_has_lost(
    office: Office, li: Laptop, zhao: Laptop, store: Store, firm: Organisation, tmp_path: Path
) -> None:
    account = li.account(phone="1")
    li.sync()
    zhao.sync()
    backup.back_up(store, firm, tmp_path / "b")
    li.change("accounts", account, phone="2")
    order = li.add("orders", account_id=account, ordered_on="2026-01-01")
    li.sync()
    zhao.sync()
    zhao.change("accounts", account, city="青岛")
    zhao.sync()
    backup.restore(store, tmp_path / "b")
    for laptop in (zhao, li, zhao):
        assert laptop.hello().action in {Action.OK, Action.RECOVER}
        laptop.sync()
    assert li.sync().rows["accounts", account]["phone"] == "2"
    assert li.rows["accounts", account]["city"] == "青岛"
    assert order in zhao.ids("orders")
    assert li.agrees()
    assert zhao.agrees()
    with store.open(firm.schema) as connection:
        assert doctor.problems(connection) == []
    assert office.client.get("/health").json()["status"] == "ok"


def test_a_restored_server_that_went_on_is_not_mistaken_for_the_old_one(
    li: Laptop, zhao: Laptop, store: Store, firm: Organisation, tmp_path: Path
) -> None:
    account = li.account()
    li.sync()
    zhao.sync()
    backup.back_up(store, firm, tmp_path / "b")
    li.change("accounts", account, phone="lost with the server")
    li.sync()
    backup.restore(store, tmp_path / "b")
    zhao.change("accounts", account, city="青岛")
    zhao.sync()
    # the same version number as before, but another history
    assert li.cursor.v == zhao.cursor.v
    assert li.hello().action is Action.RECOVER
    li.sync()
    zhao.sync()
    assert li.rows["accounts", account]["phone"] == "lost with the server"
    assert li.rows["accounts", account]["city"] == "青岛"
    assert li.agrees()
    assert zhao.agrees()


def test_a_verified_backup_tells_laptops_what_they_need_not_keep(
    li: Laptop, store: Store, firm: Organisation, tmp_path: Path
) -> None:
    li.account()
    li.sync()
    assert li.hello().horizon == 0
    backup.back_up(store, firm, tmp_path / "b")
    manifest, records = backup.verify(store, tmp_path / "b")
    assert records > 8
    assert li.hello().horizon == manifest.v == li.cursor.v
    assert find_organisation(store) == firm


def test_a_damaged_backup_is_found_and_nothing_is_replaced(
    li: Laptop, store: Store, firm: Organisation, tmp_path: Path
) -> None:
    li.account()
    li.sync()
    good, bad = tmp_path / "good", tmp_path / "bad"
    backup.back_up(store, firm, good)
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(bad, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data.replace(b"\xe6", b"\xe5") if name == "accounts" else data)
    for act in (backup.verify, backup.restore):
        with pytest.raises(Trouble, match="backup-damaged"):
            act(store, bad)
    assert li.hello().action is Action.OK


@pytest.mark.parametrize("content", [b"", b"no backup at all"])
def test_what_is_no_backup_is_refused(store: Store, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "b").write_bytes(content)
    with pytest.raises(Trouble, match="backup-unreadable"):
        backup.verify(store, tmp_path / "b")


def test_a_backup_that_cannot_be_written_says_so(store: Store, firm: Organisation, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="backup-not-written"):
        backup.back_up(store, firm, tmp_path / "no such folder" / "b")


def test_the_doctor_finds_what_should_not_be(li: Laptop, connection: Connection) -> None:
    li.account()
    li.sync()
    assert doctor.problems(connection) == []
    connection.execute("UPDATE accounts SET sv = sv - 1")
    connection.execute("DELETE FROM grants WHERE account_id = (SELECT id FROM accounts LIMIT 1)")
    connection.execute("UPDATE audit SET verb = 'x' WHERE n = 1")
    connection.execute("UPDATE sync_head SET v = v - 1")
    assert len(doctor.problems(connection)) == 4
    assert feed.head(connection).v == li.cursor.v - 1
