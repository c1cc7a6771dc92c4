"""Deals by the city of their account, and where each city lies; read by the raw driver."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from app.services import base_sums, places
from app.storage import lists
from app.storage.list_spec import Filter, ListQuery

if TYPE_CHECKING:
    from app.services.base_sums import Sums
    from app.storage.connection import Connection

_OPEN = Filter("status", "equals", ("open",))


class City(NamedTuple):
    """Deals of the accounts in one city.

    Attributes:
        names: how the accounts write it, each once.
        name_en: its English name where it is known.
        latitude: degrees north, None where nobody knows the place.
        longitude: degrees east.
        accounts: how many accounts the deals are of.
        deals: how many deals.
        total: what they are worth.
    """

    names: tuple[str, ...]
    name_en: str
    latitude: float | None
    longitude: float | None
    accounts: int
    deals: int
    total: Sums


@dataclass(slots=True)
class _Gathered:
    name_en: str
    at: tuple[float, float] | None
    names: list[str] = field(default_factory=list)
    accounts: int = 0
    deals: int = 0
    amounts: list[tuple[int | None, str | None]] = field(default_factory=list)


def deals_by_city(connection: Connection, query: ListQuery) -> list[City]:
    """The deals of a list's question by city, the largest sum first; open ones, unless it asks for a status.

    A city that the table does not know lies where its accounts say that they are.
    """
    if not any(item.key == "status" for item in query.filters):
        query = replace(query, filters=(*query.filters, _OPEN))
    rates = base_sums.load(connection)
    cities: dict[object, _Gathered] = {}
    for name, province, accounts, deals, amount, currency, north, east in _rows(connection, query):
        place = places.find(name, province)
        own = (north / 1e6, east / 1e6) if north is not None and east is not None else None
        at = (place.latitude, place.longitude) if place else own
        city = cities.setdefault(place or name, _Gathered(place.name_en if place else "", at))
        city.at = city.at or at
        if name not in city.names:
            city.names.append(name)
        city.accounts += accounts
        city.deals += deals
        city.amounts.append((amount, currency))
    found = []
    for city in cities.values():
        north, east = city.at or (None, None)
        total = rates.sum(city.amounts)
        found.append(City(tuple(city.names), city.name_en, north, east, city.accounts, city.deals, total))
    return sorted(found, key=_largest)


def _rows(connection: Connection, query: ListQuery) -> Any:
    """By city and currency; an account counts with the first currency of its deals only."""
    wanted = ",".join(map(str, lists.ids(connection, query)))
    return connection.execute(
        "WITH of_deal AS (SELECT d.rowid AS r, d.account_id, d.amount, d.currency, row_number() OVER"
        " (PARTITION BY d.account_id ORDER BY d.rowid) = 1 AS first FROM deals d"
        " WHERE d.rowid IN (SELECT value FROM json_each(?)))"
        " SELECT coalesce(a.city, ''), coalesce(a.province, ''), sum(o.first), count(*), coalesce(sum(o.amount), 0),"
        " o.currency, avg(a.latitude_e6), avg(a.longitude_e6) FROM of_deal o"
        " LEFT JOIN accounts a ON a.id = o.account_id"
        " GROUP BY 1, 2, o.currency",
        (f"[{wanted}]",),
    ).fetchall()


def _largest(city: City) -> tuple[int, int, str]:
    return -city.total.base.minor, -city.deals, city.names[0]
