"""What is sold and at what price: products, price lists, exchange rates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from app.services import base_sums
from app.services.lists.registry import LISTS
from app.ui.pages.parts.kind_list import KindList
from app.ui.pages.parts.segmented import Segmented
from app.ui.pages.pipeline.kinds import KINDS
from app.ui.widgets.list_page import PageWords
from app.words import labels

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.context import Context
    from app.ui.widgets.record_pane import RecordPane

SHELVES = ("product", "price_list", "exchange_rate")


class CatalogueList(KindList):
    """One of the lists behind "Products", with the switch between them."""

    family = KINDS
    shown_as = "product"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.shelf = Segmented(SHELVES, self.kind)
        super().__init__(context, parent)
        self.filters.insertWidget(0, self.shelf)
        self.shelf.picked.connect(self.on_shelf)

    def on_shelf(self, kind: str) -> None:
        """Ask for another of the lists; the switch of this one stays where it is."""
        self.shelf.take(self.kind)
        if kind != self.kind:
            self.kind_wanted.emit(kind)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        super().retranslate()
        language = self.context.language.code
        self.shelf.say(**{kind: labels.kind_name(kind, language, plural=True) for kind in SHELVES})


class ProductList(CatalogueList):
    """Products."""

    kind = "product"
    kinds = ("product",)
    tables: ClassVar[frozenset[str]] = LISTS["product"].tables

    def words(self) -> PageWords:
        """The page's words."""
        return PageWords(
            self.tr("Products"),
            self.tr("New product"),
            self.tr("No products yet"),
            self.tr(
                "What you sell belongs here. Import your price list with Ctrl+I or make the first product."
            ),
            "tag",
        )


class PriceListList(CatalogueList):
    """Price lists."""

    kind = "price_list"
    kinds = ("price_list",)
    tables: ClassVar[frozenset[str]] = LISTS["price_list"].tables

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.splitter.first_width = 600  # room for the columns of the prices

    def make_detail(self) -> RecordPane:
        """The pane with the prices."""
        from app.ui.pages.pipeline.price_list_pane import PriceListPane  # noqa: PLC0415 - the services load with it

        return PriceListPane(self.context, self.kind, self)

    def given(self) -> dict[str, Any]:
        """A new list is in the firm's currency."""
        return {"currency": _base(self.context), "active": True}

    def words(self) -> PageWords:
        """The page's words."""
        return PageWords(
            self.tr("Price lists"),
            self.tr("New price list"),
            self.tr("No price lists yet"),
            self.tr(
                "Prices for an account, a level or everybody, by quantity and for a time; a quote takes the best."
            ),
            "tag",
        )


class RateList(CatalogueList):
    """Exchange rates."""

    kind = "exchange_rate"
    kinds = ("exchange_rate",)
    tables: ClassVar[frozenset[str]] = LISTS["exchange_rate"].tables

    def given(self) -> dict[str, Any]:
        """A new rate holds from today on, into the firm's currency."""
        return {"base": _base(self.context), "valid_from": self.context.clock().date()}

    def words(self) -> PageWords:
        """The page's words."""
        return PageWords(
            self.tr("Exchange rates"),
            self.tr("New rate"),
            self.tr("No exchange rates yet"),
            self.tr(
                "What a unit of another currency is worth belongs here, from a day on; nothing is converted without it."
            ),
            "tag",
        )


def _base(context: Context) -> str:
    with context.database.raw() as connection:
        return base_sums.load(connection).base
