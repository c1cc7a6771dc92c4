"""Merge fields in a message: ``{contact}`` or ``{联系人}``, with what stands in for an empty one after a bar."""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

FIELDS: Final[dict[str, str]] = {
    "contact": "联系人",
    "title": "职务",
    "account": "客户",
    "city": "城市",
    "occasion": "时机",
    "sender": "我方姓名",
    "sender_phone": "我方电话",
    "firm": "我方公司",
}
"""Every field by its English name, with its Chinese one; a message may use either in either language."""

_PLACE: Final = re.compile(r"\{([^{}|]*)(?:\|([^{}]*))?\}")
_KEYS: Final = {chinese: key for key, chinese in FIELDS.items()} | {key: key for key in FIELDS}


class Filled(NamedTuple):
    """A message to one recipient.

    Attributes:
        text: with the values in their places; a field that is missing stands as it was written.
        missing: keys of fields that are empty here and have nothing to stand in for them, each once.
    """

    text: str
    missing: tuple[str, ...]


def unknown(text: str) -> tuple[str, ...]:
    """What stands in braces and is no field, in order."""
    return tuple(found[1] for found in _PLACE.finditer(text) if found[1].strip().casefold() not in _KEYS)


def filled(text: str, values: Mapping[str, str]) -> Filled:
    """The message to one recipient; a place that is no field stays as it was written."""
    missing: dict[str, None] = {}

    def value(found: re.Match[str]) -> str:
        key = _KEYS.get(found[1].strip().casefold())
        if key is None:
            return found[0]
        said = values.get(key, "").strip() or (found[2] or "").strip()
        if not said and found[2] is None:
            missing[key] = None
            return found[0]
        return said

    return Filled(_PLACE.sub(value, text), tuple(missing))
