"""Lines of cells to a table: headings, widths, blank rows; for text files, workbooks and the clipboard."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from app.imports.problems import Problem
from app.imports.readers import header
from app.imports.readers.table import MOST_COLUMNS, Row, Table
from app.rules.errors import Trouble

# What a spreadsheet writes into a text file where a cell holds an error.
_ERROR = re.compile(r"#(?:N/A|REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)|Err:5\d\d")


class Line(NamedTuple):
    """One row as it stands in the file, with the number that a spreadsheet shows for it."""

    number: int
    cells: Sequence[str]


def tabulate(
    lines: Sequence[Line],
    name: str,
    header_index: int | None,
    *,
    problems: Iterable[Problem] = (),
    encoding: str | None = None,
    delimiter: str | None = None,
    notes: Mapping[str, object] | None = None,
) -> Table:
    """Make a table of lines.

    A row shorter or longer than the headings is a problem of that row; blank rows are left out, but for those that hold
    nothing but errors.

    Args:
        lines: every line of the file, blank ones included.
        name: the file's or the sheet's name.
        header_index: index of the heading row in ``lines``; None or a negative one when there is none.
        problems: what the reader found already.
        encoding: for text files.
        delimiter: for text files.
        notes: facts about the file as a whole.

    Raises:
        Trouble: ``too-many-columns``.
    """
    headless = header_index is None or header_index < 0
    start = 0 if header_index is None or headless else header_index + 1
    heading: Sequence[str] = () if header_index is None or headless else lines[header_index].cells
    width = _width(heading) or max((_width(line.cells) for line in lines[:200]), default=0)
    if width > MOST_COLUMNS:
        raise Trouble("too-many-columns", columns=width, most=MOST_COLUMNS)
    found = list(problems)
    faulty = {problem.row for problem in found}
    rows = [row for line in lines[start:] if (row := _row(line, width, found, faulty)) is not None]
    return Table(
        name,
        header.name(heading, width),
        rows,
        tuple(found),
        encoding=encoding,
        delimiter=delimiter,
        notes=notes,
        header_row=start,
    )


def _width(cells: Sequence[str]) -> int:
    """How many cells there are up to the last one that holds anything."""
    return next((index + 1 for index in range(len(cells) - 1, -1, -1) if cells[index].strip()), 0)


def _row(line: Line, width: int, problems: list[Problem], faulty: set[int]) -> Row | None:
    cells = tuple(cell.strip() for cell in line.cells)
    if not any(cells) and line.number not in faulty:
        return None
    if "\0" in "".join(cells):
        cells = tuple(cell.replace("\0", "") for cell in cells)
        problems.append(Problem(line.number, None, "cell-nul"))
    if line.number not in faulty and any(map(_ERROR.fullmatch, cells)):
        problems.append(Problem(line.number, None, "cell-error"))
    if any("\ufffd" in cell for cell in cells):
        problems.append(Problem(line.number, None, "bytes-undecodable"))
    if len(cells) < width:
        problems.append(Problem(line.number, None, "row-short", {"cells": len(cells), "columns": width}))
        cells += ("",) * (width - len(cells))
    elif any(cells[width:]):
        problems.append(Problem(line.number, None, "row-long", {"cells": _width(cells), "columns": width}))
    else:
        cells = cells[:width]
    return Row(line.number, cells)
