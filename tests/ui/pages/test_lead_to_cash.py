"""The whole way in the window: a lead becomes an account, a deal, a quote, an order and money, and some comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.services import receivables
from app.ui.models.line_model import DISCOUNT, NAME, PRICE, QUANTITY, TAX
from app.ui.pages.contacts.convert_dialog import ConvertDialog
from tests.ui.pages.conftest import Answer
from tests.ui.pages.test_trade import press, type_into

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.desk import Desk
    from app.ui.dialogs.fields_dialog import FieldsDialog
    from tests.ui.pages.conftest import Firm

LEFT = Qt.MouseButton.LeftButton
PRINTED = {"zh_CN": ("报价单", "壹万零壹佰柒拾元整", "暂编号"), "en": ("Quotation", "provisional")}


class Story:
    """A user at the window, one step after the other."""

    def __init__(self, open_page: Callable[[str], Any], firm: Firm, desk: Desk) -> None:
        self.open_page, self.firm, self.desk = open_page, firm, desk

    def make_lead(self) -> str:
        page = self.open_page("contacts")
        page.switch_to("lead")
        QApplication.processEvents()
        page.current.start_new()
        pane = page.current.detail()
        for key, text in (("name", "赵敏"), ("company", "宁波海天泵业有限公司"), ("mobile", "13900003333")):
            pane.form.editor(key).set_value(text)
        pane.save()
        return str(pane.record)

    def convert(self, lead: str) -> str:
        page = self.open_page("contacts")
        page.open_record("lead", lead)
        QTest.mouseClick(page.current.detail().convert_button, LEFT)
        (dialog,) = self.desk.window.findChildren(ConvertDialog)
        dialog.editors["amount"][0].set_value((1_000_000, "CNY"))
        QTest.mouseClick(dialog.do, LEFT)
        return str(self.firm.value("lead", lead, "converted_deal_id"))

    def move_on(self, deal: str) -> None:
        page = self.open_page("pipeline").current
        page.on_view("board")
        page.deals.on_moved(deal, page.deals.columns[0].stage.id, page.deals.columns[2].stage.id)

    def quote(self, deal: str) -> Any:
        page = self.open_page("pipeline")
        page.switch_to("deal")
        page.open_record("deal", deal)
        QTest.mouseClick(page.current.detail().quote_button, LEFT)
        pane = page.current.detail()
        grid = pane.lines.grid
        for column, text in (
            (NAME, "化工泵"),
            (QUANTITY, "2"),
            (PRICE, "5000"),
            (DISCOUNT, "10"),
            (TAX, "13"),
        ):
            type_into(grid, 0, column, text)
        QTest.mouseClick(pane.lines.save_button, LEFT)
        return pane

    def order(self, quote: str) -> Any:
        order = self.order_of(quote)
        page = self.open_page("pipeline")
        page.open_record("order", order)
        return page.current.detail()

    def order_of(self, quote: str) -> str:
        with self.firm.database.raw() as connection:
            row = connection.execute("SELECT id FROM orders WHERE quote_id = ?", (quote,)).fetchone()
        return str(row[0])


def answered(**values: Any) -> Answer:
    def act(dialog: FieldsDialog) -> None:
        dialog.load({**dialog.values(), **values})
        QTest.mouseClick(dialog.do, LEFT)

    return Answer(act)


@pytest.fixture
def story(open_page: Callable[[str], Any], firm: Firm, desk: Desk) -> Story:
    return Story(open_page, firm, desk)


def test_a_lead_goes_all_the_way_to_money_and_back_in_the_window(
    story: Story, firm: Firm, tmp_path: Path
) -> None:
    firm.add("assumption", key="quote-approval-discount-bp", value="500")
    lead = story.make_lead()
    assert firm.value("lead", lead, "status") == "new"
    deal = story.convert(lead)
    assert firm.value("deal", deal, "amount") == 1_000_000
    story.move_on(deal)
    assert firm.value("deal", deal, "probability") == 50
    pane = story.quote(deal)
    quote = pane.record
    assert firm.value("quote", quote, "total") == 1_017_000
    press(pane, "Submit")
    assert firm.value("quote", quote, "status") == "submitted"
    press(pane, "Approve")
    assert firm.value("quote", quote, "status") == "approved"
    for language, words in PRINTED.items():
        pane.print_to(tmp_path / f"{language}.pdf", language)
        text = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / f"{language}.pdf").pages)
        assert all(word in text for word in words), text
    press(pane, "Mark as sent")
    press(pane, "Accepted: make order")
    pane = story.order(quote)
    order = pane.record
    assert firm.value("order", order, "status") == "confirmed"
    answer = answered(amount=1_017_001)
    pane.receive()
    assert answer.done
    assert firm.count("receipts", f"order_id = '{order}'") == 0
    answer = answered(amount=1_000_000)
    pane.receive()
    assert answer.done
    assert firm.count("receipts", f"order_id = '{order}' AND status = 'received' AND amount = 1000000") == 1
    answer = answered(amount=17_000, reason="一台退回")
    pane.credit()
    assert answer.done
    assert firm.count("credit_notes", f"order_id = '{order}' AND amount = 17000") == 1
    with firm.database.raw() as connection:
        assert receivables.open_of(connection, order) == 0
