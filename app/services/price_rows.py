"""The prices of a price list and how many have them, by the raw driver."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.storage.connection import Connection

_ITEMS = (
    "SELECT i.id, i.product_id, coalesce(p.code, ''), coalesce(p.name, ''), i.from_quantity_milli, i.price,"
    " p.list_price, p.currency FROM price_list_items i LEFT JOIN products p ON p.id = i.product_id"
    " WHERE i.price_list_id = ? AND i.deleted_at IS NULL ORDER BY p.code, i.from_quantity_milli, i.id"
)


class Price(NamedTuple):
    """What a product costs from a quantity on; prices in minor units."""

    id: str
    product_id: str
    code: str
    product: str
    from_quantity_milli: int
    price: int
    list_price: int | None
    list_currency: str | None


class Prices(NamedTuple):
    """A price list's prices, in its currency."""

    list_id: str
    currency: str
    items: tuple[Price, ...]


def read(connection: Connection, list_id: str) -> Prices:
    """The prices of a list, by the products' codes."""
    row = connection.execute("SELECT currency FROM price_lists WHERE id = ?", (list_id,)).fetchone()
    items = tuple(Price(*item) for item in connection.execute(_ITEMS, (list_id,)))
    return Prices(list_id, str(row[0]) if row else "CNY", items)
