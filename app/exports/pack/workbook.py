"""The workbook: every figure of the pack, then a sheet with all the rows behind each chapter."""

from pathlib import Path
from typing import Any

import xlsxwriter

from app.exports.amounts import number
from app.exports.frame import Money
from app.exports.pack.brief import Brief, Section
from app.exports.watch import Watch
from app.exports.xlsx import fill, finish, sheet_name
from app.exports.xlsx_cells import Formats


def write_workbook(brief: Brief, path: Path) -> None:
    """Write the workbook; figures are typed cells, charts come with the numbers they draw."""
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    _figures(book, brief)
    for section in brief.sections:
        if section.table is not None:
            fill(book, section.table, Watch(), section.title)
        if section.chart is not None:
            _chart(book, section)
    finish(book)


def _figures(book: Any, brief: Brief) -> None:
    sheet = book.add_worksheet("Figures")
    formats = Formats(book)
    sheet.set_column(0, 1, 30)
    sheet.set_column(2, 2, 22)
    sheet.write_string(0, 0, brief.title, formats(bold=True))
    sheet.write_string(1, 0, brief.words["as_of"])
    sheet.write_string(1, 2, brief.as_of_text)
    line = 2
    for name, value in brief.filters:
        sheet.write_string(line, 0, name)
        sheet.write_string(line, 2, value)
        line += 1
    for section in brief.sections:
        for figure in section.figures:
            sheet.write_string(line, 0, section.title)
            sheet.write_string(line, 1, figure.label)
            if isinstance(figure.value, Money):
                amount = float(number(figure.value))
                sheet.write_number(line, 2, amount, formats.money(figure.value.currency))
            elif isinstance(figure.value, int):
                sheet.write_number(line, 2, figure.value)
            else:
                sheet.write_string(line, 2, figure.text(brief.shown))
            line += 1


def _chart(book: Any, section: Section) -> None:
    """A sheet with the numbers of a chart, and the chart beside them."""
    chart = section.chart
    if chart is None:
        return
    sheet = book.add_worksheet(sheet_name(book, chart.title))
    name = sheet.get_name()
    drawn = book.add_chart({"type": "column"})
    drawn.set_title({"name": chart.title})
    last = len(chart.categories)
    for line, category in enumerate(chart.categories, start=1):
        sheet.write_string(line, 0, category)
    for at, series in enumerate(chart.series, start=1):
        sheet.write_string(0, at, series.name)
        for line, value in enumerate(series.values, start=1):
            sheet.write_number(line, at, float(value))
        categories, values = [name, 1, 0, last, 0], [name, 1, at, last, at]
        drawn.add_series({"name": series.name, "categories": categories, "values": values})
    sheet.insert_chart(0, len(chart.series) + 2, drawn)
