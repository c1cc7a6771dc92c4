"""The editor of service time limits, and what the queue says of them, in the real window."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services import policies
from app.ui.models.row_model import DISPLAY, ICON, TONE
from app.ui.pages.complaints.calendar_dialog import CalendarDialog
from app.ui.pages.complaints.limits_dialog import LimitsDialog
from tests.ui.pages.conftest import DAY, NOW, Answer, Firm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.ui.desk import Desk
    from app.ui.dialogs.fields_dialog import FieldsDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def limits(desk: Desk, firm: Firm) -> Iterator[LimitsDialog]:
    assert firm
    dialog = LimitsDialog(desk.context)
    dialog.show()
    yield dialog
    dialog.close()


def test_the_page_says_that_no_limits_are_set_until_there_are_some(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    page = open_page("complaints")
    assert page.band.text.text() == "No service time limits are set, so no clock runs for complaints."
    with firm.database.write("create-sla_policy") as session:
        policies.start_usual(session, "UTC")
    page.band.refresh()
    assert "has no holidays for" in page.band.text.text()


def test_usual_limits_are_one_click_and_a_changed_one_is_a_new_version(
    limits: LimitsDialog, firm: Firm
) -> None:
    QTest.mouseClick(limits.nothing._button, LEFT)
    assert [row[0] for row in limits.table.texts()] == ["Critical", "High", "Medium", "Low"]
    assert firm.value("complaint", firm.complaint, "policy_id") is not None
    limits.table.selectRow(2)

    def fill(dialog: FieldsDialog) -> None:
        dialog.editor("resolution_minutes").set_value(480)
        QTest.mouseClick(dialog.do, LEFT)

    answer = Answer(fill)
    QTest.mouseClick(limits.change, LEFT)
    assert answer.done
    medium = [row for row in limits.table.texts() if row[0] == "Medium"]
    assert [row[3] for row in medium] == ["8 h", "40 h"]
    assert (medium[0][6][:5], medium[1][6]) == ("From ", "Replaced")


def test_limits_that_cross_are_refused_in_words_and_nothing_is_written(
    limits: LimitsDialog, firm: Firm
) -> None:
    QTest.mouseClick(limits.nothing._button, LEFT)

    def fill(dialog: FieldsDialog) -> None:
        dialog.editor("resolution_minutes").set_value(1)
        QTest.mouseClick(dialog.do, LEFT)

    answer = Answer(fill)
    QTest.mouseClick(limits.change, LEFT)
    assert answer.done
    assert limits.error.text() == "The time to settle is shorter than the time to reply; make it longer."
    assert firm.count("sla_policies") == 4


def test_hours_and_holidays_are_typed_and_a_bad_line_is_told(
    limits: LimitsDialog, firm: Firm, desk: Desk
) -> None:
    QTest.mouseClick(limits.nothing._button, LEFT)
    QTest.mouseClick(limits.open_calendar, LEFT)
    dialog: Any = limits.findChild(CalendarDialog)
    dialog.days[0].setText("25:00-26:00")
    QTest.mouseClick(dialog.save_button, LEFT)
    assert dialog.error.text().startswith("“25:00” is not a shift")
    dialog.days[0].setText("22:00-06:00")
    dialog.holidays.setPlainText("2027-02-06..2027-02-12 春节\n+2027-02-14 调休")
    QTest.mouseClick(dialog.save_button, LEFT)
    assert firm.count("calendar_days", "works = 0") == 7
    assert firm.count("work_calendars", "shifts LIKE '%22:00%'") == 1
    assert desk


def test_a_clock_that_rests_says_so_in_the_queue_and_a_reply_in_time_in_the_pane(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    with firm.database.write("create-sla_policy") as session:
        shifts = {str(day): [["00:00", "24:00"]] for day in range(7)}
        calendar = policies.save_calendar(
            session, None, {"name": "UTC", "time_zone": "UTC", "shifts": shifts | {"holidays": False}}, []
        )
        fields = {"severity": "high", "response_minutes": 60, "resolution_minutes": 60 * 48}
        policies.save_policy(session, None, {**fields, "calendar_id": calendar})
    waits = firm.add(
        "complaint", subject="缺货", account_id=firm.account, severity="high", received_at=NOW - DAY,
        first_response_at=NOW - DAY + dt.timedelta(minutes=30),
    )  # fmt: skip
    firm.move("complaint", waits, "triaged", "assigned", "investigating", "waiting_customer")
    page = open_page("complaints")
    QTest.mouseClick(page.scope.button("waiting"), LEFT)
    cell = page.list.view.rows.index(0, 1)
    assert (cell.data(TONE), cell.data(ICON)) == ("blue", "pause")
    assert cell.data(DISPLAY).startswith("Paused, ")
    page.open_record("complaint", waits)
    texts = dict(page.detail().strip.texts())
    assert texts["First reply"] == "In time"
    assert texts["Resolution"].startswith("Paused, ")
