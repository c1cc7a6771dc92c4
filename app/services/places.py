"""Where cities lie, from the table beside the program; no network is asked."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[2] / "resources" / "places"
_SUFFIX = re.compile(r"(?:特别行政区|地区|[市县盟旗])$")
_CITY = re.compile(r" +(?:city|shi)$")


class Place(NamedTuple):
    """A city; degrees north and east."""

    latitude: float
    longitude: float
    province: str
    name: str
    name_en: str


class _Table(NamedTuple):
    names: dict[str, list[Place]]  # by what they are called at home and in English, the larger ones first
    others: dict[str, list[Place]]  # by other names


def find(city: str, province: str = "") -> Place | None:
    """The place of a city as somebody wrote it: 杭州, 杭州市, Hangzhou, München; of namesakes that in the province."""
    key = folded(city)
    if not key:
        return None
    table = _table()
    for names in (table.names, table.others):
        found = names.get(key, ())
        named = [place for place in found if province and place.province[:2] == province.strip()[:2]]
        if found:
            return (named or found)[0]
    return None


def folded(name: str) -> str:
    """A name without case, accents and what says that it is a city."""
    bare = name.strip().lower()
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    short = _SUFFIX.sub("", bare)
    return _CITY.sub("", short if len(short) >= 2 else bare)


@cache
def _table() -> _Table:
    names: dict[str, list[Place]] = {}
    others: dict[str, list[Place]] = {}
    for line in (FOLDER / "cities.tsv").read_text("utf-8").splitlines():
        latitude, longitude, province, name, english, more = line.split("\t")
        place = Place(int(latitude) / 1000, int(longitude) / 1000, province, name, english)
        for key in {folded(name), folded(english)} - {""}:
            names.setdefault(key, []).append(place)
        for other in more.split("|"):
            others.setdefault(other, []).append(place)  # folded when the table was made
    return _Table(names, others)


@cache
def land() -> list[list[tuple[float, float]]]:
    """The outlines of all land as degrees east and north."""
    rings = json.loads((FOLDER / "land.json").read_text("utf-8"))
    return [[(east / 100, north / 100) for east, north in ring] for ring in rings]
