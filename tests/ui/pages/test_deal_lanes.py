from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.pages.conftest import Firm

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(open_page: Callable[[str], Any], firm: Firm) -> Any:
    """The board in lanes by level: 年度框架 of an A account and two deals of one without a level."""
    other = firm.add("account", name="宁波明达泵业")
    for name in ("样机", "维保"):
        firm.add("deal", name=name, account_id=other, amount=10_000_00, currency="CNY")
    shown = open_page("pipeline").current
    cut(shown, 2)
    return shown


def cut(page: Any, place: int) -> None:
    """Choose from the menu of the lanes button."""
    page.deals.by.menu().actions()[place].trigger()


def names(cell: Any) -> set[str]:
    return {card.title for card in cell.cards}


def test_a_lane_says_what_it_holds_and_the_choice_is_kept(page: Any) -> None:
    assert page.deals.by.toolTip() == "Lanes by level"
    band, rest = page.deals.lanes.bands["A"], page.deals.lanes.bands[""]
    assert (band.head.text(), band.note.text()) == ("A", "1 open · ¥120K")
    assert (rest.head.text(), rest.note.text()) == ("Without a level", "2 open · ¥20K")
    first = page.deals.columns[0].stage.id
    assert names(page.deals.lanes.cell("A", first)) == {"年度框架"}
    assert names(page.deals.lanes.cell("", first)) == {"样机", "维保"}
    assert page.context.settings.text("pipeline/lanes") == "level"


def test_a_card_moves_within_its_lane_and_the_keyboard_goes_along(page: Any, firm: Firm) -> None:
    first, second = (column.stage.id for column in page.deals.columns[:2])
    cell = page.deals.lanes.cell("A", first)
    cell.setFocus()
    QTest.keyClick(cell, Qt.Key.Key_Right, ALT)
    assert firm.value("deal", firm.deal, "stage_id") == second
    assert page.deals.current_id() == firm.deal
    assert names(page.deals.lanes.cell("A", second)) == {"年度框架"}


def test_down_goes_on_in_the_lane_below_and_right_stays_in_the_lane(page: Any) -> None:
    first, second = (column.stage.id for column in page.deals.columns[:2])
    lanes = page.deals.lanes
    lanes.cell("A", first).setFocus()
    QTest.keyClick(lanes.cell("A", first), Qt.Key.Key_Down)
    assert lanes.cell("", first).hasFocus()
    QTest.keyClick(lanes.cell("", first), Qt.Key.Key_Up)
    assert lanes.cell("A", first).hasFocus()
    QTest.keyClick(lanes.cell("A", first), Qt.Key.Key_Right)
    assert lanes.cell("A", second).hasFocus()


def test_a_folded_lane_hides_its_cards_and_is_passed_by(page: Any) -> None:
    first = page.deals.columns[0].stage.id
    lanes = page.deals.lanes
    QTest.mouseClick(lanes.bands[""].head, LEFT)
    assert not lanes.cell("", first).isVisible()
    lanes.cell("A", first).setFocus()
    QTest.keyClick(lanes.cell("A", first), Qt.Key.Key_Down)
    assert lanes.cell("A", first).hasFocus()


def test_without_lanes_the_board_is_whole_again(page: Any) -> None:
    cut(page, 0)
    first = page.deals.columns[0].stage.id
    assert names(page.deals.board.view(first)) == {"年度框架", "样机", "维保"}
    assert page.deals.board.isVisible()
