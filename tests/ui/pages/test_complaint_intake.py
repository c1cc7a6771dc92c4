"""Taking in a complaint in the real window: by hand, from a mail, with what is known beside it."""

from __future__ import annotations

import email
import email.policy
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.exports.mail import draft
from app.rules.errors import Refused
from app.ui.file_drops import FileDrops
from app.ui.pages.complaints.acknowledge_dialog import AcknowledgeDialog
from app.ui.pages.complaints.intake_dialog import IntakeDialog
from tests.ui.pages.conftest import DAY, NOW, Firm

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton
MAIL = (
    b"From: =?utf-8?b?5Y2V5pmT5qKF?= <shan@hengtong.example>\r\nSubject: =?gb18030?b?1uGz0NLsz+w=?=\r\n"
    b"Date: Mon, 2 Mar 2026 09:00:00 +0800\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
    b"--b\r\nContent-Type: text/plain; charset=x-unknown-8\r\n\r\nIt is loud.\r\n"
    b'--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename="../../etc/passwd.png"\r\n\r\nPNG\r\n'
    b"--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: inside\r\n\r\nnested\r\n--b--\r\n"
)


def intake(page: Any) -> Any:
    return page.window().findChild(IntakeDialog)


def test_a_dropped_mail_is_a_complaint_of_its_sender_with_safe_files(
    open_page: Callable[[str], Any], firm: Firm, tmp_path: Path
) -> None:
    with firm.database.write("demo") as session:
        from app.services import records  # noqa: PLC0415 - the firm is made first

        records.update(session, "contact", firm.contact, {"email": "shan@hengtong.example"})
    page = open_page("complaints")
    file = tmp_path / "complaint.eml"
    file.write_bytes(MAIL)
    page.open_import(file)
    dialog = intake(page)
    values = dialog.form.values()
    assert (values["subject"], values["account_id"], values["channel"]) == ("轴承异响", firm.account, "email")
    assert values["body"].startswith("It is loud.")
    assert "/" not in dialog.files.text()
    QTest.mouseClick(dialog.save_button, LEFT)
    with firm.database.raw() as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM attachments ORDER BY name")]
    assert names == ["inside.eml", "passwd.png"]
    assert firm.count("complaints", "channel = 'email' AND body LIKE 'It is loud.%'") == 1


def test_a_mail_dropped_anywhere_on_the_window_is_a_complaint_while_complaints_are_in_front(
    open_page: Callable[[str], Any], desk: Desk, tmp_path: Path
) -> None:
    page = open_page("complaints")
    file = tmp_path / "complaint.eml"
    file.write_bytes(MAIL)
    FileDrops(desk.context, desk.window)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drop = Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(desk.window, QDragEnterEvent(QPoint(9, 9), *drop))
    QApplication.sendEvent(desk.window, QDropEvent(QPointF(9, 9), *drop))
    dialog = intake(page)
    assert dialog.form.values()["subject"] == "轴承异响"
    dialog.reject()


def test_doubles_and_the_last_complaints_of_the_customer_stand_beside_the_form(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    firm.add("complaint", subject="开票有误", account_id=firm.account, received_at=NOW - 90 * DAY)
    page = open_page("complaints")
    QTest.mouseClick(page.primary, LEFT)
    dialog = intake(page)
    dialog.show_fields({"account_id": firm.account, "subject": "轴承又异响了", "severity": "high"})
    texts = dialog.side.texts()
    assert texts[0] == "Is it one of these?"
    assert texts[1].startswith("轴承异响\n")
    assert texts[2] == "Last complaints of this customer"
    assert dialog.side.guidance.text().startswith("The customer cannot use")
    dialog.side.past_wanted.emit(firm.complaint)
    assert page.detail().record == firm.complaint


def test_a_complaint_without_a_customer_is_refused_beside_the_field(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    page = open_page("complaints")
    before = firm.count("complaints")
    QTest.mouseClick(page.primary, LEFT)
    dialog = intake(page)
    dialog.form.editor("subject").line.setText("包装破损")
    QTest.mouseClick(dialog.save_button, LEFT)
    assert dialog.isVisible()
    assert firm.count("complaints") == before
    dialog.reject()


def test_the_acknowledgement_is_in_the_language_of_the_customer_and_becomes_a_draft(
    open_page: Callable[[str], Any], firm: Firm, tmp_path: Path
) -> None:
    page = open_page("complaints")
    page.open_record("complaint", firm.complaint)
    page.customer.acknowledge()
    dialog: Any = page.window().findChild(AcknowledgeDialog)
    assert "“轴承异响”我们已受理" in dialog.text.toPlainText()
    dialog.language.take("en")
    dialog.write()
    assert 'Thank you for telling us about "轴承异响"' in dialog.text.toPlainText()
    dialog.copy()
    assert QApplication.clipboard().text() == dialog.text.toPlainText()
    dialog.to.setText("shan@hengtong.example")
    dialog.save(tmp_path / "a.eml")
    message = email.message_from_bytes((tmp_path / "a.eml").read_bytes(), policy=email.policy.default)
    assert (message["To"], message["X-Unsent"]) == ("shan@hengtong.example", "1")
    assert "轴承异响" in message["Subject"]


def test_orders_lines_and_deals_are_those_of_the_customer_and_the_order_chosen(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    other = firm.add("account", name="苏州嘉禾电机")
    firm.add("deal", name="外人的商机", account_id=other)
    money = {"currency": "CNY", "ordered_on": NOW.date()}
    orders = [
        firm.add("order", number=number, account_id=account, **money)
        for number, account in (("A-1", firm.account), ("A-2", firm.account), ("B-1", other))
    ]
    product = firm.add("product", name="轴承 6204", code="6204", currency="CNY")
    lines = [
        firm.add("order_line", order_id=order, account_id=account, name=name, product_id=product, quantity_milli=1000,
                 unit_price=1, net=1, tax=0, total=1)
        for order, account, name in (
            (orders[0], firm.account, "轴承"), (orders[1], firm.account, "密封圈"), (orders[2], other, "电机"),
        )
    ]  # fmt: skip
    page = open_page("complaints")
    QTest.mouseClick(page.primary, LEFT)
    form = intake(page).form

    def offered(key: str) -> list[str]:
        editor = form.editor(key)
        QTest.keyClick(editor.line, Qt.Key.Key_Down)
        return [item.title for item in editor._found]

    def choose(key: str, title: str) -> None:
        editor = form.editor(key)
        place = offered(key).index(title)
        editor.on_picked(editor._list.index(place))

    assert offered("order_line_id") == ["密封圈", "电机", "轴承"]
    choose("contact_id", "单晓梅")
    assert form.values()["account_id"] == firm.account
    assert (offered("order_id"), offered("deal_id")) == (["A-1", "A-2"], ["年度框架"])
    assert offered("order_line_id") == ["密封圈", "轴承"]
    choose("order_id", "A-1")
    assert offered("order_line_id") == ["轴承"]
    choose("order_line_id", "轴承")
    assert form.values()["product_id"] == product
    choose("order_id", "A-2")
    assert form.values()["order_line_id"] is None
    form.editor("order_id").set_value(None)
    choose("order_line_id", "密封圈")
    assert (form.values()["order_id"], form.values()["order_line_id"]) == (orders[1], lines[1])


def test_an_address_that_smuggles_a_header_is_refused() -> None:
    with pytest.raises(Refused, match="mail-address"):
        draft("a@b.example\r\nBcc: c@d.example", "x", "y")
