"""The pipeline page: deals, quotes, orders, receipts and products, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from app.ui.pages.parts.kind_stack import KindStack
from app.ui.pages.pipeline.deal_list import DealList
from app.ui.pages.pipeline.kinds import KINDS
from app.ui.pages.pipeline.receipt_list import ReceiptList
from app.ui.pages.pipeline.trade_lists import OrderList, ProductList, QuoteList

if TYPE_CHECKING:
    from app.ui.pages.parts.kind_list import KindList


class PipelinePage(KindStack):
    """Holds the lists from the deal to the money."""

    kinds = KINDS
    classes: ClassVar[dict[str, type[KindList]]] = {
        "deal": DealList,
        "quote": QuoteList,
        "order": OrderList,
        "receipt": ReceiptList,
        "product": ProductList,
    }
    key = "pipeline/kind"
