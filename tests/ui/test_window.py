from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.model.accounts import Account
from app.rules.errors import Trouble
from app.ui import registry
from app.ui.palette.dialog import Palette
from app.ui.widgets.bug_dialog import BugDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.storage.database import Database
    from app.ui.desk import Desk
    from app.ui.language import Language
    from app.ui.main_window import MainWindow


def test_the_rail_shows_every_page_that_is_built_and_no_other(window: MainWindow) -> None:
    assert list(window.rail.items) == [entry.id for entry in registry.built()]
    assert "settings" in window.rail.items


def test_a_page_is_built_on_its_first_visit(desk: Desk, window: MainWindow) -> None:
    assert window.stack.pages == {}
    desk.context.navigator.show_page("settings")
    assert list(window.stack.pages) == ["settings"]
    assert window.stack.front == "settings"


def test_a_click_in_the_rail_brings_the_page_to_the_front(window: MainWindow) -> None:
    QTest.mouseClick(window.rail.items["settings"], Qt.MouseButton.LeftButton)
    assert window.stack.front == "settings"
    assert window.rail.items["settings"].isChecked()


def test_the_page_of_last_time_is_shown_first(desk: Desk, window: MainWindow) -> None:
    desk.context.settings.put("window/page", "settings")
    desk.show()
    assert window.stack.front == "settings"


def test_the_windows_size_is_kept(desk: Desk, window: MainWindow) -> None:
    desk.context.settings.put("window/page", "settings")
    desk.show()
    window.resize(1010, 640)
    window.close()
    assert not desk.context.settings.data("window/geometry").isEmpty()


def test_every_kind_that_the_search_finds_has_a_page_or_none_is_opened(
    desk: Desk, window: MainWindow
) -> None:
    desk.context.navigator.open("unheard-of", "1")
    assert window.stack.front == ""


def test_switching_the_language_changes_every_word_of_the_shell(
    window: MainWindow, language: Language, qapp: QApplication
) -> None:
    assert window.windowTitle() == "Baifang"
    language.choose("zh_CN")
    qapp.processEvents()
    assert window.windowTitle() == "拜访"
    assert window.rail.items["settings"].text() == "设置"
    assert window.menuBar().actions()[0].text() == "文件(&F)"


def test_a_trouble_is_told_in_the_notice_bar_and_can_be_closed(
    desk: Desk, window: MainWindow, language: Language
) -> None:
    language.choose("zh_CN")
    desk.show()
    desk.failures.show(Trouble("disk-full", file="baifang.db"))
    assert window.notices.isVisible()
    assert "磁盘已满" in window.notices.text.text()
    QTest.mouseClick(window.notices.close_button, Qt.MouseButton.LeftButton)
    assert not window.notices.isVisible()


def test_a_bug_opens_one_dialog_with_a_report_without_values(
    desk: Desk, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(BugDialog, "exec", lambda dialog: shown.append(dialog.report.toPlainText()))
    with pytest.raises(KeyError) as caught:
        raise KeyError("13800138000")
    desk.failures.show(caught.value)
    assert "builtins.KeyError" in shown[0]
    assert "13800138000" not in shown[0]
    assert window.isHidden()


def test_undo_and_redo_cannot_be_chosen_while_there_is_nothing_to_take_back(window: MainWindow) -> None:
    for name in ("edit.undo", "edit.redo"):
        action = window.findChild(QAction, name)
        assert action is not None
        assert not action.isEnabled()


def test_undo_names_the_verb_and_takes_it_back(desk: Desk, window: MainWindow) -> None:
    database = desk.context.database
    with database.write("add-account") as session:
        session.add(Account(id="a1", account_id="a1", name="Hana Bearings"))
    undo, redo = window.findChild(QAction, "edit.undo"), window.findChild(QAction, "edit.redo")
    assert undo is not None
    assert redo is not None
    assert undo.isEnabled()
    assert "account" in undo.text()
    undo.trigger()
    assert gone(database)
    assert redo.isEnabled()
    redo.trigger()
    assert not gone(database)


def gone(database: Database) -> bool:
    with database.raw() as connection:
        row = connection.execute("SELECT deleted_at FROM accounts WHERE id = 'a1'").fetchone()
    return row[0] is not None


def palette_of(window: MainWindow) -> Palette:
    found = window.findChild(Palette)
    assert found is not None
    return found


def test_the_palette_offers_actions_and_enter_does_the_chosen_one(desk: Desk, window: MainWindow) -> None:
    desk.show()
    window.open_palette()
    palette = palette_of(window)
    QTest.keyClicks(palette.field, "settin")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.stack.front == "settings"
    assert not palette.isVisible()


def test_the_palette_finds_records_and_opens_them(desk: Desk, window: MainWindow) -> None:
    with desk.context.database.write("add-account") as session:
        session.add(Account(id="a1", account_id="a1", name="上海海纳轴承"))
    asked: list[tuple[str, str]] = []
    desk.context.navigator.record_wanted.connect(lambda kind, record: asked.append((kind, record)))
    window.open_palette()
    palette = palette_of(window)
    palette.field.setText("海纳")
    palette.on_quiet()
    assert palette.model.entries[0].title == "上海海纳轴承"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert asked == [("account", "a1")]


def test_the_arrows_move_through_the_palette_while_the_field_keeps_the_focus(window: MainWindow) -> None:
    window.open_palette()
    palette = palette_of(window)
    assert palette.view.currentIndex().row() == 0
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.view.currentIndex().row() == 1
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.view.currentIndex().row() == 0
    assert isinstance(palette.field, QLineEdit)
    palette.close()


def test_the_palette_says_what_to_try_when_nothing_is_found(window: MainWindow) -> None:
    window.open_palette()
    palette = palette_of(window)
    palette.show()
    palette.field.setText("zzzzqqqq")
    palette.on_quiet()
    assert palette.model.entries == []
    assert not palette.view.isVisible()
    palette.close()


def test_every_shortcut_of_the_program_is_used_once(desk: Desk) -> None:
    shortcuts = [action.shortcut for action in desk.context.actions.all() if action.shortcut]
    assert len(shortcuts) == len(set(shortcuts))
    assert {"Ctrl+K", "Ctrl+Q", "Ctrl+,", "Ctrl+Z", "Ctrl+Shift+Z", "F1"} <= set(shortcuts)


def test_a_second_start_brings_the_window_up(desk: Desk, window: MainWindow) -> None:
    desk.show()
    window.showMinimized()
    window.bring_up()
    assert not window.isMinimized()
