"""Whys, answers and what is at risk, in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.model.activities import Task
from app.services import learning
from app.ui.pages.complaints.actions_dialog import ActionsDialog
from app.ui.pages.complaints.knowledge_dialog import KnowledgeDialog
from app.ui.pages.complaints.lessons_dialog import LessonsDialog
from app.ui.pages.complaints.risk_dialog import RiskDialog
from app.ui.pages.complaints.whys_dialog import WhysDialog
from app.ui.pages.complaints.win_back_dialog import WinBackDialog
from tests.ui.pages.conftest import DAY, NOW, Answer, Firm, trigger

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.desk import Desk
    from app.ui.dialogs.fields_dialog import FieldsDialog

LEFT = Qt.MouseButton.LeftButton


def test_the_answer_of_a_solved_complaint_is_kept_found_and_judged(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    firm.move("complaint", firm.complaint, "triaged", "assigned", "investigating", "resolved")
    page = open_page("complaints")
    page.open_record("complaint", firm.complaint)

    def fill(dialog: FieldsDialog) -> None:
        dialog.load({"title": "轴承异响的处理", "body": "补充润滑脂"})
        QTest.mouseClick(dialog.do, LEFT)

    answer = Answer(fill)
    trigger(desk, "complaint.keep-answer")
    assert answer.done
    trigger(desk, "complaint.answers")
    dialog: Any = page.window().findChild(KnowledgeDialog)
    dialog.search.setText("润滑")
    assert dialog.heading.text() == "轴承异响的处理"
    QTest.mouseClick(dialog.yes, LEFT)
    assert dialog.counts.text() == "helped 1 of 1 times"
    dialog.search.setText("生锈")
    assert (dialog.heading.text(), dialog.yes.isEnabled()) == ("No answer has these words", False)
    dialog.close()


def test_why_is_asked_five_times(open_page: Callable[[str], Any], firm: Firm, desk: Desk) -> None:
    page = open_page("complaints")
    page.open_record("complaint", firm.complaint)
    trigger(desk, "complaint.whys")
    dialog: Any = page.window().findChild(WhysDialog)
    dialog.lines[1].setText("未保养")
    QTest.mouseClick(dialog.save_button, LEFT)
    assert dialog.error.text() == "A why is left out; fill in the one above first."
    dialog.lines[0].setText("缺油")
    dialog.action.setText("重排保养计划")
    QTest.mouseClick(dialog.save_button, LEFT)
    assert dialog.error.text().startswith("Choose the root cause first")
    dialog.cause.setCurrentIndex(dialog.cause.findData("training"))
    QTest.mouseClick(dialog.save_button, LEFT)
    assert firm.value("complaint", firm.complaint, "whys") == ["缺油", "未保养"]
    assert firm.count("tasks", "title = '重排保养计划' AND corrects = 'training'") == 1


def test_what_corrective_actions_changed_is_listed_and_leads_to_the_task(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    page = open_page("complaints")
    trigger(desk, "complaint.corrective")
    empty: Any = page.window().findChild(ActionsDialog)
    assert empty.stack.currentWidget() is empty.nothing
    empty.close()
    for days in range(61, 300, 6):
        firm.add(
            "complaint",
            subject="s",
            account_id=firm.account,
            received_at=NOW - days * DAY,
            root_cause="training",
        )
    with firm.database.write("demo") as session:
        task = learning.keep(session, firm.complaint, ["缺油"], "training", "重排保养计划")
        assert task is not None
    open_one = firm.add("task", title="换供应商", corrects="supplier")
    firm.move("task", task, "done")
    with firm.database.write("demo") as session:
        session.get_one(Task, task).done_at = NOW - 60 * DAY
    trigger(desk, "complaint.corrective")
    dialog: Any = page.window().findChildren(ActionsDialog)[-1]
    done, waits = dialog.table.texts()
    assert (done[0], done[3], done[4]) == ("重排保养计划", "5.0", "0.5")
    assert done[5].startswith("Fewer: -9")
    assert (waits[0], waits[2], waits[5]) == ("换供应商", "Still to do", "")
    assert dialog.heading.text() == "After 1 of 1 actions fewer complaints of their cause came"
    assert "association" in dialog.note.text()
    dialog.table.opened.emit(open_one)
    assert desk.window.stack.pages["tasks"].isVisible()


def test_causes_stand_by_number_or_by_cost_beside_promises_repeats_and_what_followed(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    for cause, amount, days in (("training", 100_00, 40), ("training", 0, 30), ("supplier", 900_00, 20)):
        complaint = firm.add(
            "complaint", subject="s", account_id=firm.account, received_at=NOW - days * DAY, root_cause=cause,
            remedy_amount=amount, remedy_currency="CNY",
        )  # fmt: skip
        firm.move("complaint", complaint, "triaged", "assigned", "investigating", "resolved")
    page = open_page("complaints")
    trigger(desk, "complaint.lessons")
    dialog: Any = page.window().findChild(LessonsDialog)
    assert dialog.heading.text() == "4 complaints were heard"
    assert dialog.causes.texts() == [
        ("Training", "2", "¥100", "50%"), ("Supplier", "1", "¥900", "75%"), ("Other", "1", "¥0", "100%"),
    ]  # fmt: skip
    QTest.mouseClick(dialog.by.button("cost"), LEFT)
    assert [row[0] for row in dialog.causes.texts()] == ["Supplier", "Training", "Other"]
    names = [row[0] for row in dialog.figures.texts()]
    assert names[2] == "Half are resolved within (Kaplan–Meier)"
    assert names[-1].endswith("(association)")
    QTest.mouseClick(dialog.span.button("quarter"), LEFT)
    assert dialog.heading.text() == "4 complaints were heard"
    dialog.causes.opened.emit("supplier")
    assert page.list.loader.total == 1


def test_a_complaint_starts_the_plan_that_wins_the_customer_back(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    page = open_page("complaints")
    page.open_record("complaint", firm.complaint)
    trigger(desk, "complaint.win-back")
    dialog: Any = page.window().findChild(WinBackDialog)
    assert (dialog.plan.isHidden(), dialog.start_button.isEnabled()) == (True, False)
    QTest.mouseClick(dialog.usual_button, LEFT)
    assert dialog.plan.currentText() == "Win-back for lost customers"
    assert dialog.steps.text().startswith("Tomorrow · Call · Ask why they left\n")
    QTest.mouseClick(dialog.start_button, LEFT)
    made = f"account_id = '{firm.account}' AND care_step_id <> ''"
    assert firm.count("tasks", made) == 2
    trigger(desk, "complaint.win-back")
    again: Any = page.window().findChildren(WinBackDialog)[-1]
    QTest.mouseClick(again.start_button, LEFT)
    assert again.error.text().startswith("This plan was already started for this complaint")
    assert firm.count("tasks", made) == 2
    again.close()


def test_deals_behind_open_complaints_are_shown_with_the_assumption_that_can_be_changed(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    page = open_page("complaints")
    trigger(desk, "complaint.risk")
    dialog: Any = page.window().findChild(RiskDialog)
    assert [row[0] for row in dialog.table.texts()] == ["轴承异响"]
    assert dialog.table.texts()[0][6].endswith("(5%)")
    dialog.percents["medium"].setValue(40)
    QTest.mouseClick(dialog.keep_button, LEFT)
    assert dialog.table.texts()[0][6].endswith("(40%)")
    dialog.table.opened.emit(firm.complaint)
    assert page.detail().record == firm.complaint
