"""vCards 2.1, 3 and 4 to a table of contacts, one row a card."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from app.imports.readers.cards import Property, listed, parts, properties, unescape
from app.imports.readers.sources import read_bytes
from app.imports.readers.table import Row, Table
from app.rules.errors import Trouble

HEADERS = (
    "name", "name_en", "title", "department", "mobile", "phone", "email", "email_other", "wechat", "birthday",
    "account", "account.address", "account.website", "description", "foreign_id",
)  # fmt: skip
_MOBILE = frozenset({"cell", "mobile", "iphone"})
_HAN = re.compile(r"[\u3400-\u9fff]")
_NO_YEAR = re.compile(r"--(\d{2})-?(\d{2})")
_SIMPLE = {
    "TITLE": "title", "NOTE": "description", "UID": "foreign_id", "URL": "account.website", "X-WECHAT": "wechat",
    "X-WEIXIN": "wechat",
}  # fmt: skip


def read_vcards(path: Path) -> Table:
    """The cards of a file.

    Raises:
        Trouble: ``file-damaged`` when there is no card in it, or it cannot be read.
    """
    rows = [Row(number, _row(card)) for number, card in enumerate(_cards(properties(read_bytes(path))), 1)]
    if not rows:
        raise Trouble("file-damaged", file=path.name)
    return Table(path.name, HEADERS, rows, encoding=None, kind="contact")


def _cards(found: Iterable[Property]) -> Iterator[list[Property]]:
    """The properties of each card; cards inside cards (AGENT) are left out, a missing END ends with the next BEGIN."""
    card: list[Property] | None = None
    depth = 0
    inside_agent = False
    for each in found:
        if each.name == "BEGIN" and each.value.strip().upper() == "VCARD":
            if depth and not inside_agent and card:
                yield card
                depth = 0
            depth += 1
            card = [] if depth == 1 else card
        elif each.name == "END" and each.value.strip().upper() == "VCARD":
            depth -= 1
            inside_agent = inside_agent and depth > 1
            if depth == 0 and card is not None:
                yield card
                card = None
            depth = max(0, depth)
        elif depth == 1 and card is not None:
            inside_agent = each.name == "AGENT"
            card.append(each)
    if card:
        yield card


def _row(card: list[Property]) -> tuple[str, ...]:
    fields: dict[str, list[str]] = {}
    for each in card:
        field, value = _field(each)
        if field and value and value not in fields.get(field, ()):
            fields.setdefault(field, []).append(value)
    _names(card, fields)
    _spill(fields)
    return tuple(
        ("\n" if header == "description" else " / ").join(fields.get(header, ())) for header in HEADERS
    )


def _field(each: Property) -> tuple[str | None, str]:
    """Which field a property goes to, and its text."""
    special = _SPECIAL.get(each.name)
    if special is not None:
        return special(each)
    return _SIMPLE.get(each.name), unescape(each.value).strip()


def _phone(each: Property) -> tuple[str | None, str]:
    number = re.sub(r"^tel:", "", unescape(each.value).strip(), flags=re.IGNORECASE)
    if "fax" in each.types:
        return "description", f"Fax {number}"
    return ("mobile" if each.types & _MOBILE else "phone"), number


def _email(each: Property) -> tuple[str | None, str]:
    return "email", unescape(each.value).strip().removeprefix("mailto:")


def _place(each: Property) -> tuple[str | None, str]:
    return "account.address", _address(parts(each.value))


def _firm(each: Property) -> tuple[str | None, str]:
    return "account", parts(each.value)[0]


def _messenger(each: Property) -> tuple[str | None, str]:
    service, _, handle = unescape(each.value).strip().partition(":")
    return ("wechat", handle) if service.lower() in {"weixin", "wechat"} else (None, "")


def _address(pieces: list[str]) -> str:
    """Chinese addresses run from the large to the small without spaces, others the other way round."""
    box, extended, street, city, region, code, country = [*pieces, *[""] * 7][:7]
    if _HAN.search("".join(pieces)):
        return f"{country}{region}{city}{street}{extended}{box}"
    return ", ".join(filter(None, (box, extended, street, f"{code} {city}".strip(), region, country)))


def _birthday(each: Property) -> tuple[str | None, str]:
    """A day; one without a year goes to the notes, since no year is ever made up."""
    text = unescape(each.value).strip()
    yearless = _NO_YEAR.match(text)
    if yearless:
        return "description", f"🎂 {yearless[1]}-{yearless[2]}"
    return "birthday", re.sub(r"(?<=\d)T.*$", "", text)


def _names(card: list[Property], fields: dict[str, list[str]]) -> None:
    """The full name, else its parts, else whatever the card is called by."""
    by_name = {each.name: each for each in reversed(card)}
    full = unescape(by_name["FN"].value).strip() if "FN" in by_name else ""
    structured = parts(by_name["N"].value) if "N" in by_name else []
    family, given, middle = [*structured, "", "", ""][:3]
    joined = (
        family + given if _HAN.search(family + given) else " ".join(filter(None, (given, middle, family)))
    )
    nickname = (listed(by_name["NICKNAME"].value) or [""])[0] if "NICKNAME" in by_name else ""
    names = (full, joined, nickname, *fields.get("account", ())[:1], *fields.get("email", ())[:1])
    fields["name"] = [next(filter(None, names), "")]
    if nickname and nickname.isascii() and nickname != fields["name"][0]:
        fields["name_en"] = [nickname]
    departments = parts(by_name["ORG"].value)[1:2] if "ORG" in by_name else []
    fields["department"] = [name for name in departments if name]


def _spill(fields: dict[str, list[str]]) -> None:
    """What a contact has one of keeps the first; the others go to the notes, so that nothing is lost."""
    further = fields.get("email", [])[1:]
    if further:
        fields["email"], fields["email_other"] = fields["email"][:1], further[:1]
        fields.setdefault("description", []).extend(f"✉ {mail}" for mail in further[1:])
    for field in (
        "title",
        "account",
        "account.address",
        "account.website",
        "wechat",
        "birthday",
        "foreign_id",
    ):
        values = fields.get(field, [])
        if len(values) > 1:
            fields[field] = values[:1]
            fields.setdefault("description", []).extend(values[1:])


_SPECIAL: dict[str, Callable[[Property], tuple[str | None, str]]] = {
    "TEL": _phone,
    "EMAIL": _email,
    "ADR": _place,
    "BDAY": _birthday,
    "ORG": _firm,
    "IMPP": _messenger,
}
