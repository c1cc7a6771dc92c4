"""The lists of quotes and orders on the pipeline page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from app.services.lists.registry import LISTS
from app.ui.pages.parts.kind_list import KindList
from app.ui.pages.pipeline.kinds import KINDS
from app.ui.widgets.list_page import PageWords

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.context import Context
    from app.ui.widgets.record_pane import RecordPane


class TradeList(KindList):
    """A list of documents with lines."""

    family = KINDS

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.splitter.first_width = 600  # room for the columns of the lines

    def make_detail(self) -> RecordPane:
        """The pane with the lines."""
        from app.ui.pages.pipeline.document_pane import DocumentPane  # noqa: PLC0415 - the services load with it

        return DocumentPane(self.context, self.kind, self)


class QuoteList(TradeList):
    """Quotes."""

    kind = "quote"
    kinds = ("quote",)
    tables: ClassVar[frozenset[str]] = LISTS["quote"].tables

    def words(self) -> PageWords:
        """The page's words."""
        return PageWords(
            self.tr("Quotes"),
            self.tr("New quote"),
            self.tr("No quotes yet"),
            self.tr("Offers to your accounts belong here. Write the first one, or start it from a deal."),
            "note",
        )


class OrderList(TradeList):
    """Orders."""

    kind = "order"
    kinds = ("order",)
    tables: ClassVar[frozenset[str]] = LISTS["order"].tables

    def words(self) -> PageWords:
        """The page's words."""
        return PageWords(
            self.tr("Orders"),
            self.tr("New order"),
            self.tr("No orders yet"),
            self.tr("An accepted quote becomes an order here. Orders can also be imported with Ctrl+I."),
            "order",
        )
