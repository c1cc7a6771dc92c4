"""What a product costs a customer: by price list and quantity, in the currency of the document."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.model.accounts import Account
from app.model.catalogue import PriceList, PriceListItem, Product
from app.rules.errors import Refused
from app.rules.money import Money
from app.rules.pricing import Offer, best_offer
from app.services.rates import converted


@dataclass(frozen=True, slots=True)
class Priced:
    """A product as a line of a document begins.

    Attributes:
        product_id: which product.
        name: as the document is to call it.
        unit_price: minor units of the document's currency; None when nobody has set a price.
        tax_bp: the usual tax rate in basis points.
        price_list: name of the list that the price is from, empty for the product's own.
    """

    product_id: str
    name: str
    unit_price: int | None
    tax_bp: int
    price_list: str = ""


def price_for(
    session: Session, product_id: str, account_id: str, currency: str, quantity_milli: int, on: dt.date
) -> Priced:
    """The price of a product for a customer on a day.

    Raises:
        Refused: ``record-missing``; ``rate-missing`` when the price stands in a currency without a rate on that day.
    """
    product = session.get(Product, product_id)
    if product is None or product.deleted_at is not None:
        raise Refused("record-missing", kind="product", id=product_id)
    account = session.get(Account, account_id)
    names, offers = _offers(session, product_id, account_id, account.level if account else None)
    offer = best_offer(offers, account_id, account.level if account else None, quantity_milli, on)
    money = None
    if offer is not None:
        money = Money(offer.price, offer.currency)
    elif product.list_price is not None:
        money = Money(product.list_price, product.currency or currency)
    price = converted(session, money, currency, on).minor if money is not None else None
    list_name = names[offer.list_id] if offer is not None else ""
    return Priced(product.id, product.name, price, product.tax_bp or 0, list_name)


def _offers(
    session: Session, product_id: str, account_id: str, level: str | None
) -> tuple[dict[str, str], list[Offer]]:
    rows = session.execute(
        select(PriceListItem, PriceList)
        .join(PriceList, PriceList.id == PriceListItem.price_list_id)
        .where(
            PriceListItem.product_id == product_id,
            PriceList.active,
            or_(PriceList.for_account_id.is_(None), PriceList.for_account_id == account_id),
            or_(PriceList.for_level.is_(None), PriceList.for_level == level),
        )
    ).all()
    names = {found.id: found.name for _, found in rows}
    offers = [
        Offer(
            found.id,
            item.price,
            found.currency,
            item.from_quantity_milli,
            found.valid_from,
            found.valid_to,
            found.for_account_id,
            found.for_level,
        )
        for item, found in rows
    ]
    return names, offers
