"""Lists with a column for each field that an admin added."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.rules.choices import FieldType
from app.services.lists.definitions import Definition, defined
from app.storage.list_spec import Column

if TYPE_CHECKING:
    from app.storage.connection import Connection
    from app.storage.list_spec import ListSpec, Shape

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
        found_sql=each.found_sql,
        width=120,
        visible=False,
        filterable=each.value_type not in _NOT_OFFERED,
        names=each.names,
    )
