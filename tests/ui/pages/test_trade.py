from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.services import quotes, records
from app.services.documents import LineDraft
from app.ui.models.line_model import DISCOUNT, NAME, PRICE, QUANTITY, TAX, LineModel, Row
from tests.ui.pages.conftest import Answer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.desk import Desk
    from app.ui.dialogs.fields_dialog import FieldsDialog
    from tests.ui.pages.conftest import Firm

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def quote(firm: Firm) -> str:
    with firm.database.write("save-quote") as session:
        lines = (LineDraft("深沟球轴承", 10_000, 1_250, 500, 1300), LineDraft("运费", 1_000, 8_000, 0, 900))
        return quotes.save_quote(session, None, {"account_id": firm.account, "deal_id": firm.deal}, lines)


@pytest.fixture
def pane(open_page: Callable[[str], Any], quote: str) -> Any:
    page = open_page("pipeline")
    page.open_record("quote", quote)
    return page.current.detail()


def type_into(grid: Any, row: int, column: int, text: str) -> None:
    """Type into a cell and go on with Enter."""
    grid.setCurrentIndex(grid.lines.index(row, column))
    grid.edit(grid.currentIndex())
    editor = next(found for found in grid.viewport().findChildren(QLineEdit) if found.isVisible())
    editor.selectAll()
    editor.insert(text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def press(pane: Any, words: str) -> None:
    QTest.mouseClick(next(made for made in pane.bar.buttons() if made.text() == words), LEFT)


def test_a_quote_opens_on_its_lines_with_their_sums(pane: Any) -> None:
    assert pane.tabs.currentWidget() is pane.lines
    assert pane._title.text().startswith("Quote ~")
    assert pane.lines.sums.text() == "Net ¥198.75   Tax ¥22.64   Total ¥221.39"
    assert pane.lines.save_button.isEnabled() is False


def test_lines_are_typed_added_moved_and_saved_by_keyboard(pane: Any, firm: Firm, quote: str) -> None:
    grid = pane.lines.grid
    type_into(grid, 2, NAME, "Installation")
    assert grid.currentIndex().column() == QUANTITY
    type_into(grid, 2, QUANTITY, "1.5")
    type_into(grid, 2, PRICE, "1,000")
    type_into(grid, 2, DISCOUNT, "10%")
    type_into(grid, 2, TAX, "6")
    assert grid.lines.text(2, 5) == "1,431.00"
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (3, NAME)
    grid.setCurrentIndex(grid.lines.index(2, 0))
    QTest.keyClick(grid, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    grid.setCurrentIndex(grid.lines.index(0, 0))
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    QTest.mouseClick(pane.lines.save_button, LEFT)
    assert firm.value("quote", quote, "total") == 143_100 + 8_720
    assert [row.name for row in grid.lines.rows] == ["Installation", "运费"]
    assert pane.lines.dirty is False


def test_a_product_fills_in_its_price_and_another_quantity_asks_for_another(pane: Any, firm: Firm) -> None:
    product = firm.add("product", code="6204", name="Bearing", list_price=1_250, tax_bp=1300)
    prices = firm.add("price_list", name="协议价", currency="CNY", for_account_id=firm.account)
    tier = {"price_list_id": prices, "product_id": product, "from_quantity_milli": 100_000, "price": 1_000}
    firm.add("price_list_item", **tier)
    grid = pane.lines.grid
    pane.lines.on_product(2, product)
    assert grid.lines.rows[2] == Row("Bearing", 1000, 1_250, 0, 1300, product, listed=True)
    type_into(grid, 2, QUANTITY, "100")
    assert grid.lines.rows[2].unit_price == 1_000
    type_into(grid, 2, PRICE, "9.50")
    type_into(grid, 2, QUANTITY, "1")
    assert grid.lines.rows[2].unit_price == 950


@pytest.mark.parametrize(
    ("column", "text"),
    [(QUANTITY, "-1"), (QUANTITY, "many"), (PRICE, "1.005"), (DISCOUNT, "101"), (TAX, "x")],
)
def test_what_is_no_number_is_not_taken(pane: Any, column: int, text: str) -> None:
    before = pane.lines.grid.lines.rows[0]
    type_into(pane.lines.grid, 0, column, text)
    assert pane.lines.grid.lines.rows[0] == before


def test_prices_with_tax_in_them_give_another_net(pane: Any, firm: Firm, quote: str) -> None:
    pane.lines.inclusive.setChecked(True)
    assert pane.lines.sums.text().endswith("Total ¥198.75")
    QTest.mouseClick(pane.lines.save_button, LEFT)
    assert firm.value("quote", quote, "tax_inclusive") is True
    assert firm.value("quote", quote, "total") == 19_875


def test_a_quote_goes_from_draft_to_order_by_its_buttons(
    pane: Any, firm: Firm, quote: str, desk: Desk
) -> None:
    press(pane, "Submit")
    assert firm.value("quote", quote, "status") == "approved"
    press(pane, "Mark as sent")
    press(pane, "Accepted: make order")
    assert firm.count("orders", f"quote_id = '{quote}' AND status = 'confirmed'") == 1
    assert pane.lines.save_button.isHidden()
    desk.history.undo()
    assert firm.count("orders") == 0
    assert firm.value("quote", quote, "status") == "sent"


def test_what_is_no_draft_is_changed_in_a_new_version(
    pane: Any, firm: Firm, open_page: Callable[[str], Any]
) -> None:
    press(pane, "Submit")
    assert pane.lines.grid.lines.editable is False
    QTest.mouseClick(pane.lines.version_button, LEFT)
    assert firm.count("quotes", "version = 2 AND status = 'draft'") == 1
    assert open_page("pipeline").current.detail()._title.text().endswith("version 2")


def test_a_wrong_line_is_named(pane: Any, firm: Firm) -> None:
    product = firm.add("product", code="6205", name="Old bearing", list_price=100, active=False)
    pane.lines.on_product(2, product)
    QTest.mouseClick(pane.lines.save_button, LEFT)
    assert "Old bearing is not sold any more" in pane.lines.trouble.text()
    assert pane.lines.dirty


def test_a_customer_over_the_credit_limit_is_pointed_out(
    open_page: Callable[[str], Any], firm: Firm, quote: str
) -> None:
    with firm.database.write("update-account") as session:
        records.update(session, "account", firm.account, {"credit_limit": 20_000, "currency": "CNY"})
    page = open_page("pipeline")
    page.open_record("quote", quote)
    words = page.current.detail().lines.warning.text()
    assert words == "With this the customer owes ¥21.39 more than the credit limit of ¥200."


def test_a_quote_is_printed(pane: Any, tmp_path: Path) -> None:
    pane.print_to(tmp_path / "quote.pdf")
    text = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "quote.pdf").pages)
    assert "Quotation" in text
    assert "CNY 221.39" in text


