"""Values of the fields that an admin adds, as the one text that is stored and travels.

A text stands as it is, a number as whole thousandths, money as ``minor CODE``, a day as ISO 8601, a choice as its code,
several choices as a JSON list of codes, yes and no as 1 and 0, a person as the id of the user.
"""

import datetime as dt
import json
import re
from collections.abc import Callable
from typing import Any

from app.rules.choices import FieldType

_CODE = re.compile(r"[A-Z]{3}")


def encode(value_type: str, value: Any, currency: str | None = None) -> str | None:
    """A value as it is stored; None for an empty one."""
    if value is None or value in ("", []):
        return None
    if value_type == FieldType.MONEY:
        return f"{int(value)} {currency or 'CNY'}"
    return _WRITERS.get(value_type, str)(value)


def decode(value_type: str, text: str | None) -> Any:
    """The value behind a stored text; money as (minor units, currency). None for what is empty or of another type.

    A definition may have been given another type elsewhere: what cannot be read as that is kept, and shown as empty.
    """
    if not text:
        return (None, None) if value_type == FieldType.MONEY else None
    try:
        return _READERS.get(value_type, str)(text)
    except ValueError:
        return (None, None) if value_type == FieldType.MONEY else None


def _money(text: str) -> tuple[int, str]:
    minor, _, code = text.partition(" ")
    if not _CODE.fullmatch(code):
        raise ValueError(text)
    return int(minor), code


def _codes(text: str) -> list[str]:
    found = json.loads(text)
    if not isinstance(found, list):
        raise ValueError(text)  # noqa: TRY004 - unreadable like any other text
    return [str(code) for code in found]


def _yes_no(text: str) -> bool:
    return bool(int(text))


def _whole(value: Any) -> str:
    return str(int(value))


def _day(value: dt.date) -> str:
    if not isinstance(value, dt.date):
        raise TypeError(value)
    return value.isoformat()


def _listed(codes: list[str]) -> str:
    return json.dumps(sorted(set(codes)), ensure_ascii=False, separators=(",", ":"))


_WRITERS: dict[str, Callable[[Any], str]] = {
    FieldType.NUMBER: _whole,
    FieldType.YES_NO: _whole,
    FieldType.DATE: _day,
    FieldType.MULTI_CHOICE: _listed,
}
_READERS: dict[str, Any] = {
    FieldType.MONEY: _money,
    FieldType.NUMBER: int,
    FieldType.YES_NO: _yes_no,
    FieldType.DATE: dt.date.fromisoformat,
    FieldType.MULTI_CHOICE: _codes,
}
