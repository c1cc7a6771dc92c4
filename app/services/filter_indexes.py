"""Which columns have an index of their own over the living rows: a test of a text then reads the index, not the rows.

Among 1,000,000 accounts ``city:上海`` takes 70 ms by the index and 650 ms by the rows.
"""

from functools import cache
from typing import TYPE_CHECKING, cast

from app.model.kinds import kind_of

if TYPE_CHECKING:
    from sqlalchemy import Table


@cache
def index_of(table: str, column: str) -> str | None:
    """The name of the index over this column alone; None where there is none."""
    for index in cast("Table", kind_of(table).model.__table__).indexes:
        alive = index.dialect_options["sqlite"]["where"] is not None
        if alive and [each.name for each in index.columns] == [column]:
            return str(index.name)
    return None


def by_index(table: str, column: str, test: str, *, alone: bool) -> str | None:
    """The same test read from the index of the column, or None where there is none.

    Args:
        table: of the rows ``t``.
        column: what is tested.
        test: what follows the column, with its parameter.
        alone: nothing else narrows the rows, so that they are best found by the value; else by their numbers.
    """
    index = index_of(table, column)
    if index is None:
        return None
    found = f'FROM "{table}" s INDEXED BY "{index}" WHERE s.deleted_at IS NULL AND s."{column}" {test}'
    if alone:
        return f't."{column}" IN (SELECT DISTINCT s."{column}" {found})'
    return f"t.rowid IN (SELECT s.rowid {found})"
