"""From the journal to the wire: mutations as the server takes them, in pieces where they are large."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, islice
from typing import Any

from app.storage.connection import Connection
from app.sync.collapse import Net, collapse
from app.sync.columns import Columns
from app.sync.numbering import Sealed
from app.sync.protocol import Deletes, Edits, Mutation, Rows
from app.sync.rows_then import rows_then

PIECE = 5_000
CHANGES = "SELECT tbl, pk, op, d FROM sync_change WHERE seq BETWEEN ? AND ? ORDER BY seq"
Part = Rows | Edits | Deletes


@dataclass(slots=True)
class Outgoing:
    """One message's worth of a mutation.

    Attributes:
        sealed: the local transaction.
        message: what goes.
        rows: how many rows the message has.
        touched: with the last piece, ids by table of the rows that are there afterwards.
        size: with the last piece, how many rows the whole mutation is about.
    """

    sealed: Sealed
    message: Mutation
    rows: int
    touched: dict[str, list[str]] = field(default_factory=dict)
    size: int = 0


def outgoing(
    connection: Connection, columns: Columns, sealed: Sealed, piece: int = PIECE
) -> Iterator[Outgoing]:
    """The messages of one local transaction.

    Args:
        connection: within one reading transaction.
        columns: the synced tables.
        sealed: the local transaction.
        piece: most rows of one message.
    """
    nets = collapse(connection.execute(CHANGES, (sealed.first, sealed.last)))
    nets = {table: net for table, net in nets.items() if table in columns}
    size = sum(net.size for net in nets.values())
    number = 0
    held: list[Part] | None = None
    for bundle in _bundled(_parts(connection, columns, nets, sealed.last, piece), piece):
        if held is not None:
            yield _message(sealed, held, number, more=True)
            number += 1
        held = bundle
    last = _message(sealed, held or [], number, more=False)
    last.touched = {table: net.touched() for table, net in nets.items()}
    last.size = size
    yield last


def _message(sealed: Sealed, bundle: list[Part], number: int, *, more: bool) -> Outgoing:
    message = Mutation(
        sealed.id,
        sealed.number,
        sealed.edited_at,
        sealed.contract,
        sealed.label,
        inserts=[part for part in bundle if isinstance(part, Rows)],
        edits=[part for part in bundle if isinstance(part, Edits)],
        deletes=[part for part in bundle if isinstance(part, Deletes)],
        piece=number,
        more=more,
    )
    return Outgoing(sealed, message, sum(_count(part) for part in bundle))


def _count(part: Part) -> int:
    return part.count if isinstance(part, Rows) else len(part.ids)


def _bundled(parts: Iterator[Part], most: int) -> Iterator[list[Part]]:
    bundle: list[Part] = []
    rows = 0
    for part in parts:
        if bundle and rows + _count(part) > most:
            yield bundle
            bundle, rows = [], 0
        bundle.append(part)
        rows += _count(part)
    yield bundle


def _parts(
    connection: Connection, columns: Columns, nets: dict[str, Net], last: int, most: int
) -> Iterator[Part]:
    for table, net in nets.items():
        for ids in _chunks(list(net.made), most):
            names, rows = rows_then(connection, columns, table, ids, last)
            if rows:
                yield Rows.of(table, names, rows)
        edited = net.edited | _replaced(connection, columns, table, net, last)
        for names, group in _edits(edited):
            for chunk in _chunks(group, most):
                yield Edits.of(table, names, chunk)
        for removed in _chunks(list(net.removed.items()), most):
            yield Deletes(table, [pk for pk, _ in removed], [row.get("sv") for _, row in removed])


def _edits(
    edited: dict[str, dict[str, list[Any]]],
) -> Iterator[tuple[tuple[str, ...], list[tuple[str, list[Any], list[Any]]]]]:
    """Edits in groups in which the same columns changed."""
    changed = []
    for pk, pairs in edited.items():
        real = {column: pair for column, pair in pairs.items() if pair[0] != pair[1]}
        if real:
            changed.append((tuple(sorted(real)), pk, real))
    changed.sort(key=lambda entry: entry[0])
    for names, group in groupby(changed, key=lambda entry: entry[0]):
        yield (
            names,
            [
                (pk, [real[name][0] for name in names], [real[name][1] for name in names])
                for _, pk, real in group
            ],
        )


def _replaced(
    connection: Connection, columns: Columns, table: str, net: Net, last: int
) -> dict[str, dict[str, list[Any]]]:
    """A row that was removed and made again is an edit of what differs."""
    if not net.replaced:
        return {}
    names, rows = rows_then(connection, columns, table, list(net.replaced), last)
    place = names.index("id")
    found = {}
    for row in rows:
        before = net.replaced[row[place]]
        found[row[place]] = {
            name: [before.get(name), value] for name, value in zip(names, row, strict=True) if name != "id"
        }
    return found


def _chunks(items: Sequence[Any], most: int) -> Iterator[list[Any]]:
    iterator = iter(items)
    while chunk := list(islice(iterator, most)):
        yield chunk
