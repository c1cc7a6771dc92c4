"""The forms of file that a list can be written to, and the writing off the main thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from pathlib import Path
    from threading import Event

    from app.exports.frame import Frame
    from app.storage.connection import Connection
    from app.storage.database import Database
    from app.storage.list_spec import ListQuery
    from app.ui.jobs import Job


class Form(NamedTuple):
    """A form of file."""

    key: str
    suffix: str
    exact: bool = False
    kinds: frozenset[str] = frozenset()  # that it can hold; empty for all


PEOPLE = frozenset({"account", "contact", "lead"})
DATES = frozenset({"task", "visit", "activity"})
FORMS = (
    Form("xlsx", ".xlsx"), Form("csv", ".csv"), Form("exact", ".csv", exact=True), Form("jsonl", ".jsonl"),
    Form("pdf", ".pdf"), Form("vcf", ".vcf", kinds=PEOPLE), Form("vcf3", ".vcf", kinds=PEOPLE),
    Form("ics", ".ics", kinds=DATES),
)  # fmt: skip


def open_folder(folder: Path) -> None:
    """Show a folder in the file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def write_list(
    database: Database,
    query: ListQuery,
    keys: tuple[str, ...],
    target: tuple[Path, Form, str],
    stop: Event,
    job: Job,
) -> tuple[Path, int]:
    """Write a list as shown to a file; the file and its rows.

    Raises:
        Refused: ``export-cancelled``.
        Trouble: the disk is full, the folder is missing or may not be written.
    """
    from app.exports.export import export  # noqa: PLC0415 - writers load when wanted
    from app.exports.from_lists import frame_of_list  # noqa: PLC0415 - as above

    path, form, language = target

    def progress(done: int, expected: int | None) -> None:
        job.report(done, expected or done)

    with database.raw() as connection:
        frame = frame_of_list(connection, query, keys, language)
        if form.key == "pdf":
            from app.ui.printing.lists import export_pdf  # noqa: PLC0415 - as above

            result = export_pdf(frame, path, progress=progress, cancel=stop)
        else:
            if form.kinds:
                frame = _whole(database, connection, query, language)
            older = form.key == "vcf3"
            result = export(frame, path, exact=form.exact, older_cards=older, progress=progress, cancel=stop)
    return result.file, result.rows


def _whole(database: Database, connection: Connection, query: ListQuery, language: str) -> Frame:
    """The same records in the same order with all their fields: cards and calendars hold more than a list shows."""
    from app.exports.records import records  # noqa: PLC0415 - writers load when wanted
    from app.storage import lists  # noqa: PLC0415 - as above

    ids = lists.record_ids(connection, query.spec, lists.ids(connection, query))
    return records(database, query.spec.kind, language, ids)
