"""What quotes, orders, receipts and credit notes must not be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from app.rules.errors import Refused

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

_PROVISIONAL = re.compile(r"(?:\w+\s*)?~[0-9A-Z]{6}")
LATE_AFTER: Final = (0, 30, 60, 90)
"""Ends of the ageing classes in days over due; what is older is in the last class."""


def check_lines(count: int) -> None:
    """Refuse a document without lines.

    Raises:
        Refused: ``lines-missing``.
    """
    if not count:
        raise Refused("lines-missing", "lines")


def check_quantity(quantity_milli: int) -> int:
    """Refuse a line of nothing or of less; what comes back is a credit note.

    Raises:
        Refused: ``quantity-not-positive``.
    """
    if quantity_milli <= 0:
        raise Refused("quantity-not-positive", "quantity_milli")
    return quantity_milli


def check_not_negative(minor: int, field: str = "amount") -> int:
    """Refuse an amount below zero where only one from zero up has a meaning.

    Raises:
        Refused: ``amount-negative``.
    """
    if minor < 0:
        raise Refused("amount-negative", field)
    return minor


def check_positive(minor: int, field: str = "amount") -> int:
    """Refuse an amount that moves no money.

    Raises:
        Refused: ``amount-not-positive``.
    """
    if minor <= 0:
        raise Refused("amount-not-positive", field)
    return minor


def check_still_valid(valid_until: dt.date | None, on: dt.date) -> None:
    """Refuse to accept a quote after its last day; one without a last day holds for ever.

    Raises:
        Refused: ``quote-expired``.
    """
    if valid_until is not None and on > valid_until:
        raise Refused("quote-expired", "valid_until", valid_until=valid_until)


def check_sold(active: Mapping[str, bool]) -> None:
    """Refuse products, by name, that are not sold any more.

    Raises:
        Refused: ``product-withdrawn`` with the first of them.
    """
    for name, sold in active.items():
        if not sold:
            raise Refused("product-withdrawn", "product_id", name=name)


def check_received(total: int, credited: int, received: int) -> None:
    """Refuse receipts that are more than an order less its credit notes.

    Args:
        total: of the order, in minor units.
        credited: of its credit notes.
        received: of all its receipts, the new one with them.

    Raises:
        Refused: ``receipt-over-order``.
    """
    if received > max(0, total - credited):
        raise Refused("receipt-over-order", "amount")


def check_credited(total: int, credited: int) -> None:
    """Refuse credit notes that are more than their order.

    Raises:
        Refused: ``credit-over-order``.
    """
    if credited > total:
        raise Refused("credit-over-order", "amount")


APPROVAL_LIMITS = ("quote-approval-amount", "quote-approval-discount-bp")
"""Under these keys the firm's assumptions hold the two limits, in the order of ``Approval``."""


class Approval(NamedTuple):
    """Up to where a rep approves their own quotes; None for no limit.

    Attributes:
        amount: the total in minor units of the firm's currency.
        discount_bp: the largest discount of a line in basis points.
    """

    amount: int | None = None
    discount_bp: int | None = None

    def covers(self, total: int, discount_bp: int) -> bool:
        """Whether a quote needs nobody else's approval."""
        return (self.amount is None or total <= self.amount) and (
            self.discount_bp is None or discount_bp <= self.discount_bp
        )


def ageing_class(due_on: dt.date | None, on: dt.date) -> int:
    """The class of an open amount: 0 not due, 1 up to 30 days late, 2 up to 60, 3 up to 90, 4 later."""
    late = (on - due_on).days if due_on is not None else 0
    return sum(1 for edge in LATE_AFTER if late > edge)


def shown_number(number: str | None, record_id: str) -> str:
    """The number of a document; until the server has allotted one, a provisional one that cannot be taken for it."""
    return number or f"~{record_id[-6:].upper()}"


def is_provisional(text: str) -> bool:
    """Whether a text is a provisional number, as shown or as exported; it names nothing that anybody else knows."""
    return _PROVISIONAL.fullmatch(text.strip()) is not None


def still_open(planned: Mapping[str, int], received: int) -> dict[str, int]:
    """What is left of planned receipts, by key in the order of their days, after what came in is counted off them."""
    left = {}
    for key, amount in planned.items():
        taken = min(amount, received)
        received -= taken
        left[key] = amount - taken
    return left
