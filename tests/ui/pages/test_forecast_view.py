from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from app.services import records
from app.ui.pages.complaints.risk_dialog import RiskDialog
from tests.ui.pages.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.pages.conftest import Firm

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(open_page: Callable[[str], Any], firm: Firm) -> Any:
    with firm.database.write("update-deal") as session:
        fields = {"expected_close": NOW.date(), "forecast_category": "committed"}
        records.update(session, "deal", firm.deal, fields)
    page = open_page("pipeline").current
    QTest.mouseClick(page.view_switch.button("forecast"), LEFT)
    return page.looks["forecast"]


def test_the_period_is_told_by_person_and_together(view: Any) -> None:
    mine, whole = view.main.texts()
    assert whole[0] == "All together"
    assert mine[1:8] == whole[1:8] == ("¥0", "¥120K", "¥120K", "¥12K", "¥11.4K", "¥120K", "1")


def test_what_changed_since_a_day_is_shown_as_bars_and_rows(view: Any) -> None:
    QTest.mouseClick(view.part.button("since"), LEFT)
    view.day.setText((NOW.date() - dt.timedelta(days=3)).isoformat())
    view.refresh()
    assert [bar.title for bar in view.waterfall.bars] == ["Open then", "New 1", "Open now"]
    assert view.waterfall.spans() == [(0, 0), (0, 12_000_000), (0, 12_000_000)]
    ((name, _, what, *_),) = view.main.texts()
    assert (name, what) == ("年度框架", "New")
    assert "New 1: ¥120K" in view.waterfall.accessibleName()


def test_a_day_that_is_none_is_said_and_nothing_is_asked(view: Any) -> None:
    QTest.mouseClick(view.part.button("since"), LEFT)
    view.day.setText("some day")
    view.refresh()
    assert view.caption.text() == "Enter a day, such as 2026-11-16 or -7."


def test_enter_on_a_slipping_deal_opens_it(view: Any, firm: Firm, open_page: Callable[[str], Any]) -> None:
    late = NOW.date() + dt.timedelta(days=40)
    with firm.database.write("update-deal") as session:
        records.update(session, "deal", firm.deal, {"expected_close": late})
    QTest.mouseClick(view.part.button("slipping"), LEFT)
    ((name, *_, slips, days),) = view.main.texts()
    assert (name, slips, days) == ("年度框架", "1", "40")
    view.main.selectRow(0)
    QTest.keyClick(view.main, Qt.Key.Key_Return)
    assert open_page("pipeline").current.detail().record == firm.deal


def test_without_dead_wood_the_page_says_so(view: Any) -> None:
    QTest.mouseClick(view.part.button("dead"), LEFT)
    assert view._stack.currentWidget() is view.nothing


def test_the_rows_are_sorted_by_a_click_on_a_head(view: Any, firm: Firm) -> None:
    firm.add("deal", name="备件", account_id=firm.account, amount=1, expected_close=NOW.date())
    tester = QAbstractItemModelTester(view.main.cells)
    QTest.mouseClick(view.part.button("since"), LEFT)
    view.day.setText("-3")
    view.refresh()
    for order, first in ((Qt.SortOrder.AscendingOrder, "备件"), (Qt.SortOrder.DescendingOrder, "年度框架")):
        view.main.sortByColumn(4, order)
        assert view.main.texts()[0][0] == first
    tester.deleteLater()


def test_what_complaints_take_off_is_said_with_the_assumption_that_can_be_changed(view: Any) -> None:
    said = view.risk.words.text()
    assert said.startswith("Open complaints take ¥600 off")
    assert "Low 2%, Medium 5%, High 15%, Critical 30%; twice as much after 30 days" in said
    QTest.mouseClick(view.risk.open_button, LEFT)
    dialog: Any = view.window().findChild(RiskDialog)
    dialog.percents["medium"].setValue(50)
    QTest.mouseClick(dialog.keep_button, LEFT)
    assert view.main.texts()[-1][4:6] == ("¥12K", "¥6K")
    assert "Medium 50%" in view.risk.words.text()
    for span, deals in (("friday", 1), ("month", 1), ("all", 1)):
        QTest.mouseClick(dialog.span.button(span), LEFT)
        assert len(dialog.table.texts()) == deals
    dialog.close()
