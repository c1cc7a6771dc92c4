import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exports.csv import guard
from app.exports.export import export
from app.exports.frame import ColumnHead, Frame, Money
from app.exports.jsonl import plain
from app.imports.cleaning.cleaned import tidy
from tests.exports.export_samples import COLUMNS, frame, row


def read(path: Path, encoding: str = "utf-8") -> list[list[str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.reader(file))


def test_exact_csv_has_field_names_stored_codes_and_utc(tmp_path: Path) -> None:
    export(frame(), tmp_path / "a.csv", exact=True)
    assert read(tmp_path / "a.csv") == [
        [column.key for column in COLUMNS],
        ["上海仪表", "120", "1234.50 CNY", "2027-01-31", "2026-11-22T03:04:05.678Z", "a", "true", "12.5"],
    ]


def test_csv_for_excel_has_a_mark_labels_local_times_and_money_beside_its_currency(tmp_path: Path) -> None:
    export(frame(), tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    head, first = read(tmp_path / "a.csv", "utf-8-sig")
    assert head[2:4] == ["年营业额", "年营业额 (ISO 4217)"]
    assert first == [
        "上海仪表",
        "120",
        "1234.50",
        "CNY",
        "2027-01-31",
        "2026-11-22 11:04:05",
        "level:a",
        "是",
        "12.5%",
    ]


def test_an_empty_cell_of_money_keeps_both_its_columns(tmp_path: Path) -> None:
    export(frame(row(revenue=None)), tmp_path / "a.csv")
    assert read(tmp_path / "a.csv", "utf-8-sig")[1][2:4] == ["", ""]


@pytest.mark.parametrize(
    "risky", ["=1+1", "+86 21", "-1", "@sum", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", "'=1"]
)
def test_text_that_a_spreadsheet_would_run_gets_a_quote_only_in_the_file_for_excel(
    tmp_path: Path, risky: str
) -> None:
    export(frame(row(risky)), tmp_path / "excel.csv")
    export(frame(row(risky)), tmp_path / "exact.csv", exact=True)
    assert read(tmp_path / "excel.csv", "utf-8-sig")[1][0] == f"'{risky}"
    assert read(tmp_path / "exact.csv")[1][0] == risky


def test_negative_amounts_stay_numbers(tmp_path: Path) -> None:
    export(frame(row(revenue=Money(-5, "CNY"))), tmp_path / "a.csv")
    assert read(tmp_path / "a.csv", "utf-8-sig")[1][2] == "-0.05"


@given(st.text())
def test_guarding_can_be_undone(text: str) -> None:
    guarded = guard(text)
    assert guarded in {text, f"'{text}"}
    assert not guarded.startswith(tuple("=+-@\t\r＝＋－＠"))
    stripped = guarded[1:] if guarded.startswith("'") and guard(guarded[1:]) == guarded else guarded
    assert stripped == text


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(-(10**20), 10**20))
def test_exact_text_and_amounts_read_back_equal(
    tmp_path_factory: pytest.TempPathFactory, text: str, minor: int
) -> None:
    path = tmp_path_factory.mktemp("exact") / "a.csv"
    columns = (ColumnHead("name", "n"), ColumnHead("amount", "m", "money"))
    export(Frame("account", columns, [(text, Money(minor, "JPY"))]), path, exact=True)
    assert read(path)[1] == [text, f"{minor} JPY"]


def test_json_gives_money_as_minor_units_with_its_currency() -> None:
    assert plain(Money(5, "KWD")) == {"minor": 5, "currency": "KWD"}


@pytest.mark.parametrize("text", ["=1+1", "+86 21", "-x", "@sum", "'=1", "''=1", "plain", "'quoted'"])
def test_the_importer_takes_the_guard_off_again(text: str) -> None:
    assert tidy(guard(text)) == text
