from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from app.analytics.reports.next_best import Offer, next_best
from app.services import records
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database

TODAY = dt.date(2026, 11, 20)


class Shop:
    """Products by name, and accounts that bought some of them."""

    def __init__(self, firm: Database) -> None:
        self.firm, self.products = firm, dict[str, str]()

    def account(self, *bought: str) -> str:
        with self.firm.write("demo") as session:
            account = make.account(session)
            for name in bought:
                if name not in self.products:
                    fields = {"code": name, "name": name, "name_en": name.lower()}
                    self.products[name] = records.create(session, "product", fields)
            order = records.create(
                session, "order", {"account_id": account, "ordered_on": TODAY, "currency": "CNY"}
            )
            for name in bought:
                line = {
                    "order_id": order,
                    "product_id": self.products[name],
                    "name": name,
                    "quantity_milli": 1_000,
                }
                records.create(
                    session, "order_line", line | {"unit_price": 1, "net": 1, "tax": 0, "total": 1}
                )
            session.connection().exec_driver_sql("UPDATE orders SET status = 'confirmed'")
        return account

    def offers(self, account: str, *chosen: str) -> list[Offer]:
        with self.firm.raw() as connection:
            return next_best(connection, account, TODAY, [self.products[name] for name in chosen])


@pytest.fixture
def shop(firm: Database) -> Shop:
    """Four with pump and seal, one with the pump alone, six with neither."""
    made = Shop(firm)
    for _ in range(4):
        made.account("PUMP", "SEAL")
    made.account("PUMP")
    for _ in range(6):
        made.account("VALVE")
    return made


def test_what_others_with_the_same_bought_too_is_offered_in_counts(shop: Shop) -> None:
    mine = shop.account("PUMP")
    (offer,) = shop.offers(mine)
    assert (offer.name, offer.because, offer.both, offer.of) == (("SEAL", "seal"), ("PUMP", "pump"), 4, 5)


def test_what_one_has_or_has_chosen_is_not_offered(shop: Shop) -> None:
    assert shop.offers(shop.account("PUMP", "SEAL")) == []
    assert shop.offers(shop.account("PUMP"), "SEAL") == []


def test_what_stands_on_the_quote_speaks_too(shop: Shop) -> None:
    (offer,) = shop.offers(shop.account("VALVE"), "PUMP")
    assert offer.name[0] == "SEAL"


def test_what_is_withdrawn_is_not_offered(shop: Shop) -> None:
    mine = shop.account("PUMP")
    with shop.firm.write("update-product") as session:
        records.update(session, "product", shop.products["SEAL"], {"active": False})
    assert shop.offers(mine) == []


def test_what_everybody_buys_anyway_and_what_few_bought_says_nothing(firm: Database) -> None:
    made = Shop(firm)
    for _ in range(5):
        made.account("PUMP", "OIL")
        made.account("VALVE", "OIL")
    for _ in range(2):
        made.account("PUMP", "RARE")
    assert [offer.name[0] for offer in made.offers(made.account("PUMP"))] == []