def test_money_for_an_order_is_noted_and_more_than_it_is_worth_is_not(
    open_page: Callable[[str], Any], firm: Firm, quote: str
) -> None:
    with firm.database.write("accept-quote") as session:
        quotes.submit(session, quote)
        order = quotes.accept(session, quote)
    page = open_page("pipeline")
    page.open_record("order", order)
    pane = page.current.detail()

    def part(dialog: FieldsDialog) -> None:
        assert dialog.values()["amount"] == 22_139
        dialog.load({**dialog.values(), "amount": 20_000})
        QTest.mouseClick(dialog.do, LEFT)

    def more(dialog: FieldsDialog) -> None:
        assert dialog.values()["amount"] == 2_139
        dialog.load({**dialog.values(), "amount": 2_140})
        QTest.mouseClick(dialog.do, LEFT)

    for act in (part, more):
        answer = Answer(act)
        pane.receive()
        assert answer.done
    assert firm.count("receipts", "status = 'received'") == 1
    page.switch_to("receipt")
    owed = page.current.strip.texts()[0]
    assert owed == ("Owed, not due", "¥21")


def test_the_model_of_the_lines_keeps_qts_rules() -> None:
    model = LineModel()
    tester = QAbstractItemModelTester(model)
    rows = [Row(f"{n}", 1000, 100) for n in range(3)]
    model.show(rows, "JPY", inclusive=False, editable=True)
    model.put(3, Row("more", 2000, 50))
    model.take_away(0)
    model.shift(0, 1)
    assert [row.name for row in model.rows] == ["2", "1", "more"]
    assert model.whole().gross == 300
    model.show(rows, "JPY", inclusive=True, editable=False)
    assert model.rowCount() == 3
    tester.deleteLater()


def test_receipts_are_planned_from_the_order_and_what_comes_in_pays_the_earliest(
    open_page: Callable[[str], Any], firm: Firm, quote: str
) -> None:
    with firm.database.write("accept-quote") as session:
        quotes.submit(session, quote)
        order = quotes.accept(session, quote)
    page = open_page("pipeline")
    page.open_record("order", order)
    pane = page.current.detail()

    def plan(dialog: Any) -> None:
        dialog.first.setText("someday")
        assert not dialog.do.isEnabled()
        dialog.first.setText("2027-01-31")
        assert dialog.preview.text().splitlines() == [
            "2027-01-31  ¥73.80",
            "2027-02-28  ¥73.80",
            "2027-03-31  ¥73.79",
        ]
        QTest.mouseClick(dialog.do, LEFT)

    answer = Answer(plan)
    QTest.mouseClick(pane.plan_button, LEFT)
    assert answer.done
    assert firm.count("receipts", "status = 'planned'") == 3

    def receive(dialog: FieldsDialog) -> None:
        dialog.load({**dialog.values(), "amount": 10_000})
        QTest.mouseClick(dialog.do, LEFT)

    answer = Answer(receive)
    QTest.mouseClick(pane.receive_button, LEFT)
    assert answer.done
    with firm.database.raw() as connection:
        left = connection.execute(
            "SELECT due_on, amount FROM receipts WHERE status = 'planned' ORDER BY due_on"
        ).fetchall()
    assert left == [("2027-02-28", 4_760), ("2027-03-31", 7_379)]
    assert firm.count("receipts", "status = 'received'") == 2
