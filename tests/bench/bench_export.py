"""Figures of the exports beside the bare library.

Run with ``pytest -m bench -s tests/bench/bench_export.py``.
"""

import datetime as dt
import time
from pathlib import Path

import pytest
import xlsxwriter

from app.exports.export import export
from app.exports.frame import ColumnHead, Frame, Money, Row, Shown

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]

ROWS = 50_000
DAY = dt.date(2026, 11, 22)
MOMENT = dt.datetime(2026, 11, 22, 3, 4, 5, tzinfo=dt.UTC)
COLUMNS = (
    ColumnHead("name", "客户"),
    ColumnHead("city", "城市"),
    ColumnHead("employees", "员工数", "integer"),
    ColumnHead("annual_revenue", "年营业额", "money"),
    ColumnHead("contract_ends_on", "合同到期", "date"),
    ColumnHead("last_followed_at", "最后跟进", "time"),
    ColumnHead("level", "级别", "choice"),
    ColumnHead("do_not_contact", "勿扰", "yesno"),
)


def rows() -> list[Row]:
    return [(f"客户{n}", "上海市", n, Money(n * 100, "CNY"), DAY, MOMENT, "a", False) for n in range(ROWS)]


def bare(path: Path) -> float:
    """The same cells by the library alone, typed and formatted, the values ready."""
    naive = MOMENT.replace(tzinfo=None)
    start = time.perf_counter()
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet()
    money, day, moment = (
        book.add_format({"num_format": text}) for text in ("#,##0.00", "yyyy-mm-dd", "yyyy-mm-dd hh:mm")
    )
    for n in range(ROWS):
        sheet.write_string(n, 0, f"客户{n}")
        sheet.write_string(n, 1, "上海市")
        sheet.write_number(n, 2, n)
        sheet.write_number(n, 3, n * 1.0, money)
        sheet.write_datetime(n, 4, DAY, day)
        sheet.write_datetime(n, 5, naive, moment)
        sheet.write_string(n, 6, "a")
        sheet.write_string(n, 7, "no")
    book.close()
    return time.perf_counter() - start


def ours(path: Path, frame_rows: list[Row]) -> float:
    start = time.perf_counter()
    export(Frame("account", COLUMNS, frame_rows, Shown(), "客户", ROWS), path)
    return time.perf_counter() - start


def test_a_workbook_of_50_000_rows_takes_at_most_half_more_than_the_library_alone(tmp_path: Path) -> None:
    ready = rows()
    pairs = [(bare(tmp_path / "bare.xlsx"), ours(tmp_path / "ours.xlsx", ready)) for _ in range(3)]
    library, product = (min(times) for times in zip(*pairs, strict=True))
    print(
        print(
            f"\nxlsx {ROWS} rows: bare {library:.2f} s, ours {product:.2f} s, ratio {product / library:.2f}"
        )
    )
    assert product <= 1.5 * library


@pytest.mark.parametrize("suffix", [".csv", ".jsonl"])
def test_text_files_of_50_000_rows(tmp_path: Path, suffix: str) -> None:
    seconds = ours(tmp_path / f"a{suffix}", rows())
    print(f"\n{suffix} {ROWS} rows: {seconds:.2f} s")
