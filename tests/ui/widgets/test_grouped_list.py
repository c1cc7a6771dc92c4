from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from app.ui.models.grouped_model import Group, Line
from app.ui.models.timeline_model import Entry
from app.ui.widgets.grouped_list import GroupedList, box_rect
from app.ui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.ui.context import Context

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tasks(context: Context, qtbot: QtBot) -> GroupedList:
    made = GroupedList(context)
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show_groups(
        [
            Group(
                "past",
                "Overdue",
                (Line("1", "Call back", "Ltd", "Yesterday", pill="High", tone="vermillion"),),
                "vermillion",
            ),
            Group("today", "Today", (Line("2", "Offer"), Line("3", "Report", done=True))),
        ]
    )
    made.show()
    return made


def test_space_asks_to_turn_the_tick(tasks: GroupedList, qtbot: QtBot) -> None:
    tasks.setCurrentIndex(tasks.lines.index(4))
    with qtbot.waitSignal(tasks.toggled) as toggled:
        QTest.keyClick(tasks, Qt.Key.Key_Space)
    assert toggled.args == ["3", False]


def test_a_click_into_the_box_asks_to_turn_the_tick(tasks: GroupedList, qtbot: QtBot) -> None:
    box = box_rect(QRectF(tasks.visualRect(tasks.lines.index(1)))).center().toPoint()
    with qtbot.waitSignal(tasks.toggled) as toggled:
        QTest.mouseClick(tasks.viewport(), LEFT, pos=box)
    assert toggled.args == ["1", True]
    assert tasks.current_id() == "1"


def test_a_click_on_a_head_folds_its_group(tasks: GroupedList) -> None:
    head = tasks.visualRect(tasks.lines.index(0)).center()
    QTest.mouseClick(tasks.viewport(), LEFT, pos=head)
    assert tasks.lines.rowCount() == 4
    tasks.setCurrentIndex(tasks.lines.index(0))
    QTest.keyClick(tasks, Qt.Key.Key_Space)
    assert tasks.lines.rowCount() == 5


def test_enter_opens_a_line(tasks: GroupedList, qtbot: QtBot) -> None:
    tasks.setCurrentIndex(tasks.lines.index(1))
    with qtbot.waitSignal(tasks.opened) as opened:
        QTest.keyClick(tasks, Qt.Key.Key_Return)
    assert opened.args == ["1"]


def test_the_keyboard_stays_near_a_line_that_went(tasks: GroupedList) -> None:
    tasks.setCurrentIndex(tasks.lines.index(3))
    tasks.show_groups([Group("today", "Today", (Line("3", "Report"), Line("4", "Letter")))])
    assert tasks.current_id() == "4"


def test_a_timeline_opens_what_an_entry_is_about(context: Context, qtbot: QtBot) -> None:
    timeline = Timeline(context)
    qtbot.addWidget(timeline)
    entry = Entry(
        dt.datetime.now(dt.UTC), "Call", "Li", "About prices", (("City", "a", "b"),), target=("activity", "7")
    )
    timeline.show_entries([entry])
    timeline.resize(500, 300)
    timeline.show()
    timeline.grab()
    timeline.setCurrentIndex(timeline.entries.index(1))
    with qtbot.waitSignal(timeline.opened) as opened:
        QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert opened.args == ["activity", "7"]
