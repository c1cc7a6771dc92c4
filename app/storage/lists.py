"""Lists as data: columns, filters and sort as values, turned into SQL for the raw driver.

A list is held as its ordered row numbers (8 bytes a row) and its rows are fetched by the page, so that what
a list costs follows what is on screen and not what is in the table. No SQLAlchemy here: the first rows of
the window come through this module before anything heavy is imported.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from app.storage.list_spec import Column, Filter, Join, ListQuery, ListSpec, Row, Sort

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.storage.connection import Connection

__all__ = [
    "Column",
    "Filter",
    "Join",
    "ListQuery",
    "ListSpec",
    "Option",
    "Row",
    "Sort",
    "count",
    "first_ids",
    "first_page",
    "ids",
    "keep",
    "matching",
    "options",
    "page",
    "record_ids",
    "rowids_of",
    "statement",
]

_BIG = 20_000  # row numbers from which numpy's parser pays for its import
_WALK_CACHE = -8_000  # KiB: a walk reads each page of an index once, and keeping 64 MB of them helps nobody
_SLICE = 700_000  # characters parsed at once: about 2 ms in which the window's thread has to wait
_CHUNK = 900  # parameters in one statement; every SQLite takes 999


class Option(NamedTuple):
    """A value that a column holds: as compared, as shown, and how often."""

    value: Any
    text: Any
    rows: int


@dataclass(slots=True)
class _Where:
    clauses: list[str] = field(default_factory=list)
    parameters: list[object] = field(default_factory=list)
    joins: set[str] = field(default_factory=set)

    def add(self, clause: str, *parameters: object) -> None:
        self.clauses.append(clause)
        self.parameters.extend(parameters)


def ids(connection: Connection, query: ListQuery) -> array[int]:
    """Return the row numbers of every row asked for, in order.

    One statement joins them into one text inside SQLite, which is five times faster than fetching them row
    by row (1,000,000 rows: about 100 ms).
    """
    ordered = _ordered_ids(connection, query.without_text())
    if not query.text.strip():
        return ordered
    wanted = matching(connection, query.spec, query.text)
    return ordered if wanted is None else keep(ordered, wanted)


def matching(connection: Connection, spec: ListSpec, text: str) -> array[int] | None:
    """Return the rows of the list's table that the search index finds for ``text``, in no order.

    None when the text holds nothing to search for.
    """
    from app.storage.search import match_rowids  # noqa: PLC0415 - off the path to the first rows

    return match_rowids(connection, spec.search_kind or spec.kind, text)


def keep(ordered: array[int], wanted: Iterable[int]) -> array[int]:
    """Return those of ``ordered`` that are ``wanted``, in the same order."""
    if len(ordered) < _BIG:
        chosen = frozenset(wanted)
        return array("q", (rowid for rowid in ordered if rowid in chosen))
    import numpy as np  # noqa: PLC0415 - off the path to the first rows

    rows = np.frombuffer(ordered, dtype=np.int64)
    mask = np.zeros(int(rows.max()) + 1, dtype=np.bool_)
    hits = np.fromiter(wanted, dtype=np.int64)
    mask[hits[hits < len(mask)]] = True
    return array("q", rows[mask[rows]].tobytes())


def first_page(connection: Connection, query: ListQuery, limit: int = 60) -> list[Row]:
    """Return the first rows in order, for the first paint while the row numbers are still being read.

    Free text is left out: the first paint of a list never has any.
    """
    where = _where(query)
    order, _ = _order(query)
    spec = query.spec
    sql = (
        f"SELECT {_cells(spec)} FROM {spec.table} t{_joins(spec, None)}"
        f" WHERE {' AND '.join(where.clauses)} ORDER BY {order} LIMIT ?"
    )
    return [_row(spec, cells) for cells in connection.execute(sql, (*where.parameters, limit))]


def first_ids(connection: Connection, query: ListQuery, limit: int) -> list[int]:
    """Return the row numbers of the first rows in order; free text is left out.

    Where no index gives the order, thousands of bare numbers are sorted in a third of the time of whole rows.
    """
    sql, parameters = statement(query)
    return [row[0] for row in connection.execute(f"{sql} LIMIT ?", (*parameters, limit))]


def page(connection: Connection, spec: ListSpec, rowids: Sequence[int]) -> dict[int, Row]:
    """Return the rows with these numbers, by number; one that is gone is missing from the answer."""
    found: dict[int, Row] = {}
    for start in range(0, len(rowids), _CHUNK):
        chunk = rowids[start : start + _CHUNK]
        marks = ",".join("?" * len(chunk))
        sql = f"SELECT {_cells(spec)} FROM {spec.table} t{_joins(spec, None)} WHERE t.rowid IN ({marks})"
        for cells in connection.execute(sql, tuple(chunk)):
            row = _row(spec, cells)
            found[row.rowid] = row
    return found


def count(connection: Connection, query: ListQuery) -> int:
    """Return how many rows are asked for."""
    if query.text.strip():
        return len(ids(connection, query))
    where = _where(query)
    sql = (
        f"SELECT count(*) FROM {query.spec.table} t{_joins(query.spec, where.joins)}"
        f" WHERE {' AND '.join(where.clauses)}"
    )
    return int(connection.execute(sql, tuple(where.parameters)).fetchone()[0])


def rowids_of(connection: Connection, spec: ListSpec, record_ids: Sequence[str]) -> dict[str, int]:
    """Return the row number of each record id that exists."""
    found: dict[str, int] = {}
    for start in range(0, len(record_ids), _CHUNK):
        chunk = record_ids[start : start + _CHUNK]
        sql = f"SELECT t.id, t.rowid FROM {spec.table} t WHERE t.id IN ({','.join('?' * len(chunk))})"
        found.update(connection.execute(sql, tuple(chunk)).fetchall())
    return found


def record_ids(connection: Connection, spec: ListSpec, rowids: Sequence[int]) -> list[str]:
    """Return the record ids of these row numbers, in their order; rows that are gone are left out."""
    found: dict[int, str] = {}
    for start in range(0, len(rowids), _CHUNK):
        chunk = rowids[start : start + _CHUNK]
        sql = f"SELECT t.rowid, t.id FROM {spec.table} t WHERE t.rowid IN ({','.join('?' * len(chunk))})"
        found.update(connection.execute(sql, tuple(chunk)).fetchall())
    return [found[rowid] for rowid in rowids if rowid in found]


def options(connection: Connection, spec: ListSpec, key: str, limit: int = 300) -> list[Option]:
    """Return the values that a column holds, commonest first, to offer them in the filter row."""
    column = spec.column(key)
    value = column.filter_sql or column.sql
    sql = (
        f"SELECT {value}, {column.sql}, count(*) FROM {spec.table} t{_joins(spec, set(column.joins))}"
        f" WHERE t.deleted_at IS NULL AND {value} <> '' GROUP BY 1 ORDER BY 3 DESC, 2 LIMIT ?"
    )
    return [Option(*found) for found in connection.execute(sql, (limit,))]


def statement(query: ListQuery) -> tuple[str, tuple[object, ...]]:
    """Return the statement that reads the row numbers one by one in order, before free text, and its values."""
    where = _where(query)
    order, joins = _order(query)
    sql = (
        f"SELECT t.rowid AS r FROM {query.spec.table} t{_joins(query.spec, joins | where.joins)}"
        f" WHERE {' AND '.join(where.clauses)} ORDER BY {order}"
    )
    return sql, tuple(where.parameters)


def grouped(
    connection: Connection, query: ListQuery, sums: str, rowids: Sequence[int] | None = None
) -> list[tuple[Any, ...]]:
    """Return what the groups of a grouped question add up to, in their order: key, title, then ``sums``.

    Args:
        connection: to read from.
        query: grouped; its free text is left out.
        sums: expressions over the list's table as ``t``, the first of which divides a group further.
        rowids: the rows that free text has left of it, or None for all.
    """
    where, by = _where(query), query.grouping
    if by is None:
        return []
    if rowids is not None:
        where.add("t.rowid IN (SELECT value FROM json_each(?))", f"[{','.join(map(str, rowids))}]")
    sql = (
        f"SELECT {by.sql}, {by.title}, {sums} FROM {query.spec.table} t"
        f"{_joins(query.spec, where.joins | set(by.joins))}"
        f" WHERE {' AND '.join(where.clauses)} GROUP BY 1, 3 ORDER BY {by.order}, {by.sql}"
    )
    return list(connection.execute(sql, tuple(where.parameters)))


def _ordered_ids(connection: Connection, query: ListQuery) -> array[int]:
    sql, parameters = statement(query)
    (kept,) = connection.execute("PRAGMA cache_size").fetchone()
    connection.execute(f"PRAGMA cache_size = {_WALK_CACHE}")
    try:
        text = connection.execute(f"SELECT group_concat(r) FROM ({sql})", parameters).fetchone()[0]
    finally:
        connection.execute("PRAGMA shrink_memory")
        connection.execute(f"PRAGMA cache_size = {kept}")
    return _parse(text)


def _parse(text: str | None) -> array[int]:
    if not text:
        return array("q")
    if len(text) < _BIG * 6:
        return array("q", map(int, text.split(",")))
    import numpy as np  # noqa: PLC0415 - off the path to the first rows

    found: array[int] = array("q")
    start = 0
    while start < len(text):
        end = text.find(",", start + _SLICE)
        end = len(text) if end < 0 else end
        found.frombytes(np.fromstring(text[start:end], dtype=np.int64, sep=",").tobytes())
        start = end + 1
    return found


def _order(query: ListQuery) -> tuple[str, set[str]]:
    """Return the ORDER BY terms, row number last so that every order is total, and the joins they read."""
    terms: list[str] = []
    joins: set[str] = set()
    descending = False
    if query.grouping is not None:
        terms += [query.grouping.order, query.grouping.sql]
        joins.update(query.grouping.joins)
    for key, descending in query.order:
        column = query.spec.column(key)
        terms.append(f"{column.sort_sql or column.sql}{' DESC' if descending else ' ASC NULLS LAST'}")
        joins.update(column.joins)
    return ", ".join([*terms, "t.rowid DESC" if descending else "t.rowid"]), joins


def _where(query: ListQuery) -> _Where:
    """Return the conditions of ``query``.

    The unary plus hides the condition from the planner when no index serves the question: it would walk some
    partial index of living rows and look each row up, eight times slower than a scan (1,000,000 rows).
    """
    where = _Where()
    plus = "" if _indexed(query) else "+"
    where.add(f"{plus}t.deleted_at {'IS NOT NULL' if query.archived else 'IS NULL'}")
    if query.spec.where:
        where.add(f"({query.spec.where})")
    for item in query.filters:
        column = query.spec.column(item.key)
        where.joins.update(column.joins)
        if column.found_sql and item.operator in {"in", "equals"}:
            where.add(column.found_sql.format(test=f"IN ({','.join('?' * len(item.values))})"), *item.values)
        else:
            _condition(where, column.filter_sql or column.sql, item)
    if query.clause is not None:
        where.add(f"({query.clause.sql})", *query.clause.parameters)
    return where


def _indexed(query: ListQuery) -> bool:
    """Whether an index gives the order or narrows the rows."""
    keys = [sort.key for sort in query.order[:1]]
    keys += [item.key for item in query.filters if item.operator in {"equals", "in"}]
    return any(query.spec.column(key).indexed for key in keys)


_CONDITIONS = {
    "equals": "{sql} = ?",
    "empty": "({sql} IS NULL OR {sql} = '')",
    "filled": "({sql} IS NOT NULL AND {sql} <> '')",
    "contains": "{sql} LIKE ? ESCAPE '\\'",
}


def _condition(where: _Where, sql: str, item: Filter) -> None:
    if item.operator == "in":
        where.add(f"{sql} IN ({','.join('?' * len(item.values))})", *item.values)
    elif item.operator == "holds":
        likes = [f'%"{_escaped(str(value))}"%' for value in item.values]
        where.add(f"({' OR '.join([_CONDITIONS['contains'].format(sql=sql)] * len(likes))})", *likes)
    elif item.operator == "range":
        for bound, sign in zip(item.values, (">=", "<="), strict=True):
            if bound is not None:
                where.add(f"{sql} {sign} ?", bound)
    elif item.operator == "contains":
        where.add(_CONDITIONS["contains"].format(sql=sql), f"%{_escaped(str(item.values[0]))}%")
    else:
        where.add(_CONDITIONS[item.operator].format(sql=sql), *item.values)


def _escaped(text: str) -> str:
    """Take the meaning from LIKE's wild cards in what the user typed."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _joins(spec: ListSpec, wanted: set[str] | None) -> str:
    """Return the joins named in ``wanted`` (all for None); a join brings the ones that it refers to."""
    if wanted is None:
        return "".join(f" LEFT JOIN {join.sql}" for join in spec.joins)
    needed = set(wanted)
    for join in reversed(spec.joins):
        if join.name in needed:
            needed.update(other.name for other in spec.joins if f" {other.name}." in join.sql)
    return "".join(f" LEFT JOIN {join.sql}" for join in spec.joins if join.name in needed)


def _cells(spec: ListSpec) -> str:
    cells = ["t.rowid", "t.id"]
    for column in spec.columns:
        cells.append(column.sql)
        if column.currency_sql:
            cells.append(column.currency_sql)
    return ", ".join(cells)


def _row(spec: ListSpec, cells: Sequence[Any]) -> Row:
    """Fold the flat cells of a statement into a row, pairing money with its currency."""
    rest = iter(cells[2:])
    values = tuple((next(rest), next(rest)) if column.currency_sql else next(rest) for column in spec.columns)
    return Row(cells[0], cells[1], values)
