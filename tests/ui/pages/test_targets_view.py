"""Targets and wins and losses in the forecast of the pipeline page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.pages.pipeline.behind_dialog import BehindDialog
from app.ui.pages.pipeline.target_dialog import TargetDialog
from tests.ui.pages.conftest import NOW, Answer, Firm

if TYPE_CHECKING:
    from collections.abc import Callable

LEFT = Qt.MouseButton.LeftButton


def part(page: Any, name: str) -> Any:
    QTest.mouseClick(page.view_switch.button("forecast"), LEFT)
    view = page.looks["forecast"]
    QTest.mouseClick(view.part.button(name), LEFT)
    return view.parts[name]


def dialog(kind: type[Any]) -> Any:
    return next(
        each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()
    )


@pytest.fixture
def targets(open_page: Callable[[str], Any], firm: Firm) -> Any:
    firm.add("order", account_id=firm.account, ordered_on=NOW.date(), currency="CNY")
    with firm.database.apply() as connection:
        connection.execute("UPDATE orders SET status = 'confirmed', total = 25000000, net = 25000000")
    return part(open_page("pipeline").current, "targets")


def set_target(targets: Any, text: str) -> TargetDialog:
    QTest.mouseClick(targets.add if targets.add.isVisible() else targets.nothing._button, LEFT)
    made: TargetDialog = dialog(TargetDialog)
    made.period.setCurrentIndex(12)  # this quarter
    QTest.keyClicks(made.value, text)
    QTest.mouseClick(made.do, LEFT)
    return made


def test_a_target_is_set_and_stands_with_its_share(targets: Any, firm: Firm) -> None:
    assert targets.nothing.isVisible()
    made = set_target(targets, "50w")
    assert made.isVisible()
    assert made.trouble.text() != ""
    made.value.clear()
    QTest.keyClicks(made.value, "500000")
    QTest.mouseClick(made.do, LEFT)
    assert not made.isVisible()
    ((who, metric, _, target, actual, share, *_),) = targets.table.texts()
    assert (who, metric, target, actual, share) == ("The whole firm", "Orders", "¥500K", "¥250K", "50%")
    assert firm.count("targets") == 1


def test_changing_a_target_keeps_the_version_before(targets: Any, firm: Firm) -> None:
    set_target(targets, "500000")
    targets.table.selectRow(0)
    QTest.mouseClick(targets.change, LEFT)
    made = dialog(TargetDialog)
    assert made.value.text() == "500000.00 CNY"
    assert not made.who.isEnabled()
    made.value.setText("600000")
    QTest.mouseClick(made.do, LEFT)
    assert (targets.table.texts()[0][3], targets.table.texts()[0][-1]) == ("¥600K", "2")
    assert firm.count("targets") == 2


def test_the_rows_behind_a_target_open_their_record(targets: Any, open_page: Callable[[str], Any]) -> None:
    set_target(targets, "500000")
    targets.table.selectRow(0)
    QTest.mouseClick(targets.behind, LEFT)
    shown = dialog(BehindDialog)
    assert shown.sum.text() == "1 row · ¥250,000"
    assert shown.table.texts()[0][0] == "杭州恒通轴承"
    shown.table.activated.emit(shown.table.cells.index(0, 0))
    page = open_page("pipeline").current
    assert page.kind == "order"


def test_a_target_is_removed_after_a_question(targets: Any, firm: Firm) -> None:
    set_target(targets, "500000")
    targets.table.selectRow(0)
    answer = Answer(_yes)
    QTest.mouseClick(targets.remove, LEFT)
    assert answer.done
    assert firm.count("targets") == 0
    assert targets.nothing.isVisible()


def _yes(question: Any) -> None:
    QTest.mouseClick(next(iter(question._answers)), LEFT)


def test_why_deals_were_lost_and_enter_leads_to_them(open_page: Callable[[str], Any], firm: Firm) -> None:
    for name in ("一", "二"):
        deal = firm.add("deal", name=name, account_id=firm.account, amount=1_000_00, currency="CNY")
        with firm.database.write("lose-deal") as session:
            from app.services import records  # noqa: PLC0415 - as the window does

            records.update(session, "deal", deal, {"loss_reason": "price", "status": "lost"})
    page = open_page("pipeline").current
    found = part(page, "winloss")
    assert found.table.texts() == [("Price", "2", "100%", "¥2K")]
    QTest.mouseClick(found.look.button("stages"), LEFT)
    assert found.table.texts()[0][:5] == ("First contact", "3", "0", "2", "1")
    QTest.mouseClick(found.look.button("competitors"), LEFT)
    assert found.nothing.isVisible()
    QTest.mouseClick(found.look.button("reasons"), LEFT)
    found.table.activated.emit(found.table.cells.index(0, 0))
    assert page.view_switch.taken == "table"
    assert page.list.view.rows.records == 2
