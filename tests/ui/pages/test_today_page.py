from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services import records
from app.ui.dialogs.log_activity import LogActivityDialog
from app.ui.models.grouped_model import ROW, Group
from app.ui.pages.parts.snooze import offers
from tests.ui.pages.conftest import DAY, NOW, Answer, Firm, pick

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from app.ui.desk import Desk
    from app.ui.language import Language


def shown(page: Any) -> list[str]:
    lines = page.list.lines
    rows = [lines.index(row).data(ROW) for row in range(lines.rowCount())]
    return [f"[{row.title}]" if isinstance(row, Group) else f"{row.title}: {row.pill}" for row in rows]


def stand_on(page: Any, kind: str, record: str) -> None:
    page.list.setCurrentIndex(page.list.lines.index(page.list.lines.place_of(f"{kind}:{record}")))


def test_each_line_says_why_it_is_here(open_page: Callable[[str], Any]) -> None:
    page = open_page("today")
    assert shown(page) == ["[Overdue]", "轴承异响: Complaint, Medium", "确认报价: Task"]
    assert page.strip.texts()[0] == ("Overdue", "2")


def test_space_completes_a_task(open_page: Callable[[str], Any], firm: Firm, desk: Desk) -> None:
    page = open_page("today")
    stand_on(page, "task", firm.task)
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    assert firm.value("task", firm.task, "status") == "done"
    assert shown(page) == ["[Overdue]", "轴承异响: Complaint, Medium"]
    desk.history.undo()
    assert "确认报价: Task" in shown(page)


def test_space_on_anything_else_logs_the_follow_up_that_does_it(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    page = open_page("today")
    stand_on(page, "complaint", firm.complaint)
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    dialog = desk.window.findChild(LogActivityDialog)
    assert dialog is not None
    QTest.keyClick(dialog.subject, Qt.Key.Key_Return)
    assert firm.value("complaint", firm.complaint, "first_response_at") is not None


def test_s_puts_off_and_a_complaint_has_a_time_of_its_own(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    page = open_page("today")
    stand_on(page, "task", firm.task)
    answer = Answer(pick(0))
    page.snooze()
    assert answer.done
    assert firm.value("task", firm.task, "due_at") == offers(desk.context.clock())["tomorrow"]
    stand_on(page, "complaint", firm.complaint)
    page.put_off(page.current(), NOW + DAY)
    assert "a time of its own" in desk.window.notices.text.text()


def test_the_next_step_of_a_deal_and_a_follow_up_can_be_put_off(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    with firm.database.write("demo") as session:
        records.update(session, "deal", firm.deal, {"next_step_on": (NOW - DAY).date()})
        records.update(session, "account", firm.account, {"next_follow_at": NOW - DAY})
    page = open_page("today")
    for kind, record in (("deal", firm.deal), ("account", firm.account)):
        stand_on(page, kind, record)
        page.put_off(page.current(), NOW + 3 * DAY)
    assert firm.value("deal", firm.deal, "next_step_on") == (NOW + 3 * DAY).date()
    assert all("年度框架" not in line for line in shown(page))


def test_enter_opens_the_record_on_its_page(open_page: Callable[[str], Any], firm: Firm, desk: Desk) -> None:
    page = open_page("today")
    stand_on(page, "complaint", firm.complaint)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert desk.window.stack.front == "complaints"
    opened: Any = desk.window.stack.pages["complaints"]
    assert opened.detail().record == firm.complaint


def test_a_day_with_nothing_in_it_says_what_belongs_here(open_page: Callable[[str], Any], firm: Firm) -> None:
    with firm.database.write("demo") as session:
        records.archive(session, "task", firm.task)
        records.update(session, "complaint", firm.complaint, {"resolution_due_at": NOW + 9 * DAY})
    page = open_page("today")
    assert page.stack.currentWidget() is page.nothing


def test_the_page_follows_the_language(
    open_page: Callable[[str], Any], language: Language, qapp: QApplication
) -> None:
    page = open_page("today")
    language.choose("zh_CN")
    qapp.processEvents()
    assert shown(page) == ["[逾期]", "轴承异响: 投诉 · 中", "确认报价: 任务"]
    assert page.title.text() == "今日"
