"""The files that came with rows: planned like other records, their bytes taken in while the import is written."""

import io
import mimetypes
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

from app.imports.plan import Plan, PlannedRow
from app.imports.readers.table import Enclosed, Table
from app.imports.references import Made
from app.storage.database import Database
from app.storage.ids import new_id

if TYPE_CHECKING:
    from app.sync.blob_files import BlobFiles

KIND = "attachment"


def plan(made: Plan, table: Table) -> None:
    """Give the rows of a plan their files, and an attachment for each file of a row that is added.

    What is there already keeps the files that it has.
    """
    for row in made.rows:
        row.files = table.enclosed.get(row.row, ())
        if row.action == "add":
            made.made += _attachments(made.kind, row)


def _attachments(kind: str, row: PlannedRow) -> Iterator[Made]:
    scope = {"account_id": row.record["account_id"]} if row.record.get("account_id") else {}
    for file in row.files:
        media_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        record = {"kind": kind, "record_id": row.target_id, "name": file.name, "media_type": media_type}
        yield Made(row.row, KIND, new_id(), {**scope, **record, "size": file.size, "sha256": file.sha256})


def noted(files: Iterable[Enclosed]) -> list[dict[str, object]]:
    """Files as they are noted beside a row in quarantine; :func:`found` reads them again."""
    return [{"name": file.name, "sha256": file.sha256, "size": file.size} for file in files]


def found(notes: Iterable[Mapping[str, Any]]) -> tuple[Enclosed, ...]:
    """The files of a row in quarantine; their content lies among the attachments."""
    return tuple(Enclosed(note["name"], note["sha256"], note["size"]) for note in notes)


@contextmanager
def kept(db: Database, tables: Iterable[Table], *, dry_run: bool) -> "Iterator[Keeper]":
    """Takes files in while an import is written; after a failure none of them is left."""
    held = {file.sha256: file for table in tables for row in table.enclosed.values() for file in row}
    keeper = Keeper(db, {} if dry_run else held)
    with ExitStack() as failing:
        failing.callback(keeper.forget)
        yield keeper
        failing.pop_all()


class Keeper:
    """Puts the bytes of planned attachments where attachments lie, encrypted; those of rows kept back wait there."""

    def __init__(self, db: Database, held: dict[str, Enclosed]) -> None:
        self._held = held
        self._files = (
            _files(db) if held else None
        )  # it writes its key on first use, in a transaction of its own
        self._new: list[str] = []

    def keep(self, plan: Plan) -> None:
        """Take in what a plan attaches or keeps back.

        Raises:
            Trouble: ``disk-full``, ``folder-read-only``.
        """
        wanted = {str(made.record["sha256"]) for made in plan.made if made.kind == KIND}
        wanted |= {file.sha256 for row in plan.rows if row.action == "quarantine" for file in row.files}
        for sha256 in wanted & self._held.keys():
            file = self._held[sha256]
            if self._files is not None and len(file.content) == file.size and not self._files.has(sha256):
                self._files.take(io.BytesIO(file.content), file.name)
                self._new.append(sha256)

    def forget(self) -> None:
        """Remove what was taken in for an import that came to nothing."""
        for sha256 in self._new:
            if self._files is not None:
                self._files.drop(sha256)


def _files(db: Database) -> "BlobFiles":
    from app.sync.attachments import files  # noqa: PLC0415 - the line to the server only where there are files

    return files(db)
