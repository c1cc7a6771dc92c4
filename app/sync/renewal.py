"""Rows that are here already: only the columns that differ are written, so that no other index is touched."""

import json
from collections.abc import Sequence
from itertools import compress
from operator import ne
from typing import Any

from app.storage.connection import Connection
from app.sync.columns import quoted

Row = tuple[Any, ...]


class Renewal:
    """The rows of a page beside those that are here.

    Attributes:
        had: what is here, by id.
        names: the columns of both.
    """

    def __init__(
        self, connection: Connection, table: str, names: tuple[str, ...], ids: Sequence[str]
    ) -> None:
        self._connection = connection
        self._table = table
        self.names = names
        place = names.index("id")
        found = connection.execute(
            f'SELECT {quoted(names)} FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))',
            (json.dumps(ids),),
        )
        self.had: dict[str, Row] = {row[place]: row for row in found}
        self._changes: dict[tuple[str, ...], list[Row]] = {}

    def add(self, pk: str, row: Row) -> None:
        """Note what is to be written of a row that is here."""
        differing = list(map(ne, self.had[pk], row))
        changed = tuple(compress(self.names, differing))
        if changed:
            self._changes.setdefault(changed, []).append((*compress(row, differing), pk))

    def write(self) -> None:
        """Write it."""
        for changed, rows in self._changes.items():
            sets = ", ".join(f'"{name}" = ?' for name in changed)
            self._connection.executemany(f'UPDATE "{self._table}" SET {sets} WHERE id = ?', rows)
