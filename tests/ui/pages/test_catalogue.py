"""Products, price lists and exchange rates on the pipeline page."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.rules.errors import Refused
from app.services.prices import price_for
from tests.ui.pages.conftest import NOW, Answer, Firm

if TYPE_CHECKING:
    from collections.abc import Callable

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pages(open_page: Callable[[str], Any]) -> Any:
    return open_page("pipeline")


def test_the_three_lists_lead_to_each_other(pages: Any) -> None:
    pages.switch_to("product")
    QTest.mouseClick(pages.current.shelf.button("price_list"), LEFT)
    assert pages.current.title.text() == "Price lists"
    QTest.mouseClick(pages.current.shelf.button("exchange_rate"), LEFT)
    assert pages.current.title.text() == "Exchange rates"
    assert pages.current.switch.taken == "product"
    QTest.mouseClick(pages.current.switch.button("deal"), LEFT)
    assert pages.current.kind == "deal"


def test_a_rate_is_entered_and_nothing_is_no_rate(pages: Any, firm: Firm) -> None:
    pages.switch_to("exchange_rate")
    QTest.mouseClick(pages.current.primary, LEFT)
    form = pages.current.detail().form
    assert form.editor("base").value() == "CNY"
    form.editor("currency").set_value("usd")
    for typed, said in (
        ("0", "An exchange rate is above zero; enter it again."),
        ("7.12345678", ""),
    ):
        form.editor("rate_e8").line.setText(typed)
        form.editor("rate_e8").line.textEdited.emit(typed)
        form.save()
        assert form._fields["rate_e8"].trouble.text() == said
    with firm.database.raw() as connection:
        found = connection.execute("SELECT currency, base, rate_e8 FROM exchange_rates").fetchall()
    assert found == [("USD", "CNY", 712_345_678)]
    rows = pages.current.list.view.rows
    assert [rows.index(0, n).data() for n in range(3)] == ["USD", "7.12345678", "CNY"]


def test_a_currency_that_is_none_is_said_beside_its_field(pages: Any) -> None:
    pages.switch_to("exchange_rate")
    QTest.mouseClick(pages.current.primary, LEFT)
    editor = pages.current.detail().form.editor("currency")
    editor.set_value("XXY")
    assert "XXY" in editor.problem()


def test_a_price_of_a_list_is_what_a_quote_begins_with(pages: Any, firm: Firm) -> None:
    product = firm.add("product", code="B-1", name="轴承", list_price=10_000, currency="CNY")
    made = firm.add("price_list", name="大客户", currency="CNY", for_account_id=firm.account)
    pages.open_record("price_list", made)
    tab = pages.current.detail().prices

    def fill(dialog: Any) -> None:
        assert dialog.editor("from_quantity_milli").value() == 1_000
        assert not dialog.editor("price").currency.isEnabled()
        dialog.load({"product_id": product, "from_quantity_milli": 5_000, "price": 8_000, "": "CNY"})
        QTest.mouseClick(dialog.do, LEFT)

    answer = Answer(fill)
    QTest.mouseClick(tab.prices.add_button, LEFT)
    assert answer.done
    assert tab.prices.table.texts() == [("B-1 · 轴承", "5", "¥80", "¥100")]
    today = dt.date(NOW.year, NOW.month, NOW.day)
    with firm.database.read() as session:
        few, many = (price_for(session, product, firm.account, "CNY", n * 1_000, today) for n in (1, 5))
    assert (few.unit_price, many.unit_price, many.price_list) == (10_000, 8_000, "大客户")


def test_a_price_below_nothing_and_a_rate_into_another_currency_are_refused(firm: Firm) -> None:
    product = firm.add("product", code="B-1", name="轴承")
    made = firm.add("price_list", name="大客户", currency="CNY")
    with pytest.raises(Refused, match="amount-negative"):
        firm.add("price_list_item", price_list_id=made, product_id=product, from_quantity_milli=1, price=-1)
    with pytest.raises(Refused, match="rate-base"):
        firm.add("exchange_rate", currency="EUR", base="USD", valid_from=NOW.date(), rate_e8=1)
