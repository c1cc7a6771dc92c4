import datetime as dt
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.exports import xlsx
from app.exports.export import export
from app.exports.frame import ColumnHead, Frame, Money
from app.rules.errors import Refused
from tests.exports.export_samples import COLUMNS, frame, row


def sheet(path: Path) -> Any:
    return openpyxl.load_workbook(path).active


def test_cells_keep_their_types(tmp_path: Path) -> None:
    export(frame(), tmp_path / "a.xlsx")
    cells = sheet(tmp_path / "a.xlsx")[2]
    assert [cell.value for cell in cells] == [
        "上海仪表",
        120,
        1234.5,
        dt.datetime(2027, 1, 31),  # noqa: DTZ001 - a workbook knows no zones
        dt.datetime(2026, 11, 22, 11, 4, 5),  # noqa: DTZ001 - a workbook knows no zones
        "level:a",
        "是",
        0.125,
    ]
    assert cells[2].number_format == '#,##0.00 "CNY"'


def test_the_header_is_frozen_and_filters_cover_the_list(tmp_path: Path) -> None:
    export(frame(row(), row()), tmp_path / "a.xlsx")
    page = sheet(tmp_path / "a.xlsx")
    assert page.title == "客户"
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:H3"
    assert [cell.value for cell in page[1]] == [column.label for column in COLUMNS]


def test_money_is_summed_by_currency_under_the_list(tmp_path: Path) -> None:
    rows = (
        row(revenue=Money(100, "CNY")),
        row(revenue=Money(250, "CNY")),
        row(revenue=Money(7, "JPY")),
        row(revenue=None),
    )
    export(frame(*rows), tmp_path / "a.xlsx")
    values = [
        [cell.value for cell in line] for line in sheet(tmp_path / "a.xlsx").iter_rows(min_row=7, max_col=3)
    ]
    assert values == [["合计 CNY", None, 3.5], ["合计 JPY", None, 7]]


@pytest.mark.parametrize("risky", ["=1+1", "{=1}", "https://example.com", "0012", "\x01"])
def test_text_stays_text(tmp_path: Path, risky: str) -> None:
    export(frame(row(risky)), tmp_path / "a.xlsx")
    cell = sheet(tmp_path / "a.xlsx")["A2"]
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert cell.value == (risky if risky != "\x01" else "_x0001_")


def test_numbers_that_a_workbook_would_round_are_written_as_text(tmp_path: Path) -> None:
    columns = (ColumnHead("n", "n", "integer"), ColumnHead("m", "m", "money"), ColumnHead("d", "d", "date"))
    rows = [(110101199003071234, Money(10**17, "CNY"), dt.date(1899, 12, 31))]
    export(Frame("account", columns, rows), tmp_path / "a.xlsx")
    values = [cell.value for cell in sheet(tmp_path / "a.xlsx")[2]]
    assert values == ["110101199003071234", "1,000,000,000,000,000.00 CNY", "1899-12-31"]


def test_a_text_longer_than_a_cell_is_refused_and_the_old_file_stays(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"old")
    with pytest.raises(Refused, match="cell-too-long") as refusal:
        export(frame(row("x" * 32_768)), tmp_path / "a.xlsx")
    assert refusal.value.facts["row"] == 1
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]
    assert (tmp_path / "a.xlsx").read_bytes() == b"old"


def test_a_list_longer_than_a_sheet_goes_on_on_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "SHEET_ROWS", 2)
    result = export(frame(*[row(f"n{number}") for number in range(5)]), tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["客户", "客户 2", "客户 3"]
    assert [book[name]["A2"].value for name in book.sheetnames] == ["n0", "n2", "n4"]
    assert result.rows == 5


def test_an_empty_list_is_a_sheet_with_its_header(tmp_path: Path) -> None:
    result = export(Frame("account", COLUMNS, (), title="a/b:[c]"), tmp_path / "a.xlsx")
    assert result.rows == 0
    page = sheet(tmp_path / "a.xlsx")
    assert page.title == "a b  c"
    assert page.max_row == 1
