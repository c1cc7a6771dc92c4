"""What an account may buy next: what similar customers bought beside what it has, in counts."""

import json
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from app.analytics.books import SOLD
from app.analytics.report import Reader

LEAST = 3  # customers with both below which nothing is offered
_SHARE = 5  # one in so many at least
_BOUGHT = (
    "WITH bought AS MATERIALIZED (SELECT DISTINCT o.account_id AS who, l.product_id AS what FROM order_lines l "
    "JOIN orders o ON o.id = l.order_id WHERE l.deleted_at IS NULL AND o.deleted_at IS NULL "
    f"AND o.status IN {SOLD} AND l.product_id IS NOT NULL AND l.quantity_milli > 0 AND o.ordered_on <= :day), "
    "has AS (SELECT what FROM bought WHERE who = :account UNION SELECT value FROM json_each(:chosen)) "
)
_PAIRS = (
    ", others AS MATERIALIZED (SELECT who, what FROM bought WHERE who <> :account), "
    "buyers AS MATERIALIZED (SELECT what, count(*) AS n FROM others GROUP BY what), "
    "pairs AS (SELECT h.what AS had, b.what AS offer, count(*) AS n FROM others h JOIN others b ON b.who = h.who "
    "WHERE h.what IN (SELECT what FROM has) AND b.what NOT IN (SELECT what FROM has) "
    "GROUP BY h.what, b.what HAVING count(*) >= :least) "
    "SELECT p.had, p.offer, p.n, x.n, y.n, (SELECT count(DISTINCT who) FROM others) FROM pairs p "
    "JOIN buyers x ON x.what = p.had JOIN buyers y ON y.what = p.offer"
)
_NAMES = (
    "SELECT id, name, coalesce(nullif(name_en, ''), name), deleted_at IS NULL AND active FROM products "
    "WHERE id IN (SELECT value FROM json_each(?))"
)


class Offer(NamedTuple):
    """A product to offer, and why: so many of those who bought what the account has bought it too.

    Attributes:
        product: its id.
        name: Chinese and English name.
        because: names of what the account has.
        both: other customers with both.
        of: other customers with what the account has.
    """

    product: str
    name: tuple[str, str]
    because: tuple[str, str]
    both: int
    of: int


def next_best(
    connection: Reader, account: str, as_of: date, chosen: Iterable[str] = (), most: int = 5
) -> list[Offer]:
    """Offers to an account, the most certain first; what it has, what is chosen already and what is withdrawn left out.

    A product that everybody buys anyway says nothing: those with the other one must buy it more often than all do.
    """
    ids = json.dumps([product for product in chosen if product])
    asked = {"day": as_of.isoformat(), "account": account, "chosen": ids, "least": LEAST}
    best: dict[str, tuple[str, int, int]] = {}
    for has, offer, count, of, buyers, everybody in connection.execute(_BOUGHT + _PAIRS, asked):
        telling = count * everybody > of * buyers and count * _SHARE >= of
        _, before, whole = best.get(offer, ("", 0, 1))
        if telling and (count * whole, count) > (before * of, before):
            best[offer] = (has, count, of)
    wanted = {*best, *(has for has, _, _ in best.values())}
    names = {
        product: ((name, english), sold)
        for product, name, english, sold in connection.execute(_NAMES, (json.dumps(sorted(wanted)),))
    }
    found = [
        Offer(offer, names[offer][0], names[has][0], count, of)
        for offer, (has, count, of) in best.items()
        if offer in names and has in names and names[offer][1]
    ]
    return sorted(found, key=_certain)[:most]


def _certain(offer: Offer) -> tuple[float, int, str]:
    return -offer.both / offer.of, -offer.both, offer.product
