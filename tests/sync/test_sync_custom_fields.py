"""Fields that an admin adds travel with their values; each merges by itself, and a rename loses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.services import custom_edit, custom_fields, records
from app.services.custom_drafts import Draft
from app.services.filter_help import clause
from app.sync import conflicts
from tests.sync.test_sync_two_laptops import together

if TYPE_CHECKING:
    from tests.sync.world import Laptop, World

OPTIONS = (("", "金", "Gold"), ("", "银", "Silver"))


def start(world: World) -> tuple[Laptop, Laptop, str]:
    """A rep and an admin who both have an account with a contract number and a grade."""
    li, boss = world.laptop("li"), world.laptop("boss")
    account = li.add_account("海尔")
    together(world, li, boss)
    with boss.db.write("create-field") as session:
        custom_edit.add(session, Draft("account", "合同编号", "text", "contract"))
        custom_edit.add(session, Draft("account", "评级", "choice", "grade", OPTIONS))
    together(world, boss, li)
    return li, boss, account


def put(laptop: Laptop, account: str, **values: object) -> None:
    with laptop.db.write("update-account") as session:
        records.update(session, "account", account, values)


def held(laptop: Laptop, account: str) -> dict[str, object]:
    with laptop.db.raw() as connection:
        return custom_fields.read(connection, "account", account)


def test_a_field_that_is_renamed_elsewhere_keeps_what_was_written_meanwhile(world: World) -> None:
    li, boss, account = start(world)
    put(li, account, x_contract="HT-01", x_grade="gold")
    with boss.db.write("update-field") as session:
        field = custom_edit.of_key(session, "account", "x_contract")
        custom_edit.change(session, field.id, Draft("account", "协议号", "text", "agreement", required=True))
    together(world, li, boss)
    for laptop in (li, boss):
        assert held(laptop, account) == {"x_contract": "HT-01", "x_grade": "gold"}
        with laptop.db.raw() as connection:
            found = clause(connection, "account", "协议号:HT", laptop.db.actor.user_id, laptop.db.clock())
            sql = f"SELECT t.id FROM accounts t WHERE {found.sql}"
            assert connection.execute(sql, found.parameters).fetchall() == [(account,)]
    assert li.rows("SELECT * FROM conflicts") == []


def test_different_added_fields_merge_and_the_same_one_leaves_a_conflict(world: World) -> None:
    li, boss, account = start(world)
    put(li, account, x_contract="HT-01")
    together(world, li, boss)
    put(boss, account, x_contract="HT-03", x_grade="silver")
    put(li, account, x_contract="HT-02")
    together(world, boss, li)
    assert held(li, account)["x_grade"] == "silver"
    with li.db.raw() as connection:
        (conflict,) = conflicts.open_conflicts(connection)
    assert (conflict.kind, conflict.field, {conflict.kept, conflict.lost}) == (
        "custom_value", "value", {"HT-02", "HT-03"},
    )  # fmt: skip
    conflicts.resolve(li.db, conflict.id, "edit", "HT-04")
    together(world, li, boss)
    assert held(boss, account)["x_contract"] == "HT-04"


def test_two_laptops_that_fill_the_same_empty_field_make_one_value(world: World) -> None:
    li, boss, account = start(world)
    put(li, account, x_grade="gold")
    put(boss, account, x_grade="gold")
    together(world, li, boss)
    assert li.rows("SELECT count(*) FROM custom_values") == [(1,)]
    assert li.rows("SELECT * FROM conflicts") == []


def test_a_rep_cannot_add_a_field(world: World) -> None:
    li, _, _ = start(world)
    with pytest.raises(Exception, match="admins-only"), li.db.write("create-field") as session:
        custom_edit.add(session, Draft("account", "x", "text"))
