"""Rows on the wire: the names of the columns once, then one array per column.

A column whose values are all equal travels as that one value, so the many empty columns of a wide
table cost one byte each and are never looped over.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, TypeAlias

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Value: TypeAlias = str | int | None
"""What a cell holds: the storage knows only text, 64-bit integers and nothing."""

Column: TypeAlias = list[Value] | str | int | None
"""One value per row, or the single value that every row has."""


def pack(values: Sequence[Value]) -> Column:
    """Shorten a column that holds one value only."""
    first = values[0] if values else None
    # count() runs through the whole column in C; a column that differs in the second row is not worth it
    if len(values) > 1 and values[1] != first:
        return list(values)
    return first if values.count(first) == len(values) else list(values)


def unpack(column: Column, count: int) -> Iterable[Value]:
    """Give one value per row again."""
    return column if isinstance(column, list) else repeat(column, count)


def check(count: int, columns: Iterable[Column]) -> None:
    """Refuse arrays of the wrong length.

    Raises:
        ValueError: an array does not have ``count`` values (msgspec turns it into a validation error).
    """
    if any(isinstance(column, list) and len(column) != count for column in columns):
        msg = "a column has the wrong number of values"
        raise ValueError(msg)


class Rows(msgspec.Struct, array_like=True, frozen=True):
    """Whole rows of one table."""

    table: str
    columns: tuple[str, ...]
    count: int
    data: tuple[Column, ...]

    def __post_init__(self) -> None:
        """Refuse a header that does not fit the arrays."""
        if len(self.columns) != len(self.data):
            msg = "columns and data differ in number"
            raise ValueError(msg)
        check(self.count, self.data)

    @classmethod
    def of(cls, table: str, columns: Sequence[str], rows: Sequence[Sequence[Value]]) -> Rows:
        """Turn rows into columns."""
        data = (
            tuple(pack(column) for column in zip(*rows, strict=True)) if rows else tuple([] for _ in columns)
        )
        return cls(table, tuple(columns), len(rows), data)

    def column(self, name: str) -> Iterable[Value]:
        """Give the values of one column.

        Raises:
            KeyError: the rows have no such column.
        """
        if name not in self.columns:
            raise KeyError(name)
        return unpack(self.data[self.columns.index(name)], self.count)

    def tuples(self) -> Iterator[tuple[Value, ...]]:
        """Give the rows, in the order of ``columns``: what ``executemany`` and COPY take."""
        if not self.columns:
            return iter(())
        return zip(*(unpack(column, self.count) for column in self.data), strict=True)


class Edits(msgspec.Struct, array_like=True, frozen=True):
    """Edited fields of rows of one table in which the same columns changed.

    ``base`` is what each edit was made on, ``mine`` what it became.
    """

    table: str
    columns: tuple[str, ...]
    ids: list[str]
    base: tuple[Column, ...]
    mine: tuple[Column, ...]

    def __post_init__(self) -> None:
        """Refuse arrays that do not fit."""
        if not len(self.columns) == len(self.base) == len(self.mine):
            msg = "columns, base and mine differ in number"
            raise ValueError(msg)
        check(len(self.ids), (*self.base, *self.mine))

    @classmethod
    def of(
        cls,
        table: str,
        columns: Sequence[str],
        rows: Sequence[tuple[str, Sequence[Value], Sequence[Value]]],
    ) -> Edits:
        """Build from ``(id, base values, my values)`` per row."""
        width = range(len(columns))
        return cls(
            table,
            tuple(columns),
            [row[0] for row in rows],
            tuple(pack([row[1][i] for row in rows]) for i in width),
            tuple(pack([row[2][i] for row in rows]) for i in width),
        )

    def each(self) -> Iterator[tuple[str, dict[str, tuple[Value, Value]]]]:
        """Give ``(id, {column: (base, mine)})`` per row."""
        count = len(self.ids)
        pairs = [
            zip(unpack(base, count), unpack(mine, count), strict=True)
            for base, mine in zip(self.base, self.mine, strict=True)
        ]
        for pk, values in zip(self.ids, zip(*pairs, strict=True), strict=True):
            yield pk, dict(zip(self.columns, values, strict=True))


class Deletes(msgspec.Struct, array_like=True, frozen=True):
    """Rows removed for good, with the server version each removal was based on (None: never synced)."""

    table: str
    ids: list[str]
    versions: list[int | None]

    def __post_init__(self) -> None:
        """Refuse arrays that do not fit."""
        if len(self.ids) != len(self.versions):
            msg = "ids and versions differ in number"
            raise ValueError(msg)


class Gone(msgspec.Struct, array_like=True, frozen=True):
    """Ids of one table that have left the reader's sight."""

    table: str
    ids: list[str]
