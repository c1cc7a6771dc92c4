"""Workbooks: typed cells, a frozen and filtered header, sums of money by currency."""

from collections import Counter
from contextlib import ExitStack
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from app.exports.amounts import number
from app.exports.frame import Frame, Money
from app.exports.watch import Watch
from app.exports.xlsx_cells import ColumnCells, Formats, Writer

SHEET_ROWS = 1_048_575
"""Rows of data that fit on one sheet under its header; a longer list goes on on the next sheet."""

STREAMED = 20_000
"""Rows from which a list is streamed to the disk instead of being kept in memory."""

WIDTHS = {
    "text": 24,
    "integer": 10,
    "money": 16,
    "date": 12,
    "time": 18,
    "choice": 14,
    "yesno": 8,
    "percent": 9,
}


def write_xlsx(frame: Frame, path: Path, watch: Watch) -> None:
    """Write a workbook.

    Raises:
        Refused: ``cell-too-long``, because a workbook would cut the text.
    """
    streamed = frame.expected is None or frame.expected > STREAMED
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "constant_memory": streamed,
        "tmpdir": str(path.parent),
    }
    book = xlsxwriter.Workbook(str(path), options)
    with ExitStack() as failing:
        failing.callback(abandon, book)
        fill(book, frame, watch, frame.title or frame.kind)
        failing.pop_all()
    finish(book)


def finish(book: Any) -> None:
    """Write a workbook out.

    Raises:
        OSError: what the disk said, which the library hides in an error of its own.
    """
    try:
        book.close()
    except FileCreateError as error:
        abandon(book)
        hidden = error.args[0] if error.args else None
        raise (hidden if isinstance(hidden, OSError) else OSError(str(error))) from error


def abandon(book: Any) -> None:
    """Close what a workbook that will not be written has open."""
    book.fileclosed = True
    for sheet in book.worksheets():
        if sheet.constant_memory:
            sheet.row_data_fh.close()


def fill(book: Any, frame: Frame, watch: Watch, name: str) -> None:
    """Put a frame on one sheet of a workbook, or on several when it is longer than a sheet."""
    formats = Formats(book)
    sums: list[Counter[str]] = [Counter() for _ in frame.columns]
    sheet: Any = None
    writers: list[Writer] = []
    line = 0
    for row in watch.over(frame):
        if sheet is None or line == SHEET_ROWS:
            _finish(sheet, frame, line)
            sheet = _sheet(book, frame, name, formats)
            writers = [
                ColumnCells(sheet, column, frame.shown, formats, sum_).writer
                for column, sum_ in zip(frame.columns, sums, strict=True)
            ]
            line = 0
        line += 1
        for at, value in enumerate(row):
            if value is not None:
                writers[at](line, at, value)
    sheet = sheet or _sheet(book, frame, name, formats)
    _finish(sheet, frame, line)
    _totals(sheet, frame, sums, line + 2, formats)


def sheet_name(book: Any, wanted: str) -> str:
    """A free name for a sheet: 31 characters, none that Excel refuses."""
    clean = "".join(" " if sign in "[]:*?/\\'" else sign for sign in wanted).strip()[:31] or "Sheet"
    taken = {sheet.get_name().casefold() for sheet in book.worksheets()}
    name, number = clean, 2
    while name.casefold() in taken:
        name = f"{clean[: 30 - len(str(number))]} {number}"
        number += 1
    return name


def _sheet(book: Any, frame: Frame, name: str, formats: Formats) -> Any:
    sheet = book.add_worksheet(sheet_name(book, name))
    sheet.freeze_panes(1, 0)
    for at, column in enumerate(frame.columns):
        sheet.set_column(at, at, column.width or max(WIDTHS[column.type], 2 * len(column.label) + 3))
        sheet.write_string(0, at, column.label, formats(bold=True))
    return sheet


def _finish(sheet: Any, frame: Frame, line: int) -> None:
    if sheet is not None and frame.columns:
        sheet.autofilter(0, 0, line, len(frame.columns) - 1)


def _totals(sheet: Any, frame: Frame, sums: list[Counter[str]], line: int, formats: Formats) -> None:
    """Sums under the list, one row per currency, a row apart so that filters and sorting leave them alone."""
    for currency in sorted(set().union(*sums)):
        if frame.columns[0].type != "money":
            sheet.write_string(line, 0, f"{frame.shown.total} {currency}", formats(bold=True))
        for at, sum_ in enumerate(sums):
            if currency in sum_:
                total = Money(sum_[currency], currency)
                sheet.write_number(
                    line, at, float(Decimal(number(total))), formats.money(currency, bold=True)
                )
        line += 1
