"""A Chinese address in one cell, split into province, city, district and street by the official division codes.

The divisions come with python-stdnum (GB/T 2260 with its history), which is asked once.
"""

import re
from functools import cache
from typing import NamedTuple

from stdnum import numdb

_SUFFIX = re.compile(r"(?:特别行政区|(?:维吾尔|壮族|回族)?自治区|省|市)$")
_CITY_SUFFIX = re.compile(r"(?:市|地区|盟|(?:[\u4e00-\u9fff]{1,3}族)+自治州|自治州)$")
_DISTRICT = re.compile(r"([\u4e00-\u9fff]{1,9}?(?:自治县|自治旗|林区|新区|区|县|旗|市))(?=[\u4e00-\u9fff\d])")
_NOT_DISTRICT = re.compile(
    r"(?:开发|工业|科技|产业|园|社|小|校|厂|景|校|库|高新|保税|经济|技术|示范|服务|商务|住宅)区$"
)
_LEAD = re.compile(r"^(?:中国|中华人民共和国|china)[\s,，]*", re.IGNORECASE)
_MUNICIPAL = ("北京", "天津", "上海", "重庆")


_SIMPLIFIED = {"香港特別行政區": "香港特别行政区", "澳門特別行政區": "澳门特别行政区"}


class Address(NamedTuple):
    """The parts of an address; None for what it does not name."""

    province: str | None
    city: str | None
    district: str | None
    street: str | None


class _Divisions(NamedTuple):
    provinces: dict[str, str]  # short name → official name
    cities: dict[str, tuple[str, str]]  # short name → (province, official name)
    districts: dict[str, tuple[str, ...]]  # official city or municipality → its districts and counties
    above: dict[str, tuple[str, str]]  # county-level city → (province, city)


def split(text: str) -> Address:
    """Split an address; what cannot be placed stays in the street, nothing is dropped."""
    rest = _LEAD.sub("", text.strip())
    province, rest = _province(rest)
    city, of, rest = _city(rest, province)
    province = province or of
    if province and province.removesuffix("市") in _MUNICIPAL:
        city = province
        rest = rest.removeprefix(province).removeprefix("市辖区").strip(" ,，")
    district, rest = _district(rest, city)
    return Address(province, city, district, rest.strip(" ,，") or None)


def _province(text: str) -> tuple[str | None, str]:
    for short, official in divisions().provinces.items():
        if text.startswith(official):
            return official, text[len(official) :].strip(" ,，")
        if text.startswith(short):
            rest = text[len(short) :]
            rest = rest[1:] if rest[:1] in {"省", "市"} else rest
            return official, rest.strip(" ,，")
    return None, text


def _city(text: str, province: str | None) -> tuple[str | None, str | None, str]:
    for length in range(min(12, len(text)), 1, -1):
        found = divisions().cities.get(text[:length])
        if found and province in {None, found[0]}:
            rest = text[length:]
            rest = rest[1:] if rest[:1] == "市" and not text[:length].endswith("市") else rest
            return found[1], found[0], rest.strip(" ,，")
    return _of_county(text, province)


def _of_county(text: str, province: str | None) -> tuple[str | None, str | None, str]:
    """The city above a county-level city that is named without it: 江苏省昆山市 is in 苏州市."""
    name, suffix, _ = text.partition("市")
    above = divisions().above.get(name + suffix) if len(name) <= 8 else None
    if above and province in {None, above[0]}:
        return above[1], above[0], text
    return None, None, text


def _district(text: str, city: str | None) -> tuple[str | None, str]:
    for name in divisions().districts.get(city or "", ()):
        if text.startswith(name):
            return name, text[len(name) :].strip(" ,，")
    found = _DISTRICT.match(text) if city else None
    if found and not _NOT_DISTRICT.search(found[1]):
        return found[1], text[found.end() :].strip(" ,，")
    return None, text


@cache
def divisions() -> _Divisions:
    """All divisions that exist today, from the code table: two digits a province, four a city, six a district."""
    provinces: dict[str, str] = {}
    cities: dict[str, tuple[str, str]] = {}
    districts: dict[str, tuple[str, ...]] = {}
    above: dict[str, tuple[str, str]] = {}
    for _, _, _, info, children in numdb.get("cn/loc").prefixes:
        province = _SIMPLIFIED.get(info["province"], info["province"])
        provinces[_SUFFIX.sub("", province)] = province
        codes = {low: _today(found["county"]) for _, low, _, found, _ in children}
        for code, name in codes.items():
            if name is None or code == "0000":
                continue
            city = codes.get(code[:2] + "00") or province
            if code.endswith("00"):
                _add_city(cities, province, name)
                continue
            whole = province if province.removesuffix("市") in _MUNICIPAL else city
            districts[whole] = (*districts.get(whole, ()), name)
            if name.endswith("市") and whole in cities:
                above[name] = (province, whole)
    return _Divisions(provinces, cities, districts, above)


def _add_city(cities: dict[str, tuple[str, str]], province: str, name: str) -> None:
    if name in {"市辖区", "县"} or "直辖县级" in name:
        return
    cities[name] = (province, name)
    short = _CITY_SUFFIX.sub("", name)
    if len(short) >= 2:
        cities.setdefault(short, (province, name))


def _today(name: str) -> str | None:
    """The name without its years, or None when the division no longer exists: ``[1998-]顺义区``."""
    current = None
    for part in name.split("["):
        years, bracket, bare = part.partition("]")
        if not bracket:
            current = part or current
        elif years.endswith("-"):
            current = bare
    return current.strip(",，、 ") if current else None
