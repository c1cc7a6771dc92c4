"""The number of an identity card is left in the file, unless a person maps its column."""

from pathlib import Path
from typing import Any

import pytest

from app.imports.mapping import KINDS, recognise, with_field
from app.imports.readers.files import read_files
from app.imports.run import Settings, import_files, import_tables
from app.services import custom_edit
from app.services.custom_drafts import Draft
from app.storage.database import Database

NUMBER = "11010519491231002X"
HEADINGS = (
    "身份证编号", "身份证号", "身份证号码（必填）", "*身份证", "居民身份证号", "证件号码", "ID card number",
    "ID Card No.", "id_card", "Identity card number", "National ID",
)  # fmt: skip


def text(heading: str) -> str:
    return f"姓名,手机,公司,{heading}\n张三,13800138000,甲公司,{NUMBER}\n"


def kept(db: Database) -> list[Any]:
    """Every contact, lead, account, added value and row of an import as it is stored."""
    with db.raw() as connection:
        return [
            tuple(row)
            for table in ("contacts", "leads", "accounts", "custom_values", "import_rows")
            for row in connection.execute(f"SELECT * FROM {table}")
        ]


@pytest.mark.parametrize("heading", HEADINGS)
def test_it_is_neither_taken_nor_suggested_for_any_kind(heading: str) -> None:
    for kind in KINDS:
        assert recognise(["姓名", "名称", "标题", heading], kind, chosen={}).mapping[3].field is None


@pytest.mark.parametrize("heading", HEADINGS)
def test_it_is_not_imported_by_itself_and_named_among_the_columns_left_out(
    db: Database, tmp_path: Path, heading: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text(heading), "utf-8")
    result = import_files(db, [path]).files[0]
    assert (result.counts["add"], result.unmapped) == (1, (heading,))
    assert kept(db)
    assert NUMBER not in repr(kept(db))


def test_a_field_that_was_added_for_it_is_not_filled_by_itself_either(db: Database, tmp_path: Path) -> None:
    with db.write("create-field") as session:
        custom_edit.add(session, Draft("contact", "身份证编号", "text", "id_card"))
    path = tmp_path / "a.csv"
    path.write_text(text("身份证编号"), "utf-8")
    import_files(db, [path])
    assert NUMBER not in repr(kept(db))


def test_a_person_may_map_it_by_hand(db: Database, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text("身份证编号"), "utf-8")
    (table,) = read_files([path], lambda: False, db.clock())
    by_hand = with_field(recognise(table.headers), "身份证编号", "description")
    import_tables(db, [table], [by_hand], Settings())
    assert NUMBER in repr(kept(db))
