"""The laptop in the customer's hands: one question over everything, and no way out without the code."""

from __future__ import annotations

import email
import email.policy
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.analytics.reports import voices
from app.services import records, satisfaction
from app.ui.dialogs.reminder_dialog import ReminderDialog
from app.ui.pages.complaints.acknowledge_dialog import AcknowledgeDialog
from app.ui.pages.complaints.kano_dialog import KanoDialog
from app.ui.pages.complaints.kiosk import Kiosk
from app.ui.reminders import Reminders
from tests.ui.pages.conftest import DAY, NOW

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.desk import Desk
    from tests.ui.pages.conftest import Firm

LEFT = Qt.MouseButton.LeftButton


def test_the_customer_answers_and_only_the_code_brings_the_program_back(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    firm.move("complaint", firm.complaint, "triaged", "assigned", "investigating", "resolved")
    page = open_page("complaints")
    page.open_record("complaint", firm.complaint)
    page.customer.ask_here()
    kiosk: Any = page.window().findChild(Kiosk)
    kiosk.begin.code.setText("12")
    QTest.mouseClick(kiosk.begin.go, LEFT)
    assert kiosk.begin.error.text() == "The code needs at least four characters."
    kiosk.begin.code.setText("4711")
    QTest.mouseClick(kiosk.begin.go, LEFT)
    assert kiosk.windowModality() == Qt.WindowModality.ApplicationModal
    assert kiosk.frameGeometry() == kiosk.screen().geometry()
    kiosk.close()
    QTest.keyClick(kiosk, Qt.Key.Key_Escape)
    assert kiosk.isVisible()
    assert not kiosk.score.send.isEnabled()
    QTest.mouseClick(kiosk.score.numbers[4], LEFT)
    kiosk.score.remark.setPlainText("很快")
    QTest.mouseClick(kiosk.score.send, LEFT)
    assert firm.value("complaint", firm.complaint, "satisfaction") == 4
    assert kiosk.pages.currentWidget() is kiosk.thanks
    kiosk.thanks.code.setText("0000")
    QTest.mouseClick(kiosk.thanks.go, LEFT)
    assert kiosk.isVisible()
    kiosk.thanks.code.setText("4711")
    QTest.mouseClick(kiosk.thanks.go, LEFT)
    assert not kiosk.isVisible()
    assert desk


def test_in_the_customers_hands_nothing_else_comes_up_and_what_failed_is_told_afterwards(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    firm.move("complaint", firm.complaint, "triaged", "assigned", "investigating", "resolved")
    page = open_page("complaints")
    page.open_record("complaint", firm.complaint)
    page.customer.ask_here()
    kiosk: Any = page.window().findChild(Kiosk)
    kiosk.begin.code.setText("4711")
    QTest.mouseClick(kiosk.begin.go, LEFT)
    reminders: Any = Reminders(desk.context, desk.window)
    firm.add(
        "task",
        title="别家的价格",
        due_at=NOW - DAY / 24,
        assignee_id=firm.database.actor.user_id,
        reminders=[0],
    )
    reminders.look()
    assert not desk.window.findChildren(ReminderDialog)
    with firm.database.write("answer-survey") as session:
        satisfaction.answer(session, firm.complaint, "csat", 2)
    told: list[Any] = []
    desk.context.notices.posted.connect(told.append)
    QTest.mouseClick(kiosk.score.numbers[4], LEFT)
    QTest.mouseClick(kiosk.score.send, LEFT)
    assert (kiosk.pages.currentWidget(), told) == (kiosk.thanks, [])
    kiosk.thanks.code.setText("4711")
    QTest.mouseClick(kiosk.thanks.go, LEFT)
    assert [notice.text for notice in told] == ["The customer has answered this already; the answer is kept."]
    reminders.look()
    assert reminders.dialog is not None
    reminders.dialog.close()


def test_nobody_is_asked_about_an_open_complaint(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("complaints")
    page.open_record("complaint", firm.complaint)
    page.customer.ask_here()
    assert page.window().findChild(Kiosk) is None


def test_kano_questions_are_typed_asked_both_ways_round_and_kept_by_topic(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    page = open_page("complaints")
    page.open_record("complaint", firm.complaint)
    page.customer.ask_what_matters()
    dialog: Any = page.window().findChild(KanoDialog)
    dialog.text.setPlainText("备件 | 一天到货呢？")
    QTest.mouseClick(dialog.save_button, LEFT)
    assert dialog.error.text().startswith("“备件 | 一天到货呢？” is not a topic")
    dialog.text.setPlainText("备件 | 一天到货您觉得？ | 一周到货您觉得？")
    QTest.mouseClick(dialog.save_button, LEFT)
    page.customer.ask_what_matters()
    kiosk: Any = page.window().findChild(Kiosk)
    kiosk.on_begin("4711")
    QTest.mouseClick(kiosk.pair.options["functional", "like"], LEFT)
    assert not kiosk.pair.send.isEnabled()
    QTest.mouseClick(kiosk.pair.options["dysfunctional", "dislike"], LEFT)
    QTest.mouseClick(kiosk.pair.send, LEFT)
    assert kiosk.pages.currentWidget() is kiosk.thanks
    kiosk.on_code("4711")
    with firm.database.raw() as connection:
        report = voices.kano(connection, NOW.date())
    assert [(row["topic"], row["O"], row["n"]) for row in report.rows] == [("备件", 1, 1)]


def test_where_the_firm_asks_for_recommendation_both_questions_come_one_after_the_other(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    with firm.database.write("create-survey") as session:
        records.create(session, "survey", {"name": "推荐", "kind": "nps", "active": True})
    firm.move("complaint", firm.complaint, "triaged", "assigned", "investigating", "resolved")
    page = open_page("complaints")
    page.open_record("complaint", firm.complaint)
    page.customer.ask_here()
    kiosk: Any = page.window().findChild(Kiosk)
    kiosk.begin.code.setText("4711")
    QTest.mouseClick(kiosk.begin.go, LEFT)
    for scores, chosen in ((range(1, 6), 4), (range(11), 9)):
        assert list(kiosk.score.numbers) == list(scores)
        QTest.mouseClick(kiosk.score.numbers[chosen], LEFT)
        QTest.mouseClick(kiosk.score.send, LEFT)
    kiosk.thanks.code.setText("4711")
    QTest.mouseClick(kiosk.thanks.go, LEFT)
    answered = f"complaint_id = '{firm.complaint}' AND score"
    assert (
        firm.count("survey_responses", f"{answered} = 4"),
        firm.count("survey_responses", f"{answered} = 9"),
    ) == (1, 1)


def test_the_customer_is_asked_by_mail_with_a_scale_to_answer(
    open_page: Callable[[str], Any], firm: Firm, tmp_path: Path
) -> None:
    page = open_page("complaints")
    page.open_record("complaint", firm.complaint)
    page.customer.ask_by_mail()
    dialog: Any = page.window().findChild(AcknowledgeDialog)
    dialog.language.take("en")
    dialog.write()
    assert 'How satisfied are you with how "轴承异响" was settled?' in dialog.text.toPlainText()
    assert "1 2 3 4 5 (1 not at all, 5 very satisfied)" in dialog.text.toPlainText()
    dialog.to.setText("shan@hengtong.example")
    dialog.save(tmp_path / "ask.eml")
    message = email.message_from_bytes((tmp_path / "ask.eml").read_bytes(), policy=email.policy.default)
    assert (message["To"], message["Subject"]) == ("shan@hengtong.example", "How did we do: 轴承异响")
