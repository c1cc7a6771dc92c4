"""Field values as text and back, one way for the command line, files and forms."""

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from app.rules.errors import Refused
from app.rules.money import parse_money
from app.services.schema import FieldInfo, KindInfo
from app.words import labels

YES = frozenset({"1", "true", "yes", "y", "是", "真"})
NO = frozenset({"0", "false", "no", "n", "否", "假"})
DECIMAL = re.compile(r"([+-]?)(\d+)(?:\.(\d+))?")


def read_fields(info: KindInfo, texts: Mapping[str, str], currency: str = "CNY") -> dict[str, Any]:
    """Typed values of fields written as text; a money value with a currency also sets the currency's field.

    Raises:
        Refused: ``field-unknown``, ``value-unreadable``, ``choice-unknown``, or as ``parse_money``.
    """
    values: dict[str, Any] = {}
    for key, text in texts.items():
        field = info.field(key)
        if field is None or not field.editable:
            raise Refused("field-unknown", key, key=key, kind=info.kind)
        values.update(read_value(field, text, texts.get(field.currency or "", currency)))
    return values


def read_value(field: FieldInfo, text: str, currency: str = "CNY") -> dict[str, Any]:
    """The value of one field, with what else the text says (the currency of an amount).

    Raises:
        Refused: as ``read_fields``.
    """
    text = text.strip()
    if not text:
        return {field.key: None}
    if field.type == "money":
        money = parse_money(text, currency, field.key)
        return {field.key: money.minor} | ({field.currency: money.currency} if field.currency else {})
    reader = READERS.get(field.type, _text)
    return {field.key: reader(field, text)}


def write_value(field: FieldInfo, value: Any, values: Mapping[str, Any]) -> Any:
    """A value as JSON shows it: times with their zone, money with its currency."""
    if value is None:
        return None
    if field.type == "money":
        return {"minor": value, "currency": values.get(field.currency or "currency")}
    if isinstance(value, dt.datetime):
        return value.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if isinstance(value, dt.date):
        return value.isoformat()
    return value


def _unreadable(field: FieldInfo, text: str) -> Refused:
    return Refused("value-unreadable", field.key, field_key=field.key, type=field.type, text=text[:80])


def _text(_field: FieldInfo, text: str) -> str:
    return text


def _choice(field: FieldInfo, text: str) -> str:
    code = chosen(field, text)
    if code is None:
        known = ", ".join(field.choices or ())
        raise Refused("choice-unknown", field.key, field_key=field.key, text=text[:80], known=known)
    return code


def chosen(field: FieldInfo, text: str) -> str | None:
    """The choice with this code or label in either language; None when there is none."""
    sought = text.casefold()
    for member in field.choices or ():
        code = str(member.value)
        words = {code, *(labels.choice(type(member), code, language) for language in ("en", labels.CHINESE))}
        if sought in {word.casefold() for word in words}:
            return code
    return None


def _several(field: FieldInfo, text: str) -> list[str]:
    parts = [part.strip() for part in re.split(r"[;；,，、]", text) if part.strip()]
    return sorted({_choice(field, part) for part in parts})


def _integer(field: FieldInfo, text: str) -> int:
    return _scaled(field, text.removesuffix("%"), 0)


def _milli(field: FieldInfo, text: str) -> int:
    return _scaled(field, text, 3)


def _basis_points(field: FieldInfo, text: str) -> int:
    return _scaled(field, text.removesuffix("%"), 2)


def _degrees(field: FieldInfo, text: str) -> int:
    return _scaled(field, text, 6)


def _rate(field: FieldInfo, text: str) -> int:
    return _scaled(field, text, 8)


def _scaled(field: FieldInfo, text: str, places: int) -> int:
    match = DECIMAL.fullmatch(text.replace(",", "").strip())
    if match is None or len(match[2]) > 15:
        raise _unreadable(field, text)
    part = (match[3] or "").rstrip("0")
    if len(part) > places:
        raise _unreadable(field, text)
    number = int(match[2] + part.ljust(places, "0"))
    return -number if match[1] == "-" else number


def _yes_no(field: FieldInfo, text: str) -> bool:
    folded = text.casefold()
    if folded in YES:
        return True
    if folded in NO:
        return False
    raise _unreadable(field, text)


def _date(field: FieldInfo, text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text.replace("/", "-"))
    except ValueError as error:
        raise _unreadable(field, text) from error


def _time(field: FieldInfo, text: str) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise _unreadable(field, text) from error
    if moment.tzinfo is None:
        moment = moment.astimezone()
    return moment.astimezone(dt.UTC)


def _json(field: FieldInfo, text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise _unreadable(field, text) from error


READERS: dict[str, Callable[[FieldInfo, str], Any]] = {
    "choice": _choice,
    "multi_choice": _several,
    "integer": _integer,
    "percent": _integer,
    "quantity": _milli,
    "basis_points": _basis_points,
    "degrees": _degrees,
    "rate": _rate,
    "yesno": _yes_no,
    "date": _date,
    "time": _time,
    "json": _json,
}
