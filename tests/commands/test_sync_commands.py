"""``sync`` and ``conflicts`` as somebody types them: real client processes against a real server process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.storage.bootstrap import open_folder
from app.storage.folder import DataFolder
from app.sync import state
from app.sync.transaction import applying
from tests.journeys.server_process import PASSPHRASE, Copy, Server, copy_in, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PHONES = ("021-55550000", "021-55551111", "021-55552222")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(("li", "rep"), ("boss", "manager")) as found:
        yield found


def field(copy: Copy, account: str, name: str) -> Any:
    return copy.run("show", "account", account)["fields"][name]


@pytest.mark.timeout(400)
def test_two_people_edit_one_field_offline_and_one_of_them_decides(server: Server, tmp_path: Path) -> None:
    li, boss = copy_in(tmp_path, "li"), copy_in(tmp_path, "boss")
    account = li.run("add", "account", "name=海尔", f"phone={PHONES[0]}")["id"]
    first = li.sync(*server.sign_in("li"))
    assert first["pushed"] == 1
    assert first["verified"]["equal"]
    assert boss.sync(*server.sign_in("boss"))["pulled"] >= 1

    li.run("set", "account", account, f"phone={PHONES[1]}")
    boss.run("set", "account", account, f"phone={PHONES[2]}")
    li.sync()
    shown = boss.sync("--preview")
    assert (shown["pushed"], shown["conflicts"]) == (1, 1)
    assert [(each["here"], each["there"]) for each in shown["differences"]] == [(PHONES[2], PHONES[1])]
    assert boss.run("conflicts") == {"conflicts": []}
    assert boss.sync()["conflicts"] == 1
    li.sync()

    (conflict,) = li.run("conflicts")["conflicts"]
    named = {key: conflict[key] for key in ("kind", "record", "field", "base", "kept", "lost", "reason")}
    assert named == {
        "kind": "account",
        "record": account,
        "field": "phone",
        "base": PHONES[0],
        "kept": PHONES[2],
        "lost": PHONES[1],
        "reason": "later-edit",
    }
    assert li.run("conflicts", "resolve", conflict["id"], "mine") == {"conflicts": []}
    li.sync()
    boss.sync()
    assert field(li, account, "phone") == field(boss, account, "phone") == PHONES[1]
    assert boss.run("conflicts") == {"conflicts": []}
    checks = [copy.run("check") for copy in (li, boss)]
    assert checks[0] == checks[1]
    assert checks[0]["ok"]


def test_what_keeps_a_sync_from_happening_is_one_sentence_on_standard_error(
    server: Server, tmp_path: Path
) -> None:
    li = copy_in(tmp_path, "li")
    wrong = tmp_path / "wrong"
    wrong.write_text("no", encoding="utf-8")
    tries = {
        "has not met a server yet": ["sync"],
        "cannot be read": ["sync", "--server", server.url, "--user", "li", "--password-file", "nowhere"],
        "does not accept": ["sync", "--server", server.url, "--user", "li", "--password-file", str(wrong)],
        "not there any more": ["conflicts", "resolve", "none", "keep"],
    }
    for words, command in tries.items():
        status, out, told = li.try_(*command)
        assert (status, out) == (1, "")
        assert words in told
        assert told.count("\n") == 1


def test_a_decision_other_than_mine_or_keep_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="2"):
        copy_in(tmp_path, "li").run("conflicts", "resolve", "one", "edit")


@pytest.mark.timeout(300)
def test_a_copy_without_contact_for_too_long_shows_nothing_until_it_has_synced(
    server: Server, tmp_path: Path
) -> None:
    li = copy_in(tmp_path, "li")
    account = li.run("add", "account", "name=海尔")["id"]
    li.sync(*server.sign_in("li"))
    database = open_folder(DataFolder(li.data), PASSPHRASE)
    with applying(database) as connection:
        state.put(connection, contacted_at=1_000_000_000_000)
    database.close()
    for words in (["list", "account"], ["show", "account", account], ["sync", "--preview"], ["check"]):
        status, out, told = li.try_(*words)
        assert (status, out) == (1, "")
        assert told.startswith("This copy has had no contact with the server for too long")
        assert told.count("\n") == 1
    li.sync()
    assert field(li, account, "name") == "海尔"
