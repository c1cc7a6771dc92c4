from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.dialogs.bulk_edit import BulkDialog
from app.ui.models.grouped_model import ROW, Group
from app.ui.pages.parts.snooze import offers
from tests.ui.pages.conftest import DAY, NOW, Answer, Firm, pick, trigger

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton


def shown(page: Any) -> list[str]:
    lines = page.groups.lines
    rows = [lines.index(row).data(ROW) for row in range(lines.rowCount())]
    return [f"[{row.title}]" if isinstance(row, Group) else row.title for row in rows]


def stand_on(page: Any, task: str) -> None:
    page.groups.setCurrentIndex(page.groups.lines.index(page.groups.lines.place_of(task)))


def test_tasks_stand_under_when_they_are_due(open_page: Callable[[str], Any], firm: Firm) -> None:
    firm.add("task", title="无日期")
    firm.add("task", title="以后", due_at=NOW + 20 * DAY)
    assert shown(open_page("tasks").current) == [
        "[Overdue]",
        "确认报价",
        "[Later]",
        "以后",
        "[No date]",
        "无日期",
    ]


def test_space_completes_a_task_and_undo_brings_it_back(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    page = open_page("tasks").current
    stand_on(page, firm.task)
    QTest.keyClick(page.groups, Qt.Key.Key_Space)
    assert firm.value("task", firm.task, "status") == "done"
    assert page.under.currentWidget() is page.nothing
    desk.history.undo()
    assert "确认报价" in shown(page)


def test_a_click_on_the_box_completes_a_task(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("tasks").current
    index = page.groups.lines.index(page.groups.lines.place_of(firm.task))
    box = page.groups.visualRect(index)
    at = box.center()
    at.setX(box.left() + 30)
    QTest.mouseClick(page.groups.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    assert firm.value("task", firm.task, "status") == "done"


def test_a_typed_line_is_read_back_before_it_is_saved(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("tasks").current
    QTest.keyClicks(page.quick.line, "call tomorrow 15:00 !high")
    assert page.quick.preview.text() == "Task: call · Tomorrow 15:00 · High"
    assert firm.count("tasks") == 1
    QTest.keyClick(page.quick.line, Qt.Key.Key_Return)
    assert firm.count("tasks", "title = 'call' AND priority = 'high'") == 1
    assert page.quick.line.text() == ""
    assert "call" in shown(page)


def test_a_typed_line_finds_the_account_it_names(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("tasks").current
    page.quick.line.setText("明天 打电话 #恒通 @无此人")
    assert page.quick.preview.text().endswith("杭州恒通轴承 · not found: @无此人")
    QTest.mouseClick(page.quick.add, LEFT)
    assert firm.count("tasks", f"about_id = '{firm.account}'") == 1


def test_a_line_without_words_cannot_be_saved(open_page: Callable[[str], Any]) -> None:
    page = open_page("tasks").current
    page.quick.line.setText("明天")
    assert not page.quick.add.isEnabled()


def test_s_puts_a_task_off_until_tomorrow(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("tasks").current
    stand_on(page, firm.task)
    answer = Answer(pick(0))
    page.snooze()
    assert answer.done
    due = firm.value("task", firm.task, "due_at")
    assert due == offers(dt.datetime.now().astimezone())["tomorrow"]


def test_only_ones_own_tasks_are_shown_until_everyones_are_asked_for(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    other = firm.add("user", login="wf", name="王芳", role="rep")
    firm.add("task", title="她的", due_at=NOW - DAY, assignee_id=other)
    page = open_page("tasks").current
    assert "她的" not in shown(page)
    QTest.mouseClick(page.scope.button("all"), LEFT)
    assert "她的" in shown(page)


def test_the_table_shows_finished_tasks_too(open_page: Callable[[str], Any], firm: Firm) -> None:
    firm.add("task", title="已完成", status="done")
    page = open_page("tasks").current
    assert "已完成" not in shown(page)
    QTest.mouseClick(page.view_switch.button("table"), LEFT)
    assert page.list.view.rows.rowCount() == 2


def test_the_pane_offers_the_moves_of_a_task(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("tasks").current
    page.open_record("task", firm.task)
    bar = page.detail().bar
    assert [button.text() for button in bar.buttons()] == ["Complete", "Start", "Cancel"]
    QTest.mouseClick(bar.buttons()[1], LEFT)
    assert firm.value("task", firm.task, "status") == "doing"


def test_the_rail_is_told_how_many_are_waiting(open_page: Callable[[str], Any], desk: Desk) -> None:
    told: list[tuple[str, int]] = []

    def note(page: str, count: int) -> None:
        told.append((page, count))

    desk.context.navigator.waiting_told.connect(note)
    open_page("tasks")
    assert told[-1] == ("tasks", 1)


def test_all_selected_tasks_are_done_or_given_to_a_colleague_at_once(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    colleague = firm.add("user", login="wf", name="王芳", role="rep")
    whole, packed = (firm.add("task", title=title, due_at=NOW) for title in ("参展", "布展"))
    for title, of, whose in (
        ("印名片", whole, {}),
        ("寄样品", whole, {"assignee_id": colleague}),
        ("装箱", packed, {}),
    ):
        firm.add("task", title=title, parent_id=of, due_at=NOW, **whose)
    page = open_page("tasks").current
    QTest.mouseClick(page.view_switch.button("table"), LEFT)
    page.list.view.selectAll()
    trigger(desk, "task.bulk")
    (dialog,) = desk.window.findChildren(BulkDialog)
    dialog.field.setCurrentIndex(dialog.field.findData("assignee_id"))
    dialog.on_field()
    assert dialog.editor is not None
    dialog.editor.set_value(colleague)
    QTest.mouseClick(dialog.apply, LEFT)
    me = firm.database.actor.user_id
    assert firm.count("tasks", f"assignee_id = '{colleague}' AND delegated_by = '{me}'") == 6
    desk.history.undo()
    assert firm.count("tasks", f"assignee_id = '{me}'") == 5
    page.list.view.selectAll()
    trigger(desk, "task.complete")
    assert firm.count("tasks", "status = 'done'") == 4
    assert firm.value("task", whole, "status") == "todo"  # a colleague has a part of it
    assert firm.value("task", packed, "status") == "done"  # after its part
    assert desk.window.notices.text.text() == "4 tasks done. 1 with open parts stays open."
    desk.history.undo()
    assert firm.count("tasks", "status = 'done'") == 0
