"""Pools, tags and segments in the settings: a list beside a form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services import segments
from app.ui.dialogs.shelf import ShelfDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.pages.conftest import Firm

LEFT = Qt.MouseButton.LeftButton


def shelf(open_page: Callable[[str], Any], kind: str) -> ShelfDialog:
    page = open_page("settings")
    QTest.mouseClick(page.shelf_buttons[kind], LEFT)
    found = page.findChild(ShelfDialog)
    assert isinstance(found, ShelfDialog)
    return found


def put(dialog: ShelfDialog, key: str, value: object) -> None:
    editor = dialog.form.editor(key)
    editor.set_value(value)
    editor.on_edited()


def test_a_pool_is_made_with_rules_and_a_wrong_number_is_told_beside_it(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    dialog = shelf(open_page, "pool")
    QTest.mouseClick(dialog.new, LEFT)
    put(dialog, "name", "华东公海")
    put(dialog, "holding_cap", 0)
    dialog.form.save()
    assert "from 1 to 100000" in dialog.form._fields["holding_cap"].trouble.text()
    put(dialog, "holding_cap", 50)
    dialog.form.save()
    assert firm.count("pools", "name = '华东公海' AND holding_cap = 50 AND daily_claim_cap = 10") == 1
    assert dialog.list.count() == 1
    dialog.accept()


def test_a_segment_is_renamed_and_fixed_from_the_list(open_page: Callable[[str], Any], firm: Firm) -> None:
    with firm.database.write("demo") as session:
        segments.save_live(session, "account", "重点", "level:A")
    dialog = shelf(open_page, "segment")
    assert dialog.list.item(0).text() == "重点  ·  Accounts  ·  1"
    put(dialog, "name", "甲级")
    dialog.form.save()
    QTest.mouseClick(dialog.extra, LEFT)
    assert dialog.list.item(0).text() == "甲级  ·  Accounts  ·  1  ·  fixed"
    dialog.accept()
