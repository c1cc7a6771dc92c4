"""Two windows, two people, one real server: what issue and sync design call done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from app.services import records
from app.sync.conflicts import open_conflicts
from app.ui.dialogs.sign_in import SignInDialog
from tests import make
from tests.journeys.server_process import Server, serving
from tests.journeys.windows import sign_in, sync_now, sync_page, window_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.storage.database import Database
    from app.ui.desk import Desk


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(("li", "rep"), ("zhao", "rep"), ("boss", "manager")) as found:
        yield found


def edit(database: Database, kind: str, record: str, **fields: Any) -> None:
    with database.write(f"update-{kind}") as session:
        records.update(session, kind, record, fields)


def value(database: Database, table: str, record: str, name: str) -> Any:
    with database.raw() as connection:
        row = connection.execute(f"SELECT {name} FROM {table} WHERE id = ?", (record,)).fetchone()
    return row[0] if row else None


def user(database: Database, login: str) -> str:
    with database.raw() as connection:
        return str(connection.execute("SELECT id FROM users WHERE login = ?", (login,)).fetchone()[0])


def next_stage(database: Database) -> str:
    with database.raw() as connection:
        rows = connection.execute("SELECT id FROM stages WHERE kind = 'open' ORDER BY position").fetchall()
    return str(rows[1][0])


def is_verified(desk: Desk) -> bool:
    words = sync_page(desk).overview.title.text()
    return words.startswith("Verified: ") and "identical" in words


@pytest.mark.timeout(400)
def test_everybody_agrees_after_each_has_pressed_sync_and_one_conflict_was_decided(
    server: Server, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    with window_on(tmp_path / "li", qapp) as li, window_on(tmp_path / "boss", qapp) as boss:
        mine, theirs = li.context.database, boss.context.database
        with mine.write("create-account") as session:
            account = make.account(session, "海尔", phone="021-55550000")
            other = make.account(session, "格力")
            deal = make.deal(session, account)
        sign_in(li, qtbot, server, "li")
        sign_in(boss, qtbot, server, "boss")
        assert value(theirs, "accounts", account, "name") == "海尔"

        edit(mine, "account", account, phone="021-55551111")
        edit(mine, "deal", deal, stage_id=next_stage(mine))
        edit(theirs, "account", account, phone="021-55552222")
        with theirs.write("create-complaint") as session:
            complaint = make.complaint(session, account)
        edit(theirs, "account", other, owner_id=user(theirs, "zhao"))
        for desk in (li, boss, li):
            sync_now(desk, qtbot)

        page = sync_page(li)
        qtbot.waitUntil(lambda: len(page.board.conflicts.lines) == 1)
        line = page.board.conflicts.lines[0]
        sentence = line.text.text()
        assert "Phone" in sentence
        assert ("You set" in sentence and "boss set" in sentence) or "you set" in sentence
        assert "was set on" in line.small.text()
        assert line.text.text().endswith("was kept.")
        wanted = "021-55551111" if "mine" in line.buttons else "021-55552222"
        line.buttons["mine" if "mine" in line.buttons else "theirs"].click()
        qtbot.waitUntil(lambda: page.board.conflicts.lines == [])
        for desk in (li, boss):
            sync_now(desk, qtbot)

        for database in (mine, theirs):
            assert value(database, "accounts", account, "phone") == wanted
            assert value(database, "deals", deal, "stage_id") == next_stage(mine)
            assert value(database, "complaints", complaint, "subject") == "轴承异响"
            with database.raw() as connection:
                assert open_conflicts(connection) == []
        assert value(mine, "accounts", other, "id") is None
        assert value(theirs, "accounts", other, "owner_id") == user(theirs, "zhao")
        for desk in (li, boss):
            qtbot.waitUntil(partial(is_verified, desk))


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
        sign_in(zhao, qtbot, server, "zhao")
        assert zhao.sync.status is not None
        assert zhao.sync.status.login == "zhao"
        assert b"correct horse" not in (zhao.context.settings.folder / "settings.ini").read_bytes()
