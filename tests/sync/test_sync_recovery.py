"""Cloned, restored, disowned, disabled, wiped: each is found out, put right, and told."""

from __future__ import annotations

import datetime as dt
import shutil
from typing import TYPE_CHECKING

import pytest

from app.rules.errors import Trouble
from app.server import accounts, devices
from app.server.organisations import find_organisation
from app.server.upkeep import keep_up
from app.storage import keys
from app.sync import recovery, state
from app.sync import round as rounds
from app.sync.transaction import applying

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sync.firm import Office


def agree(office: Office, *who: int) -> None:
    for _ in range(2):
        for one in who:
            office.laptops[one].sync()
    for one in who:
        office.check_same(office.laptops[one])


def test_a_cloned_folder_goes_on_as_a_device_of_its_own(office: Office) -> None:
    li, other = office.laptops[0], office.laptops[3]
    li.close()
    other.put_back(li.folder.path)
    li.open()
    first = li.add_account("made on the first")
    second = other.add_account("made on the second")
    assert li.sync().recovered == ()
    assert other.sync().recovered == ("fork",)
    agree(office, 0, 3)
    assert li.state().device != other.state().device
    for laptop in (li, other):
        assert {row[0] for row in laptop.rows("SELECT id FROM accounts")} >= {first, second}


def test_a_laptop_restored_from_an_old_copy_gets_back_what_it_had_sent(office: Office) -> None:
    li = office.laptops[0]
    kept = office.tmp / "kept"
    li.close()
    shutil.copytree(li.folder.path, kept)
    li.open()
    account = li.add_account("after the copy")
    li.sync()
    li.put_back(kept)
    assert li.value("SELECT count(*) FROM accounts WHERE id = ?", account) == 0
    assert li.sync().recovered == ("fork",)
    agree(office, 0)
    assert li.value("SELECT name FROM accounts WHERE id = ?", account) == "after the copy"


def test_a_power_cut_that_takes_back_what_a_sync_brought_loses_nothing(office: Office) -> None:
    li, boss = office.laptops[0], office.laptops[2]
    kept = office.tmp / "kept"
    there = boss.add_account("made elsewhere")
    boss.sync()
    account = li.add_account("sent before the cut")

    def on_the_disk(progress: object) -> None:
        # once all that leaves has its number, the sync waits for the disk no more
        if getattr(progress, "stage", "") == "push" and getattr(progress, "total", 0) and not kept.exists():
            shutil.copytree(li.folder.path, kept)

    li.sync(progress=on_the_disk)
    before = li.state()
    assert li.value("SELECT count(*) FROM accounts WHERE id = ?", there) in {0, 1}
    li.put_back(kept)
    assert (li.state().acked, li.state().cursor.v) < (before.acked, before.cursor.v)
    later = li.add_account("made after the cut")
    done = li.sync()
    assert done.recovered == ()
    agree(office, 0, 2)
    assert {account, later} <= {row[0] for row in boss.rows("SELECT id FROM accounts")}
    assert office.world.one("SELECT count(*) FROM accounts WHERE id = %s", account) == 1


def test_a_restored_server_gets_back_what_its_clients_remember(office: Office) -> None:
    li, boss = office.laptops[0], office.laptops[2]
    office.back_up()
    account = li.add_account("after the backup")
    li.add_order(account, "order after the backup", "line")
    li.sync()
    boss.sync()
    assert boss.value("SELECT count(*) FROM orders") == 1
    office.restore()
    assert office.world.one("SELECT count(*) FROM orders") == 0
    assert boss.sync().recovered == ("recover",)
    assert boss.value("SELECT count(*) FROM orders") == 0
    assert li.sync().recovered == ("recover",)
    agree(office, 0, 2)
    assert boss.value("SELECT description FROM orders") == "order after the backup"
    assert list(li.folder.backups.glob("before-recover-*.db"))


def test_old_files_are_kept_for_thirty_days(tmp_path: Path) -> None:
    now = dt.datetime.now(dt.UTC)
    old = tmp_path / "before-recover-20200101-000000.db"
    old.touch()
    recovery.forget_old_files(tmp_path, now + dt.timedelta(days=29))
    assert old.exists()
    recovery.forget_old_files(tmp_path, now + dt.timedelta(days=31))
    assert not old.exists()


def test_a_laptop_too_long_away_starts_anew_and_sends_its_work_first(office: Office) -> None:
    li, boss = office.laptops[0], office.laptops[2]
    mine = li.value("SELECT id FROM accounts ORDER BY id LIMIT 1")
    li.edit("accounts", mine, phone="from long ago")
    boss.add_account("meanwhile")
    boss.sync()
    with office.store.open(find_organisation(office.store).schema) as connection:
        assert keep_up(connection) == (0, 0)
    assert li.sync(preview=True).recovered == ()
    with office.store.open(find_organisation(office.store).schema) as connection:
        keep_up(connection, days=-1)
    done = li.sync()
    assert done.recovered == ("resync",)
    assert done.tally.verified is not None
    assert done.tally.verified.equal
    assert done.tally.verified.records == len(li.everything())
    assert list(li.folder.backups.glob("before-resync-*.db"))
    agree(office, 0, 2)
    assert office.world.one("SELECT phone FROM accounts WHERE id = %s", mine) == "from long ago"


