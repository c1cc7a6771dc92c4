"""What fields a kind of record has, as values: for forms, imports, exports and the command line."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, cast

from sqlalchemy import Column, Table
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from app.model.base import HOUSEKEEPING, Day, Flag, Json, Moment
from app.model.kinds import kind_of

SHAPES = {
    "long": "long",
    "name": "text",
    "phone": "phone",
    "email": "email",
    "url": "url",
    "currency": "currency",
    "rrule": "rrule",
}
TYPES: tuple[tuple[type[Any], str], ...] = ((Moment, "time"), (Day, "date"), (Flag, "yesno"), (Json, "json"))
SIGNS = (("several", "multi_choice"), ("choices", "choice"), ("target", "reference"), ("money", "money"))
SUFFIXES = (
    ("_bp", "basis_points"),
    ("_milli", "quantity"),
    ("_e6", "degrees"),
    ("_e8", "rate"),
    ("probability", "percent"),
)
HIDDEN = HOUSEKEEPING | {"name_key", "pinyin"}


Choices = type[StrEnum]


@dataclass(frozen=True, slots=True)
class FieldInfo:
    """One field of a kind.

    Attributes:
        key: the column's name in the model.
        type: ``text rrule long phone email url currency integer money quantity degrees basis_points percent date time
            choice multi_choice yesno reference json``.
        required: an empty value is refused.
        choices: the enumeration of a choice.
        target: the kind that a reference refers to.
        currency: for money, the field with its currency; empty when the whole record has it elsewhere.
        longest: the largest number of characters, or None.
        editable: people may set it; housekeeping and derived fields are not.
        names: heading in English and Chinese, of a field that an admin added.
        sql: its value over the table as ``t``, where it is no column of it.
        found_sql: condition with ``{test}`` for the value in it, where an index finds the records of a value.
    """

    key: str
    type: str
    required: bool = False
    choices: Choices | None = None
    target: str | None = None
    currency: str | None = None
    longest: int | None = None
    editable: bool = True
    names: tuple[str, str] | None = None
    sql: str = ""
    found_sql: str = ""

    @property
    def expression(self) -> str:
        """The stored value of a row of the table as ``t``."""
        return self.sql or f't."{self.key}"'


@dataclass(frozen=True, slots=True)
class KindInfo:
    """A kind of record and its fields, in the model's order."""

    kind: str
    table: str
    fields: tuple[FieldInfo, ...]

    def field(self, key: str) -> FieldInfo | None:
        """The field with this key."""
        return next((field for field in self.fields if field.key == key), None)

    @property
    def editable(self) -> tuple[FieldInfo, ...]:
        """The fields that people may set."""
        return tuple(field for field in self.fields if field.editable)


@cache
def describe(kind: str) -> KindInfo:
    """The fields of a kind by its singular or plural name.

    Raises:
        Refused: ``kind-unknown``.
    """
    known = kind_of(kind)
    columns = cast("Table", known.model.__table__).columns
    return KindInfo(known.name, known.table, tuple(_field(column, known.name) for column in columns))


def begun(kind: str) -> dict[str, Any]:
    """What the fields of a new record hold when nobody says otherwise.

    Raises:
        Refused: ``kind-unknown``.
    """
    columns = cast("Table", kind_of(kind).model.__table__).columns
    return {
        column.key: column.default.arg
        for column in columns
        if isinstance(column.default, ScalarElementColumnDefault)
    }


def _field(column: Column[Any], kind: str) -> FieldInfo:
    info = column.info
    key = column.key
    free = key not in HIDDEN or (key == "account_id" and kind != "account")
    return FieldInfo(
        key=key,
        type=_type(column),
        required=free
        and not getattr(column, "nullable", True)
        and getattr(column, "default", None) is None
        and key != "account_id",
        choices=info.get("choices") or info.get("several"),
        target=info.get("target"),
        currency=info.get("money"),
        longest=200 if info.get("shape") == "name" else 100_000 if info.get("shape") == "long" else None,
        editable=free,
    )


def _type(column: Column[Any]) -> str:
    info = column.info
    for sign, name in SIGNS:
        if sign in info:
            return name
    for kind, name in TYPES:
        if isinstance(column.type, kind):
            return name
    for suffix, name in SUFFIXES:
        if column.key.endswith(suffix):
            return name
    return "integer" if column.type.python_type is int else SHAPES.get(info.get("shape", ""), "text")
