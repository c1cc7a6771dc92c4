"""What a user can do about what is owed: plan receipts, note what came in, credit what came back."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.orders import Order, Receipt
from app.rules.choices import ReceiptStatus
from app.rules.errors import Refused
from app.rules.money import allocate
from app.rules.trade import check_positive
from app.services import records
from app.services.balances import balance
from app.services.rates import today


def plan(session: Session, order_id: str, parts: Sequence[tuple[dt.date, int]]) -> list[str]:
    """Plan what is still open of an order as receipts on days, by weights that are shared to the cent; their ids.

    Raises:
        Refused: ``record-missing``, ``weights-empty``, ``weight-negative``; ``receipt-nothing-open``.
    """
    order = _order(session, order_id)
    stand = balance(session, order)
    left = stand.open - stand.planned
    if left <= 0:
        raise Refused("receipt-nothing-open", "amount")
    shares = allocate(left, [weight for _, weight in parts])
    return [
        _receipt(session, order, {"status": ReceiptStatus.PLANNED.value, "due_on": day, "amount": share})
        for (day, _), share in zip(parts, shares, strict=True)
        if share
    ]


def receive(
    session: Session,
    order_id: str,
    amount: int,
    method: str | None = None,
    planned_id: str | None = None,
    on: dt.date | None = None,
) -> str:
    """Note money that came in for an order; of a planned receipt that is paid in part the rest stays planned.

    Raises:
        Refused: ``record-missing``, ``amount-not-positive``, ``receipt-over-order``.
    """
    order = _order(session, order_id)
    check_positive(amount)
    came = {
        "status": ReceiptStatus.RECEIVED.value, "received_on": on or today(session), "amount": amount,
        "method": method,
    }  # fmt: skip
    if planned_id is None:
        return _receipt(session, order, came)
    planned = records.get(session, "receipt", planned_id)
    if not isinstance(planned, Receipt):
        raise Refused("record-missing", kind="receipt", id=planned_id)
    rest, due = planned.amount - amount, planned.due_on
    records.update(session, "receipt", planned_id, came)
    if rest > 0:
        _receipt(session, order, {"status": ReceiptStatus.PLANNED.value, "due_on": due, "amount": rest})
    return planned_id


def receive_earliest(
    session: Session, order_id: str, amount: int, method: str | None = None, on: dt.date | None = None
) -> None:
    """Note money that came in: it pays what is planned, the earliest first; what is more stands by itself.

    Raises:
        Refused: as ``receive``.
    """
    check_positive(amount)
    planned = session.scalars(
        select(Receipt)
        .where(Receipt.order_id == order_id, Receipt.status == ReceiptStatus.PLANNED.value)
        .order_by(Receipt.due_on, Receipt.id)
    ).all()
    left = amount
    for one in planned:
        if left > 0:
            part = min(left, one.amount)
            receive(session, order_id, part, method, one.id, on)
            left -= part
    if left > 0:
        receive(session, order_id, left, method, None, on)


def credit(session: Session, order_id: str, amount: int, reason: str, complaint_id: str | None = None) -> str:
    """Write a credit note on an order: goods that came back, or an allowance; its id.

    Raises:
        Refused: ``record-missing``, ``amount-not-positive``, ``credit-over-order``.
    """
    order = _order(session, order_id)
    return records.create(
        session,
        "credit_note",
        {
            "account_id": order.account_id,
            "order_id": order.id,
            "complaint_id": complaint_id,
            "issued_on": today(session),
            "amount": amount,
            "currency": order.currency,
            "reason": reason,
        },
    )


def _order(session: Session, order_id: str) -> Order:
    found = records.get(session, "order", order_id)
    if not isinstance(found, Order):
        raise Refused("record-missing", kind="order", id=order_id)
    return found


def _receipt(session: Session, order: Order, fields: dict[str, Any]) -> str:
    whose = {"account_id": order.account_id, "order_id": order.id, "currency": order.currency}
    return records.create(session, "receipt", {**whose, "owner_id": order.owner_id, **fields})
