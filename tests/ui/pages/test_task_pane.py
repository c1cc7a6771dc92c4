from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services import records
from app.ui.pages.tasks.wait_dialog import WaitDialog
from tests.ui.pages.conftest import Answer, Firm

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from app.ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pane(open_page: Callable[[str], Any], firm: Firm) -> Any:
    page = open_page("tasks").current
    page.open_record("task", firm.task)
    return page.detail()


def test_parts_are_added_ticked_off_and_hold_the_whole_open(pane: Any, firm: Firm, desk: Desk) -> None:
    pane.tabs.setCurrentWidget(pane.parts)
    pane.parts.line.setText("印名片")
    QTest.mouseClick(pane.parts.add, LEFT)
    part = pane.parts.list.lines.index(1).data()
    assert part == "印名片"
    QTest.mouseClick(pane.bar.buttons()[0], LEFT)  # complete
    assert firm.value("task", firm.task, "status") == "todo"
    assert "still open: 1;" in desk.window.notices.text.text()
    pane.parts.list.setCurrentIndex(pane.parts.list.lines.index(1))
    QTest.keyClick(pane.parts.list, Qt.Key.Key_Space)
    QTest.mouseClick(pane.bar.buttons()[0], LEFT)
    assert firm.value("task", firm.task, "status") == "done"


def test_a_given_task_is_accepted_returned_and_waits_for_a_deal(pane: Any, firm: Firm) -> None:
    giver = firm.add("user", login="wf", name="王芳", role="rep")
    with firm.database.write("demo") as session:
        records.get(session, "task", firm.task).delegated_by = giver  # type: ignore[attr-defined] # a task
    pane.show_record(firm.task)
    assert pane.given.words.text() == "王芳 gave you this task."

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, WaitDialog)
        dialog.pickers["deal"].set_value(firm.deal)
        dialog.on_changed()
        QTest.mouseClick(dialog.do, LEFT)

    answer = Answer(choose)
    QTest.mouseClick(pane.wait, LEFT)
    assert answer.done
    assert pane.waiting.words.text() == "Waits until 年度框架 is won."
    QTest.mouseClick(pane.waiting.first, LEFT)
    assert pane.waiting.isHidden()
    QTest.mouseClick(pane.given.first, LEFT)
    assert firm.value("task", firm.task, "accepted_at") is not None

    def say_why(dialog: Any) -> None:
        dialog.editor("description").set_value("出差")
        QTest.mouseClick(dialog.do, LEFT)

    answer = Answer(say_why)
    QTest.mouseClick(pane.given.second, LEFT)
    assert answer.done
    assert firm.value("task", firm.task, "assignee_id") == giver


def test_a_repetition_is_chosen_by_name_or_written_as_a_rule(pane: Any, firm: Firm) -> None:
    editor = pane.form.editor("recurrence")
    editor.box.setCurrentIndex(4)
    editor.on_chosen(4)
    assert editor.box.currentText() == "every 2 weeks"
    pane.form.save()
    assert firm.value("task", firm.task, "recurrence") == "FREQ=WEEKLY;INTERVAL=2"
    editor.box.setCurrentIndex(editor.box.count() - 1)
    editor.on_chosen(0)
    editor.line.setText("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")
    assert editor.problem()
    editor.line.setText("FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1")
    assert not editor.problem()


def test_a_due_task_reminds_once_and_can_be_put_off_or_done(pane: Any, firm: Firm, desk: Desk) -> None:
    assert pane
    task = firm.add("task", title="打电话", due_at=dt.datetime.now(dt.UTC) - dt.timedelta(minutes=1))
    other = firm.add("task", title="寄样品", due_at=dt.datetime.now(dt.UTC) - dt.timedelta(minutes=2))
    desk.keepers.reminders.look()
    dialog = desk.keepers.reminders.dialog
    assert dialog is not None
    assert {reminder.title for reminder in dialog.found} == {"打电话", "寄样品"}
    desk.keepers.reminders.look()
    assert len(dialog.found) == 2  # told once
    dialog.list.setCurrentIndex(dialog.list.lines.index(dialog.list.lines.place_of(task)))
    QTest.mouseClick(dialog.hour, LEFT)
    assert firm.value("task", task, "snoozed_until") > dt.datetime.now(dt.UTC)
    dialog.list.setCurrentIndex(dialog.list.lines.index(1))
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert firm.value("task", other, "status") == "done"
    assert dialog.isHidden()
