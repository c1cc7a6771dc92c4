"""The filter language compiled to SQL over one table, alias ``t``."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

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
        Refused: as the language's parser, naming the word at fault.
    """
    if not where.strip():
        return ALIVE
    rows = match_rowids(connection, info.kind, where)
    found = ",".join(map(str, rows)) if rows else ""
    return Condition(f"{ALIVE.sql} AND t.rowid IN ({found})")
