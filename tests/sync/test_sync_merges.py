"""Merges of records travel: what one laptop merged stands on the other, whatever that one did meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services import custom_edit, duplicate_review, records
from app.services.custom_drafts import Draft
from app.services.merging import merge
from app.services.merging_undo import unmerge
from tests.sync.test_sync_two_laptops import together

if TYPE_CHECKING:
    from tests.sync.world import Laptop, World


def doubles(world: World) -> tuple[Laptop, Laptop, str, str]:
    """Two laptops that both have the same firm twice."""
    li, boss = world.laptop("li"), world.laptop("boss")
    keep, lose = li.add_account("海尔集团"), li.add_account("海尔集团公司")
    li.add("contacts", lose, name="王小明")
    together(world, li, boss)
    return li, boss, keep, lose


def merged(laptop: Laptop, keep: str, lose: str) -> str:
    with laptop.db.write("merge-account") as session:
        return merge(session, "account", keep, lose)


def alive(laptop: Laptop, account: str) -> bool:
    return laptop.value("SELECT deleted_at FROM accounts WHERE id = ?", account) is None


def test_a_merge_and_its_taking_apart_reach_the_other_laptop(world: World) -> None:
    li, boss, keep, lose = doubles(world)
    event = merged(li, keep, lose)
    together(world, li, boss)
    assert [alive(boss, each) for each in (keep, lose)] == [True, False]
    assert boss.rows("SELECT account_id FROM contacts") == [(keep,)]
    with boss.db.write("unmerge") as session:
        unmerge(session, event)
    together(world, li, boss)
    assert [alive(li, each) for each in (keep, lose)] == [True, True]
    assert li.rows("SELECT account_id FROM contacts") == [(lose,)]


def test_an_edit_of_the_survivor_on_another_laptop_stands_beside_the_merge(world: World) -> None:
    li, boss, keep, lose = doubles(world)
    li.edit("accounts", lose, phone="0532-1")
    boss.edit("accounts", keep, city="青岛")
    merged(li, keep, lose)
    together(world, li, boss)
    for laptop in (li, boss):
        assert laptop.rows("SELECT phone, city FROM accounts WHERE id = ?", keep) == [("0532-1", "青岛")]
        assert not alive(laptop, lose)


def test_an_edit_of_the_merged_record_on_another_laptop_is_not_lost(world: World) -> None:
    """The edit came first, so the record is not archived over it; it is told as a conflict and merged again."""
    li, boss, keep, lose = doubles(world)
    boss.edit("accounts", lose, city="青岛")
    boss.add("contacts", lose, name="赵敏")
    merged(li, keep, lose)
    boss.sync()
    together(world, li, boss)
    for laptop in (li, boss):
        assert laptop.value("SELECT city FROM accounts WHERE id = ?", lose) == "青岛"
        assert laptop.value("SELECT count(*) FROM contacts WHERE deleted_at IS NULL") == 2
        assert alive(laptop, lose)
        assert laptop.rows("SELECT field, reason FROM conflicts") == [("deleted_at", "changed-since")]
    merged(boss, keep, lose)
    together(world, boss, li)
    assert not alive(li, lose)
    assert li.rows("SELECT DISTINCT account_id FROM contacts") == [(keep,)]


def test_a_pair_that_is_not_the_same_is_said_once_by_two_laptops(world: World) -> None:
    li, boss, keep, lose = doubles(world)
    for laptop in (li, boss):
        with laptop.db.write("dismiss-duplicate") as session:
            duplicate_review.dismiss(session, "account", lose, keep)
    together(world, li, boss)
    for laptop in (li, boss):
        assert laptop.value("SELECT count(*) FROM duplicate_dismissals") == 1
        assert laptop.rows("SELECT * FROM conflicts") == []


def test_an_added_field_edited_on_another_laptop_stands_beside_the_merge_in_one_row(world: World) -> None:
    li, boss, keep, lose = doubles(world)
    with boss.db.write("create-field") as session:
        custom_edit.add(session, Draft(kind="account", label="合同编号", label_en="contract", type="text"))
        custom_edit.add(session, Draft(kind="account", label="席位", label_en="seats", type="text"))
    together(world, boss, li)
    with li.db.write("update-account") as session:
        records.update(session, "account", lose, {"x_contract": "HT-02"})
    together(world, li, boss)
    merged(li, keep, lose)
    with boss.db.write("update-account") as session:
        records.update(session, "account", keep, {"x_seats": "12"})
    together(world, li, boss)
    for laptop in (li, boss):
        stored = laptop.rows(
            "SELECT key, value FROM custom_values WHERE record_id = ? AND deleted_at IS NULL ORDER BY key",
            keep,
        )
        assert stored == [("x_contract", "HT-02"), ("x_seats", "12")]
