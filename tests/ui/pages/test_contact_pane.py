"""A contact moves to another firm in the window; a remark on an account reaches a colleague."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.pages.conftest import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.desk import Desk
    from tests.ui.pages.conftest import Firm

LEFT = Qt.MouseButton.LeftButton


def test_a_contact_is_moved_and_both_firms_are_listed(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    after = firm.add("account", name="上海新东家")
    page = open_page("contacts")
    desk.context.navigator.open("contact", firm.contact)
    pane = page.current.detail()

    def fill(dialog: Any) -> None:
        dialog.editor("account_id").set_value(after)
        QTest.mouseClick(dialog.do, LEFT)

    answer = Answer(fill)
    QTest.mouseClick(pane.elsewhere, LEFT)
    assert answer.done
    assert firm.value("contact", firm.contact, "account_id") == after
    pane.tabs.setCurrentWidget(pane.firms)
    assert [(row[0], row[3] == "now") for row in pane.firms.texts()] == [
        ("上海新东家", True), ("杭州恒通轴承", False),
    ]  # fmt: skip


def test_a_remark_mentions_a_colleague_from_what_is_offered(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    other = firm.add("user", login="wang", name="Wang Qiang", role="rep", active=True)
    page = open_page("contacts").current
    page.open_record("account", firm.account)
    pane = page.detail()
    pane.tabs.setCurrentWidget(pane.stream)
    comment = pane.stream.comment
    QTest.keyClicks(comment.line, "@wan")
    assert comment.completer.popup().model().index(0, 0).data() == "Wang Qiang"
    comment.on_picked("Wang Qiang")
    comment.completer.popup().hide()
    QTest.keyClicks(comment.line, "send the samples")
    QTest.keyClick(comment.line, Qt.Key.Key_Return)
    assert firm.count("tasks", f"assignee_id = '{other}' AND title = '@Wang Qiang send the samples'") == 1
    assert "1 colleague" in desk.window.notices.text.text()
    shown = pane.timeline.entries
    assert shown.index(1, 0).data() is not None
