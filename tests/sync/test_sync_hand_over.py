"""What goes along with a hand-over reaches the new owner; what is returned comes back with a way to see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services import comments, hand_over_items, hand_overs, pools
from tests.sync.test_sync_two_laptops import together

if TYPE_CHECKING:
    from tests.sync.world import World


def test_a_returned_deal_is_its_former_owners_again_who_still_sees_the_account(world: World) -> None:
    li, wang = world.laptop("li"), world.laptop("wang")
    account = li.add_account("海尔")
    together(world, li, wang)
    pipeline = {
        "pipeline_id": "p",
        "stage_id": "s",
        "status": "open",
        "owner_id": world.user("li"),
        "currency": "CNY",
    }
    deal = li.add("deals", account, name="年度框架", stage_entered_at=li.db.clock(), **pipeline)
    with li.db.write("hand-over-account") as session:
        pools.hand_over(session, account, world.user("wang"), "调岗", "查看交接")
    together(world, li, wang)
    assert li.rows("SELECT id FROM accounts WHERE id = ?", account) == []
    with wang.db.raw() as connection:
        (item,) = hand_over_items.items(connection, account)
    with wang.db.write("return-hand-over") as session:
        hand_overs.give_back(session, item.id, "由李谈到签约")
    together(world, wang, li)
    for laptop in (li, wang):
        assert laptop.value("SELECT owner_id FROM deals WHERE id = ?", deal) == world.user("li")
        assert laptop.value("SELECT status FROM hand_over_items") == "returned"


def test_a_mention_is_the_colleagues_task_after_their_next_sync(world: World) -> None:
    li, wang = world.laptop("li"), world.laptop("wang")
    account = li.add_account("海尔")
    together(world, li, wang)
    assert wang.rows("SELECT id FROM accounts WHERE id = ?", account) == []
    with li.db.write("add-comment") as session:
        comments.add(session, "account", account, "@wang 请看报价")
    together(world, li, wang)
    assert wang.rows("SELECT title, account_id FROM tasks") == [("@wang 请看报价", account)]
    assert wang.value("SELECT name FROM accounts WHERE id = ?", account) == "海尔"
