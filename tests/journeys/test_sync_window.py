"""Two windows, two people, one real server: what issue and sync design call done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.ui.dialogs.sign_in import SignInDialog
from tests.journeys.server_process import Server, serving
from tests.journeys.window_process import window_process
from tests.journeys.windows import sign_in, window_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(("li", "rep"), ("zhao", "rep"), ("boss", "manager")) as found:
        yield found


PHONE = "SELECT phone FROM accounts WHERE id = ?"
OWNER = "SELECT owner_id FROM accounts WHERE id = ?"
STAGE = "SELECT stage_id FROM deals WHERE id = ?"
SECOND_STAGE = "SELECT id FROM stages WHERE kind = 'open' ORDER BY position LIMIT 1 OFFSET 1"
SUBJECT = "SELECT subject FROM complaints WHERE id = ?"
USER = "SELECT id FROM users WHERE login = ?"


@pytest.mark.timeout(400)
def test_everybody_agrees_after_each_has_pressed_sync_and_one_conflict_was_decided(
    server: Server, tmp_path: Path
) -> None:
    with window_process(tmp_path / "li") as li, window_process(tmp_path / "boss") as boss:
        account = li("make", "account", {"name": "海尔", "phone": "021-55550000"})
        other = li("make", "account", {"name": "格力"})
        deal = li("make", "deal", {"account_id": account})
        li("sign_in", server.url, "li")
        boss("sign_in", server.url, "boss")
        assert boss("value", PHONE, account) == "021-55550000"

        li("edit", "account", account, {"phone": "021-55551111"})
        second = li("value", SECOND_STAGE)
        li("edit", "deal", deal, {"stage_id": second})
        boss("edit", "account", account, {"phone": "021-55552222"})
        complaint = boss("make", "complaint", {"account_id": account})
        zhao = boss("value", USER, "zhao")
        boss("edit", "account", other, {"owner_id": zhao})
        for window in (li, boss, li):
            window("sync")

        (conflict,) = li("conflicts")
        assert "Phone" in conflict["says"]
        assert ("You set" in conflict["says"] and "boss set" in conflict["says"]) or "you set" in conflict[
            "says"
        ]
        assert conflict["says"].endswith("was kept.")
        assert "was set on" in conflict["small"]
        mine = "mine" in conflict["buttons"]
        li("press", "mine" if mine else "theirs")
        for window in (li, boss):
            window("sync")

        for window in (li, boss):
            assert window("conflicts") == []
            assert window("value", PHONE, account) == ("021-55551111" if mine else "021-55552222")
            assert window("value", STAGE, deal) == second
            assert window("value", SUBJECT, complaint) == "轴承异响"
            verified = window("title")
            assert verified.startswith("Verified: ")
            assert "identical" in verified
        assert li("value", OWNER, other) is None
        assert boss("value", OWNER, other) == zhao


@pytest.mark.timeout(400)
def test_a_wrong_password_is_told_beside_its_field_and_the_right_one_lets_in(
    server: Server, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    with window_on(tmp_path / "zhao", qapp) as zhao:
        zhao.sync.sign_in_wanted.emit("")
        dialog = zhao.window.findChild(SignInDialog)
        assert dialog is not None
        for name, text in {"server": server.url, "user": "zhao", "password": "wrong"}.items():
            dialog.fields[name].setText(text)
        with qtbot.waitSignal(zhao.sync.failed, timeout=60_000):
            dialog.go_button.click()
        assert "does not accept" in dialog.problems["password"].text()
        dialog.reject()
        qtbot.waitUntil(lambda: zhao.window.findChild(SignInDialog) is None)
        sign_in(zhao, qtbot, server.url, "zhao")
        assert zhao.sync.status is not None
        assert zhao.sync.status.login == "zhao"
        assert b"correct horse" not in (zhao.context.settings.folder / "settings.ini").read_bytes()
