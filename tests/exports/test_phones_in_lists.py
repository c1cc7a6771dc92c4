"""Phone numbers: as people write them in lists and papers, in international form in exact files."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import openpyxl
import pytest

from app.exports.export import export
from app.exports.from_lists import frame_of_list
from app.exports.records import record, records
from app.services.lists.registry import LISTS
from app.services.segments import counted, save_live
from app.storage.list_spec import ListQuery
from app.storage.search import search
from tests import make

if TYPE_CHECKING:
    from pathlib import Path

    from app.storage.database import Database

KEPT = ("+862155550000", "+4930123456")


@pytest.fixture(name="accounts")
def fixture_accounts(database: Database) -> list[str]:
    with database.write("test") as session:
        return [
            make.account(session, name, phone=phone)
            for name, phone in zip(("华东机械", "Rhein Pumpen"), KEPT, strict=True)
        ]


def test_people_read_the_national_form_in_workbooks_and_in_a_record(
    database: Database, accounts: list[str], tmp_path: Path
) -> None:
    with database.raw() as connection:
        listed = frame_of_list(connection, ListQuery(LISTS["account"]), ("name", "phone"), "en")
        export(listed, tmp_path / "list.xlsx")
    export(records(database, "account"), tmp_path / "all.xlsx")
    for name in ("list.xlsx", "all.xlsx"):
        sheet = openpyxl.load_workbook(tmp_path / name).active
        assert sheet is not None
        cells = {cell.value for row in sheet.iter_rows() for cell in row}
        assert {"021 5555 0000", "+49 30 123456"} <= cells
    assert "021 5555 0000" in [row[1] for row in record(database, "account", accounts[0]).rows]


def test_exact_files_keep_the_international_form(
    database: Database, accounts: list[str], tmp_path: Path
) -> None:
    assert len(accounts) == len(KEPT)
    export(records(database, "account", exact=True), tmp_path / "all.csv", exact=True)
    export(records(database, "account", exact=True), tmp_path / "all.jsonl", exact=True)
    with (tmp_path / "all.csv").open(encoding="utf-8", newline="") as file:
        assert [row["phone"] for row in csv.DictReader(file)] == list(KEPT)
    lines = (tmp_path / "all.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["phone"] for line in lines] == list(KEPT)


@pytest.mark.parametrize(
    "typed", ["02155550000", "021 5555", "+862155550000", "0086 21 5555 0000", "5555 0000"]
)
def test_a_customer_is_found_by_the_number_in_either_form(
    database: Database, accounts: list[str], typed: str
) -> None:
    with database.raw() as connection:
        assert [hit.id for hit in search(connection, typed, 9)] == accounts[:1]
    for query in (f'phone:"{typed}"', *([f'phone="{typed}"'] if len(typed) > 10 else [])):
        with database.write("test") as session:
            save_live(session, "account", query, query)
    with database.raw() as connection:
        found = counted(connection, "account", database.actor.user_id, database.clock())
    assert {each.count for each in found} == {1}
