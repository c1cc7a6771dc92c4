"""A campaign that a manager plans and reps carry out, on laptops of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services import campaign_answers, campaign_sending, campaigns, messages, moves, opting_out, records
from app.services.messages import Draft
from tests.sync.test_sync_two_laptops import together

if TYPE_CHECKING:
    from tests.sync.world import Laptop, World


def customer(laptop: Laptop, name: str) -> tuple[str, str]:
    account = laptop.add_account(name)
    with laptop.db.write("create-contact") as session:
        fields = {"name": f"{name}的王芳", "account_id": account, "mobile": f"1390000{len(name):04}"}
        return account, records.create(session, "contact", fields)


def plan(laptop: Laptop) -> str:
    with laptop.db.write("plan-campaign") as session:
        said = messages.save(session, "", Draft("试用", "call", body="{contact}您好"))
        fields = {"name": "新品", "channel": "call", "template_id": said}
        made = records.create(session, "campaign", fields)
        campaigns.plan(session, made)
        return made


def members(laptop: Laptop) -> dict[str, tuple[str, str | None]]:
    sql = "SELECT a.name, m.status, m.left_out FROM campaign_members m JOIN accounts a ON a.id = m.account_id"
    return {name: (status, reason) for name, status, reason in laptop.rows(sql)}


def opt_out(laptop: Laptop, account: str, contact: str) -> None:
    with laptop.db.write("update-contact") as session:
        campaign_answers.opt_out(session, account, contact, "call")


def test_an_opt_out_that_a_rep_is_told_is_obeyed_by_the_manager_who_planned_before_it(world: World) -> None:
    li, boss = world.laptop("li"), world.laptop("boss")
    told = customer(li, "海尔")
    customer(li, "联想集团")
    together(world, li, boss)
    made = plan(boss)
    assert set(members(boss).values()) == {("planned", None)}
    opt_out(li, *told)
    together(world, li, boss)
    with boss.db.write("send-campaign") as session:
        found = campaign_sending.make_tasks(session, made)
    assert [letter.account for letter in found.letters] == ["联想集团"]
    together(world, boss, li)
    for laptop in (li, boss):
        assert members(laptop) == {"海尔": ("excluded", "opted_out"), "联想集团": ("planned", None)}
        assert laptop.rows("SELECT title, description FROM tasks") == [("新品", "联想集团的王芳您好")]


def test_the_manager_sees_what_the_rep_did_of_the_campaign_and_what_fell_away(world: World) -> None:
    li, boss = world.laptop("li"), world.laptop("boss")
    told = customer(li, "海尔")
    customer(li, "联想集团")
    together(world, li, boss)
    made = plan(boss)
    with boss.db.write("send-campaign") as session:
        campaign_sending.make_tasks(session, made)
    together(world, boss, li)
    opt_out(li, *told)
    with li.db.write("care") as session:
        assert opting_out.obey(session) == 1
    done = li.value("SELECT id FROM tasks WHERE status = 'todo'")
    with li.db.write("complete-task") as session:
        moves.move(session, "task", done, "done")
    together(world, li, boss)
    for laptop in (li, boss):
        assert members(laptop) == {"海尔": ("excluded", "opted_out"), "联想集团": ("contacted", None)}
