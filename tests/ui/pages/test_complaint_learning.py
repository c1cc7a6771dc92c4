"""Whys, answers and what is at risk, in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.pages.complaints.knowledge_dialog import KnowledgeDialog
from app.ui.pages.complaints.risk_dialog import RiskDialog
from app.ui.pages.complaints.whys_dialog import WhysDialog
from tests.ui.pages.conftest import Answer, Firm, trigger

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
    assert firm.value("complaint", firm.complaint, "whys") == ["缺油", "未保养"]
    assert firm.count("tasks", "title = '重排保养计划'") == 1


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
