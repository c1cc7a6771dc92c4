"""Contacts as vCards, version 4 (RFC 6350) or 3 (RFC 2426)."""

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from app.exports.cells import exact
from app.exports.frame import Cell, Frame
from app.exports.lines import escaped, lines
from app.exports.watch import Watch
from app.rules.errors import Refused

Version = Literal["4.0", "3.0"]
Property = tuple[str, str]

SURNAMES = """
欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 司空 夏侯 轩辕 宇文 长孙 端木 独孤 南宫 西门
百里 东郭 呼延 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 钟离 闾丘 鲜于 拓跋 赫连 万俟 闻人
欧陽 歐陽 司馬 諸葛 東方 尉遲 公孫 長孫 獨孤 南宮 西門 東郭 澹臺 濮陽 單于 鍾離 閭丘 鮮于 赫連 聞人
"""
COMPOUND = frozenset(SURNAMES.split())
"""Surnames of two characters."""

PHONES = (("mobile", "cell"), ("phone", "work,voice"), ("fax", "fax"))
PLACE = ("street", "district", "city", "province", "postcode", "country")


def write_vcards(frame: Frame, path: Path, watch: Watch, version: Version = "4.0") -> None:
    """Write one card a row, from the columns that a card can hold.

    Raises:
        Refused: ``export-kind-unfit`` when the list has no names to put on cards.
    """
    keys = [column.key for column in frame.columns]
    if "name" not in keys:
        raise Refused("export-kind-unfit", kind=frame.kind, suffix=".vcf")
    with path.open("w", encoding="utf-8", newline="") as file:
        for row in watch.over(frame):
            file.write(card(dict(zip(keys, row, strict=True)), version))


def card(fields: Mapping[str, Cell], version: Version = "4.0") -> str:
    """One card of the fields of a contact or an account.

    Several phones or e-mails in one field are parted by semicolons or line ends.
    """
    return lines((("BEGIN", "VCARD"), ("VERSION", version), *_properties(fields, version), ("END", "VCARD")))


def name_parts(name: str) -> tuple[str, str]:
    """Family and given name: Han names begin with the family name, others end with it."""
    if name and "\u3400" <= name[0] <= "\u9fff" and " " not in name:
        size = 2 if len(name) > 2 and name[:2] in COMPOUND else 1
        return name[:size], name[size:]
    given, _, family = name.rpartition(" ")
    return (family, given) if given else ("", name)


def _properties(fields: Mapping[str, Cell], version: Version) -> Iterator[Property]:
    name = _text(fields, "name")
    family, given = name_parts(name)
    yield "FN", escaped(name)
    yield "N", f"{escaped(family)};{escaped(given)};;;"
    yield "NICKNAME", escaped(_text(fields, "name_en"))
    yield "UID", _uid(_text(fields, "id"), version)
    firm = _text(fields, "account") or _text(fields, "account_name")
    yield "ORG", ";".join((escaped(firm), escaped(_text(fields, "department")))).rstrip(";")
    yield "TITLE", escaped(_text(fields, "title"))
    yield from _reach(fields, version)
    yield "BDAY", _day(fields.get("birthday"), version)
    yield "URL", _text(fields, "website")
    yield "X-WECHAT", escaped(_text(fields, "wechat"))
    yield "NOTE", escaped(_text(fields, "description"))


def _reach(fields: Mapping[str, Cell], version: Version) -> Iterator[Property]:
    for key, kinds in PHONES:
        for phone in _several(fields, key):
            kind = f'"{kinds}"' if version == "4.0" and "," in kinds else kinds
            yield f"TEL;TYPE={kind if version == '4.0' else kinds.upper()}", escaped(phone)
    for address in _several(fields, "email"):
        yield "EMAIL;TYPE=" + ("work" if version == "4.0" else "INTERNET"), escaped(address)
    street, district, city, province, postcode, country = (escaped(_text(fields, key)) for key in PLACE)
    if any((street, district, city, province, postcode, country)):
        yield (
            "ADR;TYPE=" + ("work" if version == "4.0" else "WORK"),
            (f";{district};{street};{city};{province};{postcode};{country}"),
        )


def _text(fields: Mapping[str, Cell], key: str) -> str:
    return exact(fields.get(key)).strip()


def _several(fields: Mapping[str, Cell], key: str) -> list[str]:
    """The values of one field, of its plural and of the second of its kind."""
    joined = "\n".join(_text(fields, name) for name in (key, f"{key}s", f"{key}_other"))
    return [part.strip() for part in joined.replace(";", "\n").splitlines() if part.strip()]


def _uid(record: str, version: Version) -> str:
    return f"urn:uuid:{record}" if record and version == "4.0" else record


def _day(value: Cell, version: Version) -> str:
    if not isinstance(value, dt.date):
        return ""
    return value.strftime("%Y%m%d") if version == "4.0" else value.isoformat()
