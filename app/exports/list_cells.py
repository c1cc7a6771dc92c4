"""The values of a list's rows as the cells of an export."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from app.exports.frame import Cell, Provisional, Type
from app.rules.custom_values import decode
from app.rules.moments import from_millis
from app.rules.money import Money
from app.rules.trade import is_provisional
from app.storage.list_spec import Column
from app.words import labels
from app.words.numbers import provisional

LIST_TYPES: dict[str, Type] = {
    "integer": "integer", "quantity": "integer",
    "rate": "integer", "percent": "percent", "money": "money", "date": "date", "time": "time",
    "choice": "choice", "boolean": "yesno",
}  # fmt: skip


def list_cell(column: Column, value: Any, language: str) -> Cell:
    """One cell; None for an empty one."""
    if value is None:
        return None
    if column.shape in SCALES:
        return Decimal(value).scaleb(SCALES[column.shape])
    if column.shape == "choices" and column.choices is not None:
        return "; ".join(
            labels.choice(column.choices, code, language) for code in decode("multi_choice", value) or ()
        )
    if column.shape == "money":
        amount, currency = value
        return None if amount is None else Money(amount, currency or "CNY")
    if column.key in NUMBERS or column.shape == "reference" or TWO_NAMES in column.sql:
        return _named(column, str(value), language)
    reader = VALUES.get(LIST_TYPES.get(column.shape, "text"))
    cell: Cell = reader(value) if reader is not None else value
    return cell


def _named(column: Column, text: str, language: str) -> str:
    """A name in the language, or a number; one that the server has yet to allot is marked."""
    if column.key in NUMBERS and is_provisional(text):
        return Provisional(provisional(text, language))
    return labels.side(text, language)


TWO_NAMES = "char(9)"
"""In the expression of a column that gives the Chinese and the English name, as ``labels.side`` reads them."""
NUMBERS = frozenset({"number", "order_id"})
"""Columns with the number of a document."""
SCALES = {"quantity": -3, "rate": -8}
VALUES: dict[str, Callable[[Any], Cell]] = {
    "date": dt.date.fromisoformat,
    "time": from_millis,
    "yesno": bool,
}
