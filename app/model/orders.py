"""Quotes, orders, credit notes and receipts."""

import datetime as dt
from typing import Any

from sqlalchemy.orm import Mapped

from app.model.base import Synced, alive, choice, count, currency_code, flag, money, part_of, ref, shaped
from app.rules.choices import OrderStatus, PaymentMethod, QuoteStatus, ReceiptStatus


class Quote(Synced):
    """An offer with lines, a version and a day until which it holds."""

    __tablename__ = "quotes"
    __table_args__ = (alive("ix_quotes_account_id", "account_id"), alive("ix_quotes_deal_id", "deal_id"))

    number: Mapped[str | None]
    name: Mapped[str | None] = shaped("name")
    deal_id: Mapped[str | None] = ref("deal")
    contact_id: Mapped[str | None] = ref("contact")
    version: Mapped[int] = count(1)
    replaces_id: Mapped[str | None] = ref("quote")
    status: Mapped[str] = choice(QuoteStatus, QuoteStatus.DRAFT)
    issued_on: Mapped[dt.date | None]
    valid_until: Mapped[dt.date | None]
    currency: Mapped[str] = currency_code()
    tax_inclusive: Mapped[bool] = flag()
    net: Mapped[int] = money()
    tax: Mapped[int] = money()
    total: Mapped[int] = money()
    approved_by: Mapped[str | None] = ref("user")
    approved_at: Mapped[dt.datetime | None]
    owner_id: Mapped[str | None] = ref("user")
    terms: Mapped[str | None] = shaped("long")


class QuoteLine(Synced):
    """One position of a quote."""

    __tablename__ = "quote_lines"

    quote_id: Mapped[str] = part_of("quotes", "quote")
    position: Mapped[int] = count()
    product_id: Mapped[str | None] = ref("product")
    name: Mapped[str] = shaped("name")
    quantity_milli: Mapped[int]
    unit_price: Mapped[int] = money("")
    discount_bp: Mapped[int] = count()
    tax_bp: Mapped[int] = count()
    net: Mapped[int] = money("")
    tax: Mapped[int] = money("")
    total: Mapped[int] = money("")


class Order(Synced):
    """What an account has bought. Never deleted."""

    __tablename__ = "orders"
    __table_args__ = (
        alive("ix_orders_account_id", "account_id", "ordered_on", "total", "status", "currency"),
        alive("ix_orders_ordered_on", "ordered_on"),
        alive("ix_orders_by_day", "ordered_on", "status", "currency", "total"),
        alive("ix_orders_number", "number"),
    )

    number: Mapped[str | None]
    deal_id: Mapped[str | None] = ref("deal")
    quote_id: Mapped[str | None] = ref("quote")
    contact_id: Mapped[str | None] = ref("contact")
    status: Mapped[str] = choice(OrderStatus, OrderStatus.DRAFT)
    ordered_on: Mapped[dt.date]
    delivered_on: Mapped[dt.date | None]
    currency: Mapped[str] = currency_code()
    tax_inclusive: Mapped[bool] = flag()
    net: Mapped[int] = money()
    tax: Mapped[int] = money()
    total: Mapped[int] = money()
    cost: Mapped[int | None] = money()
    void_reason: Mapped[str | None]
    owner_id: Mapped[str | None] = ref("user")
    foreign_ids: Mapped[dict[str, Any] | None]
    description: Mapped[str | None] = shaped("long")


class OrderLine(Synced):
    """One position of an order; append-only."""

    __tablename__ = "order_lines"
    __table_args__ = (alive("ix_order_lines_product_id", "product_id"),)

    order_id: Mapped[str] = part_of("orders", "order")
    position: Mapped[int] = count()
    product_id: Mapped[str | None] = ref("product")
    name: Mapped[str] = shaped("name")
    quantity_milli: Mapped[int]
    unit_price: Mapped[int] = money("")
    discount_bp: Mapped[int] = count()
    tax_bp: Mapped[int] = count()
    net: Mapped[int] = money("")
    tax: Mapped[int] = money("")
    total: Mapped[int] = money("")


class CreditNote(Synced):
    """A return or an allowance on an order; append-only."""

    __tablename__ = "credit_notes"
    __table_args__ = (alive("ix_credit_notes_account_id", "account_id"),)

    number: Mapped[str | None]
    order_id: Mapped[str | None] = ref("order")
    complaint_id: Mapped[str | None] = ref("complaint")
    issued_on: Mapped[dt.date]
    amount: Mapped[int] = money()
    currency: Mapped[str] = currency_code()
    reason: Mapped[str | None]


class Receipt(Synced):
    """回款: money planned or received for an order."""

    __tablename__ = "receipts"
    __table_args__ = (
        alive("ix_receipts_account_id", "account_id"),
        alive("ix_receipts_order_id", "order_id"),
    )

    number: Mapped[str | None]
    order_id: Mapped[str | None] = ref("order")
    status: Mapped[str] = choice(ReceiptStatus, ReceiptStatus.PLANNED)
    due_on: Mapped[dt.date | None]
    received_on: Mapped[dt.date | None]
    amount: Mapped[int] = money()
    currency: Mapped[str] = currency_code()
    method: Mapped[str | None] = choice(PaymentMethod)
    owner_id: Mapped[str | None] = ref("user")
    description: Mapped[str | None] = shaped("long")
