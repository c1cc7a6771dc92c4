from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from app.ui.pages.settings.page import SettingsPage
from app.ui.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from app.ui.desk import Desk
    from app.ui.notices import Notice


@pytest.fixture
def page(desk: Desk) -> SettingsPage:
    desk.context.navigator.show_page("settings")
    found = desk.window.stack.pages["settings"]
    assert isinstance(found, SettingsPage)
    return found


def test_a_language_takes_effect_at_once_and_is_kept(
    desk: Desk, page: SettingsPage, qapp: QApplication
) -> None:
    QTest.mouseClick(page.language_choice.button("zh_CN"), Qt.MouseButton.LeftButton)
    qapp.processEvents()
    assert page.title.text() == "设置"
    assert desk.context.settings.text("window/language") == "zh_CN"
    QTest.mouseClick(page.language_choice.button("en"), Qt.MouseButton.LeftButton)
    qapp.processEvents()
    assert page.title.text() == "Settings"


def test_a_theme_and_a_row_height_take_effect_at_once(desk: Desk, page: SettingsPage) -> None:
    QTest.mouseClick(page.theme_choice.button("dark"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.density_choice.button("compact"), Qt.MouseButton.LeftButton)
    assert desk.context.theme.tokens.name == "dark"
    assert desk.context.theme.density == "compact"


def test_a_backup_is_made_and_said(desk: Desk, page: SettingsPage) -> None:
    said: list[Notice] = []
    desk.notices.posted.connect(said.append)
    QTest.mouseClick(page.backup_button, Qt.MouseButton.LeftButton)
    made = list(desk.context.database.folder.backups.glob("baifang-*.db"))
    assert len(made) == 1
    assert made[0].name in said[0].text
    assert page.backup_button.isEnabled()


def test_a_backup_that_cannot_be_written_is_told(desk: Desk, page: SettingsPage) -> None:
    desk.context.database.folder.backups.write_text("a file in the folder's place")
    said: list[Notice] = []
    desk.notices.posted.connect(said.append)
    QTest.mouseClick(page.backup_button, Qt.MouseButton.LeftButton)
    assert [notice.tone for notice in said] == ["vermillion"]
    assert page.backup_button.isEnabled()


def test_a_restore_is_asked_once_more_and_then_closes_the_window(
    desk: Desk, page: SettingsPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    source = tmp_path / "kept.db"
    desk.show()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(source), ""))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: box.buttons()[0].click())
    QTest.mouseClick(page.restore_button, Qt.MouseButton.LeftButton)
    assert desk.restore_from == source
    assert not desk.window.isVisible()


def test_settings_give_back_what_was_put_with_its_type(tmp_path: Path) -> None:
    first = Settings(tmp_path)
    first.put("list/columns", "name,city")
    first.put("list/width", 240)
    first.put("list/wide", value=True)
    first.put("window/geometry", QByteArray(b"\x00\x01"))
    first.save()
    again = Settings(tmp_path)
    assert again.text("list/columns") == "name,city"
    assert again.number("list/width") == 240
    assert again.flag("list/wide")
    assert again.data("window/geometry") == QByteArray(b"\x00\x01")


def test_settings_that_were_scribbled_over_give_the_default(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_text("[list]\nwidth=wide\n", encoding="utf-8")
    settings = Settings(tmp_path)
    assert settings.number("list/width", 120) == 120
    assert settings.data("list/width").isEmpty()
