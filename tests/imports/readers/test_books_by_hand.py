"""What other corpora taught about workbooks: charts, passwords, errors and headings, on files made by hand."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from app.imports.headers import is_known
from app.imports.readers import header
from app.imports.readers.files import read_file
from app.imports.readers.table import Table
from app.rules.errors import Trouble
from tests.imports.readers import small_books

ROWS = [["Account Name", "City"], ["Acme", "Bonn"], ["#N/A", "#N/A"], ["Beta", "#N/A"], ["Gamma", "Ulm"]]


def read(path: Path) -> list[Table]:
    return read_file(path, lambda: False, dt.datetime(2026, 11, 2, tzinfo=dt.UTC))


def test_a_chart_on_a_sheet_of_its_own_costs_no_row(tmp_path: Path) -> None:
    [table] = read(small_books.xlsb(tmp_path / "a.xlsb", ROWS, chart=True))
    assert table.rows[0].cells == ("Acme", "Bonn")
    path = tmp_path / "b.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_column(0, 0, ["Account Name", "Acme"])
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=Sheet1!$A$1:$A$2"})
        book.add_chartsheet().set_chart(chart)
    [table] = read(path)
    assert [row.cells for row in table.rows] == [("Acme",)]


def xlsx(path: Path, rows: list[list[str]]) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                if text == "#N/A":
                    sheet.write_formula(at, column, "=NA()", None, "#N/A")
                else:
                    sheet.write_string(at, column, text)
    return path


def text(path: Path, rows: list[list[str]]) -> Path:
    path.write_text("\n".join(",".join(row) for row in rows), "utf-8")
    return path


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (xlsx, "a.xlsx"),
        (small_books.xlsb, "a.xlsb"),
        (small_books.ods, "a.ods"),
        (small_books.old_xls, "a.xls"),
        (text, "a.csv"),
    ],
)
def test_an_error_in_a_cell_keeps_its_row_back_and_loses_none(
    tmp_path: Path, make: Callable[[Path, list[list[str]]], Path], name: str
) -> None:
    [table] = read(make(tmp_path / name, ROWS))
    assert [row.number for row in table.rows] == [2, 3, 4, 5]
    assert [(problem.row, problem.code) for problem in table.problems] == [
        (3, "cell-error"),
        (4, "cell-error"),
    ]


@pytest.mark.parametrize(("make", "name"), [(small_books.ods, "a.ods"), (small_books.old_xls, "a.xls")])
def test_a_password_is_told_as_one(tmp_path: Path, make: Callable[..., Path], name: str) -> None:
    with pytest.raises(Trouble, match="file-locked"):
        read(make(tmp_path / name, ROWS, locked=True))


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            [["", "< 900"], ["Region", "Sales"], ["North", "17"], ["Phone", "9"]],
            1,
        ),  # the sum is called as a heading is
        ([["a", "1D"], ["", "2D"], ["x", "y", "z", "last"]], None),  # the widest row is the last one
        ([["10", "7", "37", "Sum"], ["20", "", "3", "Sum 2"], ["Name", "", "", ""], ["1", "", "", ""]], None),
        ([["客户导入模板"], ["客户名称", "电话"]], 1),  # a form to be filled in
        ([["客户名称", "电话"]], 0),
    ],
)
def test_a_row_with_nothing_below_it_heads_no_data_above_it(rows: list[list[str]], found: int | None) -> None:
    assert header.find(rows, is_known) == found
