"""Which price holds for a customer, a quantity and a day: their own list, then their level's, then everybody's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Offer:
    """One price of a price list.

    Attributes:
        list_id: the list that it stands in.
        price: minor units of the list's currency for one unit.
        currency: ISO 4217 code.
        from_quantity_milli: the quantity from which it holds, in thousandths.
        valid_from: first day, or None for always.
        valid_to: last day, or None for ever.
        account_id: the only customer it is for, or None.
        level: the only customer level it is for, or None.
    """

    list_id: str
    price: int
    currency: str
    from_quantity_milli: int = 0
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    account_id: str | None = None
    level: str | None = None

    def holds(self, account_id: str, level: str | None, quantity_milli: int, on: dt.date) -> bool:
        """Whether it is for this customer, this quantity and this day; a return is priced like its sale."""
        return (
            self.account_id in (None, account_id)
            and self.level in (None, level)
            and abs(quantity_milli) >= self.from_quantity_milli
            and (self.valid_from is None or self.valid_from <= on)
            and (self.valid_to is None or on <= self.valid_to)
        )


def best_offer(
    offers: Iterable[Offer], account_id: str, level: str | None, quantity_milli: int, on: dt.date
) -> Offer | None:
    """The price that holds: the closest list, in it the highest tier reached, of equal ones the lowest price."""
    holding = [offer for offer in offers if offer.holds(account_id, level, quantity_milli, on)]
    return min(holding, key=_rank, default=None)


def _rank(offer: Offer) -> tuple[bool, bool, int, int, str]:
    return (
        offer.account_id is None,
        offer.level is None,
        -offer.from_quantity_milli,
        offer.price,
        offer.list_id,
    )
