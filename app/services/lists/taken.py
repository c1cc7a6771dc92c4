"""Stored values as the services take them."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from app.rules.custom_values import decode
from app.rules.moments import from_millis

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.schema import KindInfo

READERS: dict[str, Callable[[Any], Any]] = {
    "time": from_millis,
    "date": dt.date.fromisoformat,
    "yesno": bool,
    "json": json.loads,
    "multi_choice": json.loads,
}
STORED_AS = {"quantity": "number", "yesno": "yes_no", "reference": "person"}
"""What the types of fields are called in the definition of an added one, where that differs."""


def taken(info: KindInfo, key: str, raw: Any) -> dict[str, Any]:
    """A stored value as the services take it, with the currency of an added amount."""
    field = info.field(key)
    if field is None or field.names is None:
        return {key: typed(info, key, raw)}
    value = decode(STORED_AS.get(field.type, field.type), raw)
    return (
        {key: value[0], field.currency: value[1]}
        if field.type == "money" and field.currency
        else {key: value}
    )


def typed(info: KindInfo, key: str, raw: Any) -> Any:
    """A stored value as the services take it."""
    field = info.field(key)
    reader = READERS.get(field.type) if field is not None else None
    return raw if raw is None or reader is None else reader(raw)
