"""What every table shares: storage types, identifiers, soft delete and the naming of constraints.

Columns hold only text and integers, the same in SQLite and PostgreSQL, so that a row can travel, be
compared and be hashed without conversion.
"""

import datetime as dt
import json
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, MetaData, Text, text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column
from sqlalchemy.types import TypeDecorator

from app.rules.moments import from_millis, to_millis

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Moment(TypeDecorator[dt.datetime]):
    """An aware UTC moment, stored as milliseconds since 1970."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, _dialect: Dialect) -> int | None:
        """Refuse naive times: they would be read as another zone elsewhere."""
        if value is None:
            return None
        return to_millis(value)

    def process_result_value(self, value: int | None, _dialect: Dialect) -> dt.datetime | None:
        """An aware moment in UTC."""
        return None if value is None else from_millis(value)


class Day(TypeDecorator[dt.date]):
    """A calendar day, stored as ``YYYY-MM-DD``."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: dt.date | None, _dialect: Dialect) -> str | None:
        """ISO text of the day."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, _dialect: Dialect) -> dt.date | None:
        """The day."""
        return None if value is None else dt.date.fromisoformat(value)


class Flag(TypeDecorator[bool]):
    """Yes or no, stored as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, _dialect: Dialect) -> int | None:
        """1 or 0."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, _dialect: Dialect) -> bool | None:
        """True or False."""
        return None if value is None else bool(value)


class Json(TypeDecorator[Any]):
    """A list or mapping, stored as canonical JSON text: sorted keys, no spaces, no escapes."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: Dialect) -> str | None:
        """Canonical text, so that equal values are equal rows."""
        return None if value is None else canonical_json(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Any:
        """The value."""
        return None if value is None else json.loads(value)


def canonical_json(value: object) -> str:
    """The one spelling of a JSON value that is stored and compared."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class Base(DeclarativeBase):
    """The tables of both sides."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        int: BigInteger(),
        bool: Flag(),
        dt.datetime: Moment(),
        dt.date: Day(),
        list[Any]: Json(),
        dict[str, Any]: Json(),
    }


class LocalBase(DeclarativeBase):
    """The tables that never leave the laptop."""

    metadata = MetaData(naming_convention=NAMING)


class Synced(Base):
    """A record that travels: its id is made where it is made, and it is deleted softly.

    ``account_id`` is the record's scope: the account it belongs to, the organisation for shared lists,
    the user for private rows. ``sv`` is the server's version of the row, empty until the first sync, and
    never journalled.
    """

    __abstract__ = True

    id: Mapped[str] = mapped_column(primary_key=True, sort_order=-10)
    account_id: Mapped[str] = mapped_column(sort_order=-9, info={"target": "account", "scope": True})
    sv: Mapped[int | None] = mapped_column(sort_order=90)
    created_at: Mapped[dt.datetime] = mapped_column(sort_order=91)
    created_by: Mapped[str | None] = mapped_column(sort_order=92, info={"target": "user"})
    updated_at: Mapped[dt.datetime] = mapped_column(sort_order=93)
    updated_by: Mapped[str | None] = mapped_column(sort_order=94, info={"target": "user"})
    deleted_at: Mapped[dt.datetime | None] = mapped_column(sort_order=95)


STAMPS = frozenset({"created_at", "created_by", "updated_at", "updated_by"})
HOUSEKEEPING = frozenset({"id", "account_id", "sv", "deleted_at"}) | STAMPS


def alive(name: str, *columns: str) -> Index:
    """An index over the rows that are not deleted, which is what every list reads."""
    where = text("deleted_at IS NULL")
    return Index(name, *columns, sqlite_where=where, postgresql_where=where)


def ref(kind: str) -> MappedColumn[Any]:
    """A reference to a record that may be outside this laptop's reach, hence without a foreign key."""
    return mapped_column(info={"target": kind})


def part_of(table: str, kind: str) -> MappedColumn[Any]:
    """A reference from a part to its whole, which always travel together.

    Its index is over all rows: a partial one does not serve the foreign key, and each new whole would then scan all
    parts.
    """
    key = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return mapped_column(key, info={"target": kind}, index=True)


def choice(values: type[StrEnum], default: StrEnum | None = None) -> MappedColumn[Any]:
    """Text out of a fixed set of values."""
    if default is None:
        return mapped_column(info={"choices": values})
    return mapped_column(default=default.value, server_default=default.value, info={"choices": values})


def several(values: type[StrEnum]) -> MappedColumn[Any]:
    """Any number of a fixed set of values, as a list."""
    return mapped_column(info={"several": values})


def count(default: int = 0) -> MappedColumn[Any]:
    """An integer that starts at a default."""
    return mapped_column(default=default, server_default=str(default))


def flag(*, default: bool = False) -> MappedColumn[Any]:
    """Yes or no with a default."""
    return mapped_column(default=default, server_default=str(int(default)))


def money(currency: str = "currency") -> MappedColumn[Any]:
    """Minor units of the currency named in the given column of the same row."""
    return mapped_column(info={"money": currency})


def currency_code() -> MappedColumn[Any]:
    """An ISO 4217 code."""
    return mapped_column(info={"shape": "currency"})


def shaped(shape: str) -> MappedColumn[Any]:
    """Text with a known shape: phone, email, url, credit_code, long, name."""
    return mapped_column(info={"shape": shape})