def test_after_an_upgrade_everything_is_asked_for_once(office: Office) -> None:
    li = office.laptops[0]
    with applying(li.db) as connection:
        state.put(connection, contract=99)
        connection.execute("UPDATE accounts SET district = 'unknown to the old program'")
    li.sync()
    agree(office, 0)


def test_a_program_too_old_to_receive_still_sends(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    li = office.laptops[0]
    monkeypatch.setattr(rounds, "CONTRACT", 0)
    account = li.add_account("from an old program")
    with pytest.raises(Trouble, match="client-too-old"):
        li.sync()
    assert office.world.one("SELECT name FROM accounts WHERE id = %s", account) == "from an old program"


def test_an_account_handed_over_while_its_old_owner_edits_keeps_the_orders(office: Office) -> None:
    li = office.laptops[0]
    with office.store.open(find_organisation(office.store).schema) as connection:
        accounts.change(connection, "users", office.world.user("wang"), {"team_id": None})
    mine = li.value("SELECT id FROM accounts WHERE name = 'li first'")
    li.add_order(mine, "made after the hand-over", "line")
    li.edit("accounts", mine, phone="edited after the hand-over")
    with office.store.open(find_organisation(office.store).schema) as connection:
        accounts.change(connection, "accounts", mine, {"owner_id": office.world.user("wang")})
    li.sync()
    assert li.rows("SELECT id FROM accounts WHERE id = ?", mine) == []
    assert li.rows("SELECT id FROM orders WHERE account_id = ?", mine) == []
    office.check_same(li)
    assert office.world.one("SELECT count(*) FROM orders WHERE account_id = %s", mine) == 1
    assert "edited after the hand-over" in office.everything_known()
    hits = li.value("SELECT count(*) FROM sync_change WHERE pk = ? AND op = 'U' AND d LIKE '%wang%'", mine)
    assert hits == 0


def test_work_on_an_account_that_goes_while_it_is_made_is_kept_and_sent(office: Office) -> None:
    li = office.laptops[0]
    mine = li.value("SELECT id FROM accounts WHERE name = 'li first'")
    with office.store.open(find_organisation(office.store).schema) as connection:
        accounts.change(connection, "users", office.world.user("wang"), {"team_id": None})
        accounts.change(connection, "accounts", mine, {"owner_id": office.world.user("wang")})
    made: list[int] = []

    def meanwhile(progress: object) -> None:
        if getattr(progress, "stage", "") == "apply" and not made:
            made.append(1)
            li.add_order(mine, "made while the account went", "line")

    li.sync(progress=meanwhile)
    assert li.rows("SELECT id FROM orders WHERE account_id = ?", mine) == []
    agree(office, 0)
    assert "made while the account went" in office.everything_known()


def test_a_disabled_user_and_a_revoked_device_are_told_and_keep_their_work(office: Office) -> None:
    li, wang = office.laptops[0], office.laptops[1]
    account = li.add_account("kept here")
    with office.store.open(find_organisation(office.store).schema) as connection:
        devices.set_status(connection, wang.state().device, "revoked")
        connection.execute("UPDATE users SET active = 0 WHERE login = 'li'")
    with pytest.raises(Trouble, match="user-disabled"):
        li.sync()
    with pytest.raises(Trouble, match="device-revoked"):
        wang.sync()
    assert li.value("SELECT name FROM accounts WHERE id = ?", account) == "kept here"


def test_a_wiped_laptop_sends_its_work_and_destroys_its_key(office: Office) -> None:
    li = office.laptops[0]
    account = li.add_account("sent before the end")
    with office.store.open(find_organisation(office.store).schema) as connection:
        devices.set_status(connection, li.state().device, "wipe")
    with pytest.raises(Trouble, match="copy-wiped"):
        li.sync()
    assert office.world.one("SELECT name FROM accounts WHERE id = %s", account) == "sent before the end"
    assert not keys.exists(li.folder)


def test_a_wipe_that_the_server_has_not_signed_wipes_nothing(office: Office) -> None:
    li = office.laptops[0]
    with office.store.open(find_organisation(office.store).schema) as connection:
        devices.set_status(connection, li.state().device, "wipe")
    with applying(li.db) as connection:
        state.put(connection, server_key="AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
    with pytest.raises(Trouble, match="wipe-unproven"):
        li.sync()
    assert keys.exists(li.folder)


def test_a_row_spoilt_here_is_found_by_the_comparison_and_granted_anew(office: Office) -> None:
    li, boss = office.laptops[0], office.laptops[2]
    mine = li.value("SELECT id FROM accounts WHERE name = 'li first'")
    with applying(li.db) as connection:
        connection.execute("DELETE FROM contacts WHERE account_id = ?", (mine,))
    boss.edit("accounts", mine, city="x")
    boss.sync()
    with pytest.raises(AssertionError):
        li.sync()
    office.check_same(li)


def test_a_page_that_no_server_would_send_changes_nothing(office: Office) -> None:
    li, boss = office.laptops[0], office.laptops[2]
    boss.add_account("new")
    boss.sync()
    before = li.everything()
    with pytest.raises(Trouble, match="answer-unreadable"):
        li.sync("ok", "cut", "cut", "cut", "cut")
    assert li.everything() == before
    agree(office, 0, 2)
