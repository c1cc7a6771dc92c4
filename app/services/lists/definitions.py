"""The fields that an admin added, as they are defined now: for lists, forms and the filter language. No SQLAlchemy."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.rules.choices import FieldType
from app.rules.custom import KINDS, is_custom
from app.services.lists.families import family, options_of

if TYPE_CHECKING:
    from enum import StrEnum

    from app.storage.connection import Connection

DEFINED = (
    "SELECT id, kind, key, label, label_en, value_type, options, required, default_value FROM custom_fields "
    "WHERE kind = ? AND deleted_at IS NULL ORDER BY position, key"
)
OF_RECORD = "FROM custom_values v WHERE v.record_id = t.id AND v.key = '{key}' AND v.deleted_at IS NULL"
FOUND = (
    "t.id IN (SELECT v.record_id FROM custom_values v WHERE v.key = '{key}' AND v.deleted_at IS NULL "
    "AND v.value {test})"
)
_NUMBERS = frozenset({FieldType.NUMBER, FieldType.MONEY, FieldType.YES_NO})


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
    def found_sql(self) -> str:
        """That the record ``t`` is one whose value passes ``{test}``, as an index tells; empty where none does."""
        alike = self.value_type not in _NUMBERS and self.value_type != FieldType.MULTI_CHOICE
        return FOUND.format(key=self.key, test="{test}") if alike else ""

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
