"""The fields that an admin added, as they are defined now: for lists, forms and the filter language. No SQLAlchemy."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from app.rules.choices import FieldType
from app.rules.custom import KINDS, is_custom
from app.storage.list_spec import Column

if TYPE_CHECKING:
    from app.storage.connection import Connection
    from app.storage.list_spec import ListSpec, Shape

DEFINED = (
    "SELECT id, kind, key, label, label_en, value_type, options, required, default_value FROM custom_fields "
    "WHERE kind = ? AND deleted_at IS NULL ORDER BY position, key"
)
OF_RECORD = "FROM custom_values v WHERE v.record_id = t.id AND v.key = '{key}' AND v.deleted_at IS NULL"
_NUMBERS = frozenset({FieldType.NUMBER, FieldType.MONEY, FieldType.YES_NO})
_SHAPES: dict[str, Shape] = {
    FieldType.NUMBER: "quantity",
    FieldType.MONEY: "money",
    FieldType.DATE: "date",
    FieldType.CHOICE: "choice",
    FieldType.MULTI_CHOICE: "choices",
    FieldType.YES_NO: "boolean",
    FieldType.PERSON: "reference",
}
_NOT_OFFERED = frozenset({FieldType.NUMBER, FieldType.MONEY})  # asked for by the filter language


@dataclass(frozen=True, slots=True)
class Definition:
    """One field.

    Attributes:
        id: of its definition.
        kind: of record that has it.
        key: under which its values are kept; it stays when the field is renamed.
        names: English, Chinese.
        value_type: a ``FieldType``.
        choices: what a choice is taken of.
        required: a new record needs it.
        default: stored text that a new record begins with.
        options: (code, English, Chinese) of each choice, in order.
    """

    id: str
    kind: str
    key: str
    names: tuple[str, str]
    value_type: str
    choices: type[StrEnum] | None
    required: bool
    default: str | None
    options: tuple[tuple[str, str, str], ...] = ()

    @property
    def value_sql(self) -> str:
        """The value of the record ``t`` as it is compared and ordered."""
        return _sql("CAST(v.value AS INTEGER)" if self.value_type in _NUMBERS else "v.value", self.key)

    @property
    def currency_sql(self) -> str:
        """The currency of an amount."""
        return _sql("substr(v.value, instr(v.value, ' ') + 1)", self.key)


def _sql(value: str, key: str) -> str:
    return f"(SELECT {value} {OF_RECORD.format(key=key)} LIMIT 1)"


def defined(connection: Connection, kind: str) -> tuple[Definition, ...]:
    """The fields of a kind in their order; what this version does not know is left out."""
    if kind not in KINDS:
        return ()
    known = {each.value for each in FieldType}
    rows = connection.execute(DEFINED, (kind,)).fetchall()
    return tuple(_definition(row) for row in rows if is_custom(row[2]) and row[5] in known)


def _definition(row: tuple[Any, ...]) -> Definition:
    identity, kind, key, label, label_en, value_type, stored, required, default = row
    options = options_of(json.loads(stored) if stored else [])
    taken = value_type in {FieldType.CHOICE, FieldType.MULTI_CHOICE}
    return Definition(
        identity, kind, key, (label_en or label, label), value_type, family(key, options) if taken else None,
        bool(required), default, options,
    )  # fmt: skip


def options_of(stored: list[Any]) -> tuple[tuple[str, str, str], ...]:
    """(code, English, Chinese) of stored choices."""
    return tuple(
        (str(each["value"]), str(each.get("label_en") or each["label"]), str(each["label"]))
        for each in stored
        if isinstance(each, dict) and each.get("value") and each.get("label")
    )


@cache
def family(key: str, options: tuple[tuple[str, str, str], ...]) -> type[StrEnum]:
    """The choices as an enumeration that brings its own words, so that it is used like any other."""
    made = StrEnum(key, {f"o{place}": code for place, (code, _, _) in enumerate(options)})  # type: ignore[misc] # made at run time
    setattr(made, "WORDS", {code: (english, chinese) for code, english, chinese in options})  # noqa: B010 - no member
    return made


def with_custom(connection: Connection, spec: ListSpec) -> ListSpec:
    """The list with a column for each added field, hidden until the user wants it."""
    known = {column.key for column in spec.columns}
    more = tuple(_column(each) for each in defined(connection, spec.kind) if each.key not in known)
    return replace(spec, columns=(*spec.columns, *more)) if more else spec


def _column(each: Definition) -> Column:
    person = each.value_type == FieldType.PERSON
    named = "(SELECT u.name FROM users u WHERE u.id = {})"
    return Column(
        each.key,
        named.format(each.value_sql) if person else each.value_sql,
        _SHAPES.get(each.value_type, "text"),
        currency_sql=each.currency_sql if each.value_type == FieldType.MONEY else None,
        choices=each.choices,
        target="user" if person else None,
        filter_sql=each.value_sql if person else None,
        width=120,
        visible=False,
        filterable=each.value_type not in _NOT_OFFERED,
        names=each.names,
    )
