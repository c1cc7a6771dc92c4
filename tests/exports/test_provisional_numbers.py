"""A number that the server has not allotted yet is marked in every export, and left out of exact ones."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import openpyxl
import pytest

from app.exports.export import export
from app.exports.from_lists import frame_of_list
from app.exports.pack.facts import Facts
from app.exports.pack.lexicon import Lexicon
from app.exports.pack.orders import orders, receivable
from app.exports.records import records
from app.imports.cleaning.texts import code
from app.model.orders import Order, Receipt
from app.rules.trade import shown_number
from app.services.lists.registry import LISTS
from app.storage.list_spec import ListQuery
from tests.exports.pack_firm import NOW, firm

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.storage.database import Database


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """A firm with one order and one receipt that no server has seen."""
    made, account, _ = firm(tmp_path / "data")
    with made.write("add") as session:
        order = Order(account_id=account, ordered_on=NOW.date(), status="confirmed", currency="CNY")
        order.net, order.tax, order.total = 100, 0, 100
        session.add(order)
        session.flush()
        session.add(
            Receipt(account_id=account, order_id=order.id, amount=100, currency="CNY", due_on=NOW.date())
        )
    yield made
    made.close()


def order_id(db: Database) -> str:
    with db.raw() as connection:
        return str(connection.execute("SELECT id FROM orders WHERE number IS NULL").fetchone()[0])


def numbers_in_workbook(path: Path) -> list[str]:
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if "~" in str(cell.value)]


@pytest.mark.parametrize(("language", "word"), [("zh_CN", "暂编号"), ("en", "provisional")])
def test_an_order_without_a_number_is_exported_with_a_marked_one(
    db: Database, tmp_path: Path, language: str, word: str
) -> None:
    marked = f"{word} {shown_number(None, order_id(db))}"
    export(records(db, "order", language), tmp_path / "all.xlsx")
    assert numbers_in_workbook(tmp_path / "all.xlsx") == [marked]
    with db.raw() as connection:
        frame = frame_of_list(connection, ListQuery(LISTS["order"]), ("number", "total"), language)
        export(frame, tmp_path / "list.xlsx")
    assert numbers_in_workbook(tmp_path / "list.xlsx") == [marked]


def test_a_receipt_names_its_order_by_the_marked_number(db: Database, tmp_path: Path) -> None:
    marked = f"暂编号 {shown_number(None, order_id(db))}"
    export(records(db, "receipt"), tmp_path / "all.xlsx")
    assert marked in numbers_in_workbook(tmp_path / "all.xlsx")
    with db.raw() as connection:
        frame = frame_of_list(connection, ListQuery(LISTS["receipt"]), ("number", "order_id"), "zh_CN")
        assert marked in [row[1] for row in frame.rows]


def test_exact_files_have_no_number_that_the_server_has_not_allotted(db: Database, tmp_path: Path) -> None:
    with db.raw() as connection:
        frame = frame_of_list(connection, ListQuery(LISTS["order"]), ("number", "ordered_on"), "zh_CN")
        export(frame, tmp_path / "list.csv", exact=True)
        frame = frame_of_list(connection, ListQuery(LISTS["order"]), ("number", "ordered_on"), "zh_CN")
        export(frame, tmp_path / "list.jsonl")
    export(records(db, "order", exact=True), tmp_path / "all.csv", exact=True)
    for name in ("list.csv", "all.csv"):
        with (tmp_path / name).open(encoding="utf-8", newline="") as file:
            found = [row["number"] for row in csv.DictReader(file)]
        assert "" in found
        assert not any("~" in number for number in found)
    lines = (tmp_path / "list.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["number"] for line in lines].count(None) == 1


def test_a_meeting_pack_marks_them_too(db: Database) -> None:
    marked = f"暂编号 {shown_number(None, order_id(db))}"
    with db.read() as session:
        facts = Facts(session, Lexicon("zh_CN"), NOW)
        table = orders(facts).table
        planned = receivable(facts).table
    assert table is not None
    assert planned is not None
    assert marked in [row[1] for row in table.rows]
    assert any(str(row[1]).startswith("暂编号 ~") for row in planned.rows)


@pytest.mark.parametrize("text", ["~AB12CD", "暂编号 ~AB12CD", "provisional ~AB12CD"])
def test_a_provisional_number_in_a_file_is_no_number_to_import(text: str) -> None:
    assert code(text).value is None
    assert code("SO0001").value == "SO0001"
