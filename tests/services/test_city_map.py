from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.services import places, records
from app.services.city_map import deals_by_city
from app.services.lists.registry import LISTS
from app.storage.list_spec import Filter, ListQuery
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database


@pytest.mark.parametrize(
    ("written", "province", "name_en", "latitude"),
    [
        ("杭州", "", "Hangzhou", 30.2),
        ("杭州市", "浙江省", "Hangzhou", 30.2),
        ("HANGZHOU", "", "Hangzhou", 30.2),
        ("昆山市", "江苏省", "Kunshan", 31.4),
        ("苏州", "", "Suzhou", 31.3),
        ("Fuzhou", "江西", "Fuzhou", 27.9),  # 抚州, not the larger 福州
        ("香港", "", "Hong Kong", 22.3),
        ("哈尔滨", "黑龙江", "Harbin", 45.8),
        ("München", "", "Munich", 48.1),
        ("Köln", "", "Köln", 50.9),
        ("東京", "", "Tokyo", 35.7),
        ("New York", "", "New York City", 40.7),
    ],
)
def test_a_city_is_found_as_people_write_it(
    written: str, province: str, name_en: str, latitude: float
) -> None:
    place = places.find(written, province)
    assert place is not None
    assert place.name_en == name_en
    assert place.latitude == pytest.approx(latitude, abs=0.15)


@pytest.mark.parametrize("written", ["", "  ", "市", "某个不存在的地方"])
def test_what_is_no_known_city_is_no_place(written: str) -> None:
    assert places.find(written) is None


def test_land_is_a_few_closed_outlines_within_the_globe() -> None:
    rings = places.land()
    assert len(rings) > 50
    assert all(ring[0] == ring[-1] for ring in rings)
    assert all(-181 <= east <= 181 and -90 <= north <= 90 for ring in rings for east, north in ring)


def test_deals_are_gathered_by_city_however_it_is_written(firm: Database) -> None:
    with firm.write("demo") as session:
        first = make.account(session, city="杭州市")
        second = make.account(session, name="乙", city="杭州", province="浙江")
        lost = make.account(session, name="丙", city="无此地")
        own = make.account(session, name="丁", city="小镇", latitude_e6=31_500_000, longitude_e6=120_500_000)
        make.deal(session, first, amount=1_000)
        make.deal(session, first, amount=500)
        make.deal(session, second, amount=2_000)
        make.deal(session, lost, amount=10)
        make.deal(session, own, amount=20)
        won = make.deal(session, own, amount=9_000)
        records.update(session, "deal", won, {"status": "won"})
    with firm.raw() as connection:
        found = {city.names[0]: city for city in deals_by_city(connection, ListQuery(LISTS["deal"]))}
        closed = (Filter("status", "equals", ("won",)),)
        won_only = deals_by_city(connection, ListQuery(LISTS["deal"], closed))
    hangzhou = found.get("杭州市") or found["杭州"]
    assert set(hangzhou.names) == {"杭州市", "杭州"}
    assert (hangzhou.accounts, hangzhou.deals, hangzhou.total.base.minor) == (2, 3, 3_500)
    assert found["无此地"].latitude is None
    assert (found["小镇"].latitude, found["小镇"].deals) == (31.5, 1)
    assert [(city.names, city.total.base.minor) for city in won_only] == [(("小镇",), 9_000)]
