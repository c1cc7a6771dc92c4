from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.dialogs.bulk_edit import BulkDialog
from tests.ui.pages.conftest import Firm, trigger

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton


def opened(open_page: Callable[[str], Any], desk: Desk) -> Any:
    page = open_page("contacts").current
    page.list.view.selectAll()
    trigger(desk, "account.bulk")
    (dialog,) = desk.window.findChildren(BulkDialog)
    return dialog


def test_a_field_of_all_selected_is_changed_and_taken_back_at_once(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    dialog = opened(open_page, desk)
    assert dialog._heading.text() == "Change 2 records"
    dialog.field.setCurrentIndex(dialog.field.findData("industry"))
    dialog.on_field()
    QTest.keyClicks(dialog.editor.control(), "bearings")
    QTest.mouseClick(dialog.apply, LEFT)
    assert firm.count("accounts", "industry = 'bearings'") == 2
    desk.history.undo()
    assert firm.count("accounts", "industry = 'bearings'") == 0


def test_all_selected_get_a_tag_that_the_filter_language_finds(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    dialog = opened(open_page, desk)
    QTest.mouseClick(dialog.way.button("tag"), LEFT)
    QTest.mouseClick(dialog.apply, LEFT)
    assert dialog._trouble.text() == "Fill this in first."
    QTest.keyClicks(dialog.tag, "vip")
    QTest.mouseClick(dialog.apply, LEFT)
    assert firm.count("tag_links") == 2
    page = open_page("contacts").current
    page.list.search.setText("tag:vip")
    page.list.ask()
    assert page.list.view.rows.rowCount() == 2
