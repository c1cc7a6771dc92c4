"""Any file to tables, by what it is and not only by what its name says."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from app.imports.headers import is_known
from app.imports.readers.csv import read_csv
from app.imports.readers.eml import read_mail
from app.imports.readers.sources import unchanged
from app.imports.readers.table import AS_FOUND, Reading, Table
from app.imports.readers.vcard import read_vcards
from app.imports.readers.zoho import read_folder, read_zip
from app.rules.errors import Trouble

_TEXT = frozenset({".csv", ".tsv", ".tab", ".txt", ""})
_BOOKS = frozenset({".xlsx", ".xlsm", ".xlsb", ".ods", ".xls", ".et"})
_CALENDARS = frozenset({".ics", ".ical"})
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_files(
    paths: Sequence[Path], cancel: Callable[[], bool], now: dt.datetime, reading: Reading = AS_FOUND
) -> list[Table]:
    """Every table of some files; tables without rows are left out, unless there is no other.

    Args:
        paths: files and folders.
        cancel: asked before each file, and while one is read apart.
        now: parts events that are over from those to come.
        reading: what a person decided about how the files are read.

    Raises:
        Trouble: a file cannot be read, ``file-format-unknown``, ``file-empty``, ``import-cancelled``.
    """
    tables: list[Table] = []
    for path in paths:
        if cancel():
            raise Trouble("import-cancelled")
        found = read_file(path, cancel, now, reading)
        if not any(table.headers for table in found):
            raise Trouble("file-empty", file=path.name)
        tables += [table for table in found if table.rows] or found[:1]
    return tables


def read_file(
    path: Path, cancel: Callable[[], bool], now: dt.datetime, reading: Reading = AS_FOUND
) -> list[Table]:
    """The tables of one file; arguments as for :func:`read_files`.

    Raises:
        Trouble: it cannot be read, ``file-changed`` meanwhile, or ``file-format-unknown``.
    """
    if path.is_dir():
        return _read(path, cancel, now, reading)
    with unchanged(path):
        return _read(path, cancel, now, reading)


def _read(path: Path, cancel: Callable[[], bool], now: dt.datetime, reading: Reading) -> list[Table]:
    suffix = path.suffix.lower()
    reader = _READERS.get("/" if path.is_dir() else suffix)
    if reader is not None:
        return reader(path, now)
    if suffix in _CALENDARS:
        return _calendar(path, now, cancel)
    if suffix in _BOOKS and _is_book(path):
        from app.imports.readers.workbook import read_workbook  # noqa: PLC0415 - only for workbooks

        return read_workbook(path, is_known, cancel, header_row=reading.header_row)
    if suffix in _TEXT or suffix in _BOOKS:
        # Many systems write text and call it .xls, because Excel opens it.
        return [read_csv(path, is_known, **reading._asdict())]
    raise Trouble("file-format-unknown", file=path.name)


def _calendar(path: Path, now: dt.datetime, cancel: Callable[[], bool]) -> list[Table]:
    from app.imports.readers.ical import read_calendar  # noqa: PLC0415 - only for calendars

    return read_calendar(path, now, cancel)


def _cards(path: Path, _: dt.datetime) -> list[Table]:
    return [read_vcards(path)]


def _mail(path: Path, _: dt.datetime) -> list[Table]:
    return [read_mail(path)]


def _folder(path: Path, _: dt.datetime) -> list[Table]:
    return read_folder(path)


def _zip(path: Path, _: dt.datetime) -> list[Table]:
    return read_zip(path)


_READERS: dict[str, Callable[[Path, dt.datetime], list[Table]]] = {
    "/": _folder,
    ".zip": _zip,
    ".vcf": _cards,
    ".vcard": _cards,
    ".eml": _mail,
}


def _is_book(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            head = file.read(8)
    except OSError:
        return False
    return (
        head.startswith(b"PK")
        or head == _OLE
        or head[:2] in {b"\x09\x04", b"\x09\x02", b"\x09\x00", b"\x09\x08"}
    )
