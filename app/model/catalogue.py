"""What is sold and at what price."""

import datetime as dt
from typing import Any

from sqlalchemy.orm import Mapped

from app.model.base import Synced, alive, currency_code, flag, money, part_of, ref, shaped


class Product(Synced):
    """Something that can stand on a quote or an order line."""

    __tablename__ = "products"
    __table_args__ = (alive("ix_products_code", "code"),)

    code: Mapped[str]
    name: Mapped[str] = shaped("name")
    name_en: Mapped[str | None] = shaped("name")
    category: Mapped[str | None]
    unit: Mapped[str | None]
    list_price: Mapped[int | None] = money()
    cost: Mapped[int | None] = money()
    currency: Mapped[str | None] = currency_code()
    tax_bp: Mapped[int | None]
    active: Mapped[bool] = flag(default=True)
    foreign_ids: Mapped[dict[str, Any] | None]
    description: Mapped[str | None] = shaped("long")


class PriceList(Synced):
    """A set of prices for some customers, valid for a time."""

    __tablename__ = "price_lists"

    name: Mapped[str] = shaped("name")
    name_en: Mapped[str | None] = shaped("name")
    currency: Mapped[str] = currency_code()
    valid_from: Mapped[dt.date | None]
    valid_to: Mapped[dt.date | None]
    for_account_id: Mapped[str | None] = ref("account")
    for_level: Mapped[str | None]
    active: Mapped[bool] = flag(default=True)


class PriceListItem(Synced):
    """The price of a product from a quantity on."""

    __tablename__ = "price_list_items"
    __table_args__ = (alive("ix_price_list_items_product_id", "product_id"),)

    price_list_id: Mapped[str] = part_of("price_lists", "price_list")
    product_id: Mapped[str] = ref("product")
    from_quantity_milli: Mapped[int]
    price: Mapped[int] = money("")


class ExchangeRate(Synced):
    """How many units of the base currency one unit of a currency is worth from a day on, times 10^8."""

    __tablename__ = "exchange_rates"

    currency: Mapped[str] = currency_code()
    base: Mapped[str] = currency_code()
    valid_from: Mapped[dt.date]
    rate_e8: Mapped[int]
