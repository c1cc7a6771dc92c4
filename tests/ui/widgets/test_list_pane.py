from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.services import records
from app.services.lists.registry import LISTS
from app.storage.list_spec import Filter, Sort
from app.ui.models.row_model import DISPLAY
from app.ui.widgets.columns_chooser import ColumnsChooser
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.list_pane import ListPane

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.storage.database import Database
    from app.ui.context import Context

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pane(context: Context, accounts: list[str], qtbot: QtBot) -> Iterator[ListPane]:
    assert accounts
    made = ListPane(context, LISTS["account"], "accounts")
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    made.refresh()
    yield made
    made.columns.save()


def names(pane: ListPane) -> list[str]:
    model = pane.view.rows
    return [str(model.index(row, 0).data(DISPLAY)) for row in range(model.rowCount())]


def click_head(pane: ListPane, key: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    section = [column.key for column in pane.spec.columns].index(key)
    head = pane.view.head
    at = QPoint(head.sectionViewportPosition(section) + 20, head.height() // 2)
    QTest.mouseClick(head.viewport(), LEFT, keys, at)


def test_a_click_on_the_head_sorts_down_and_up_again(pane: ListPane) -> None:
    assert names(pane)[0] == "客户01"
    click_head(pane, "name")
    assert names(pane)[0] == "客户30"
    click_head(pane, "name")
    assert names(pane)[0] == "客户01"


def test_the_order_of_columns_given_by_shift_is_kept_for_the_next_start(pane: ListPane, qtbot: QtBot) -> None:
    click_head(pane, "level")
    pane.view.head.sort_by("name", several=True)
    pane.view.head.sort_by("name", several=True)
    assert pane.columns.sort == (Sort("level"), Sort("name", descending=True))
    assert names(pane)[:2] == ["客户28", "客户24"]
    pane.columns.save()
    again = ListPane(pane.context, pane.spec, "accounts")
    qtbot.addWidget(again)
    assert again.columns.sort == pane.columns.sort


def test_typing_searches_when_it_pauses(pane: ListPane, qtbot: QtBot) -> None:
    pane.search.setText("上海 客户")
    qtbot.waitUntil(lambda: not pane._typing.isActive())
    assert len(names(pane)) < 30
    assert pane.count_text()
    pane.search.clear()
    qtbot.waitUntil(lambda: not pane._typing.isActive())
    assert len(names(pane)) == 30


def test_enter_in_the_search_stands_on_the_first_row(pane: ListPane) -> None:
    QTest.keyClick(pane.search, Qt.Key.Key_Return)
    assert pane.view.current_id()
    assert pane.view.hasFocus()


def test_filters_are_ticked_and_taken_back(pane: ListPane) -> None:
    row = pane.filter_row
    QTest.mouseClick(row._buttons["level"], LEFT)
    popup = row._popup
    assert popup is not None
    QTest.mouseClick(
        popup._list.viewport(), LEFT, pos=popup._list.visualItemRect(popup._list.item(0)).center()
    )
    assert row.filters() == (Filter("level", "in", ("A",)),)
    popup.close()
    assert len(names(pane)) == 7
    assert row._buttons["level"].text() == "Level: A"
    QTest.keyClick(row._buttons["level"], Qt.Key.Key_Delete)
    assert len(names(pane)) == 30


def test_values_of_a_text_column_are_offered_with_their_number(pane: ListPane) -> None:
    pane.filter_row.open("city")
    popup = pane.filter_row._popup
    assert popup is not None
    shown = {popup._list.item(n).text() for n in range(popup._list.count())}
    assert {"杭州", "上海", "深圳"} < shown
    popup.close()


def test_a_list_where_nothing_matches_offers_the_way_back(pane: ListPane) -> None:
    pane.filter_row.choose("city", ("Nowhere",))
    empty = pane.findChild(EmptyState)
    assert empty is not None
    assert empty.isVisible()
    QTest.mouseClick(empty._button, LEFT)
    assert len(names(pane)) == 30
    assert not empty.isVisible()


def test_select_all_means_all_that_match_until_a_row_is_clicked(pane: ListPane) -> None:
    QTest.keyClick(pane.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert pane.view.selected_count() == 30
    assert "30 selected" in pane.count_text()
    assert pane.view.selected_rowids() == pane.view.rows.rowids
    at = pane.view.visualRect(pane.view.rows.index(2, 0)).center()
    QTest.mouseClick(pane.view.viewport(), LEFT, pos=at)
    assert pane.view.selected_count() == 1


def test_rows_are_copied_as_text_and_as_a_table(pane: ListPane) -> None:
    pane.view.go_to(0)
    QTest.keyClick(pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(pane.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    head, first, second = data.text().split("\n")
    assert head.split("\t")[:2] == ["Account name", "Level"]
    assert first.startswith("客户01\tB")
    assert second.startswith("客户02\tC")
    assert "<td>客户01</td>" in data.html()
    assert "<th>Account name</th>" in data.html()


def test_home_and_end_go_to_the_first_and_last_row(pane: ListPane) -> None:
    QTest.keyClick(pane.view, Qt.Key.Key_End)
    assert pane.view.currentIndex().row() == 29
    QTest.keyClick(pane.view, Qt.Key.Key_Home)
    assert pane.view.currentIndex().row() == 0


def test_enter_opens_the_row_under_the_keyboard(pane: ListPane, accounts: list[str], qtbot: QtBot) -> None:
    pane.view.go_to(4)
    with qtbot.waitSignal(pane.opened) as opened:
        QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert opened.args == [accounts[4]]


def test_letters_typed_on_the_list_go_to_the_search(pane: ListPane) -> None:
    QTest.keyClick(pane.view, Qt.Key.Key_K)
    assert pane.search.text() == "k"
    pane.search.clear()
    pane.ask()


def test_selection_and_row_stay_after_a_change_from_elsewhere(
    pane: ListPane, accounts: list[str], database: Database
) -> None:
    pane.view.go_to(9)
    with database.write("update-account") as session:
        records.update(session, "account", accounts[0], {"name": "新客户"})
    pane.refresh()
    assert pane.view.current_id() == accounts[9]
    assert pane.view.selected_count() == 1


def test_a_wanted_record_is_found_though_filters_hid_it(pane: ListPane, accounts: list[str]) -> None:
    pane.filter_row.choose("level", ("A",))
    pane.show_record(accounts[0])
    assert pane.view.current_id() == accounts[0]
    assert pane.filter_row.filters() == ()


def test_columns_are_hidden_moved_and_put_back_by_keys(pane: ListPane) -> None:
    pane.choose_columns()
    chooser = pane.findChild(ColumnsChooser)
    assert chooser is not None
    chooser._list.setCurrentRow(1)
    QTest.keyClick(chooser._list, Qt.Key.Key_Space)
    assert not pane.columns.shown("level")
    chooser.move_down()
    assert pane.columns.keys()[1:3] == ["lifecycle_stage", "level"]
    chooser.on_reset()
    assert pane.columns.shown("level")
    assert pane.columns.keys()[1] == "level"
    chooser.close()
    QApplication.processEvents()


def test_the_archive_is_a_filter(pane: ListPane, accounts: list[str], database: Database) -> None:
    with database.write("archive-account") as session:
        records.archive(session, "account", accounts[0])
    pane.filter_row.set_archived(True)
    assert names(pane) == ["客户01"]
    pane.filter_row.leave_archive()
    assert len(names(pane)) == 29
