"""Files fill the fields that an admin added: mapped by label, cleaned by type, planned, applied, taken back."""

from pathlib import Path
from typing import Any

from app.imports.run import import_files
from app.imports.undo import undo_batch
from app.services import custom_edit, custom_fields, records
from app.services.custom_drafts import Draft
from app.storage.database import Database

OPTIONS = (("", "金", "Gold"), ("", "银", "Silver"))
FIELDS = (
    Draft("account", "合同编号", "text", "contract"),
    Draft("account", "席位", "number", "seats"),
    Draft("account", "预算", "money", "budget"),
    Draft("account", "审计日", "date", "audit"),
    Draft("account", "评级", "choice", "grade", OPTIONS, default="银"),
    Draft("account", "产品线", "multi_choice", "lines", OPTIONS),
    Draft("account", "重点", "yes_no", "vip"),
    Draft("account", "技术顾问", "person", "adviser"),
)
ROWS = """客户名称,合同编号,席位,预算（万元）,审计日,评级,产品线,重点,adviser
海尔集团,HT-01,"1,250.5",3.5,2026/12/1,金,金、Silver,是,me
美的集团,HT-02,,,,,,,
格力电器,HT-03,many,,,铜,,,nobody
"""


def prepared(db: Database, *drafts: Draft) -> None:
    with db.write("create-field") as session:
        for draft in drafts:
            custom_edit.add(session, draft)


def brought_in(db: Database, path: Path, text: str, **more: Any) -> dict[str, Any]:
    path.write_text(text, "utf-8")
    return import_files(db, [path], **more).as_json()


def held(db: Database, name: str) -> dict[str, Any]:
    with db.raw() as connection:
        (account,) = connection.execute(
            "SELECT id FROM accounts WHERE name = ? AND deleted_at IS NULL", (name,)
        ).fetchone()
        return custom_fields.read(connection, "account", account)


def counts(result: dict[str, Any]) -> tuple[int, ...]:
    return tuple(result["files"][0][key] for key in ("added", "updated", "unchanged", "quarantined"))


def test_columns_by_label_become_values_of_their_type_and_bad_cells_wait(
    db: Database, tmp_path: Path
) -> None:
    prepared(db, *FIELDS)
    result = brought_in(db, tmp_path / "客户.csv", ROWS)
    assert counts(result) == (2, 0, 0, 1)
    assert {problem["field"] for problem in result["files"][0]["problems"]} == {
        "x_seats",
        "x_grade",
        "x_adviser",
    }
    found = held(db, "海尔集团")
    assert found.pop("x_audit").isoformat() == "2026-12-01"
    assert found == {
        "x_contract": "HT-01", "x_seats": 1_250_500, "x_budget": 35_000_00, "x_budget.currency": "CNY",
        "x_grade": "gold", "x_lines": ["gold", "silver"], "x_vip": True, "x_adviser": db.actor.user_id,
    }  # fmt: skip
    assert held(db, "美的集团")["x_grade"] == "silver"
    assert counts(brought_in(db, tmp_path / "客户.csv", ROWS)) == (0, 0, 2, 1)


def test_a_second_file_changes_only_what_differs_and_is_taken_back(db: Database, tmp_path: Path) -> None:
    prepared(db, *FIELDS)
    brought_in(db, tmp_path / "a.csv", "客户名称,合同编号,评级\n海尔集团,HT-01,金\n美的集团,HT-02,金\n")
    result = brought_in(
        db, tmp_path / "b.csv", "客户名称,合同编号,评级\n海尔集团,HT-09,金\n美的集团,HT-02,金\n"
    )
    assert counts(result) == (0, 1, 1, 0)
    assert held(db, "海尔集团")["x_contract"] == "HT-09"
    with db.write("undo-import") as session:
        assert undo_batch(session, result["batch"]).restored == 1
    assert held(db, "海尔集团")["x_contract"] == "HT-01"


def test_a_new_record_without_a_needed_field_is_kept_back(db: Database, tmp_path: Path) -> None:
    with db.write("create-account") as session:
        records.create(session, "account", {"name": "海尔集团"})
    prepared(db, Draft("account", "合同编号", "text", "contract", required=True))
    result = brought_in(db, tmp_path / "a.csv", "客户名称,城市\n海尔集团,青岛\n美的集团,佛山\n")
    assert counts(result) == (0, 1, 0, 1)
    assert [problem["field"] for problem in result["files"][0]["problems"]] == ["x_contract"]
