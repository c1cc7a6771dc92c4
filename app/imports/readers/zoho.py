"""A folder or a zip of CSV files, such as a Zoho CRM backup: every file a table, other files named and left."""

import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from app.imports.headers import is_known
from app.imports.readers import preflight
from app.imports.readers.csv import parse, read_csv
from app.imports.readers.encoding import decode
from app.imports.readers.sources import MOST_BYTES
from app.imports.readers.table import Table
from app.rules.errors import Trouble


def read_folder(path: Path) -> list[Table]:
    """The CSV files of a folder and of those in it, by name.

    Raises:
        Trouble: one of them cannot be read, or ``file-empty``.
    """
    tables = [read_csv(file, is_known) for file in sorted(path.rglob("*")) if file.suffix.lower() == ".csv"]
    if not tables:
        raise Trouble("file-empty", file=path.name)
    return tables


def read_zip(path: Path) -> list[Table]:
    """The CSV files of a zip, read in memory and never unpacked: a name that is a path leads nowhere.

    Raises:
        Trouble: ``file-damaged``, ``file-hostile``, ``file-locked``, ``file-empty``.
    """
    preflight.check(path)
    with zipfile.ZipFile(path) as archive:
        tables = list(_tables(archive, path))
    if not tables:
        raise Trouble("file-empty", file=path.name)
    return tables


def _tables(archive: zipfile.ZipFile, path: Path) -> Iterator[Table]:
    for entry in sorted(archive.infolist(), key=lambda each: each.filename):
        name = PurePosixPath(entry.filename.replace("\\", "/"))
        if entry.is_dir() or name.suffix.lower() != ".csv":
            continue
        if entry.file_size > MOST_BYTES:
            raise Trouble("file-too-large", file=name.name, megabytes=MOST_BYTES >> 20)
        yield parse(decode(archive.read(entry)), f"{path.name}:{name.name}", is_known)
