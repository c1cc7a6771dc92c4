from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.ui.pages.tasks.calendar.slots import DAY
from tests.ui.pages.conftest import Answer, Firm, pick

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
HOUR = dt.timedelta(hours=1)


@pytest.fixture
def calendar(open_page: Callable[[str], Any]) -> Any:
    page = open_page("tasks")
    page.switch_to("calendar")
    return page.current


def today(hour: int = 0) -> dt.datetime:
    return dt.datetime.now().astimezone().replace(hour=hour, minute=0, second=0, microsecond=0)


def drag(canvas: Any, start: QPointF, end: QPointF) -> None:
    QTest.mousePress(canvas, LEFT, NONE, start.toPoint())
    QTest.mouseMove(canvas, (start + (end - start) / 2).toPoint())
    QTest.mouseMove(canvas, end.toPoint())
    QTest.mouseRelease(canvas, LEFT, NONE, end.toPoint())


def spot(canvas: Any, record: str) -> Any:
    return next(found for found in canvas.spots if found.entry.id == record)


def test_a_day_with_more_than_fits_says_how_many_and_a_click_shows_them(calendar: Any, firm: Firm) -> None:
    for hour in range(9, 19):
        firm.add("task", title=f"任务{hour}", due_at=today(hour))
    place = calendar.month.days.days.index(today().date())
    assert (
        calendar.month.left_out[place] + len(calendar.month.spots) == 11
    )  # with the firm's own of yesterday
    at = calendar.month.foot(place).center().toPoint()
    QTest.mouseClick(calendar.month, LEFT, NONE, at)
    assert calendar.bar.view == "day"
    assert len(calendar.hours.hours.spots) == 10


def test_a_task_dragged_to_another_day_keeps_its_hour_and_comes_back_by_undo(
    calendar: Any, firm: Firm, desk: Desk
) -> None:
    task = firm.add("task", title="寄样品", due_at=today(15))
    month = calendar.month
    here = spot(month, task).rect.center()
    place = month.days.days.index(today().date())
    step = 7 if place < 35 else -7
    drag(month, here, QPointF(here.x(), month.cell(place + step).center().y()))
    assert firm.value("task", task, "due_at") == today(15) + step * DAY
    desk.history.undo()
    assert firm.value("task", task, "due_at") == today(15)
    QTest.mousePress(month, LEFT, NONE, here.toPoint())
    QTest.mouseMove(month, here.toPoint() + QPoint(160, 0))
    QTest.keyClick(month, Qt.Key.Key_Escape)  # lets it go where it was
    QTest.mouseRelease(month, LEFT, NONE, here.toPoint() + QPoint(160, 0))
    assert firm.value("task", task, "due_at") == today(15)


def test_a_visit_is_made_longer_by_its_foot_and_moved_by_its_middle(calendar: Any, firm: Firm) -> None:
    visit = firm.add("visit", account_id=firm.account, purpose="needs", planned_start_at=today(10),
                     planned_end_at=today(11))  # fmt: skip
    calendar.bar.take("week")
    hours = calendar.hours.hours
    rect = spot(hours, visit).rect
    drag(hours, QPointF(rect.center().x(), rect.bottom() - 2), QPointF(rect.center().x(), hours.hour * 12))
    assert firm.value("visit", visit, "planned_end_at") == today(12)
    rect = spot(hours, visit).rect
    drag(hours, rect.center(), rect.center() + QPointF(0, hours.hour * 1.5))
    assert firm.value("visit", visit, "planned_start_at") == today(11) + HOUR / 2
    assert firm.value("visit", visit, "planned_end_at") == today(13) + HOUR / 2
    assert firm.value("visit", visit, "moved_count") == 1


def test_the_keyboard_walks_days_finds_entries_and_moves_them(calendar: Any, firm: Firm) -> None:
    task = firm.add("task", title="寄样品", due_at=today(15))
    month = calendar.month
    QTest.keyClick(month, Qt.Key.Key_Right)
    QTest.keyClick(month, Qt.Key.Key_Left)
    assert calendar.day == today().date()
    QTest.keyClick(month, Qt.Key.Key_J)
    assert month.current.id == task
    QTest.keyClick(month, Qt.Key.Key_Right, ALT)
    assert firm.value("task", task, "due_at") == today(15) + DAY
    calendar.bar.take("day")
    calendar.stand(today().date() + DAY)
    hours = calendar.hours.hours
    QTest.keyClick(hours, Qt.Key.Key_J)
    QTest.keyClick(hours, Qt.Key.Key_Down, ALT)
    assert firm.value("task", task, "due_at") == today(15) + DAY + HOUR / 4
    QTest.keyClick(hours, Qt.Key.Key_Space)
    assert firm.value("task", task, "status") == "done"


