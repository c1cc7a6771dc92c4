"""The one door: a list to a file, in the form that the file's suffix names."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

from app.exports.atomic import replacing
from app.exports.csv import write_exact, write_for_excel
from app.exports.frame import Frame
from app.exports.ical import write_ical
from app.exports.jsonl import write_jsonl
from app.exports.vcard import write_vcards
from app.exports.watch import Progress, Watch
from app.exports.xlsx import write_xlsx
from app.rules.errors import Refused

Write = Callable[[Frame, Path, Watch], None]

WRITERS: dict[str, Write] = {
    ".csv": write_for_excel,
    ".xlsx": write_xlsx,
    ".jsonl": write_jsonl,
    ".vcf": write_vcards,
    ".ics": write_ical,
}


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written: the file, the number of records in it, the SHA-256 of its bytes in hexadecimal."""

    file: Path
    rows: int
    sha256: str


def export(
    frame: Frame,
    path: Path,
    *,
    exact: bool = False,
    older_cards: bool = False,
    progress: Progress | None = None,
    cancel: Event | None = None,
) -> ExportResult:
    """Write all rows of a list to a file; the file is whole or, after a failure, as it was before.

    Args:
        frame: what is shown, all of it.
        path: where to; the suffix chooses the form.
        exact: for .csv, write the file that reads back to the same values, not the one for spreadsheets.
        older_cards: for .vcf, write version 3, which older phones read, not 4.
        progress: told the rows written so far.
        cancel: when set, the export stops and leaves no file.

    Raises:
        Refused: ``export-suffix-unknown``, ``export-kind-unfit`` when the form holds other kinds only,
            ``cell-too-long`` or ``export-cancelled``.
        Trouble: the disk is full, the folder is missing or may not be written.
    """
    write = writer_for(path, exact=exact)
    if older_cards and write is write_vcards:
        write = partial(write_vcards, version="3.0")
    watch = Watch(progress, cancel)
    with replacing(path) as draft:
        write(frame, draft, watch)
        digest = sha256(draft)
    return ExportResult(path, watch.rows, digest)


def writer_for(path: Path, *, exact: bool = False) -> Write:
    """The writer that a file name asks for.

    Raises:
        Refused: ``export-suffix-unknown``.
    """
    suffix = path.suffix.lower()
    if suffix not in WRITERS:
        raise Refused("export-suffix-unknown", suffix=suffix or path.name, known=" ".join(sorted(WRITERS)))
    return write_exact if exact and suffix == ".csv" else WRITERS[suffix]


def sha256(path: Path) -> str:
    """The SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
