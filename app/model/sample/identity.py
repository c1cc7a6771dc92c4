"""Who a firm of the sample is: its names, where it stands, how it is reached."""

from typing import Any, NamedTuple

from app.model.sample.source import Source, words


class Place(NamedTuple):
    """Where a firm is.

    Attributes:
        facts: the fields of its address.
        legal_form: what a firm's name ends in there; empty where the name itself says it.
        dialled: what numbers there begin with.
        digits: how many follow.
    """

    facts: dict[str, Any]
    legal_form: str
    dialled: tuple[str, ...]
    digits: int


class Identity(NamedTuple):
    """A firm.

    Attributes:
        name: as it calls itself.
        english: its English name, if it has another.
        place: where it is.
        domain: what its addresses in the net end in; nobody can own it.
    """

    name: str
    english: str | None
    place: Place
    domain: str


def identity(source: Source, number: int, *, foreign: bool) -> Identity:
    """The firm of a number; no two have the same domain."""
    place = _place(source, foreign=foreign)
    name, english, front = _names(source, place, foreign=foreign)
    front = front.lower().replace("'", "")
    return Identity(name, english, place, f"{front}-{number}.example")


def _names(source: Source, place: Place, *, foreign: bool) -> tuple[str, str | None, str]:
    stock = words()
    if foreign:
        first, second = source.pick(stock["foreign_fronts"]), source.pick(stock["last_names"])
        front = first if source.often(40) else f"{second} & {first}"
        return f"{front} {source.pick(stock['foreign_trades'])} {place.legal_form}", None, first
    front, trade = source.pick(stock["firm_fronts"]), source.pick(stock["firm_trades"])
    name = f"{place.facts['city']}{front[0]}{trade[0]}{source.pick(stock['firm_ends'])}"
    return name, f"{front[1]} {trade[1]} Co., Ltd" if source.often(20) else None, front[1]


def _place(source: Source, *, foreign: bool) -> Place:
    if foreign:
        city, country, latitude, longitude, legal_form, dialled, digits = source.pick(words()["foreign"])
        facts = {
            "country": country,
            "province": None,
            "city": city,
            "district": None,
            "street": None,
            "latitude_e6": latitude,
            "longitude_e6": longitude,
        }
        return Place(facts, legal_form, (dialled,), digits)
    city, province, district, latitude, longitude = source.pick(words()["cities"])
    street = f"{source.pick(('人民', '中山', '解放', '建设', '科技', '工业'))}路{source.between(1, 999)}号"
    facts = {
        "country": "中国",
        "province": province,
        "city": city,
        "district": district,
        "street": street,
        "latitude_e6": latitude + source.between(-50_000, 50_000),
        "longitude_e6": longitude + source.between(-50_000, 50_000),
    }
    return Place(facts, "", ("+8613", "+8615", "+8617", "+8618"), 9)


def phone(source: Source, place: Place) -> str:
    """A number that could be dialled there."""
    most = 10**place.digits
    return f"{source.pick(place.dialled)}{source.between(most * 2 // 10, most - 1)}"
