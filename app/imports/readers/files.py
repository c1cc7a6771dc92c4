"""Any file to tables, by what it is."""

from collections.abc import Callable, Sequence
from pathlib import Path

from app.imports.headers import is_known
from app.imports.readers.csv import read_csv
from app.imports.readers.table import Table
from app.rules.errors import Trouble

_TEXT = frozenset({".csv", ".tsv", ".tab", ".txt", ""})


def read_files(paths: Sequence[Path], cancel: Callable[[], bool]) -> list[Table]:
    """Every table of some files; tables without rows are left out, unless there is no other.

    Raises:
        Trouble: a file cannot be read, ``file-format-unknown``, ``file-empty``, ``import-cancelled``.
    """
    tables: list[Table] = []
    for path in paths:
        if cancel():
            raise Trouble("import-cancelled")
        found = read_file(path)
        if not any(table.headers for table in found):
            raise Trouble("file-empty", file=path.name)
        tables += [table for table in found if table.rows] or found[:1]
    return tables


def read_file(path: Path) -> list[Table]:
    """The tables of one file."""
    if path.suffix.lower() in _TEXT:
        return [read_csv(path, is_known)]
    raise Trouble("file-format-unknown", file=path.name)
