"""The synced tables as the server moves them: names and storage types of columns, read from the model once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, create_engine

from app.model.kinds import kinds, synced_tables
from app.rules.errors import Refused

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect
    from sqlalchemy.sql.elements import KeyedColumnElement

DIALECT: Dialect = create_engine("postgresql+psycopg://").dialect
STORAGE = {"TEXT": "text", "BIGINT": "int8", "INTEGER": "int4"}
LIMITS = {"int8": 2**63, "int4": 2**31}


@dataclass(frozen=True, slots=True)
class Field:
    """A column.

    Attributes:
        name: its name.
        type: ``text``, ``int8`` or ``int4``.
        required: it holds a value in every row.
        default: what an insert that leaves it out gets.
    """

    name: str
    type: str
    required: bool
    default: str | int | None


@dataclass(frozen=True, slots=True)
class Table:
    """A synced table: ``kind`` is the singular name that conflicts and comments use."""

    name: str
    kind: str
    fields: dict[str, Field]

    @property
    def columns(self) -> tuple[str, ...]:
        """All column names, in order."""
        return tuple(self.fields)


@cache
def tables() -> dict[str, Table]:
    """Every synced table by name, wholes before their parts."""
    by_table = {kind.table: kind for kind in kinds().values()}
    found = {}
    for name in map(str, synced_tables()):
        kind = by_table[name]
        columns = kind.model.__table__.columns
        found[name] = Table(name, kind.name, {str(column.name): _field(column) for column in columns})
    return found


def table(name: str) -> Table:
    """Find a table.

    Raises:
        Refused: ``table-unknown``; a newer client may have it.
    """
    known = tables().get(name)
    if known is None:
        raise Refused("table-unknown", table=name)
    return known


def _field(column: KeyedColumnElement[Any]) -> Field:
    if not isinstance(column, Column):  # a table of the model has nothing else
        raise TypeError(column)
    storage = STORAGE[column.type.compile(dialect=DIALECT)]
    default: str | int | None = None
    if column.server_default is not None:
        text = str(getattr(column.server_default, "arg", ""))
        default = text if storage == "text" else int(text)
    required = not column.nullable and column.name != "sv"
    return Field(str(column.name), storage, required, default)
