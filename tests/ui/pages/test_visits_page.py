from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.services import segments, visit_questions
from app.services.visit_questions import Question
from app.ui.pages.tasks.visits.check_in_dialog import CheckInDialog
from app.ui.pages.tasks.visits.day_dialog import DayDialog
from app.ui.pages.tasks.visits.plan_dialog import PlanDialog
from app.ui.pages.tasks.visits.questions_dialog import QuestionsDialog
from app.ui.pages.tasks.visits.report_dialog import ReportDialog
from tests.ui.pages.conftest import NOW, Answer, Firm, trigger

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(open_page: Callable[[str], Any]) -> Any:
    made = open_page("tasks")
    made.switch_to("visit")
    return made.current


def dialog_of(desk: Desk, kind: type[QWidget]) -> Any:
    return next(made for made in desk.window.findChildren(kind) if made.isVisible())


def press(page: Any, words: str) -> None:
    button = next(made for made in page.detail().bar.buttons() if made.text() == words)
    QTest.mouseClick(button, LEFT)


def test_a_visit_is_checked_in_reported_and_told_in_the_report_of_the_day(
    page: Any, firm: Firm, desk: Desk, tmp_path: Path
) -> None:
    with firm.database.write("demo") as session:
        visit_questions.save_questions(
            session, "needs", [Question("", "Pieces a year", "", "number", (), True)]
        )
    visit = firm.add("visit", account_id=firm.account, purpose="needs", planned_start_at=NOW)
    page.open_record("visit", visit)
    press(page, "Check in")
    dialog = dialog_of(desk, CheckInDialog)
    dialog.place.setText("nowhere")
    assert not dialog.do.isEnabled()
    dialog.place.setText("31.2304, 121.4737 ±20")
    assert "±20 m" in dialog.understood.text()
    dialog.keep.setChecked(True)
    QTest.mouseClick(dialog.do, LEFT)
    assert firm.value("visit", visit, "status") == "checked_in"
    assert firm.value("account", firm.account, "latitude_e6") == 31_230_400
    press(page, "Report")
    told = dialog_of(desk, ReportDialog)
    told.told.setPlainText("wants an offer")
    told.following.setText("tomorrow 10:00 send the offer")
    QTest.mouseClick(told.do, LEFT)
    assert told.answers[0].trouble.text()  # the question must be answered
    assert firm.value("visit", visit, "status") == "checked_in"
    told.answers[0].line.setText("1200")
    QTest.mouseClick(told.do, LEFT)
    assert firm.value("visit", visit, "status") == "reported"
    assert firm.count("tasks", "title = 'send the offer'") == 1
    assert page.detail().answers.texts() == [("Pieces a year", "1200")]
    trigger(desk, "visit.day")
    day = dialog_of(desk, DayDialog)
    assert "1 made of 1" in day.text.toPlainText()
    QTest.mouseClick(day.copy, LEFT)
    assert "wants an offer" in QApplication.clipboard().text()
    day.save(tmp_path / "day.pdf")
    assert (tmp_path / "day.pdf").read_bytes().startswith(b"%PDF")


def test_a_day_is_planned_from_a_segment_in_a_short_order_and_taken_back_at_once(
    page: Any, firm: Firm, desk: Desk
) -> None:
    for name, east in (("远", 300_000), ("近", 100_000), ("中", 200_000)):
        firm.add("account", name=name, level="C", latitude_e6=31_230_000, longitude_e6=121_000_000 + east)
    firm.add("account", name="无处", level="C")
    with firm.database.write("demo") as session:
        segments.save_live(session, "account", "C级", "level:C")
    QTest.mouseClick(page.plan, LEFT)
    dialog = dialog_of(desk, PlanDialog)
    assert not dialog.do.isEnabled()
    assert dialog.fields.segments.itemText(0) == "C级 (4)"
    dialog.fields.start.setText("31.23, 121.0")
    dialog.fields.segments.setCurrentIndex(0)
    dialog.fields.on_source()
    assert [row[1] for row in dialog.table.texts()] == ["近", "中", "远", "无处"]
    assert "1 without a position" in dialog.summary.text()
    dialog.table.selectRow(3)
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    QTest.keyClick(dialog.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [row[1] for row in dialog.table.texts()] == ["近", "远", "中"]
    QTest.mouseClick(dialog.shorten, LEFT)
    assert [row[1] for row in dialog.table.texts()] == ["近", "中", "远"]
    QTest.mouseClick(dialog.do, LEFT)
    assert firm.count("visits", "status = 'planned'") == 3
    desk.history.undo()
    assert firm.count("visits") == 0


def test_questions_are_written_for_a_purpose(page: Any, firm: Firm, desk: Desk) -> None:
    trigger(desk, "visit.questions")
    dialog = dialog_of(desk, QuestionsDialog)
    QTest.mouseClick(dialog.add, LEFT)
    dialog.text.setText("品牌")
    dialog.types.setCurrentIndex(3)
    dialog.on_edited()
    QTest.mouseClick(dialog.do, LEFT)
    assert "at least two" in dialog.trouble.text()
    dialog.options.setText("自有，进口")
    dialog.on_edited()
    QTest.mouseClick(dialog.do, LEFT)
    with firm.database.read() as session:
        (asked,) = visit_questions.questions(session, dialog.purpose)
    assert (asked.text, asked.options) == ("品牌", ("自有", "进口"))
    assert page.isVisible()


def test_a_visit_that_is_cancelled_needs_its_reason_and_nobody_without_address_is_invited(
    page: Any, firm: Firm, desk: Desk, tmp_path: Path
) -> None:
    visit = firm.add(
        "visit", account_id=firm.account, purpose="needs", planned_start_at=NOW + dt.timedelta(days=1)
    )
    page.open_record("visit", visit)

    def fill(dialog: Any) -> None:
        dialog.editor("cancel_reason").set_value("客户出差")
        QTest.mouseClick(dialog.do, LEFT)

    page.detail().save_invitation(tmp_path / "visit.eml")
    assert "has no e-mail address" in desk.window.notices.text.text()
    answer = Answer(fill)
    press(page, "Cancel visit")
    assert answer.done
    assert firm.value("visit", visit, "status") == "cancelled"
    assert firm.value("visit", visit, "cancel_reason") == "客户出差"
