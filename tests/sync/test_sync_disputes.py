"""Whose customer it is, is decided by who leads: the server takes no such decision from anybody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services import disputes
from tests.sync.test_sync_two_laptops import together

if TYPE_CHECKING:
    from tests.sync.world import Laptop, World

STANDS = "SELECT status, decision, decided_by, reason FROM disputes"


def disputed(world: World) -> tuple[Laptop, Laptop, str, str]:
    """An account of li's on a manager's laptop too, and a dispute that li opened; account and dispute."""
    li, zhao = world.laptop("li"), world.laptop("zhao")
    account = li.add_account("海尔")
    together(world, li, zhao)
    with li.db.write("open-dispute") as session:
        dispute = disputes.start(session, account, world.user("wang"), "我先报的价")
    together(world, li, zhao)
    return li, zhao, account, dispute


def test_the_server_refuses_a_decision_that_is_no_managers(world: World) -> None:
    li, zhao, _, dispute = disputed(world)
    me = world.user("li")
    li.edit("disputes", dispute, status="decided", decision=me, decided_by=me, reason="是我的")
    together(world, li, zhao)
    for laptop in (li, zhao):
        assert laptop.rows(STANDS) == [("open", None, None, None)]
    told = dict(li.rows("SELECT field, reason FROM conflicts WHERE record_id = ?", dispute))
    assert told["status"] == "move-not-allowed"


def test_nor_does_a_decision_stand_that_comes_without_the_move_or_with_the_dispute_itself(
    world: World,
) -> None:
    li, zhao, account, dispute = disputed(world)
    me = world.user("li")
    li.edit("disputes", dispute, decision=me, decided_by=me)
    other = li.add("disputes", account, opened_by=me, status="decided", decision=me, decided_by=me)
    together(world, li, zhao)
    stands = dict(zhao.rows("SELECT id, status FROM disputes WHERE decision IS NULL AND decided_by IS NULL"))
    assert stands == {dispute: "open", other: "open"}


def test_a_managers_decision_stands_and_changes_the_holder(world: World) -> None:
    li, zhao, account, dispute = disputed(world)
    with zhao.db.write("decide-dispute") as session:
        disputes.decide(session, dispute, world.user("wang"), "长期由王跟进")
    together(world, zhao, li)
    assert zhao.rows(STANDS) == [("decided", world.user("wang"), world.user("zhao"), "长期由王跟进")]
    assert zhao.value("SELECT owner_id FROM accounts WHERE id = ?", account) == world.user("wang")


def test_only_who_opened_a_dispute_withdraws_it(world: World) -> None:
    li, zhao, _, dispute = disputed(world)
    zhao.edit("disputes", dispute, status="withdrawn")
    together(world, zhao, li)
    assert zhao.value("SELECT status FROM disputes") == "open"
    with li.db.write("withdraw-dispute") as session:
        disputes.withdraw(session, dispute)
    together(world, li, zhao)
    assert zhao.value("SELECT status FROM disputes") == "withdrawn"


def test_who_only_sees_the_account_withdraws_their_own_dispute(world: World) -> None:
    li, wang = world.laptop("li"), world.laptop("wang")
    account = li.add_account("海尔")
    li.add("account_members", account, user_id=world.user("wang"), right="read")
    together(world, li, wang)
    with wang.db.write("open-dispute") as session:
        dispute = disputes.start(session, account, world.user("li"), "客户由我开发")
    together(world, wang, li)
    with wang.db.write("withdraw-dispute") as session:
        disputes.withdraw(session, dispute)
    together(world, wang, li)
    assert li.value("SELECT status FROM disputes") == "withdrawn"
