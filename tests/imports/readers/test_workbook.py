import datetime as dt
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import Workbook, load_workbook

from app.imports.headers import is_known
from app.imports.readers import workbook
from app.imports.readers.files import read_file
from app.imports.readers.table import Table
from app.rules.errors import Trouble

SHEET = (
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    "{rows}</sheetData></worksheet>"
)


def never() -> bool:
    return False


def read(path: Path) -> list[Table]:
    return read_file(path, never, dt.datetime.now(dt.UTC))


def book(path: Path, rows: list[list[object]], title: str = "Sheet1") -> Path:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    made.save(path)
    return path


def with_part(path: Path, name: str, content: bytes) -> Path:
    """The workbook with one of its parts replaced."""
    with zipfile.ZipFile(path) as old:
        parts = {entry.filename: old.read(entry) for entry in old.infolist()}
    parts[name] = content
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for part, data in parts.items():
            new.writestr(part, data)
    return path


def test_cells_come_as_people_read_them(tmp_path: Path) -> None:
    day, moment = dt.date(2026, 3, 5), dt.datetime.fromisoformat("2026-03-05 08:30")
    values = [13800138000, 12.5, day, moment, True, "  文 字 ", 123456789012345678]
    path = book(tmp_path / "a.xlsx", [["手机", "b", "c", "d", "e", "姓名", "g"], values])
    [table] = read(path)
    assert table.rows[0].cells == (
        "13800138000", "12.5", "2026-03-05", "2026-03-05 08:30:00", "TRUE", "文 字", "1.23456789012346E+17",
    )  # fmt: skip
    assert (table.name, table.rows[0].number) == ("a.xlsx", 2)


@pytest.mark.parametrize("since_1904", [False, True])
def test_days_are_the_same_whatever_the_year_that_a_workbook_counts_from(
    tmp_path: Path, *, since_1904: bool
) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(
        str(path), {"date_1904": since_1904, "default_date_format": "yyyy-mm-dd"}
    ) as made:
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, ["客户名称", "下次跟进时间"])
        sheet.write(1, 0, "甲")
        sheet.write_datetime(1, 1, dt.datetime(2026, 3, 5))  # noqa: DTZ001 - a workbook has no zones
    [table] = read(path)
    assert table.rows[0].cells == ("甲", "2026-03-05")


def test_titles_and_headings_over_two_rows_are_understood(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    made = xlsxwriter.Workbook(str(path))
    sheet = made.add_worksheet()
    sheet.merge_range("A1:C1", "2026 客户清单")
    sheet.merge_range("A2:A3", "客户名称")
    sheet.merge_range("B2:C2", "联系方式")
    sheet.write_row("B3", ["电话", "邮箱"])
    sheet.write_row("A4", ["甲公司", "13800138000", "a@b.cn"])
    made.close()
    [table] = read(path)
    assert (table.headers, table.rows[0].cells) == (
        ("客户名称", "电话", "邮箱"),
        ("甲公司", "13800138000", "a@b.cn"),
    )


def test_every_visible_sheet_is_a_table_and_hidden_ones_are_named(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [["客户名称"], ["甲"]], "客户")
    made = load_workbook(path)
    for name in ("联系人", "草稿"):
        made.create_sheet(name).append(["姓名"])
        made[name].append(["张三"])
    made["草稿"].sheet_state = "hidden"
    made.save(path)
    tables = read(path)
    assert [table.name for table in tables] == ["a.xlsx:客户", "a.xlsx:联系人"]
    assert tables[0].notes == {"hidden_sheets": ["草稿"]}


def test_a_cell_with_an_error_is_a_problem_of_its_row(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [["客户名称", "电话"], ["甲", "=NA()"], ["乙", "1"]])
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>客户名称</t></is></c>'
        '<c r="B1" t="inlineStr"><is><t>电话</t></is></c></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2" t="e"><v>#N/A</v></c></row>'
    )
    with_part(path, "xl/worksheets/sheet1.xml", SHEET.format(rows=rows).encode())
    [table] = read(path)
    assert [(problem.row, problem.code) for problem in table.problems] == [(2, "cell-error")]


def test_text_that_calls_itself_a_workbook_is_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "export.xls"
    path.write_bytes("客户名称\t电话\n甲\t1\n".encode("gb18030"))
    [table] = read(path)
    assert (table.headers, table.encoding, table.delimiter) == (("客户名称", "电话"), "gb18030", "\t")


def test_two_cells_at_opposite_ends_of_the_sheet_are_refused(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [["客户名称"]])
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    with_part(path, "xl/worksheets/sheet1.xml", SHEET.format(rows=rows).encode())
    with pytest.raises(Trouble, match="file-hostile"):
        read(path)


def test_a_formatted_cell_at_the_end_of_the_sheet_does_no_harm(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [["客户名称"]])
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>客户名称</t></is></c></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c></row>'
        '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    )
    with_part(path, "xl/worksheets/sheet1.xml", SHEET.format(rows=rows).encode())
    [table] = read(path)
    assert [row.cells for row in table.rows] == [("甲",)]


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [["客户名称"]])
    with_part(path, "xl/media/image1.png", b"\0" * (200 << 20))
    with pytest.raises(Trouble, match="file-hostile"):
        read(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(tmp_path: Path, encoding: str) -> None:
    path = book(tmp_path / "a.xlsx", [["客户名称"]])
    kinds = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    bomb = f'<?xml version="1.0" encoding="{encoding}"?>{kinds}<sst>&b;</sst>'
    with_part(path, "xl/sharedStrings.xml", bomb.encode(encoding))
    with pytest.raises(Trouble, match="file-hostile"):
        read(path)


@pytest.mark.parametrize("damage", ["cut", "noise", "empty zip", "ole", "stream"])
def test_damaged_workbooks_are_told_and_harm_nothing(tmp_path: Path, damage: str) -> None:
    path = book(tmp_path / "a.xlsx", [["客户名称"], ["甲"]])
    data = path.read_bytes()
    path.write_bytes(
        {
            "cut": data[: len(data) // 2],
            "noise": b"PK\x03\x04" + bytes(range(256)) * 8,
            "empty zip": b"PK\x05\x06" + bytes(18),
            "stream": data[:60]
            + bytes(40)
            + data[100:],  # found by fuzzing: a compressed part that cannot be expanded
            "ole": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000),
        }[damage]
    )
    with pytest.raises(Trouble, match="file-damaged"):
        read(path)


def test_a_sheet_that_lies_about_its_parts_is_told(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [["客户名称"], ["甲"]])
    rows = '<row r="1"><c r="A1" t="s"><v>99999999</v></c><c r="ZZZZ1"><v>x</v></c></row>'
    with_part(path, "xl/worksheets/sheet1.xml", SHEET.format(rows=rows).encode())
    with pytest.raises(Trouble, match="file-damaged"):
        read(path)


def test_a_workbook_with_a_password_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    )
    with pytest.raises(Trouble, match="file-locked"):
        read(path)


def test_a_reader_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [["客户名称", "b", "c", "d"], *([["甲", 1, 2, 3]] * 20_000)])
    with pytest.raises(Trouble, match="file-too-slow"):
        workbook.read_workbook(path, is_known, never, seconds=-1.0)
    with pytest.raises(Trouble, match="import-cancelled"):
        workbook.read_workbook(path, is_known, lambda: True)
