"""One complaint from the mail that brought it to the customer's answer, in the real window, by mouse and keyboard."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services import policies, records
from app.ui.dialogs.log_activity import LogActivityDialog
from app.ui.pages.complaints.intake_dialog import IntakeDialog
from app.ui.pages.complaints.kiosk import Kiosk
from tests.ui.pages.conftest import NOW, Answer, Firm, trigger

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.desk import Desk
    from app.ui.dialogs.fields_dialog import FieldsDialog

LEFT = Qt.MouseButton.LeftButton
MAIL = "From: {sender}\r\nSubject: Bearing noisy\r\nDate: {date}\r\n\r\nIt is loud.\r\n"


def press(page: Any, words: str, fields: dict[str, Any] | None = None) -> None:
    """Press a move; where it asks, answer."""

    def fill(dialog: FieldsDialog) -> None:
        dialog.load(fields or {})
        QTest.mouseClick(dialog.do, LEFT)

    answer = Answer(fill) if fields is not None else None
    (found,) = [each for each in page.detail().bar.buttons() if each.text() == words]
    QTest.mouseClick(found, LEFT)
    assert answer is None or answer.done


def ask(page: Any, score: int) -> None:
    """Hand the laptop over and back."""
    page.customer.ask_here()
    kiosk: Any = page.window().findChild(Kiosk)
    kiosk.begin.code.setText("4711")
    QTest.mouseClick(kiosk.begin.go, LEFT)
    QTest.mouseClick(kiosk.score.numbers[score], LEFT)
    QTest.mouseClick(kiosk.score.send, LEFT)
    kiosk.thanks.code.setText("4711")
    QTest.mouseClick(kiosk.thanks.go, LEFT)


def limits(firm: Firm) -> str:
    """The usual limits with remedies up to 50.00, a customer with a mail address and an order of 1,000.00."""
    with firm.database.write("demo") as session:
        policies.start_usual(session, "Asia/Shanghai")
        records.update(session, "contact", firm.contact, {"email": "shan@hengtong.example"})
    with firm.database.raw() as connection:
        rows = connection.execute("SELECT id FROM sla_policies").fetchall()
    with firm.database.write("demo") as session:
        for (policy,) in rows:
            policies.save_policy(session, policy, {"remedy_limit": 50_00, "currency": "CNY"})
        order = {"account_id": firm.account, "ordered_on": dt.date(2026, 11, 1), "total": 1000_00}
        return records.create(session, "order", order | {"number": "A-1", "currency": "CNY"})


def test_a_complaint_from_the_dropped_mail_to_the_answer_of_the_customer(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk, tmp_path: Path
) -> None:
    order = limits(firm)
    sent = (NOW - dt.timedelta(minutes=20)).strftime("%a, %d %b %Y %H:%M:%S %z")
    (tmp_path / "a.eml").write_text(MAIL.format(sender="shan@hengtong.example", date=sent), newline="")
    page = open_page("complaints")
    page.open_import(tmp_path / "a.eml")
    intake: Any = page.window().findChild(IntakeDialog)
    intake.form.editor("order_id").set_value(order)
    QTest.mouseClick(intake.save_button, LEFT)
    complaint = page.detail().record

    def value(key: str) -> Any:
        return firm.value("complaint", complaint, key)

    assert (value("account_id"), value("status")) == (firm.account, "received")
    assert value("response_due_at") is not None
    for verb, status in (("grade-high", "triaged"), ("take", "assigned"), ("begin", "investigating")):
        trigger(desk, f"complaint.{verb}")
        assert value("status") == status
    trigger(desk, "complaint.log")
    log: Any = page.window().findChild(LogActivityDialog)
    log.subject.setText("致电道歉")
    QTest.mouseClick(log.save, LEFT)
    assert value("first_response_at") is not None
    press(page, "Wait for customer")
    assert value("paused_at") is not None
    press(page, "Resume")
    credit = {"remedy": "credit", "remedy_amount": 1001_00, "remedy_currency": "CNY", "order_id": order}
    press(page, "Propose remedy", credit)  # more than the order was worth
    assert value("status") == "investigating"
    press(page, "Propose remedy", credit | {"remedy_amount": 300_00})
    assert value("status") == "remedy_proposed"
    press(page, "Refuse remedy")
    press(page, "Resume")
    large = credit | {"remedy_amount": 300_00, "root_cause": "product"}
    press(page, "Resolve", large)  # 300.00 is above the limit of 50.00: nobody settles that alone
    assert value("status") == "investigating"
    press(page, "Propose remedy", credit | {"remedy_amount": 300_00})
    press(page, "Approve remedy")
    assert value("remedy_approved_by") == firm.database.actor.user_id
    press(page, "Remedy done")
    assert firm.count("credit_notes", f"order_id = '{order}' AND amount = 30000") == 1
    press(page, "Resolve", {"root_cause": "product"})
    press(page, "Close")
    assert firm.count("tasks", f"about_id = '{complaint}' AND status = 'todo'") == 1
    ask(page, 5)
    assert value("satisfaction") == 5
    assert firm.count("survey_responses", f"complaint_id = '{complaint}' AND order_id = '{order}'") == 1
    assert firm.count("tasks", f"about_id = '{complaint}' AND status = 'todo'") == 0
    assert firm.count("complaint_changes", f"complaint_id = '{complaint}'") == 14
