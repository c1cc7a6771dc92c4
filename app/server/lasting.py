"""The history of fields: who changed what, when and where, for the timeline and for the next conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.server.rows import copy_in
from app.server.work import Note
from app.sync.merge import Writer

if TYPE_CHECKING:
    from app.server.work import Work
    from app.sync.protocol import Mutation, Value

COLUMNS = ("v", "tbl", "pk", "at", "user_id", "device_id", "mutation", "d")
TYPES = ("int8", "text", "text", "int8", "text", "text", "text", "text")
LAST = "SELECT d, user_id, device_id, at FROM history WHERE tbl = %s AND pk = %s ORDER BY n DESC"


def note(work: Work, mutation: Mutation, name: str, pk: str, changes: dict[str, Value]) -> None:
    """Remember a change of a row, to be written with the push."""
    before = work.rows[name, pk].values
    pairs = {column: (before[column], value) for column, value in changes.items()}
    work.notes.append(Note(name, pk, work.edit_time(mutation), mutation.id, pairs))


def write(work: Work, v: int) -> None:
    """Append the history of this push."""
    if work.notes:
        copy_in(
            work.connection,
            "history",
            COLUMNS,
            TYPES,
            (
                (
                    v,
                    note.table,
                    note.pk,
                    note.at,
                    work.caller.user,
                    work.caller.device,
                    note.mutation,
                    msgspec.json.encode(note.changes).decode(),
                )
                for note in work.notes
            ),
        )


def last_writer(work: Work, name: str, pk: str, column: str) -> Writer:
    """Who wrote the value that a column has: in this push, in the history, or when the row was made."""
    kept = work.rows[name, pk]
    if column in kept.writers:
        return kept.writers[column]
    for changes, user, device, at in work.connection.execute(LAST, [name, pk]):
        if column in msgspec.json.decode(changes):
            return Writer(user, device, at)
    created = kept.values["created_at"]
    maker = kept.values["created_by"]
    return Writer(None if maker is None else str(maker), None, int(created or 0))
