"""Workbooks: xlsx, xlsb, ods and xls, read by a child process with limits after a look at the zip."""

import contextlib
import json
import re
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from app.imports.problems import Problem
from app.imports.readers import header, preflight, worker
from app.imports.readers.grid import Line, tabulate
from app.imports.readers.table import Table
from app.rules.errors import Trouble

SECONDS = 120.0
_POLL = 0.2
_WORKER = Path(worker.__file__)
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_SHEETS = re.compile(r'<(?:\w+:)?sheet\b[^>]*?\bname="([^"]*)"[^>]*?\br:id="([^"]*)"')
_RELATION = re.compile(r'<Relationship\b(?=[^>]*\bId="([^"]*)")[^>]*\bTarget="/?(?:xl/)?([^"]*)"')


@dataclass(slots=True)
class _Sheet:
    name: str
    merged: list[Any]
    errors: list[int]
    lines: list[Line] = field(default_factory=list)


def read_workbook(
    path: Path,
    known: Callable[[str], bool],
    cancel: Callable[[], bool],
    *,
    seconds: float = SECONDS,
    header_row: int | None = None,
) -> list[Table]:
    """The visible sheets that hold anything.

    Args:
        path: the workbook.
        known: whether a text is a heading that some profile knows.
        cancel: asked several times a second.
        seconds: after which the reader is stopped.
        header_row: 1-based number of the heading row of every sheet, 0 for none; overrules the search.

    Raises:
        Trouble: ``file-damaged``, ``file-hostile``, ``file-locked``, ``file-too-slow``, ``import-cancelled``.
    """
    with path.open("rb") as file:
        head = file.read(8)
    errors: dict[str, tuple[int, ...]] = {}
    if head.startswith(b"PK"):
        grids = preflight.check(path)
        errors = _by_sheet(path, {grid.part: grid.errors for grid in grids})
    elif _LOCKED in path.read_bytes():
        raise Trouble("file-locked", file=path.name)
    sheets, hidden = _parse(_run(path, cancel, seconds), path)
    tables = [
        _table(sheet, path, known, errors.get(sheet.name, ()), hidden, header_row)
        for sheet in sheets
        if sheet.lines
    ]
    filled = [table for table in tables if table.rows]
    return [replace(filled[0], name=path.name)] if len(filled) == 1 else filled or tables[:1]


def _run(path: Path, cancel: Callable[[], bool], seconds: float) -> str:
    """What the child process printed.

    ``-P`` keeps its own folder, which has a module ``csv``, off the module path.
    """
    command = [sys.executable, "-P", str(_WORKER), str(path.resolve())]
    end = time.monotonic() + seconds
    with subprocess.Popen(  # noqa: S603 - our own script, with a path as its only argument
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="ascii"
    ) as child:
        while True:
            stopped = cancel()
            if stopped or time.monotonic() > end:
                child.kill()
                child.communicate()
                if stopped:
                    raise Trouble("import-cancelled")
                raise Trouble("file-too-slow", file=path.name, seconds=round(seconds))
            with contextlib.suppress(subprocess.TimeoutExpired):
                return child.communicate(timeout=_POLL)[0]


def _parse(text: str, path: Path) -> tuple[list[_Sheet], list[str]]:
    """The sheets of what was printed; without the last line the child died on the way."""
    sheets: list[_Sheet] = []
    for line in text.splitlines():
        try:
            found = json.loads(line)
        except ValueError:
            break
        if isinstance(found, list):
            sheets[-1].lines.append(Line(len(sheets[-1].lines) + 1, found))
        elif "sheet" in found:
            sheets.append(_Sheet(found["sheet"], found["merged"], found["errors"]))
        elif "too_large" in found:
            raise Trouble("file-hostile", file=path.name)
        elif "locked" in found:
            raise Trouble("file-locked", file=path.name)
        else:
            return sheets, found["hidden"]
    raise Trouble("file-damaged", file=path.name)


def _table(
    sheet: _Sheet,
    path: Path,
    known: Callable[[str], bool],
    errors: tuple[int, ...],
    hidden: list[str],
    header_row: int | None,
) -> Table:
    _fill_merged(sheet)
    wrong = {*errors, *sheet.errors}
    problems = [Problem(row, None, "cell-error") for row in sorted(wrong)]
    width = max(len(line.cells) for line in sheet.lines)
    lines = [
        Line(number, [*cells, *[""] * (width - len(cells))])
        if cells or number in wrong
        else Line(number, cells)
        for number, cells in sheet.lines
    ]
    heading = header.place([line.cells for line in lines], known, header_row)
    notes = {"hidden_sheets": hidden} if hidden else None
    return tabulate(lines, f"{path.name}:{sheet.name}", heading, problems=problems, notes=notes)


def _fill_merged(sheet: _Sheet) -> None:
    """Merged cells of the first rows say what they say in all of their places: headings over two rows become one."""
    for (top, left), (bottom, right) in sheet.merged:
        if top >= len(sheet.lines) or left >= len(sheet.lines[top].cells):
            continue
        text = sheet.lines[top].cells[left]
        if bottom - top > 3 or right - left > 50 or (top == 0 and bottom == 0):
            # A title across the whole sheet names no column.
            continue
        for row in range(top, min(bottom, len(sheet.lines) - 1) + 1):
            cells = [*sheet.lines[row].cells, *[""] * (right + 1 - len(sheet.lines[row].cells))]
            cells[left : right + 1] = [text] * (right + 1 - left)
            sheet.lines[row] = Line(row + 1, cells)


def _by_sheet(path: Path, errors: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """Error rows by the sheet's name instead of its file inside the zip."""
    if not any(errors.values()):
        return {}
    return {name: errors.get(f"xl/{target}", ()) for name, target in _targets(path)}


def _targets(path: Path) -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(path) as archive:
        try:
            book = archive.read("xl/workbook.xml").decode("utf-8", "replace")
            relations = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
        except KeyError:
            return
    targets = dict(_RELATION.findall(relations))
    for name, relation in _SHEETS.findall(book):
        yield name, targets.get(relation, "")
