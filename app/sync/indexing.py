"""The search index after a large pull: in pieces, after the rows are in place, and resumed where it stopped."""

import json
from collections.abc import Iterable
from itertools import islice

from app.storage.connection import Connection
from app.storage.search_index import BY_TABLE, index_records, merge_some
from app.sync.result import Progress
from app.sync.run import Run
from app.sync.transaction import arriving

AT_ONCE = 3_000
PIECE = 2_500
PREFIX = "index/"


def index_touched(connection: Connection, touched: dict[str, set[str]]) -> None:
    """Index rows at once where they are few, else queue them; the caller holds the transaction."""
    searchable = {table: ids for table, ids in touched.items() if table in BY_TABLE and ids}
    if sum(map(len, searchable.values())) <= AT_ONCE:
        for table, ids in searchable.items():
            index_records(connection, table, ids)
        return
    for table, ids in searchable.items():
        # as they lie in the table: read from end to end, and the words of a piece are of neighbours
        ordered = connection.execute(
            f'SELECT id FROM "{table}" WHERE id IN (SELECT value FROM json_each(?)) ORDER BY rowid',
            (json.dumps(list(ids)),),
        ).fetchall()
        _queue(connection, table, (pk for (pk,) in ordered))


def _queue(connection: Connection, table: str, ids: Iterable[str]) -> None:
    name = PREFIX + table
    row = connection.execute("SELECT coalesce(max(n), -1) FROM sync_inbox WHERE pull = ?", (name,)).fetchone()
    number = int(row[0])
    iterator = iter(ids)
    while piece := list(islice(iterator, PIECE)):
        number += 1
        connection.execute(
            "INSERT INTO sync_inbox (pull, n, payload) VALUES (?, ?, ?)",
            (name, number, json.dumps(piece).encode()),
        )


def index_queued(run: Run) -> None:
    """Work through the queue; other writes come between two pieces."""
    with run.db.raw() as connection:
        queue = connection.execute(
            "SELECT pull, n FROM sync_inbox WHERE pull LIKE 'index/%' ORDER BY pull, n"
        ).fetchall()
    for done, (name, number) in enumerate(queue):
        run.check()
        run.tell(Progress("index", done, len(queue)))
        with arriving(run.db) as connection:
            index_piece(connection, name, number)
    if queue:
        _merge(run)


def _merge(run: Run) -> None:
    """Put the index in order now, a piece at a time; else each of the next small changes would do a part of it."""
    while True:
        run.check()
        with arriving(run.db) as connection:
            if not merge_some(connection):
                return


def index_piece(connection: Connection, name: str, number: int) -> None:
    """Index one piece of the queue and take it out."""
    row = connection.execute(
        "SELECT payload FROM sync_inbox WHERE pull = ? AND n = ?", (name, number)
    ).fetchone()
    if row is not None:
        index_records(connection, name.removeprefix(PREFIX), json.loads(row[0]))
        connection.execute("DELETE FROM sync_inbox WHERE pull = ? AND n = ?", (name, number))
