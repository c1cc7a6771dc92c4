"""A take-out brought back into a fresh data folder, record by record as it was."""

import datetime as dt
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column

from app.exports.export import sha256
from app.exports.takeout import BATCH, FORMAT, MANIFEST, VERSION, Stored, TakeoutResult, columns_of
from app.model.base import Flag, Json, Moment, canonical_json
from app.model.kinds import Kind, kinds
from app.rules.errors import Refused, Trouble
from app.rules.moments import to_millis
from app.storage.database import Database
from app.storage.schema_version import HEADS

if TYPE_CHECKING:
    from sqlalchemy import Connection as SqlConnection

OWN_WORK = ("accounts", "contacts", "leads", "deals", "activities", "tasks", "visits", "complaints", "orders")
"""Tables that are empty in a data folder in which nobody has worked yet."""


def take_in(db: Database, folder: Path) -> TakeoutResult:
    """Bring a take-out into a data folder in which nobody has worked yet; all of it or nothing.

    The folder's own user and organisation, which were made with it and which no server knows, give way to those of
    the take-out. Every record is journalled as new, so that a server gets it at the next sync.

    Raises:
        Refused: ``takeout-unknown`` when the folder holds no take-out, ``takeout-newer``, ``take-in-not-empty``.
        Trouble: ``takeout-damaged`` when a file is not what the manifest says.
    """
    manifest = read_manifest(folder)
    rows = 0
    with db.write("take-in") as session:
        connection = session.connection()
        _make_room(connection)
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for kind in kinds().values():
            entry = manifest["kinds"].get(kind.name)
            if entry is not None:
                rows += _bring(connection, kind, folder / entry["file"], entry["rows"])
        for name in ("user", "organisation"):
            connection.exec_driver_sql("UPDATE sync_state SET v = ? WHERE k = ?", (manifest[name], name))
    db.reload_actor()
    return TakeoutResult(folder, rows)


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of a take-out whose files are all there and unchanged.

    Raises:
        Refused: ``takeout-unknown``, ``takeout-newer``.
        Trouble: ``takeout-damaged``.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Refused("takeout-unknown", folder=str(folder)) from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise Refused("takeout-unknown", folder=str(folder))
    if (
        manifest["version"] > VERSION
        or set(manifest["schema"]) != HEADS
        or not manifest["kinds"].keys() <= kinds().keys()
    ):
        raise Refused("takeout-newer", folder=str(folder))
    for entry in manifest["kinds"].values():
        path = folder / Path(entry["file"]).name
        if not path.is_file() or sha256(path) != entry["sha256"]:
            raise Trouble("takeout-damaged", file=path.name)
    return manifest


def _make_room(connection: "SqlConnection") -> None:
    """Take away what a new data folder was made with; nothing of it has ever left it."""
    for table in OWN_WORK:
        if connection.exec_driver_sql(f'SELECT 1 FROM "{table}" LIMIT 1').first() is not None:
            raise Refused("take-in-not-empty")
    for kind in kinds().values():
        if connection.exec_driver_sql(f'SELECT 1 FROM "{kind.table}" WHERE sv IS NOT NULL LIMIT 1').first():
            raise Refused("take-in-not-empty")
    connection.exec_driver_sql("UPDATE sync_switch SET applying = 1")
    for kind in kinds().values():
        connection.exec_driver_sql(f'DELETE FROM "{kind.table}"')
    connection.exec_driver_sql("UPDATE sync_switch SET applying = 0")


def _bring(connection: "SqlConnection", kind: Kind, path: Path, expected: int) -> int:
    columns = columns_of(kind)
    writers = [(column.name, storable(column)) for column in columns]
    names = ", ".join(f'"{column.name}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    rows = 0
    for batch in _batches(path, writers):
        connection.exec_driver_sql(f'INSERT INTO "{kind.table}" ({names}) VALUES ({marks})', batch)
        rows += len(batch)
    if rows != expected:
        raise Trouble("takeout-damaged", file=path.name)
    return rows


def _batches(
    path: Path, writers: list[tuple[str, Callable[[Any], Stored]]]
) -> Iterator[list[tuple[Stored, ...]]]:
    with path.open(encoding="utf-8", newline="\n") as file:
        batch: list[tuple[Stored, ...]] = []
        for line in file:
            record = json.loads(line)
            batch.append(
                tuple(None if record.get(name) is None else write(record[name]) for name, write in writers)
            )
            if len(batch) == BATCH:
                yield batch
                batch = []
        if batch:
            yield batch


def storable(column: Column[Any]) -> Callable[[Any], Stored]:
    """The function that turns what the file says, never null, into the stored value of a column."""
    if isinstance(column.type, Moment):
        return lambda value: to_millis(dt.datetime.fromisoformat(value))
    if isinstance(column.type, Flag):
        return int
    if isinstance(column.type, Json):
        return lambda value: value if isinstance(value, str) else canonical_json(value)
    return lambda value: value
