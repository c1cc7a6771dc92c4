"""A contact moves to another firm in the window; a remark on any record reaches a colleague."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services import comments
from app.ui.models.timeline_model import ENTRY, Entry
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


@pytest.mark.parametrize(
    ("place", "kind"), [("contacts", "contact"), ("pipeline", "deal"), ("complaints", "complaint")]
)
def test_a_remark_is_written_beside_the_history_of_contacts_deals_and_complaints(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk, place: str, kind: str
) -> None:
    other = firm.add("user", login="wang", name="王强", role="rep", active=True)
    record = getattr(firm, kind)
    page = open_page(place)
    desk.context.navigator.open(kind, record)
    pane = getattr(page, "current", page).detail()
    pane.tabs.setCurrentWidget(pane.timeline_page)
    pane.past.comment.line.insert("@王强 请跟进")
    QTest.mouseClick(pane.past.comment.go, LEFT)
    told = f"assignee_id = '{other}' AND about_kind = '{kind}' AND about_id = '{record}'"
    assert firm.count("tasks", f"{told} AND title = '@王强 请跟进'") == 1
    shown = [str(pane.timeline.entries.index(n, 0).data()) for n in range(pane.timeline.entries.rowCount())]
    assert any("@王强 请跟进" in line for line in shown)
    desk.context.history.undo()
    assert firm.count("tasks", told) == firm.count("comments") == 0


def test_a_remark_on_a_deal_stands_in_the_accounts_stream_and_opens_the_deal(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    with firm.database.write("add-comment") as session:
        comments.add(session, "deal", firm.deal, "价格还能再谈")
    page = open_page("contacts").current
    page.open_record("account", firm.account)
    pane = page.detail()
    pane.tabs.setCurrentWidget(pane.stream)
    model = pane.timeline.entries
    entries = [model.index(row, 0).data(ENTRY) for row in range(model.rowCount())]
    (remark,) = [entry for entry in entries if isinstance(entry, Entry) and entry.title == "价格还能再谈"]
    assert (remark.verb, remark.target) == ("Comment · Deal", ("deal", firm.deal))
