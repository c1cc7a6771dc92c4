"""The tab of a price list with its prices."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.services import price_rows
from app.ui import formats
from app.ui.widgets.parts_section import Part, PartsSection
from app.ui.widgets.plain_table import Cells, Head
from app.words import labels

if TYPE_CHECKING:
    from app.services.price_rows import Price, Prices
    from app.storage.connection import Connection
    from app.ui.context import Context
    from app.ui.dialogs.fields_dialog import FieldsDialog

KEYS = ("product_id", "from_quantity_milli", "price")


class PricesSection(PartsSection):
    """Prices; all in the currency of their list."""

    currency = "CNY"

    def first_values(self) -> dict[str, Any]:
        """A new price holds from the first unit on."""
        return {"from_quantity_milli": 1_000, "": self.currency}

    def prepare(self, dialog: FieldsDialog) -> None:
        """The list says the currency."""
        editor: Any = dialog.editor("price")
        editor.currency.setEnabled(False)


class PricesTab(QScrollArea):
    """Shows the prices of one list."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self._list = context, ""
        inside = QWidget(self)
        inside.setProperty("role", "scrolled")
        self.prices = PricesSection(context, "price_list_item", KEYS, inside, optional=frozenset())
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 12, 16, 16)
        column.addWidget(self.prices)
        column.addStretch(1)
        self.prices.changed.connect(self.refresh)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.retranslate()

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.prices.retranslate(
            self.tr("No prices yet. Add a product with its price, and once more for larger quantities.")
        )

    def show_list(self, price_list: str) -> None:
        """Read and show a list."""
        self._list = price_list
        self.refresh()

    def refresh(self) -> None:
        """Read again."""
        if self._list:
            self.context.jobs.query(self, "prices", partial(_prices, self._list), self.on_prices)

    def on_prices(self, found: Prices) -> None:
        """Show what was read."""
        if found.list_id != self._list:
            return
        self.prices.currency = found.currency
        language = self.context.language.code
        heads = [
            Head(labels.label("price_list_item", "product_id", language)),
            Head(labels.label("price_list_item", "from_quantity_milli", language), 115, number=True),
            Head(labels.label("price_list_item", "price", language), 110, number=True),
            Head(labels.label("product", "list_price", language), 110, number=True),
        ]
        parts = [_part(item, found.currency) for item in found.items]
        self.prices.show_parts({"price_list_id": found.list_id}, heads, parts)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.refresh()


def _part(item: Price, currency: str) -> Part:
    usual = "" if item.list_price is None else formats.money(item.list_price, item.list_currency or currency)
    name = f"{item.code} · {item.product}" if item.code else item.product
    words = (name, formats.quantity(item.from_quantity_milli), formats.money(item.price, currency), usual)
    keys = (name, item.from_quantity_milli, item.price, item.list_price)
    values = {
        "product_id": item.product_id, "from_quantity_milli": item.from_quantity_milli, "price": item.price,
        "": currency,
    }  # fmt: skip
    return Part(Cells(item.id, words, keys), values)


def _prices(price_list: str, connection: Connection) -> Prices:
    return price_rows.read(connection, price_list)
