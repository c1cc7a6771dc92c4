"""The files that came with rows: planned like other records, their bytes taken in while the import is written."""

import io
import mimetypes
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from app.imports.plan import Plan, PlannedRow
from app.imports.readers.table import Enclosed, Table
from app.imports.references import Made
from app.storage.database import Database
from app.storage.ids import new_id

if TYPE_CHECKING:
    from app.sync.blob_files import BlobFiles

KIND = "attachment"


def planned(kind: str, table: Table, rows: Sequence[PlannedRow]) -> Iterator[Made]:
    """An attachment for each file of a row that is added; what is there already keeps the files that it has."""
    for row in rows:
        if row.action != "add" or row.target_id is None:
            continue
        scope = {"account_id": row.record["account_id"]} if row.record.get("account_id") else {}
        for file in table.enclosed.get(row.row, ()):
            media_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            record = {"kind": kind, "record_id": row.target_id, "name": file.name, "media_type": media_type}
            yield Made(
                row.row, KIND, new_id(), {**scope, **record, "size": len(file.content), "sha256": file.sha256}
            )


@contextmanager
def kept(db: Database, tables: Iterable[Table], *, dry_run: bool) -> "Iterator[Keeper]":
    """Takes files in while an import is written; after a failure none of them is left."""
    found = {file.sha256: file for table in tables for row in table.enclosed.values() for file in row}
    keeper = Keeper(db, {} if dry_run else found)
    with ExitStack() as failing:
        failing.callback(keeper.forget)
        yield keeper
        failing.pop_all()


class Keeper:
    """Puts the bytes of planned attachments where attachments lie, encrypted."""

    def __init__(self, db: Database, found: dict[str, Enclosed]) -> None:
        self._found = found
        self._files = (
            _files(db) if found else None
        )  # it writes its key on first use, in a transaction of its own
        self._new: list[str] = []

    def keep(self, plan: Plan) -> None:
        """Take in what a plan attaches.

        Raises:
            Trouble: ``disk-full``, ``folder-read-only``.
        """
        wanted = {str(made.record["sha256"]) for made in plan.made if made.kind == KIND}
        for sha256 in wanted & self._found.keys():
            if self._files is not None and not self._files.has(sha256):
                self._files.take(io.BytesIO(self._found[sha256].content), self._found[sha256].name)
                self._new.append(sha256)

    def forget(self) -> None:
        """Remove what was taken in for an import that came to nothing."""
        for sha256 in self._new:
            if self._files is not None:
                self._files.drop(sha256)


def _files(db: Database) -> "BlobFiles":
    from app.sync.attachments import files  # noqa: PLC0415 - the line to the server only where there are files

    return files(db)
