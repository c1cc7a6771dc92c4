"""The filter language compiled to SQL over one table, alias ``t``."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from app.rules.query import And, Node, Not, Or, Term, Text, parse_query
from app.services.custom_fields import described
from app.services.filter_names import custom_names, names_of
from app.services.filter_terms import TITLES, Asker, Piece, term_sql
from app.services.schema import KindInfo
from app.storage.connection import Connection
from app.storage.search import match_rowids


@dataclass(frozen=True, slots=True)
class Condition:
    """A WHERE clause with its parameters."""

    sql: str
    parameters: tuple[Any, ...] = ()


ALIVE = Condition("t.deleted_at IS NULL")


def compile_where(
    connection: Connection, info: KindInfo, where: str, user_id: str, now: dt.datetime
) -> Condition:
    """The condition for a query of the filter language; only records that are not archived.

    Raises:
        Refused: as the language's parser and ``term_sql``, naming the word at fault.
    """
    if not where.strip():
        return ALIVE
    info = described(connection, info.kind)
    tree = parse_query(where, names_of(info.kind) | custom_names(info))
    sql, parameters = _Compiler(
        connection, info, Asker(user_id, now, _with_indexes(connection, info.table), isinstance(tree, Term))
    ).node(tree)
    return Condition(f"{ALIVE.sql} AND ({sql})", tuple(parameters))


def _with_indexes(connection: Connection, table: str) -> str:
    """The table when its indexes can be named; empty while a presentation has a view in its place."""
    hidden = connection.execute(
        "SELECT 1 FROM sqlite_temp_master WHERE type = 'view' AND name = ?", (table,)
    ).fetchone()
    return "" if hidden else table


class _Compiler:
    """Walks the tree; every node becomes one clause in parentheses and its parameters in order."""

    def __init__(self, connection: Connection, info: KindInfo, asker: Asker) -> None:
        self._connection, self._info, self._asker = connection, info, asker

    def node(self, node: Node) -> Piece:
        """The clause of a node."""
        match node:
            case Text():
                return self._words(node.text)
            case Term():
                return term_sql(self._info, node, self._asker)
            case Not():
                sql, parameters = self.node(node.part)
                return f"NOT coalesce(({sql}), 0)", parameters
            case And() | Or():
                return self._joined(node)

    def _joined(self, node: And | Or) -> Piece:
        if not node.parts:
            return "1", []
        pieces = [self.node(part) for part in node.parts]
        joiner = " AND " if isinstance(node, And) else " OR "
        return f"({joiner.join(sql for sql, _ in pieces)})", [item for _, values in pieces for item in values]

    def _words(self, text: str) -> Piece:
        rows = match_rowids(self._connection, self._info.kind, text)
        if rows is not None:
            return f"t.rowid IN ({','.join(map(str, rows))})", []
        keys = [name for name in TITLES if self._info.field(name) is not None]
        if not keys:
            return "0", []
        clause = " OR ".join(f't."{key}" LIKE ?' for key in keys)
        return f"({clause})", [f"%{text}%"] * len(keys)
