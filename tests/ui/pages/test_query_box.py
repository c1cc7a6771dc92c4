from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.pages.conftest import Answer, Firm, pick
from tests.ui.pages.test_pool_window import names

if TYPE_CHECKING:
    from collections.abc import Callable


def typed(page: Any, text: str) -> None:
    page.list.search.setFocus()
    page.list.search.clear()
    QTest.keyClicks(page.list.search, text)
    page.list.ask()


def test_a_query_in_the_search_box_narrows_the_list(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("contacts").current
    assert firm.account
    typed(page, "level:A")
    assert names(page) == ["杭州恒通轴承"]
    typed(page, "level:A or level:B")
    assert len(names(page)) == 2
    typed(page, "level:A hengtong")
    assert names(page) == ["杭州恒通轴承"]
    typed(page, "complaint:open -owner:me")
    assert names(page) == []
    typed(page, "hengtong")
    assert names(page) == ["杭州恒通轴承"]


def test_a_word_that_is_not_understood_is_pointed_at_and_the_list_stays(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    page = open_page("contacts").current
    assert firm.account
    typed(page, "level:A")
    typed(page, "level:A colour:red")
    assert page.list.search.property("invalid") is True
    assert "colour" in page.list.search.toolTip()
    assert page.list.search.text() == "level:A colour:red"
    assert names(page) == ["杭州恒通轴承"]
    typed(page, "level:A")
    assert page.list.search.property("invalid") is False
    assert page.list.search.toolTip() == ""


def test_fields_and_values_are_offered_and_taken_with_enter(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    page = open_page("contacts").current
    assert firm.account
    line = page.list.search
    line.setFocus()
    QTest.keyClicks(line, "lev")
    QTest.keyClick(line, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    popup = page.list.language.completer.popup()
    assert popup.model().index(0, 0).data() == "level:"
    page.list.language.on_picked("level:")
    assert line.text() == "level:"
    assert popup.model().index(0, 0).data() == "A"
    page.list.language.on_picked("A")
    assert line.text() == "level:A "
    popup.hide()
    page.list.ask()
    assert names(page) == ["杭州恒通轴承"]


def keep_as(name: str) -> Callable[[Any], None]:
    def act(dialog: Any) -> None:
        dialog.editor("name").control().setText(name)
        QTest.mouseClick(dialog.do, Qt.MouseButton.LeftButton)

    return act


def test_what_is_typed_is_kept_as_a_segment_and_chosen_again_with_its_count(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    page = open_page("contacts").current
    typed(page, "level:A")
    answer = Answer(keep_as("重点客户"))
    page.segments.on_keep()
    assert answer.done
    assert firm.count("segments", "query = 'level:A'") == 1
    page.list.search.clear()
    page.list.ask()
    answer = Answer(pick(0))
    QTest.mouseClick(page.segments, Qt.MouseButton.LeftButton)
    assert answer.done
    assert page.list.search.text() == "level:A"
    assert names(page) == ["杭州恒通轴承"]


def test_the_selection_is_kept_as_a_fixed_set(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("contacts").current
    page.list.view.go_to(0)
    answer = Answer(keep_as("展会"))
    page.segments.on_keep_selection()
    assert answer.done
    assert firm.count("segment_members") == 1
    typed(page, "level:A or level:B")
    page.list.search.setText("segment:展会")
    page.list.ask()
    assert names(page) == ["杭州恒通轴承"]