def test_pages_turn_by_month_t_comes_back_and_a_year_without_known_holidays_is_told(calendar: Any) -> None:
    QTest.keyClick(calendar.month, Qt.Key.Key_PageDown)
    assert calendar.day.month == today().month % 12 + 1
    QTest.keyClick(calendar.month, Qt.Key.Key_T)
    assert calendar.day == today().date()
    calendar.day = dt.date(2026, 1, 31)
    calendar.turn(1)
    assert calendar.day == dt.date(2026, 2, 28)  # not in March
    assert calendar.unknown.isHidden()
    calendar.day = dt.date(2019, 5, 1)
    calendar.refresh()
    assert "2019" in calendar.unknown.text()  # whose holidays are not in the table
    assert not calendar.unknown.isHidden()


def test_a_layer_can_be_hidden_and_stays_hidden(calendar: Any, firm: Firm, desk: Desk) -> None:
    task = firm.add("task", title="寄样品", due_at=today(15))
    QTest.mouseClick(calendar.bar.layers["tasks"], LEFT)
    assert all(found.entry.id != task for found in calendar.month.spots)
    assert desk.context.settings.text("calendar/hidden", "") == "tasks"


def test_a_double_click_on_an_hour_starts_a_task_at_that_hour(calendar: Any, firm: Firm) -> None:
    calendar.bar.take("day")
    hours = calendar.hours.hours
    QTest.mouseDClick(hours, LEFT, NONE, QPoint(200, round(hours.hour * 14.1)))
    form = calendar.panes.open.form
    assert form.values()["start_at"] == today(14)
    assert form.values()["due_at"] == today(14) + HOUR / 2
    form.editor("title").set_value("电话")
    form.on_changed()
    form.save()
    assert firm.count("tasks", "title = '电话'") == 1


def test_the_menu_of_an_hour_plans_a_visit(calendar: Any) -> None:
    calendar.bar.take("week")
    answer = Answer(pick(1))
    calendar.on_menu(None, QPoint(400, 400), today(14))
    assert answer.done
    assert calendar.panes.open.kind == "visit"
    assert calendar.panes.open.form.values()["planned_start_at"] == today(14)


def test_a_visit_opens_beside_the_calendar_and_a_deal_on_its_page(
    calendar: Any, firm: Firm, desk: Desk
) -> None:
    firm.add("deal", name="替换", account_id=firm.account, expected_close=today().date())
    visit = firm.add("visit", account_id=firm.account, purpose="needs", planned_start_at=today(10))
    for entry in list(calendar.found.entries):
        if entry.kind in {"visit", "deal"}:
            calendar.on_opened(entry)
    assert calendar.panes.made["visit"].record == visit
    assert desk.window.stack.front == "pipeline"


def test_the_agenda_lists_day_by_day_and_space_ticks_off(calendar: Any, firm: Firm) -> None:
    task = firm.add("task", title="寄样品", due_at=today(15) + DAY)
    calendar.bar.take("agenda")
    lines = calendar.list.lines
    assert [lines.index(n).data() for n in range(lines.rowCount())][1:] == ["寄样品"]
    calendar.list.setCurrentIndex(lines.index(1))
    QTest.keyClick(calendar.list, Qt.Key.Key_Space)
    assert firm.value("task", task, "status") == "done"


def test_a_calendar_file_is_kept_up_to_date_until_it_is_given_up(
    calendar: Any, firm: Firm, desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "mine.ics"
    calendar.files.keep(file)
    assert file.read_text("utf-8").startswith("BEGIN:VCALENDAR")
    firm.add("task", title="寄样品", due_at=today(15))
    desk.keepers.feed.write()  # what the pause after a commit leads to
    assert "寄样品" in file.read_text("utf-8")
    calendar.files.keep(tmp_path / "gone" / "mine.ics")
    assert "folder" in desk.window.notices.text.text().lower()
    assert desk.context.settings.text("calendar/feed") == str(file)

    def agree(dialog: Any) -> None:
        QTest.mouseClick(next(b for b in dialog.findChildren(QPushButton) if b.text() == "Stop"), LEFT)

    answer = Answer(agree)
    calendar.files.keep_file()
    assert answer.done
    assert desk.context.settings.text("calendar/feed") == ""


@pytest.mark.parametrize("view", ["week", "day"])
def test_a_crowded_hour_shows_a_few_entries_wide_enough_to_read_and_lists_the_rest(
    calendar: Any, firm: Firm, desk: Desk, view: str
) -> None:
    desk.window.resize(1280, 800)
    crowd = [firm.add("task", title=f"任务{n}", due_at=today(10)) for n in range(100)]
    calendar.bar.take(view)
    hours = calendar.hours.hours
    shown = [found for found in hours.spots if found.entry.id in crowd]
    (more,) = hours.left_out
    assert len(shown) + more.entries == 100
    assert all(found.rect.width() > 50 for found in shown)
    assert not any(found.rect.intersects(more.rect) for found in shown)
    QTest.mouseClick(hours, LEFT, NONE, more.rect.center().toPoint())
    assert calendar.bar.view == "agenda"
    assert calendar.day == today().date()
    titles = {found.title for found in calendar.found.entries}
    assert {f"任务{n}" for n in range(100)} <= titles
