"""How orders stand with their money, and what no receipt, credit note or acceptance may do, whoever writes it."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.model.deals import Deal
from app.model.orders import CreditNote, Order, Quote, Receipt
from app.rules.choices import OrderStatus, QuoteStatus, ReceiptStatus
from app.rules.errors import Refused
from app.rules.trade import (
    check_credited,
    check_not_negative,
    check_positive,
    check_received,
    check_still_valid,
)
from app.services.rates import today

OWED = (OrderStatus.CONFIRMED, OrderStatus.FULFILLED, OrderStatus.CLOSED)


@dataclass(frozen=True, slots=True)
class Balance:
    """What has become of an order's money, in its own minor units."""

    total: int
    credited: int
    received: int
    planned: int

    @property
    def open(self) -> int:
        """What is still to come in."""
        return self.total - self.credited - self.received


def balance(session: Session, order: Order) -> Balance:
    """How an order stands."""
    by_status: dict[str, int] = dict(
        session.execute(
            select(Receipt.status, func.sum(Receipt.amount))
            .where(Receipt.order_id == order.id, Receipt.currency == order.currency)
            .group_by(Receipt.status)
        ).all()
    )
    credited = session.scalar(
        select(func.coalesce(func.sum(CreditNote.amount), 0)).where(CreditNote.order_id == order.id)
    )
    return Balance(
        order.total if order.status in OWED else 0,
        int(credited or 0),
        int(by_status.get(ReceiptStatus.RECEIVED, 0)),
        int(by_status.get(ReceiptStatus.PLANNED, 0)),
    )


def check_deal(_session: Session, deal: Deal) -> None:
    """Refuse a deal that is worth less than nothing.

    Raises:
        Refused: ``amount-negative``.
    """
    if deal.amount is not None:
        check_not_negative(deal.amount)


def check_receipt(session: Session, receipt: Receipt) -> None:
    """Refuse a written receipt that takes its order over what it is worth; one without an order passes.

    Raises:
        Refused: ``amount-not-positive``, ``currency-differs``, ``receipt-over-order``.
    """
    check_positive(receipt.amount)
    order = session.get(Order, receipt.order_id) if receipt.order_id else None
    if order is None:
        return
    if receipt.currency != order.currency:
        raise Refused(
            "receipt-currency", "currency", currency=receipt.currency, order_currency=order.currency
        )
    if receipt.status == ReceiptStatus.RECEIVED:
        session.flush()
        stand = balance(session, order)
        check_received(order.total, stand.credited, stand.received)


def check_credit_note(session: Session, note: CreditNote) -> None:
    """Refuse a written credit note that takes its order below nothing; one without an order passes.

    Raises:
        Refused: ``amount-not-positive``, ``credit-over-order``.
    """
    check_positive(note.amount)
    order = session.get(Order, note.order_id) if note.order_id else None
    if order is not None:
        session.flush()
        check_credited(order.total, balance(session, order).credited)


def check_acceptance(session: Session, quote: Quote, _before: str | None) -> None:
    """Refuse a quote that is accepted after its last day.

    Raises:
        Refused: ``quote-expired``.
    """
    if quote.status == QuoteStatus.ACCEPTED:
        check_still_valid(quote.valid_until, today(session))
