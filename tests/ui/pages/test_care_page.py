from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.services import care_plans, records
from app.ui.pages.tasks.groups import task_groups
from tests.ui.pages.conftest import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.desk import Desk
    from tests.ui.pages.conftest import Firm

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(open_page: Callable[[str], Any]) -> Any:
    made = open_page("tasks")
    made.switch_to("care_plan")
    return made.current


def test_the_usual_plans_are_added_and_one_is_edited_and_counts_what_it_made(
    page: Any, firm: Firm, desk: Desk
) -> None:
    QTest.mouseClick(page.usual, LEFT)
    assert firm.count("care_plans") == len(care_plans.USUAL)
    with firm.database.raw() as connection:
        (plan,) = connection.execute("SELECT id FROM care_plans WHERE name = '合同到期续签'").fetchone()
    page.open_record("care_plan", plan)
    pane = page.detail()
    pane.tabs.setCurrentWidget(pane.steps)
    assert pane._title.text() == "Renewal before the contract ends"
    assert pane.steps.list.item(0).text() == "Day -45 · Call · Talk about renewal"
    pane.steps.list.setCurrentRow(1)
    QTest.mouseClick(pane.steps.remove, LEFT)
    QTest.mouseClick(pane.steps.add, LEFT)
    QTest.mouseClick(pane.steps.save, LEFT)
    assert "title" in pane.steps.trouble.text()  # a step needs words
    pane.steps.words.setText("拜访")
    pane.steps.on_edited()
    QTest.mouseClick(pane.steps.save, LEFT)
    assert firm.count("care_steps", f"plan_id = '{plan}'") == 2
    firm.add(
        "account",
        name="续签客户",
        contract_ends_on=dt.datetime.now().astimezone().date() + dt.timedelta(days=50),
    )
    desk.keepers.care.look()
    assert firm.count("tasks", "care_step_id IS NOT NULL") == 2
    page.list.refresh()
    rows = page.list.view.rows
    texts = [
        [rows.index(row, column).data() for column in range(rows.columnCount())]
        for row in range(rows.rowCount())
    ]
    counted = next(row for row in texts if "Renewal before the contract ends" in row)
    assert counted[-4:] == ["1", "2", "0", ""]  # nothing ordered yet
    desk.keepers.care.look()
    assert firm.count("tasks", "care_step_id IS NOT NULL") == 2  # once


def test_steps_that_are_not_saved_are_asked_about_before_another_plan_is_shown(page: Any, firm: Firm) -> None:
    QTest.mouseClick(page.usual, LEFT)
    first, second = (plan_named(firm, name) for name in ("投诉后回访", "生日问候"))
    page.open_record("care_plan", first)
    steps = page.detail().steps
    QTest.mouseClick(steps.add, LEFT)
    answer = Answer(partial(press, 2))
    page.open_record("care_plan", second)
    assert answer.done
    assert steps.plan == first
    answer = Answer(partial(press, 0))
    page.open_record("care_plan", second)
    assert answer.done
    assert (steps.plan, steps.dirty) == (second, False)
    assert firm.count("care_steps", f"plan_id = '{first}'") == 1


def plan_named(firm: Firm, name: str) -> str:
    with firm.database.raw() as connection:
        return str(connection.execute("SELECT id FROM care_plans WHERE name = ?", (name,)).fetchone()[0])


def press(place: int, dialog: Any) -> None:
    """Press an answer of a question by its place: discard, save, keep editing."""
    words = ("Discard", "Save", "Keep editing")[place]
    next(made for made in dialog.findChildren(QPushButton) if made.text() == words).click()


def test_what_a_care_step_made_is_called_in_the_language_of_the_window_until_it_is_renamed(
    page: Any, firm: Firm, desk: Desk
) -> None:
    QTest.mouseClick(page.usual, LEFT)
    soon = dt.datetime.now().astimezone().date() + dt.timedelta(days=50)
    firm.add("account", name="续签客户", contract_ends_on=soon)
    desk.keepers.care.look()
    with firm.database.raw() as connection:
        (task,) = connection.execute("SELECT id FROM tasks WHERE title = '沟通续签意向'").fetchone()
    stack: Any = desk.window.stack.pages["tasks"]
    stack.switch_to("task")
    tasks = stack.current
    tasks.refresh()
    told = {line.id: line.title for group in tasks._found for line in group.lines}
    assert told[task] == "沟通续签意向\tTalk about renewal"
    shown = [line.title for group in task_groups(desk.context, tasks._found) for line in group.lines]
    assert "Talk about renewal" in shown
    tasks.open_record("task", task)
    assert tasks.detail()._title.text() == "Talk about renewal"
    with firm.database.write("update-task") as session:
        records.update(session, "task", task, {"title": "先约时间"})
    tasks.open_record("task", task)
    tasks.detail().show_record(task)
    assert tasks.detail()._title.text() == "先约时间"
