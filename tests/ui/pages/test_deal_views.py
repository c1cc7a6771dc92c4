"""The deals as a calendar of closings and as a map of cities."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from tests.ui.pages.conftest import NOW, Firm

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from app.ui.language import Language

LEFT = Qt.MouseButton.LeftButton
TODAY = NOW.date()


def view(page: Any, name: str) -> Any:
    QTest.mouseClick(page.view_switch.button(name), LEFT)
    return page.looks[name]


def test_the_calendar_shows_what_closes_on_each_day(open_page: Callable[[str], Any], firm: Firm) -> None:
    firm.add(
        "deal",
        name="今天成交",
        account_id=firm.account,
        amount=2_000_00,
        currency="CNY",
        expected_close=TODAY,
    )
    calendar = view(open_page("pipeline").current, "calendar")
    assert [mark.words for mark in calendar.grid.marks[TODAY]] == ["今天成交"]
    assert calendar.day_list.texts() == [("今天成交", "¥2K")]
    assert calendar.title.text() == "Today · 1 deal"
    assert calendar.sums.text() == "open ¥2K · weighted ¥200 · won ¥0"


def test_arrows_walk_the_days_and_another_month_is_read(open_page: Callable[[str], Any], firm: Firm) -> None:
    far = TODAY + dt.timedelta(days=70)
    firm.add("deal", name="以后", account_id=firm.account, expected_close=far)
    calendar = view(open_page("pipeline").current, "calendar")
    QTest.keyClick(calendar.grid, Qt.Key.Key_Right)
    assert calendar.grid.day == TODAY + dt.timedelta(days=1)
    while (calendar.grid.day.year, calendar.grid.day.month) != (far.year, far.month):
        QTest.mouseClick(calendar.after, LEFT)
    assert [mark.words for mark in calendar.grid.marks[far]] == ["以后"]
    cell = calendar.grid.cell(far).center()
    QTest.mouseClick(calendar.grid, LEFT, pos=cell.toPoint())
    assert calendar.day_list.texts()[0][0] == "以后"
    QTest.mouseClick(calendar.to_today, LEFT)
    assert calendar.grid.day == TODAY


def test_enter_on_a_day_goes_to_its_deals_and_enter_again_opens_one(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    deal = firm.add("deal", name="今天成交", account_id=firm.account, expected_close=TODAY)
    page = open_page("pipeline").current
    calendar = view(page, "calendar")
    calendar.grid.setFocus()
    QTest.keyClick(calendar.grid, Qt.Key.Key_Return)
    assert calendar.day_list.hasFocus()
    calendar.day_list.activated.emit(calendar.day_list.currentIndex())
    assert page.detail().record == deal


def test_the_calendar_follows_the_quick_filters(open_page: Callable[[str], Any], firm: Firm) -> None:
    colleague = firm.add("user", login="wf", name="王芳")
    for name, owner in (("我的", None), ("同事的", colleague)):
        fields = {"owner_id": owner} if owner else {}
        firm.add("deal", name=name, account_id=firm.account, expected_close=TODAY, **fields)
    page = open_page("pipeline").current
    calendar = view(page, "calendar")
    assert len(calendar.grid.marks[TODAY]) == 2
    QTest.mouseClick(page.quick.button("mine"), LEFT)
    assert [mark.words for mark in calendar.grid.marks[TODAY]] == ["我的"]


def test_the_map_has_a_circle_for_each_city_and_a_click_marks_its_row(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    lyon = firm.add("account", name="Lyon Pumps", city="Lyon")
    nowhere = firm.add("account", name="Nowhere", city="某镇")
    firm.add("deal", name="Pumps", account_id=lyon, amount=40_000_00, currency="CNY")
    firm.add("deal", name="Lost place", account_id=nowhere)
    page = open_page("pipeline").current
    cities = view(page, "map")
    assert cities.caption.text() == "2 deals in 2 cities · 1 deal of an account whose city is not known"
    assert [row[:2] for row in cities.cities.texts()] == [("Hangzhou", "1"), ("Lyon", "1"), ("某镇", "1")]
    first, second = cities.map.spots
    assert cities.map.radius(first) > cities.map.radius(second)
    QTest.mouseClick(cities.map, LEFT, pos=cities.map.at(second).toPoint())
    assert cities.cities.currentIndex().row() == 1


def test_a_city_opens_its_deals_as_a_table(open_page: Callable[[str], Any], firm: Firm) -> None:
    other = firm.add("account", name="Lyon Pumps", city="Lyon")
    firm.add("deal", name="Pumps", account_id=other)
    page = open_page("pipeline").current
    cities = view(page, "map")
    cities.map.opened.emit("Lyon")
    assert page.view_switch.taken == "table"
    assert page.list.view.rows.records == 1


def test_zooming_keeps_the_marked_city_where_it_is(open_page: Callable[[str], Any], firm: Firm) -> None:
    other = firm.add("account", name="Lyon Pumps", city="Lyon")
    firm.add("deal", name="Pumps", account_id=other)
    shown = view(open_page("pipeline").current, "map").map
    shown.choose("Lyon")
    spot = next(each for each in shown.spots if each.key == "Lyon")
    before = shown.at(spot)
    QTest.keyClick(shown, Qt.Key.Key_Plus)
    assert (shown.at(spot) - before).manhattanLength() < 1
    QTest.keyClick(shown, Qt.Key.Key_Left)
    assert (shown.at(spot) - before).x() > 30
    QTest.keyClick(shown, Qt.Key.Key_0)
    assert all(shown.rect().contains(shown.at(each).toPoint()) for each in shown.spots)
    assert shown.spot_at(QPointF(0, 0)) is None


def test_stages_are_called_in_the_language_of_the_window(
    open_page: Callable[[str], Any], firm: Firm, language: Language, qapp: QApplication
) -> None:
    page = open_page("pipeline").current
    QTest.mouseClick(page.view_switch.button("table"), LEFT)
    place = next(n for n, column in enumerate(page.list.spec.columns) if column.key == "stage_id")
    rows = page.list.view.rows
    assert rows.index(2, place).data() == "First contact"
    page.open_record("deal", firm.deal)
    assert page.detail().form.editor("stage_id").line.text() == "First contact"
    language.choose("zh_CN")
    qapp.processEvents()
    assert rows.index(2, place).data() == "初步接触"
    language.choose("en")
    qapp.processEvents()
