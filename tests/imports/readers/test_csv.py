from pathlib import Path

import pytest

from app.imports.readers.csv import read_csv
from app.imports.readers.table import Table
from app.rules.errors import Trouble

KNOWN = frozenset({"客户名称", "电话", "name", "phone", "city"})


def known(text: str) -> bool:
    return text.lower() in KNOWN


def read(folder: Path, data: bytes | str, **options: str) -> Table:
    path = folder / "list.csv"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_csv(path, known, encoding=options.get("encoding"), delimiter=options.get("delimiter"))


def cells(table: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


@pytest.mark.parametrize(
    "encoding", ["gb18030", "gbk", "big5", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_chinese_files_of_any_usual_encoding_read_alike(tmp_path: Path, encoding: str) -> None:
    text = (
        "客戶名稱,電話\n杭州宏達,13800138000\n"
        if encoding == "big5"
        else "客户名称,电话\n杭州宏达,13800138000\n"
    )
    table = read(tmp_path, text.encode(encoding))
    assert [table.headers, *cells(table)] == [tuple(line.split(",")) for line in text.split()]


def test_a_file_that_is_ascii_for_ten_thousand_rows_and_then_gbk_is_read_as_chinese(tmp_path: Path) -> None:
    table = read(tmp_path, ("name,phone\n" + "Acme,1\n" * 10_000 + "张三公司,2\n").encode("gbk"))
    assert (cells(table)[-1], table.encoding) == (("张三公司", "2"), "gb18030")


def test_western_names_are_not_taken_for_chinese(tmp_path: Path) -> None:
    table = read(tmp_path, "name,city\nMüller,Köln\nMuñoz,Málaga\n".encode("cp1252"))
    assert cells(table) == [("Müller", "Köln"), ("Muñoz", "Málaga")]


def test_a_damaged_character_costs_its_row_and_not_the_file(tmp_path: Path) -> None:
    rows = [f"公司{number},1".encode() for number in range(200)]
    rows[7] = b"\xe5\xff,1"
    table = read(tmp_path, b"name,phone\n" + b"\n".join(rows))
    assert len(table.rows) == 200
    assert [(problem.row, problem.code) for problem in table.problems] == [(9, "bytes-undecodable")]


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="encoding-unknown"):
        read(tmp_path, bytes(range(128, 256)) * 40)


def test_a_chosen_encoding_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="encoding-wrong"):
        read(tmp_path, "name\n张\n".encode("gbk"), encoding="utf-8")


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_whose_columns_agree(tmp_path: Path, mark: str) -> None:
    lines = [["name", "city", "note"], ["A, B", "x;y", "1|2"], ["C", "", "tab"]]
    text = "\n".join(mark.join(cell if mark not in cell else f'"{cell}"' for cell in line) for line in lines)
    table = read(tmp_path, text)
    assert (table.delimiter, [table.headers, *cells(table)]) == (mark, [tuple(line) for line in lines])


def test_excels_own_first_line_names_the_delimiter(tmp_path: Path) -> None:
    table = read(tmp_path, "sep=;\nname;phone\nA,B,C;1\n")
    assert (table.headers, cells(table)) == (("name", "phone"), [("A,B,C", "1")])


def test_a_single_column_is_a_table(tmp_path: Path) -> None:
    table = read(tmp_path, "客户名称\n甲\n乙\n")
    assert (table.headers, cells(table)) == (("客户名称",), [("甲",), ("乙",)])


def test_rows_of_another_width_are_problems_of_those_rows(tmp_path: Path) -> None:
    table = read(tmp_path, "name,phone,city,d,e\n1,2,3,4,5\nx,y,z\n1,2,3,4,5,6\n1,2,3,4,5,\n")
    assert [(problem.row, problem.code) for problem in table.problems] == [(3, "row-short"), (4, "row-long")]
    assert [row.number for row in table.rows] == [2, 3, 4, 5]
    assert table.rows[2].cells == ("1", "2", "3", "4", "5", "6")


def test_line_breaks_inside_quotes_and_blank_lines_keep_the_numbering_of_a_spreadsheet(
    tmp_path: Path,
) -> None:
    table = read(tmp_path, 'name,phone\r\n"A\r\nB",1\r\n\r\nC,2\r\n')
    assert [(row.number, row.cells[0]) for row in table.rows] == [(2, "A\r\nB"), (4, "C")]


def test_a_million_character_cell_is_read_whole(tmp_path: Path) -> None:
    table = read(tmp_path, "name,phone\n" + "长" * 1_000_000 + ",1\nB,2\n")
    assert [len(row.cells[0]) for row in table.rows] == [1_000_000, 1]


def test_zero_bytes_are_a_problem_of_their_row(tmp_path: Path) -> None:
    table = read(tmp_path, "name,phone\nA\0B,1\nC,2\n")
    assert [(problem.row, problem.code) for problem in table.problems] == [(2, "cell-nul")]
    assert len(table.rows) == 2


def test_a_quote_that_is_never_closed_costs_one_row(tmp_path: Path) -> None:
    rows = "".join(f"n{number},{number}\n" for number in range(100))
    table = read(tmp_path, f'name,phone\nA,1\n"B,2\n{rows}')
    assert len(table.rows) == 102
    assert [(problem.row, problem.code) for problem in table.problems] == [(3, "quote-unclosed")]


def test_title_rows_above_the_headings_are_skipped(tmp_path: Path) -> None:
    table = read(tmp_path, "2024年客户清单,,\n,,\n客户名称,电话,备注\n甲,1,\n")
    assert (table.headers, [row.number for row in table.rows]) == (("客户名称", "电话", "备注"), [4])


def test_a_file_without_headings_gets_letters(tmp_path: Path) -> None:
    table = read(tmp_path, "甲公司,13800138000\n乙公司,13900139000\n")
    assert (table.headers, len(table.rows)) == (("A", "B"), 2)


def test_a_hundred_thousand_columns_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="too-many-columns"):
        read(tmp_path, ",".join(f"c{number}" for number in range(100_000)) + "\n")


def test_an_empty_file_is_an_empty_table(tmp_path: Path) -> None:
    table = read(tmp_path, "")
    assert (table.headers, list(table.rows)) == ((), [])


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="file-missing"):
        read_csv(tmp_path / "none.csv", known)
    with pytest.raises(Trouble, match="file-is-folder"):
        read_csv(tmp_path, known)
    with pytest.raises(Trouble, match="file-unreadable"):
        read_csv(Path("a\0b"), known)
