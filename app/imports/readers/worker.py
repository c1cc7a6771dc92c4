"""Reads one workbook in a process of its own and prints it as lines of JSON.

A workbook can abort the process that reads it, eat all memory or never end; here it takes nothing else with it. This
file is run as a script and imports nothing of the program but its neighbour, by its path.
"""

import datetime as dt
import json
import runpy
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

MEMORY_BYTES = 1 << 31
MOST_CELLS = 20_000_000
HEAD_ROWS = 10
ERROR = 5  # xlrd's type of a cell that holds an error

Sheet = tuple[str, bool, list[Any], list[int], Iterable[list[Any]]]
"""Name, visibility, merged ranges of the first rows, rows that hold an error, rows."""


def limit_memory() -> None:
    """Let the system refuse memory beyond the limit; Windows has no such limit and relies on the time limit."""
    try:
        import resource  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def text_of(value: Any) -> str:
    """A cell as text.

    Whole numbers below 10^15 are their digits (``13800138000.0`` is a phone number); larger ones have lost digits and
    show it by their exponent, so that no cleaning rule takes them for an id.
    """
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float | int):
        if value == int(value) if abs(value) < 1e300 else False:
            return str(int(value)) if abs(value) < 1e15 else f"{value:.14E}"
        return f"{value:.15g}"
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "seconds")
    return value.isoformat() if isinstance(value, dt.date | dt.time) else str(value)


class Locked(Exception):  # noqa: N818 - not a fault of the file
    """A password protects the workbook."""


def main(path: str, out: TextIO) -> int:
    """Print every visible sheet; the last line says that the end was reached, or why not."""
    limit_memory()
    try:
        return print_sheets(path, out)
    except Locked:
        print(json.dumps({"locked": True}), file=out)
        return 0


def print_sheets(path: str, out: TextIO) -> int:
    """Print the visible sheets and the names of the others.

    Raises:
        Locked: a password protects it.
    """
    hidden = []
    budget = MOST_CELLS
    for name, visible, merged, errors, rows in sheets(path):
        if not visible:
            hidden.append(name)
            continue
        print(json.dumps({"sheet": name, "merged": merged, "errors": errors}), file=out)
        for row in rows:
            cells = [text_of(value) for value in row]
            while cells and not cells[-1]:
                cells.pop()
            budget -= len(cells) + 1
            if budget < 0:
                print(json.dumps({"too_large": True}), file=out)
                return 0
            print(json.dumps(cells, ensure_ascii=True), file=out)
    print(json.dumps({"end": True, "hidden": hidden}), file=out)
    return 0


def errors_of(path: str) -> dict[str, set[int]]:
    """Rows with errors by sheet, where the library does not tell them from empty cells."""
    found: dict[str, set[int]] = runpy.run_path(str(Path(__file__).with_name("error_cells.py")))["find"](path)
    return found


def sheets(path: str) -> Iterator[Sheet]:
    """Every sheet with rows.

    Raises:
        Locked: a password protects the workbook.
    """
    import python_calamine as calamine  # noqa: PLC0415 - after the memory limit is set

    try:
        book = calamine.CalamineWorkbook.from_path(path)
    except calamine.PasswordError as error:
        raise Locked from error
    except calamine.CalamineError:
        yield from old_sheets(path)
        return
    errors = errors_of(path)
    for found in book.sheets_metadata:
        if found.typ != calamine.SheetTypeEnum.WorkSheet:
            continue  # a chart has no rows, and cannot be read as if it had
        sheet = book.get_sheet_by_name(found.name)
        merged = [area for area in sheet.merged_cell_ranges or [] if area[0][0] < HEAD_ROWS]
        visible = found.visible == calamine.SheetVisibleEnum.Visible
        yield (
            found.name,
            visible,
            merged,
            sorted(errors.get(found.name, ())),
            sheet.to_python(skip_empty_area=False),
        )


def old_sheets(path: str) -> Iterator[Sheet]:
    """The same by xlrd, for old xls files that calamine refuses."""
    with old_book(path) as book:
        for sheet in book.sheets():
            merged = [
                ((top, left), (bottom - 1, right - 1)) for top, bottom, left, right in sheet.merged_cells
            ]
            yield (
                sheet.name,
                sheet.visibility == 0,
                merged,
                [index + 1 for index in range(sheet.nrows) if ERROR in sheet.row_types(index)],
                (old_row(sheet, book, index) for index in range(sheet.nrows)),
            )


def old_book(path: str) -> Any:
    """An old workbook.

    Raises:
        Locked: a password protects it.
    """
    import xlrd  # noqa: PLC0415 - only for the few files that need it

    try:
        return xlrd.open_workbook(path, logfile=sys.stderr)  # its remarks are no rows
    except xlrd.XLRDError as error:
        raise Locked if "encrypted" in str(error) else error from error


def old_row(sheet: Any, book: Any, index: int) -> list[Any]:
    """One row of an old workbook; its dates are numbers with a type beside them, its errors are codes."""
    import xlrd  # noqa: PLC0415 - only for the few files that need it

    cells = []
    for kind, value in zip(sheet.row_types(index), sheet.row_values(index), strict=True):
        if kind == xlrd.XL_CELL_DATE:
            cells.append(xlrd.xldate_as_datetime(value, book.datemode))
        elif kind == xlrd.XL_CELL_BOOLEAN:
            cells.append(bool(value))
        else:
            cells.append("" if kind == ERROR else value)
    return cells


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="ascii")  # type: ignore[union-attr] # it is the process's own text stream
    sys.exit(main(sys.argv[1], sys.stdout))
