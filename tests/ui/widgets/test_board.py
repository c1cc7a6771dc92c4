from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.widgets.board import Board, BoardColumn
from app.ui.widgets.board_card import Card
from app.ui.widgets.board_column import MIME

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.ui.context import Context

LEFT = Qt.MouseButton.LeftButton
COLUMNS = [
    BoardColumn("new", "New", "blue"),
    BoardColumn("offer", "Offer", "amber"),
    BoardColumn("won", "Won", "green"),
]


@pytest.fixture
def board(context: Context, qtbot: QtBot) -> Board:
    made = Board(context)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.set_columns(COLUMNS)
    made.set_cards(
        {
            "new": [Card(f"n{i}", f"Deal {i}", "Ltd", "¥1", "Today") for i in range(8)],
            "offer": [Card("o0", "Offer")],
        }
    )
    made.set_totals({"new": "¥8"})
    made.show()
    QApplication.processEvents()
    return made


def test_heads_count_and_add_up(board: Board) -> None:
    lane = board._lanes[0]
    assert (lane.count.text(), lane.total.text()) == ("8", "¥8")
    assert board._lanes[2].count.text() == "0"


def test_alt_right_asks_for_the_move_and_the_keyboard_goes_with_the_card(board: Board, qtbot: QtBot) -> None:
    view = board.view("new")
    view.setFocus()
    view.stand_on(2)
    with qtbot.waitSignal(board.moved) as moved:
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert moved.args == ["n2", "new", "offer"]
    board.set_cards({"new": [Card("n1", "x")], "offer": [Card("o0", "Offer"), Card("n2", "Deal 2")]})
    assert board.view("offer").current_id() == "n2"


def test_arrows_walk_and_enter_opens(board: Board, qtbot: QtBot) -> None:
    view = board.view("new")
    view.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(view, key)
    assert view.current_id() == "n1"
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.current_id() == "n7"
    assert view.verticalScrollBar().value() > 0
    QTest.keyClick(view, Qt.Key.Key_Home)
    with qtbot.waitSignal(board.opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == ["n0"]
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert board.view("offer").current_id() == "o0"


def test_a_click_stands_on_a_card_and_a_double_click_opens_it(board: Board, qtbot: QtBot) -> None:
    view = board.view("new")
    at = view.card_rect(1).center().toPoint()
    QTest.mouseClick(view.viewport(), LEFT, pos=at)
    assert view.current_id() == "n1"
    with qtbot.waitSignal(board.opened) as opened:
        QTest.mouseDClick(view.viewport(), LEFT, pos=at)
    assert opened.args == ["n1"]


def test_a_card_dropped_on_another_column_asks_for_the_move(board: Board, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setData(MIME, b"n3")
    view, action = board.view("won"), Qt.DropAction.MoveAction
    at, none = QPointF(20, 20), Qt.KeyboardModifier.NoModifier
    view.dragEnterEvent(QDragEnterEvent(at.toPoint(), action, data, LEFT, none))
    with qtbot.waitSignal(board.moved) as moved:
        view.dropEvent(QDropEvent(at, action, data, LEFT, none))
    assert moved.args == ["n3", "new", "won"]


def test_ten_thousand_cards_are_painted_like_ten(board: Board) -> None:
    def painted(count: int) -> float:
        board.set_cards({"new": [Card(f"n{i}", f"Deal {i}") for i in range(count)]})
        view = board.view("new")
        view.stand_on(count - 1)
        times = []
        for _ in range(7):
            begin = time.perf_counter()
            view.viewport().repaint()
            times.append(time.perf_counter() - begin)
        return min(times)

    few = painted(10)
    assert painted(10_000) < 5 * few
