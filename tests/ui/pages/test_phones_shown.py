"""Phone numbers in the window: read as people write them, kept in international form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services.lists.registry import LISTS
from app.ui.models.texts import ContextTexts
from app.ui.models.timeline_model import ENTRY, Entry

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.desk import Desk
    from tests.ui.pages.conftest import Firm


def typed(editor: Any, text: str) -> None:
    editor.line.setFocus()
    editor.line.selectAll()
    QTest.keyClicks(editor.line, text)


def test_a_number_typed_nationally_is_kept_internationally_and_shown_nationally_everywhere(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    page = open_page("contacts").current
    page.open_record("account", firm.account)
    pane = page.detail()
    editor = pane.form.editor("phone")
    typed(editor, "0571-8899 0011")
    assert pane.form.changes() == {"phone": "+8657188990011"}
    QTest.keyClick(editor.line, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert firm.value("account", firm.account, "phone") == "+8657188990011"
    assert editor.line.text() == "0571 8899 0011"
    assert editor.target().toString() == "tel:+8657188990011"
    assert not pane.form.dirty
    column = LISTS["account"].column("phone")
    assert ContextTexts(desk.context).cell(column, "+8657188990011") == "0571 8899 0011"
    assert ContextTexts(desk.context).cell(column, "+4930123456") == "+49 30 123456"
    pane.read_timeline()
    entries = pane.timeline.entries
    shown = [entries.index(row, 0).data(ENTRY) for row in range(entries.rowCount())]
    assert "0571 8899 0011" in [
        new for entry in shown if isinstance(entry, Entry) for _, _, new in entry.changes
    ]


def test_a_number_of_another_country_is_typed_and_shown_with_its_country(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    page = open_page("contacts").current
    page.open_record("account", firm.account)
    editor = page.detail().form.editor("phone")
    typed(editor, "0049 30 123456")
    assert editor.value() == "+4930123456"
    editor.set_value("+4930123456")
    assert (editor.line.text(), editor.value()) == ("+49 30 123456", "+4930123456")
    editor.set_value("021-55550000")  # kept as typed by an older version
    assert (editor.line.text(), editor.value()) == ("021-55550000", "021-55550000")
