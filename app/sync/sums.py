"""A count and a sum for each scope, made from the rows themselves, and which scopes a sync has to compare."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, NamedTuple

from app.sync import state
from app.sync.protocol import Sum
from app.sync.scopes import MANY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.storage.connection import Connection
    from app.sync.columns import Columns
    from app.sync.run import Run

MODULUS = 1 << 64
WHOLE_UP_TO = 20_000
CHOSEN = "account_id IN (SELECT value FROM json_each(?))"


class Summed(NamedTuple):
    """Sums that were made in the transaction which wrote the rows; ``scopes`` is None for all of them."""

    scopes: set[str] | None
    sums: dict[str, Sum]


def sums(connection: Connection, columns: Columns, scopes: Iterable[str] | None) -> dict[str, Sum]:
    """Counts and sums by scope, of all rows that the server has given a version; all scopes when None."""
    # no temporary table: this is asked of connections that may not write
    chosen = () if scopes is None else (json.dumps(sorted(scopes)),)
    counts: dict[str, int] = {}
    added: dict[str, int] = {}
    md5, number = hashlib.md5, int.from_bytes
    for table in columns:
        where = "sv IS NOT NULL" if scopes is None else f"sv IS NOT NULL AND {CHOSEN}"
        for scope, text in connection.execute(
            f"""SELECT account_id, '{table}/' || id || '/' || sv FROM "{table}" WHERE {where}""", chosen
        ):
            counts[scope] = counts.get(scope, 0) + 1
            # the same as protocol.row_sum, without a call for each of a hundred thousand rows
            hashed = number(md5(text.encode(), usedforsecurity=False).digest()[:8], "big")
            added[scope] = added.get(scope, 0) + hashed
    return {scope: Sum(count, added[scope] % MODULUS) for scope, count in counts.items()}


def to_compare(run: Run, connection: Connection, *, whole: bool) -> set[str] | None:
    """Scopes to compare: all of them where that costs little, else those that this sync has touched."""
    many = sum(map(len, run.touched.values())) > MANY
    return None if whole or many or proven_records(connection) <= WHOLE_UP_TO else run.scopes


def proven_records(connection: Connection) -> int:
    """How many records the last whole comparison found identical."""
    return int(state.get(connection, "verified_records") or 0)


def sum_up(run: Run, connection: Connection, columns: Columns) -> Summed | None:
    """Make the sums while the rows that were just written are still at hand; None where that is too much at a time."""
    if sum(map(len, run.touched.values())) > MANY or proven_records(connection) == 0:
        return None
    scopes = to_compare(run, connection, whole=False)
    return Summed(None if scopes is None else set(scopes), sums(connection, columns, scopes))
