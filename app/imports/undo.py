"""Taking back a whole import: what nobody touched since goes, what somebody did stays and is listed."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from app.imports.apply import connection_of
from app.model.base import canonical_json
from app.model.kinds import kinds
from app.rules.custom import is_custom
from app.rules.errors import Refused
from app.rules.moments import to_millis
from app.storage.actor import actor
from app.storage.clock import now
from app.storage.connection import Connection

# What hangs on an account or a contact and keeps it when somebody made it after the import.
_HANGS_ON = {
    "contact": ("contact_id", ("deal", "activity", "task", "visit", "complaint", "order")),
    "account": (
        "account_id",
        ("contact", "deal", "order", "activity", "task", "visit", "complaint", "quote", "receipt"),
    ),
}


class Kept(NamedTuple):
    """A record that was not taken back, because somebody worked on it since."""

    row: int
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo did.

    Attributes:
        removed: how many added records were archived.
        restored: how many changed records have their old values again.
        kept: records that stay as they are, wholly or in the fields that were changed since.
    """

    removed: int
    restored: int
    kept: tuple[Kept, ...]


class _Trace(NamedTuple):
    row: int
    kind: str
    id: str
    added: bool
    before: dict[str, Any]
    after: dict[str, Any]


def undo_batch(session: Session, batch_id: str) -> Undone:
    """Take back an import, in the caller's transaction. Rows in quarantine stay there.

    Raises:
        Refused: ``import-batch-unknown``, ``import-batch-undone``.
    """
    connection = connection_of(session)
    row = connection.execute(
        "SELECT at, undone_at FROM import_batches WHERE id = ? AND deleted_at IS NULL", (batch_id,)
    ).fetchone()
    if row is None:
        raise Refused("import-batch-unknown", batch=batch_id)
    if row[1] is not None:
        raise Refused("import-batch-undone", batch=batch_id)
    undo = _Undo(connection, int(row[0]), to_millis(now(session)), actor(session).user_id)
    kept: list[Kept] = []
    removed = restored = 0
    for trace in sorted(_traces(connection, batch_id), key=_children_first):
        done = undo.remove(trace) if trace.added else undo.restore(trace)
        if not done:
            kept.append(Kept(trace.row, trace.kind, trace.id))
        removed += trace.added and done
        restored += not trace.added and done
    connection.execute(
        "UPDATE import_batches SET undone_at = ?, updated_at = ?, updated_by = ? WHERE id = ?",
        (undo.now, undo.now, undo.user_id, batch_id),
    )
    return Undone(removed, restored, tuple(sorted(kept)))


def _children_first(trace: _Trace) -> int:
    return list(_HANGS_ON).index(trace.kind) if trace.kind in _HANGS_ON else -1


class _Undo:
    """One undo: when the import was, and when and by whom it is taken back."""

    def __init__(self, connection: Connection, at: int, moment: int, user_id: str) -> None:
        self.now = moment
        self.user_id = user_id
        self._connection = connection
        self._at = at

    def remove(self, trace: _Trace) -> bool:
        """Archive an added record, unless it was changed or something of later was hung on it."""
        table = kinds()[trace.kind].table
        row = self._connection.execute(
            f"SELECT updated_at, deleted_at FROM {table} WHERE id = ?", (trace.id,)
        ).fetchone()
        if row is None or row[1] is not None:
            return True
        if row[0] != self._at or self._used(trace):
            return False
        self._connection.execute(
            f"UPDATE {table} SET deleted_at = ?, updated_at = ?, updated_by = ? WHERE id = ?",
            (self.now, self.now, self.user_id, trace.id),
        )
        return True

    def restore(self, trace: _Trace) -> bool:
        """Give a changed record its old values, field by field where nobody wrote since; False if some stay."""
        table = kinds()[trace.kind].table
        columns = [column for column in trace.after if not is_custom(column)]
        added = [self._restore_added(trace, key) for key in trace.after if is_custom(key)]
        row = self._connection.execute(
            f"SELECT {', '.join(['id', *columns])} FROM {table} WHERE id = ?", (trace.id,)
        ).fetchone()
        if row is None:
            return False
        row = row[1:]
        still = [
            column
            for column, value in zip(columns, row, strict=True)
            if value == _stored(trace.after[column])
        ]
        if still:
            assignments = "".join(f"{column} = ?, " for column in still)
            self._connection.execute(
                f"UPDATE {table} SET {assignments}updated_at = ?, updated_by = ? WHERE id = ?",
                (*(_stored(trace.before[column]) for column in still), self.now, self.user_id, trace.id),
            )
        return len(still) == len(columns) and all(added)

    def _restore_added(self, trace: _Trace, key: str) -> bool:
        """Give an added field its old value, unless somebody wrote another one since."""
        changed = self._connection.execute(
            "UPDATE custom_values SET value = ?, updated_at = ?, updated_by = ? "
            "WHERE record_id = ? AND key = ? AND value IS ? AND deleted_at IS NULL",
            (trace.before[key], self.now, self.user_id, trace.id, key, trace.after[key]),
        )
        return bool(changed.rowcount)

    def _used(self, trace: _Trace) -> bool:
        column, hanging = _HANGS_ON.get(trace.kind, ("", ()))
        return any(
            self._connection.execute(
                f"SELECT 1 FROM {kinds()[kind].table} WHERE {column} = ? AND deleted_at IS NULL LIMIT 1",
                (trace.id,),
            ).fetchone()
            for kind in hanging
        )


def _traces(connection: Connection, batch_id: str) -> Iterator[_Trace]:
    for row_no, kind, record_id, action, cells in connection.execute(
        "SELECT row_no, kind, record_id, action, cells FROM import_rows "
        "WHERE batch_id = ? AND record_id IS NOT NULL ORDER BY created_at, rowid",
        (batch_id,),
    ):
        kept = json.loads(cells)
        if action == "add" or "after" in kept:
            yield _Trace(
                row_no, kind, record_id, action == "add", kept.get("before", {}), kept.get("after", {})
            )


def _stored(value: Any) -> Any:
    return canonical_json(value) if isinstance(value, dict | list) else value
