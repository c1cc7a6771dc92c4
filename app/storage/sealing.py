"""Sealing: just before a commit, what was journalled since the last seal becomes one mutation.

It runs in the same transaction, for every commit of the engine, so whatever wrote (ORM, bulk, raw SQL, a cascade, a
foreign tool before us) is swept up, and a rollback leaves nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.storage.changes import MANY, ChangeSet
from app.storage.connection import Connection
from app.storage.ids import new_id
from app.storage.summaries import refresh

CONTRACT = 1


def forget(_changes: ChangeSet | None) -> None:
    """Nobody wants to know what was sealed."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a transaction is called and by whom and when it was made."""

    verb: str
    by_id: str | None
    at_ms: int
    origin: str = "local"
    undoes: str | None = None
    told: Callable[[ChangeSet | None], None] = forget


def last_sealed(connection: Connection) -> int:
    """The last journalled change that belongs to a mutation."""
    row = connection.execute("SELECT last_change FROM sync_mutation ORDER BY seq DESC LIMIT 1").fetchone()
    return int(row[0]) if row else 0


def unsealed_range(connection: Connection) -> tuple[int, int] | None:
    """First and last change that belong to no mutation yet."""
    last = connection.execute("SELECT max(seq) FROM sync_change").fetchone()[0]
    sealed = last_sealed(connection)
    if last is None or last <= sealed:
        return None
    return sealed + 1, int(last)


def next_device_number(connection: Connection) -> int:
    """The next contiguous number of a mutation of this device."""
    row = connection.execute("SELECT v FROM sync_state WHERE k = 'next_seq'").fetchone()
    return int(row[0]) if row else 1


def seal(connection: Connection, label: Label) -> ChangeSet | None:
    """Close the open changes into one mutation; None when nothing was journalled."""
    span = unsealed_range(connection)
    if span is None:
        return None
    refresh(connection, span)
    number = next_device_number(connection)
    connection.execute(
        "INSERT INTO sync_mutation (mut, dev_seq, first_change, last_change, edited_at, by_id, contract, label, "
        "origin, state, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'sealed', ?)",
        (
            new_id(), number, *span, label.at_ms, label.by_id, CONTRACT, label.verb, label.origin, label.undoes,
        ),
    )  # fmt: skip
    seq = connection.execute("SELECT last_insert_rowid()").fetchone()[0]
    connection.execute(
        "INSERT INTO sync_state (k, v) VALUES ('next_seq', ?) ON CONFLICT (k) DO UPDATE SET v = excluded.v",
        (str(number + 1),),
    )
    return summarise(connection, span, label.verb, int(seq), label.origin)


def summarise(
    connection: Connection, span: tuple[int, int], verb: str, mutation: int | None, origin: str
) -> ChangeSet:
    """The change set of a range of the journal."""
    if span[1] - span[0] < MANY:
        ids: dict[str, set[str]] = {}
        for table, pk in connection.execute(
            "SELECT tbl, pk FROM sync_change WHERE seq BETWEEN ? AND ?", span
        ):
            ids.setdefault(table, set()).add(pk)
        counts = {table: len(found) for table, found in ids.items()}
        frozen = {table: frozenset(found) for table, found in ids.items()}
        return ChangeSet(verb, mutation, counts, frozen, origin)
    counts = dict(
        connection.execute(
            "SELECT tbl, count(*) FROM sync_change WHERE seq BETWEEN ? AND ? GROUP BY tbl", span
        )
    )
    return ChangeSet(verb, mutation, counts, {}, origin)
