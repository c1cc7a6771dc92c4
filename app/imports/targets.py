"""The fields that a file can fill, by kind: what the tables have, and names for what is looked up or put together."""

from enum import StrEnum
from functools import cache
from typing import Any, Literal, NamedTuple

from sqlalchemy import Integer

from app.model.base import HOUSEKEEPING, Base, Day, Flag, Moment
from app.model.kinds import kinds

Reading = Literal[
    "person", "text", "long", "phone", "email", "url", "credit_code", "code", "integer", "money", "percent", "date",
    "time", "boolean", "choice", "currency", "address", "reference",
]  # fmt: skip


class Target(NamedTuple):
    """How one field is read from a cell.

    Attributes:
        reading: which cleaning rule reads the cell.
        choices: the values allowed, for choices.
        target: the kind pointed to, for references.
        required: whether a record cannot do without.
    """

    reading: Reading
    choices: type[StrEnum] | None = None
    target: str | None = None
    required: bool = False


_SHAPES: dict[str, Reading] = {
    "name": "person", "phone": "phone", "email": "email", "url": "url", "credit_code": "credit_code", "long": "long",
    "currency": "currency",
}  # fmt: skip
_KEPT_AS: tuple[tuple[type[Any], Reading], ...] = (
    (Moment, "time"), (Day, "date"), (Flag, "boolean"), (Integer, "integer"),
)  # fmt: skip
_CODES = frozenset({"account_no", "code", "number", "tax_id", "postcode", "wechat"})
_PERCENT = frozenset({"probability"})
# Names of what is looked up: the column keeps the id, the file has a name or a number.
_LOOKED_UP = {
    "owner": "user", "assignee": "user", "parent": "account", "account": "account", "contact": "contact",
    "reports_to": "contact", "deal": "deal", "pipeline": "pipeline", "stage": "stage",
}  # fmt: skip
_OTHER: dict[str, Reading] = {
    "foreign_id": "code", "first_name": "person", "last_name": "person", "address": "address",
}  # fmt: skip


@cache
def target(kind: str, field: str) -> Target | None:
    """How ``field`` of ``kind`` is read; None when there is no such field. ``account.city`` asks the kind account."""
    beside, dot, name = field.partition(".")
    if dot:
        return target(_LOOKED_UP.get(beside, beside), name)
    if field in _OTHER:
        return Target(_OTHER[field])
    if field in _LOOKED_UP and field not in _columns(kind):
        return Target("reference", target=_LOOKED_UP[field])
    return _of_column(kind, field)


def _of_column(kind: str, field: str) -> Target | None:
    column = _columns(kind).get(field)
    if column is None or field in HOUSEKEEPING or column.info.get("shape") == "sort_key":
        return None
    required = not column.nullable and column.default is None
    choices = column.info.get("choices")
    if choices is not None:
        return Target("choice", choices=choices, required=required)
    if "target" in column.info:
        return None
    return Target(_type(field, column), required=required)


def _type(field: str, column: Any) -> Reading:
    if field in _CODES:
        return "code"
    if field in _PERCENT:
        return "percent"
    if "money" in column.info:
        return "money"
    shape = _SHAPES.get(column.info.get("shape", ""))
    if shape is not None:
        return shape
    return next((reading for kept_as, reading in _KEPT_AS if isinstance(column.type, kept_as)), "text")


@cache
def _columns(kind: str) -> dict[str, Any]:
    found = kinds().get(kind)
    return {} if found is None else dict(Base.metadata.tables[found.table].columns.items())
