"""The queue as list, board and table of ages, worked by keyboard, in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.pages.conftest import DAY, NOW, Answer, Firm, trigger

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.desk import Desk
    from app.ui.dialogs.fields_dialog import FieldsDialog

LEFT = Qt.MouseButton.LeftButton


def titles(page: Any, column: str) -> list[str]:
    return [card.title for card in page.board.view(column).cards]


def test_alt_and_a_digit_triages_and_the_next_keys_take_and_begin(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    page = open_page("complaints")
    page.list.view.go_to(0)
    for action, state in (
        ("complaint.grade-critical", "triaged"), ("complaint.take", "assigned"),
        ("complaint.begin", "investigating"), ("complaint.wait", "waiting_customer"),
    ):  # fmt: skip
        trigger(desk, action)
        assert firm.value("complaint", firm.complaint, "status") == state
    assert firm.value("complaint", firm.complaint, "severity") == "critical"
    desk.context.history.undo()
    assert firm.value("complaint", firm.complaint, "status") == "investigating"


def test_the_board_moves_only_where_there_is_an_arrow_and_asks_what_the_move_needs(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    page = open_page("complaints")
    QTest.mouseClick(page.view_switch.button("board"), LEFT)
    assert titles(page, "received") == ["轴承异响"]
    page.board.moved.emit(firm.complaint, "received", "resolved")
    assert firm.value("complaint", firm.complaint, "status") == "received"

    def fill(dialog: FieldsDialog) -> None:
        dialog.load({"severity": "low"})
        QTest.mouseClick(dialog.do, LEFT)

    answer = Answer(fill)
    page.board.moved.emit(firm.complaint, "received", "triaged")
    assert answer.done
    assert titles(page, "triaged") == ["轴承异响"]


def test_a_number_of_the_table_of_ages_opens_its_complaints(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    firm.add("complaint", subject="旧", account_id=firm.account, severity="high", received_at=NOW - 20 * DAY)
    page = open_page("complaints")
    QTest.mouseClick(page.view_switch.button("ages"), LEFT)
    assert page.grid.heading.text() == "1 of 2 open complaints are late"
    QTest.mouseClick(page.grid.cells["high", 4], LEFT)
    rows = page.list.view.rows
    assert [rows.index(n, 0).data() for n in range(rows.rowCount())] == ["旧"]
    assert page.age_chip.text() == "14-30 days old  ×"
    QTest.mouseClick(page.age_chip, LEFT)
    page.list.filter_row.clear()
    assert page.list.view.rows.rowCount() == 2
