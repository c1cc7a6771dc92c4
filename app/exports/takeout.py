"""The full take-out: every record as JSON lines, one file per kind, with a manifest that proves them complete.

Values are as stored but readable: moments as ISO 8601 in UTC, yes and no as true and false, lists and mappings as
JSON. What the server counts (``sv``) and this laptop's journal are no part of it.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any, TypeAlias

from sqlalchemy import Column

from app.exports.atomic import settle, told, workshop
from app.exports.cells import moment
from app.exports.export import sha256
from app.exports.watch import Progress
from app.model.base import Base, Flag, Json, Moment, canonical_json
from app.model.kinds import Kind, kinds
from app.rules.errors import Refused
from app.rules.moments import from_millis
from app.storage.connection import Connection
from app.storage.database import Database
from app.storage.schema_version import HEADS

FORMAT = "baifang-takeout"
VERSION = 1
MANIFEST = "manifest.json"
BATCH = 1_000
LEFT_OUT = frozenset({"sv"})
Stored: TypeAlias = str | int | None


@dataclass(frozen=True, slots=True)
class TakeoutResult:
    """What was taken out: the folder and how many records are in its files."""

    folder: Path
    rows: int


def takeout(
    db: Database, folder: Path, *, progress: Progress | None = None, cancel: Event | None = None
) -> TakeoutResult:
    """Write everything that this copy holds, archived records too, as one state of the data.

    Args:
        db: the open data folder.
        folder: where to; made by this, or empty.
        progress: told the records written so far.
        cancel: when set, the take-out stops and leaves nothing.

    Raises:
        Refused: ``takeout-folder-not-empty``, ``export-cancelled``.
        Trouble: the disk is full, the folder may not be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused("takeout-folder-not-empty", folder=str(folder))
    with told(folder), workshop(folder.parent) as draft_parent:
        draft = draft_parent / folder.name
        draft.mkdir()
        files = _write_kinds(db, draft, progress, cancel)
        manifest = {
            "format": FORMAT,
            "version": VERSION,
            "schema": sorted(HEADS),
            "as_of": moment(db.clock()),
            "user": db.actor.user_id,
            "organisation": db.actor.organisation_id,
            "kinds": files,
        }
        text = json.dumps(manifest, ensure_ascii=False, indent=1)
        (draft / MANIFEST).write_text(text, encoding="utf-8", newline="\n")
        for path in draft.iterdir():
            settle(path)
        if folder.exists():
            folder.rmdir()
        draft.rename(folder)
        settle(folder.parent)
    return TakeoutResult(folder, sum(file["rows"] for file in files.values()))


def columns_of(kind: Kind) -> list[Column[Any]]:
    """The columns of a kind that are taken out."""
    return [column for column in Base.metadata.tables[kind.table].columns if column.name not in LEFT_OUT]


def _write_kinds(
    db: Database, folder: Path, progress: Progress | None, cancel: Event | None
) -> dict[str, dict[str, Any]]:
    files: dict[str, dict[str, Any]] = {}
    written = 0
    with db.raw() as connection:
        connection.execute("BEGIN")
        for kind in kinds().values():
            path = folder / f"{kind.table}.jsonl"
            rows = 0
            with path.open("w", encoding="utf-8", newline="\n") as file:
                for lines in _batches(connection, kind):
                    if cancel is not None and cancel.is_set():
                        raise Refused("export-cancelled")
                    file.writelines(lines)
                    rows += len(lines)
                    if progress is not None:
                        progress(written + rows, None)
            written += rows
            files[kind.name] = {"file": path.name, "rows": rows, "sha256": sha256(path)}
    return files


def _batches(connection: Connection, kind: Kind) -> Iterator[list[str]]:
    columns = columns_of(kind)
    names = ", ".join(f'"{column.name}"' for column in columns)
    readers = [(column.name, readable(column)) for column in columns]
    cursor = connection.execute(f'SELECT {names} FROM "{kind.table}" ORDER BY id')
    while batch := cursor.fetchmany(BATCH):
        yield [_line(readers, row) for row in batch]


def _line(readers: list[tuple[str, Callable[[Any], Any]]], row: tuple[Stored, ...]) -> str:
    record = {
        name: read(value) for (name, read), value in zip(readers, row, strict=True) if value is not None
    }
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"


def readable(column: Column[Any]) -> Callable[[Any], Any]:
    """The function that turns a stored value of a column, never NULL, into what the file says."""
    if isinstance(column.type, Moment):
        return lambda value: moment(from_millis(value))
    if isinstance(column.type, Flag):
        return bool
    if isinstance(column.type, Json):
        return _unpacked
    return lambda value: value


def _unpacked(text: str) -> Any:
    """A stored list or mapping as itself; anything that would not come back as the same text stays text."""
    value = json.loads(text)
    return value if isinstance(value, list | dict) and canonical_json(value) == text else text
