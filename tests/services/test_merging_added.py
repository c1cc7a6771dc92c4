"""The fields that an admin added, in a merge: chosen one by one, and brought back when it is taken apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.rules.errors import Refused
from app.services import custom_edit, custom_fields, records
from app.services.custom_drafts import Draft
from app.services.merging import differences, merge
from app.services.merging_preview import preview
from app.services.merging_undo import added_since, unmerge
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database

FIELDS = (("合同编号", "contract", "text"), ("席位", "seats", "number"), ("预算", "budget", "money"))


def doubled(db: Database) -> tuple[str, str]:
    """Two records of a firm with other values in the added fields."""
    with db.write("create-field") as session:
        for label, english, type_ in FIELDS:
            custom_edit.add(session, Draft(kind="account", label=label, label_en=english, type=type_))
    with db.write("demo") as session:
        keep = make.account(session, "海尔集团", x_contract="HT-01", x_budget=5_00)
        lose = make.account(
            session,
            "海尔集团公司",
            x_contract="HT-02",
            x_seats=12_000,
            x_budget=9_00,
            **{"x_budget.currency": "EUR"},
        )
    return keep, lose


def values(db: Database, account: str) -> dict[str, Any]:
    with db.raw() as connection:
        return custom_fields.read(connection, "account", account)


def merged(db: Database, keep: str, lose: str, **choices: str) -> str:
    with db.write("merge-account") as session:
        return merge(session, "account", keep, lose, choices)


def test_added_fields_are_offered_side_by_side_and_nothing_of_them_goes_along(firm: Database) -> None:
    keep, lose = doubled(firm)
    with firm.read() as session:
        offered = {
            each.key: (each.keep, each.lose, each.taken)
            for each in differences(session, "account", keep, lose)
        }
        moves = dict(preview(session, "account", keep, lose).moves)
    assert offered["x_contract"] == ("HT-01", "HT-02", "keep")
    assert offered["x_seats"] == (None, "12000", "lose")
    assert offered["x_budget"] == ("500 CNY", "900 EUR", "keep")
    assert "custom_value" not in moves


def test_the_chosen_value_of_an_added_field_stands_and_tells_where_it_came_from(firm: Database) -> None:
    keep, lose = doubled(firm)
    merged(firm, keep, lose, x_contract="lose", x_budget="lose")
    assert values(firm, keep) == {
        "x_contract": "HT-02", "x_seats": 12_000, "x_budget": 9_00, "x_budget.currency": "EUR",
    }  # fmt: skip
    with firm.raw() as connection:
        told = connection.execute(
            "SELECT field FROM provenances WHERE record_id = ? AND source = 'merge' AND field LIKE 'x_%'",
            (keep,),
        )
        assert {row[0] for row in told} == {"x_contract", "x_seats", "x_budget"}


def test_taking_the_merge_apart_restores_the_added_fields_of_both_but_what_was_edited_since(
    firm: Database,
) -> None:
    keep, lose = doubled(firm)
    before = values(firm, keep), values(firm, lose)
    event = merged(firm, keep, lose, x_contract="lose")
    with firm.write("update-account") as session:
        records.update(session, "account", keep, {"x_seats": 20_000})
    with firm.read() as session:
        assert added_since(session, event) == []
    with firm.write("unmerge") as session:
        edited = unmerge(session, event)
    assert edited == {"x_seats"}
    assert values(firm, keep) == before[0] | {"x_seats": 20_000}
    assert values(firm, lose) == before[1]


def test_an_emptied_value_is_filled_from_the_other_record(firm: Database) -> None:
    keep, lose = doubled(firm)
    with firm.write("update-account") as session:
        records.update(session, "account", keep, {"x_contract": None})
    merged(firm, keep, lose)
    assert values(firm, keep)["x_contract"] == "HT-02"


def test_a_field_that_nobody_added_cannot_be_chosen(firm: Database) -> None:
    keep, lose = doubled(firm)
    with pytest.raises(Refused, match="field-unknown"):
        merged(firm, keep, lose, x_colour="lose")


def test_added_fields_of_what_is_assigned_go_with_it(firm: Database) -> None:
    keep, lose = doubled(firm)
    with firm.write("create-field") as session:
        custom_edit.add(session, Draft(kind="contact", label="星座", label_en="sign", type="text"))
    event = merged(firm, keep, lose)
    with firm.write("create-contact") as session:
        person = make.contact(session, "王芳", account_id=keep, x_sign="狮子")
    with firm.write("unmerge") as session:
        unmerge(session, event, [person])
    with firm.raw() as connection:
        scope = connection.execute(
            "SELECT account_id FROM custom_values WHERE record_id = ?", (person,)
        ).fetchone()
    assert scope == (lose,)
