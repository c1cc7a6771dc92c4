"""The tab 撞单 of an account: the list, a dispute, its decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests import make
from tests.ui.pages.conftest import NOW, Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.pages.conftest import Firm

LEFT = Qt.MouseButton.LeftButton


def test_a_dispute_is_opened_and_decided_in_the_tab(open_page: Callable[[str], Any], firm: Firm) -> None:
    other = firm.add("user", login="wang", name="Wang", role="rep", active=True)
    with firm.database.write("demo") as session:
        make.activity(session, "报价电话", account_id=firm.account, at=NOW, kind="call")
    page = open_page("contacts").current
    page.open_record("account", firm.account)
    pane = page.detail()
    pane.tabs.setCurrentWidget(pane.collision)
    tab = pane.collision
    rows = tab.table.texts()
    assert {(row[2], row[3]) for row in rows} >= {("Call", "报价电话"), ("Made the account", "")}
    assert not tab.decide.isVisible()

    def against(dialog: Any) -> None:
        dialog.editor("against_id").set_value(other)
        dialog.editor("reason").set_value("mine since May")
        QTest.mouseClick(dialog.do, LEFT)

    def for_wang(dialog: Any) -> None:
        dialog.editor("to_id").set_value(other)
        dialog.editor("reason").set_value("he calls weekly")
        QTest.mouseClick(dialog.do, LEFT)

    for control, act in ((tab.open_dispute, against), (tab.decide, for_wang)):
        answer = Answer(act)
        QTest.mouseClick(control, LEFT)
        assert answer.done
    assert firm.value("account", firm.account, "owner_id") == other
    assert "gave it to Wang" in tab.dispute.text()
    assert "he calls weekly" in tab.dispute.text()
    assert "mine since May" in tab.said.text()
