import csv
import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from app.exports.export import export
from app.exports.records import records
from app.model.kinds import kinds
from app.rules.errors import Refused
from app.storage.database import Database
from app.words.sentences import sentences
from app.words.sentences.exports import SENTENCES
from tests.exports.pack_firm import firm


@pytest.fixture(name="db", scope="module")
def fixture_db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    db, _, _ = firm(tmp_path_factory.mktemp("firm") / "data")
    yield db
    db.close()


def test_every_kind_can_be_exported_in_both_ways(db: Database, tmp_path: Path) -> None:
    for word in kinds():
        frame = records(db, word)
        result = export(frame, tmp_path / f"{word}.xlsx")
        assert result.rows == frame.expected
        export(records(db, word, "en", exact=True), tmp_path / f"{word}.csv", exact=True)


def test_orders_show_the_account_s_name_and_typed_money(db: Database, tmp_path: Path) -> None:
    export(records(db, "orders"), tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert sheet is not None
    head = [cell.value for cell in sheet[1]]
    first = dict(zip(head, [cell.value for cell in sheet[2]], strict=True))
    assert first["客户"] == "上海仪表有限公司"
    assert 100.01 in first.values()
    assert "已确认" in first.values()


def test_exact_files_keep_ids_and_codes(db: Database, tmp_path: Path) -> None:
    export(records(db, "order", exact=True), tmp_path / "a.csv", exact=True)
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        first = next(csv.DictReader(file))
    assert re.fullmatch(r"[0-9a-f-]{36}", first["account_id"])
    assert (first["status"], first["total"]) == ("confirmed", "100.01 CNY")


def test_chosen_records_come_in_the_order_of_their_choice(db: Database) -> None:
    frame = records(db, "order")
    keys = [str(row[0]) for row in frame.rows][::-1][:3]
    assert [row[0] for row in records(db, "order", ids=[*keys, "nowhere"]).rows] == keys


def test_a_query_narrows_the_list_and_the_count(db: Database) -> None:
    for where, found in (("港机", ["宁波港机"]), ("无此客户", [])):
        frame = records(db, "account", where=where)
        assert [row[1] for row in frame.rows] == found
        assert frame.expected == len(found)


def test_contacts_become_cards_with_their_firm(db: Database, tmp_path: Path) -> None:
    export(records(db, "contact"), tmp_path / "a.vcf")
    text = (tmp_path / "a.vcf").read_text(encoding="utf-8")
    assert "ORG:上海仪表有限公司" in text
    assert "TEL;TYPE=cell:13800138000" in text


def test_visits_become_events(db: Database, tmp_path: Path) -> None:
    export(records(db, "visit"), tmp_path / "a.ics")
    assert "DTSTART:20261123T030000Z" in (tmp_path / "a.ics").read_text(encoding="utf-8")


def test_an_unknown_kind_is_refused(db: Database) -> None:
    with pytest.raises(Refused, match="kind-unknown"):
        records(db, "elephant")


def test_every_refusal_and_trouble_of_the_exports_has_its_sentence() -> None:
    app = Path(__file__).parents[2] / "app"
    sources = [*(app / "exports").rglob("*.py"), *(app / "ui" / "printing").rglob("*.py")]
    raised = {
        code
        for path in sources
        for code in re.findall(r'(?:Refused|Trouble)\(\s*"([a-z-]+)"', path.read_text("utf-8"))
    }
    assert SENTENCES.keys() <= raised
    assert raised <= sentences().keys()
