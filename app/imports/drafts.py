"""A cleaned row as the columns of a record, in the form in which they are stored."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from app.imports.cleaning.addresses import split
from app.imports.cleaning.columns import CleanRow
from app.imports.problems import Problem
from app.model.kinds import kinds
from app.rules.custom import is_custom
from app.rules.errors import Refused
from app.rules.moments import to_millis
from app.rules.tax_ids import check_tax_id
from app.words.countries import country_code
from app.words.reading.sort_keys import sort_key

# Fields that name another record; the columns that keep their ids are filled by ``references``.
REFERENCES = frozenset(
    {"owner", "assignee", "parent", "account", "contact", "reports_to", "deal", "pipeline", "stage"}
)
_MOBILE = re.compile(r"\+861[3-9]\d{9}")
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(slots=True, eq=False)
class Draft:
    """What a row would store.

    Attributes:
        row: its number in the file.
        record: column → stored value (text, integer, None); ``foreign_ids`` stays a mapping.
        problems: why it is kept back.
        names: reference field → the name or number that the file gives.
        beside: kind → fields of the record beside it (``account.city`` of a contact).
        cells: as they came.
    """

    row: int
    record: dict[str, Any]
    problems: list[Problem]
    names: dict[str, str] = field(default_factory=dict)
    beside: dict[str, dict[str, Any]] = field(default_factory=dict)
    cells: tuple[str, ...] = ()


def draft(kind: str, row: CleanRow, system: str, columns: frozenset[str]) -> Draft:
    """Make the record of a row.

    Args:
        kind: of the record.
        row: cleaned.
        system: under which name foreign ids are kept.
        columns: of the kind's table.
    """
    made = Draft(row.number, {}, row.problems, cells=row.cells)
    for name, value in row.values.items():
        _put(made, name, value, system, columns)
    if not made.problems:
        for step in _STEPS.get(kind, ()):
            step(made, row)
        if "name_key" in columns and made.record.get("name"):
            made.record["name_key"] = sort_key(made.record["name"])
    return made


def _put(made: Draft, name: str, value: Any, system: str, columns: frozenset[str]) -> None:
    kind, dot, beside = name.partition(".")
    if dot:
        made.beside.setdefault(kind, {})[beside] = value
    elif name in REFERENCES:
        made.names[name] = value
    elif name == "foreign_id":
        made.record["foreign_ids"] = {system: value}
    elif isinstance(value, tuple):
        _money(made, name, value)
    elif name in columns or is_custom(name):
        made.record[name] = stored(value)
    else:
        made.beside.setdefault("", {})[name] = value


def _money(made: Draft, name: str, value: tuple[int, str]) -> None:
    """An amount, and its currency in the one column that all amounts of a record share."""
    made.record[name] = value[0]
    currency = made.record.setdefault("currency", value[1])
    if currency != value[1]:
        made.problems.append(Problem(made.row, name, "currency-mixed", {"one": currency, "other": value[1]}))


def stored(value: Any) -> Any:
    """A value as the column keeps it."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, dt.datetime):
        return to_millis(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    return value


def _full_name(made: Draft, _: CleanRow) -> None:
    """Surname and given name put together: Chinese without a space, surname first."""
    parts = made.beside.pop("", {})
    first, last = parts.get("first_name"), parts.get("last_name")
    if (first or last) and not made.record.get("name"):
        han = _HAN.search(f"{first or ''}{last or ''}")
        made.record["name"] = f"{last or ''}{first or ''}" if han else " ".join(filter(None, (first, last)))
    if not made.record.get("name") and made.record.get("company"):
        made.record["name"] = made.record["company"]


def _address(made: Draft, _: CleanRow) -> None:
    address = made.beside.pop("", {}).get("address")
    if address:
        place(made.record, address)


def place(record: dict[str, Any], address: str) -> None:
    """Fill the parts of an address that no column of its own gave."""
    parts = split(address)
    if any(record.get(part) for part in ("province", "city", "district")):
        record.setdefault("street", parts.street if parts.city else address)
    for part, value in parts._asdict().items():
        if value:
            record.setdefault(part, value)


def _phones(made: Draft, row: CleanRow) -> None:
    """Second numbers find a field or a line in the notes; a mobile number among the phones moves to its field."""
    record = made.record
    phone = record.get("phone")
    if "mobile" not in record and phone and _MOBILE.fullmatch(phone):
        record["mobile"] = record.pop("phone")
    further = [number for name in ("mobile", "phone") for number in row.more.get(name, ())]
    for number in further:
        slot = "mobile" if _MOBILE.fullmatch(number) else "phone"
        if record.get(slot) is None:
            record[slot] = number
        elif number not in {record.get("mobile"), record.get("phone")}:
            _note(record, f"☎ {number}")
    _mails(made, row, "email_other")


def _tax_id(made: Draft, _: CleanRow) -> None:
    """The tax id of an account, or of the account beside a contact, by the rule of its country."""
    for where in (made.record, made.beside.get("account", {})):
        if where.get("tax_id"):
            try:
                where["tax_id"] = check_tax_id(where["tax_id"], country_code(where.get("country")))
            except Refused as refused:
                made.problems.append(Problem(made.row, "tax_id", refused.code, refused.facts))


def _account_extras(made: Draft, row: CleanRow) -> None:
    for number in row.more.get("phone", ()):
        _note(made.record, f"☎ {number}")
    _mails(made, row, None)


def _mails(made: Draft, row: CleanRow, slot: str | None) -> None:
    for address in row.more.get("email", ()):
        if slot and made.record.get(slot) is None:
            made.record[slot] = address
        else:
            _note(made.record, f"✉ {address}")


def _note(record: dict[str, Any], line: str) -> None:
    kept = record.get("description")
    record["description"] = f"{kept}\n{line}" if kept else line


def _subject(made: Draft, _: CleanRow) -> None:
    """A follow-up without a subject is called by the first words of its text."""
    body = made.record.get("body")
    if body and not made.record.get("subject"):
        made.record["subject"] = " ".join(body.split())[:40]


def _total(made: Draft, _: CleanRow) -> None:
    """A file gives an order's total; without lines its net is the same and its tax unknown, that is 0."""
    if made.record.get("total") is not None:
        made.record.setdefault("net", made.record["total"])
        made.record.setdefault("tax", made.record["total"] - made.record["net"])


_STEPS: dict[str, tuple[Callable[[Draft, CleanRow], None], ...]] = {
    "account": (_address, _account_extras, _tax_id),
    "contact": (_full_name, _phones, _tax_id),
    "lead": (_full_name, _phones),
    "activity": (_subject,),
    "complaint": (_subject,),
    "order": (_total,),
}


def columns_of(kind: str) -> frozenset[str]:
    """The columns of a kind's table."""
    return frozenset(kinds()[kind].model.__table__.columns.keys())
