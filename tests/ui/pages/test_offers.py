"""What an account may buy next: on its page and in a quote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services import quotes
from app.services.documents import LineDraft
from tests.ui.pages.conftest import NOW, Answer, Firm

if TYPE_CHECKING:
    from collections.abc import Callable

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def products(firm: Firm) -> dict[str, str]:
    """Four customers bought a pump and a seal, one a valve; the firm's account bought a pump."""
    made = {
        name: firm.add("product", code=name, name=name, list_price=5_000, currency="CNY")
        for name in ("PUMP", "SEAL", "VALVE")
    }
    baskets = [("PUMP", "SEAL")] * 4 + [("VALVE",)]
    for n, basket in enumerate((*baskets, ("PUMP",))):
        account = firm.account if n == len(baskets) else firm.add("account", name=f"客户{n}")
        order = firm.add("order", account_id=account, ordered_on=NOW.date(), currency="CNY")
        for name in basket:
            line = {"order_id": order, "product_id": made[name], "name": name, "quantity_milli": 1_000}
            firm.add("order_line", **line, unit_price=1, net=1, tax=0, total=1)
    with firm.database.apply() as connection:
        connection.execute("UPDATE orders SET status = 'confirmed'")
    return made


def test_the_account_page_says_what_to_offer_and_why(
    open_page: Callable[[str], Any], firm: Firm, products: dict[str, str]
) -> None:
    page = open_page("contacts")
    page.open_record("account", firm.account)
    pane = page.current.detail()
    pane.tabs.setCurrentWidget(pane.offers)
    assert pane.offers.table.texts() == [("SEAL", "PUMP", "4 of 4")]
    assert pane.offers.table.cells.rows[0].id == products["SEAL"]


@pytest.mark.usefixtures("products")
def test_an_account_without_orders_has_nothing_to_be_offered(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    page = open_page("contacts")
    page.open_record("account", firm.add("account", name="新客户"))
    pane = page.current.detail()
    pane.tabs.setCurrentWidget(pane.offers)
    assert pane.offers.nothing.isVisible()


@pytest.mark.usefixtures("products")
def test_a_suggestion_becomes_a_line_of_the_quote_with_its_price(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    with firm.database.write("save-quote") as session:
        lines = (LineDraft("运费", 1_000, 8_000, 0, 900),)
        quote = quotes.save_quote(session, None, {"account_id": firm.account}, lines)
    page = open_page("pipeline")
    page.open_record("quote", quote)
    pane = page.current.detail()
    said = []

    def choose(menu: Any) -> None:
        said.append(menu.actions()[0].text())
        menu.setActiveAction(menu.actions()[0])
        QTest.keyClick(menu, Qt.Key.Key_Return)

    answer = Answer(choose)
    QTest.mouseClick(pane.lines.suggest_button, LEFT)
    assert answer.done
    assert said == ["SEAL  ·  4 of 4 customers with PUMP bought it too"]
    row = pane.lines.grid.lines.rows[1]
    assert (row.name, row.unit_price) == ("SEAL", 5_000)
