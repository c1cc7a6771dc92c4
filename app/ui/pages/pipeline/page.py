"""The pipeline page: deals, quotes, orders, receipts and products, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from app.ui.pages.parts.kind_stack import KindStack
from app.ui.pages.pipeline.catalogue_lists import PriceListList, ProductList, RateList
from app.ui.pages.pipeline.deal_list import DealList
from app.ui.pages.pipeline.kinds import KINDS
from app.ui.pages.pipeline.receipt_list import ReceiptList
from app.ui.pages.pipeline.trade_lists import OrderList, QuoteList

if TYPE_CHECKING:
    from app.ui.pages.parts.kind_list import KindList


class PipelinePage(KindStack):
    """Holds the lists from the deal to the money."""

    kinds = (*KINDS, "price_list", "exchange_rate")
    classes: ClassVar[dict[str, type[KindList]]] = {
        "deal": DealList,
        "quote": QuoteList,
        "order": OrderList,
        "receipt": ReceiptList,
        "product": ProductList,
        "price_list": PriceListList,
        "exchange_rate": RateList,
    }
    key = "pipeline/kind"
