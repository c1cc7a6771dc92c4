from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.models.row_model import DISPLAY, TONE
from app.ui.pages.complaints.intake_dialog import IntakeDialog
from tests.ui.pages.conftest import DAY, NOW, Answer, Firm

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.desk import Desk
    from app.ui.dialogs.fields_dialog import FieldsDialog

LEFT = Qt.MouseButton.LeftButton


def subjects(page: Any) -> list[str]:
    rows = page.list.view.rows
    return [str(rows.index(row, 0).data(DISPLAY)) for row in range(rows.rowCount())]


def moves(page: Any) -> list[str]:
    return [button.text() for button in page.detail().bar.buttons()]


def test_the_queue_counts_down_in_the_tone_of_its_urgency(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    firm.add("complaint", subject="缺货", account_id=firm.account, resolution_due_at=NOW + 30 * DAY)
    page = open_page("complaints")
    rows = page.list.view.rows
    cells = [rows.index(row, 1) for row in range(2)]
    assert [cell.data(TONE) for cell in cells] == ["vermillion", "neutral"]
    assert cells[0].data(DISPLAY).endswith(" over")
    assert cells[1].data(DISPLAY).endswith(" left")


def test_the_scope_narrows_the_queue_and_is_remembered(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    other = firm.add("user", login="wf", name="王芳", role="rep")
    firm.add(
        "complaint", subject="她的", account_id=firm.account, owner_id=other, resolution_due_at=NOW + DAY
    )
    firm.add(
        "complaint", subject="旧", account_id=firm.account, status="rejected", rejected_reason="不属本公司"
    )
    page = open_page("complaints")
    expected = {"open": 2, "mine": 1, "overdue": 1, "waiting": 0, "all": 3}
    for scope, count in expected.items():
        QTest.mouseClick(page.scope.button(scope), LEFT)
        assert len(subjects(page)) == count, scope
    assert desk.context.settings.text("complaints/scope") == "all"


def test_only_the_allowed_moves_are_offered(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("complaints")
    page.open_record("complaint", firm.complaint)
    assert moves(page) == ["Triage", "Reject", "Duplicate"]


def test_what_a_move_needs_is_asked_and_kept(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("complaints")
    page.open_record("complaint", firm.complaint)

    def fill(dialog: FieldsDialog) -> None:
        dialog.load({"severity": "high"})
        QTest.mouseClick(dialog.do, LEFT)

    answer = Answer(fill)
    QTest.mouseClick(page.detail().bar.buttons()[0], LEFT)
    assert answer.done
    assert firm.value("complaint", firm.complaint, "status") == "triaged"
    assert firm.value("complaint", firm.complaint, "severity") == "high"
    assert moves(page) == ["Assign", "Reject", "Duplicate"]


def test_a_move_that_is_given_up_changes_nothing(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("complaints")
    page.open_record("complaint", firm.complaint)
    answer = Answer(lambda dialog: dialog.reject())
    QTest.mouseClick(page.detail().bar.buttons()[1], LEFT)
    assert answer.done
    assert firm.value("complaint", firm.complaint, "status") == "received"


@pytest.mark.parametrize("status", ["investigating"])
def test_waiting_for_the_customer_stops_the_clock_and_shows_in_the_history(
    open_page: Callable[[str], Any], firm: Firm, status: str
) -> None:
    complaint = firm.add("complaint", subject="缺货", account_id=firm.account)
    firm.move("complaint", complaint, "triaged", "assigned", status)
    page = open_page("complaints")
    page.open_record("complaint", complaint)
    assert moves(page) == ["Wait for customer", "Propose remedy", "Resolve"]
    QTest.mouseClick(page.detail().bar.buttons()[0], LEFT)
    assert firm.value("complaint", complaint, "paused_at") is not None
    pane = page.detail()
    pane.tabs.setCurrentWidget(pane.steps)
    rows = [str(pane.steps.entries.index(n).data(DISPLAY)) for n in range(pane.steps.entries.rowCount())]
    assert any("Investigating → Waiting for customer" in row for row in rows)


def test_the_pane_shows_how_the_clock_stands(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("complaints")
    page.open_record("complaint", firm.complaint)
    texts = dict(page.detail().strip.texts())
    assert texts["First reply"] == "Not yet"
    assert texts["To be resolved"].endswith(" over")


def test_a_complaint_is_noted_from_its_page(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("complaints")
    QTest.mouseClick(page.primary, LEFT)
    intake = page.window().findChild(IntakeDialog)
    intake.form.editor("subject").line.setText("包装破损")
    intake.form.editor("account_id").set_value(firm.account)
    intake.form.on_changed()
    QTest.mouseClick(intake.save_button, LEFT)
    assert firm.count("complaints", "subject = '包装破损'") == 1
    assert not page.detail().bar.isHidden()
