"""Lists of quotes, orders and receipts."""

from __future__ import annotations

from app.rules.choices import OrderStatus, PaymentMethod, QuoteStatus, ReceiptStatus
from app.services.lists import parts
from app.storage.list_spec import Column, Join, ListSpec, Sort

# until the server has allotted a number a provisional one stands there, as in ``app/rules/trade.py``
_NUMBER = "coalesce(t.number, '~' || upper(substr(t.id, -6)))"
_DEAL = Join("d", "deals d ON d.id = t.deal_id")
_ORDER = Join("o", "orders o ON o.id = t.order_id")


def _deal() -> Column:
    return Column(
        "deal_id", "d.name", "reference", joins=("d",), target="deal", filter_sql="t.deal_id", visible=False
    )


QUOTES = ListSpec(
    kind="quote",
    table="quotes",
    joins=(parts.ACCOUNT, parts.OWNER, _DEAL),
    sort=(Sort("issued_on", descending=True),),
    title="number",
    columns=(
        Column("number", _NUMBER, sort_sql="t.number", width=130),
        parts.account(),
        Column("status", "t.status", "choice", choices=QuoteStatus, width=90, filterable=True),
        Column("total", "t.total", "money", currency_sql="t.currency", width=120),
        Column("issued_on", "t.issued_on", "date", width=110),
        Column("valid_until", "t.valid_until", "date", width=110),
        Column("version", "t.version", "integer", width=60),
        parts.owner(),
        _deal(),
        Column("name", "t.name", width=180, visible=False),
    ),
)

ORDERS = ListSpec(
    kind="order",
    table="orders",
    joins=(parts.ACCOUNT, parts.OWNER, _DEAL),
    sort=(Sort("ordered_on", descending=True),),
    title="number",
    columns=(
        Column("number", _NUMBER, sort_sql="t.number", indexed=True, width=130),
        parts.account(),
        Column("status", "t.status", "choice", choices=OrderStatus, width=90, filterable=True),
        Column("total", "t.total", "money", currency_sql="t.currency", width=120),
        Column("ordered_on", "t.ordered_on", "date", indexed=True, width=110, filterable=True),
        Column("delivered_on", "t.delivered_on", "date", width=110),
        parts.owner(),
        Column("net", "t.net", "money", currency_sql="t.currency", width=120, visible=False),
        Column("tax", "t.tax", "money", currency_sql="t.currency", width=120, visible=False),
        _deal(),
    ),
)

RECEIPTS = ListSpec(
    kind="receipt",
    table="receipts",
    joins=(parts.ACCOUNT, parts.OWNER, _ORDER),
    sort=(Sort("due_on", descending=True),),
    title="number",
    columns=(
        Column("number", _NUMBER, sort_sql="t.number", width=130),
        parts.account(),
        Column(
            "order_id",
            "coalesce(o.number, '~' || upper(substr(o.id, -6)))",
            "reference",
            sort_sql="o.number",
            joins=("o",),
            target="order",
            filter_sql="t.order_id",
            width=130,
        ),
        Column("status", "t.status", "choice", choices=ReceiptStatus, width=90, filterable=True),
        Column("amount", "t.amount", "money", currency_sql="t.currency", width=120),
        Column("due_on", "t.due_on", "date", width=110),
        Column("received_on", "t.received_on", "date", width=110),
        Column("method", "t.method", "choice", choices=PaymentMethod, width=100, filterable=True),
        parts.owner(visible=False),
    ),
)
