"""Holding single records back: what touches them stays here, and so does all that builds on it."""

import json
from collections.abc import Iterator

from app.rules.errors import Refused
from app.storage.connection import Connection
from app.storage.database import Database
from app.sync import numbering, state
from app.sync.columns import synced_columns
from app.sync.transaction import applying

Key = tuple[str, str]


def hold_back(db: Database, table: str, record_id: str) -> int:
    """Keep what was done to this record on this computer until it is released; how many transactions that holds.

    Raises:
        Refused: ``hold-nothing`` when nothing of it waits, ``hold-too-late`` when it may have reached the server.
    """
    with applying(db) as connection:
        found = connection.execute(
            "SELECT DISTINCT m.seq, m.dev_seq FROM sync_change c "
            "JOIN sync_mutation m ON c.seq BETWEEN m.first_change AND m.last_change "
            "WHERE c.pk = ? AND c.tbl = ? AND m.state = 'sealed'",
            (record_id, table),
        ).fetchall()
        if not found:
            raise Refused("hold-nothing", record=record_id)
        sent = state.load(connection).sent
        if any(number is not None and number <= sent for _, number in found):
            raise Refused("hold-too-late", record=record_id)
        _hold(connection, [seq for seq, _ in found])
        before = len(found)
        return before + extend(connection)


def release(db: Database, table: str, record_id: str) -> int:
    """Let what was held of this record go with the next sync; how many transactions are released.

    What shares a record with them is released with them.
    """
    with applying(db) as connection:
        seeds = {(table, record_id)}
        chosen: list[int] = []
        for seq, first, last in _mutations(connection, "held"):
            keys = set(_keys(connection, first, last))
            if keys & seeds:
                seeds |= keys
                chosen.append(seq)
        connection.executemany(
            "UPDATE sync_mutation SET state = 'sealed', dev_seq = NULL WHERE seq = ?",
            [(seq,) for seq in chosen],
        )
        extend(connection)
        numbering.number(connection)
        return len(chosen)


def extend(connection: Connection) -> int:
    """Hold what was built on held work since; how many transactions that adds."""
    held = _mutations(connection, "held")
    if not held:
        return 0
    keys: set[Key] = set()
    made: set[str] = set()
    for _, first, last in held:
        keys.update(_keys(connection, first, last))
        made.update(_made(connection, first, last))
    sent = state.load(connection).sent
    added = []
    for seq, first, last in _mutations(connection, "sealed", sent):
        touched = set(_keys(connection, first, last))
        if seq > held[0][0] and (touched & keys or (made and _leans_on(connection, first, last, made))):
            keys |= touched
            made.update(_made(connection, first, last))
            added.append(seq)
    _hold(connection, added)
    return len(added)


def _hold(connection: Connection, seqs: list[int]) -> None:
    connection.executemany(
        "UPDATE sync_mutation SET state = 'held', dev_seq = NULL WHERE seq = ?", [(seq,) for seq in seqs]
    )


def _mutations(connection: Connection, wanted: str, above: int = -1) -> list[tuple[int, int, int]]:
    return [
        (seq, first, last)
        for seq, first, last in connection.execute(
            "SELECT seq, first_change, last_change FROM sync_mutation WHERE state = ? "
            "AND coalesce(dev_seq, ?) > ? ORDER BY seq",
            (wanted, above + 1, above),
        )
    ]


def _keys(connection: Connection, first: int, last: int) -> Iterator[Key]:
    yield from connection.execute(
        "SELECT DISTINCT tbl, pk FROM sync_change WHERE seq BETWEEN ? AND ?", (first, last)
    )


def _made(connection: Connection, first: int, last: int) -> list[str]:
    rows = connection.execute(
        "SELECT pk FROM sync_change WHERE seq BETWEEN ? AND ? AND op = 'I'", (first, last)
    )
    return [pk for (pk,) in rows]


def _leans_on(connection: Connection, first: int, last: int, made: set[str]) -> bool:
    """Whether a record that was made here names one that is held."""
    columns = synced_columns(connection)
    for table, pk in connection.execute(
        "SELECT tbl, pk FROM sync_change WHERE seq BETWEEN ? AND ? AND op = 'I'", (first, last)
    ).fetchall():
        row = connection.execute(f'SELECT * FROM "{table}" WHERE id = ?', (pk,)).fetchone()
        if table in columns and row is not None and not made.isdisjoint(str(value) for value in row):
            return True
    for (difference,) in connection.execute(
        "SELECT d FROM sync_change WHERE seq BETWEEN ? AND ? AND op = 'U'", (first, last)
    ):
        if any(str(new) in made for _, new in json.loads(difference).values()):
            return True
    return False
