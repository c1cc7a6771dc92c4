"""A hand-over as a pack: the new owner accepts or returns each thing that went along."""

import datetime as dt
from typing import Any

import pytest

from app.exports.frame import Shown
from app.exports.hand_over import Paper, frame, pack_html
from app.model.accounts import AccountMember
from app.model.deals import Deal
from app.rules.errors import Refused
from app.services import hand_over_items, hand_over_pack, hand_overs, pools, records
from app.storage.database import Database
from tests import make


def colleague(session: Any) -> str:
    return records.create(session, "user", {"login": "wang", "name": "王强", "role": "rep", "active": True})


def handed(db: Database) -> tuple[str, str, str]:
    """An account with a deal, a complaint, a task and a date, given to a colleague and from there back to me."""
    with db.write("demo") as session:
        other = colleague(session)
        account = make.account(session, owner_id=other, next_follow_at=db.clock())
        deal = make.deal(session, account, "年度框架", owner_id=other)
        make.task(session, "寄样品", account_id=account, assignee_id=other)
        records.create(session, "complaint", {"subject": "异响", "account_id": account, "owner_id": other})
        pools.hand_over(session, account, db.actor.user_id, "调岗", "查看交接：申达")
    return account, deal, other


def listed(db: Database, account: str) -> dict[str, hand_over_items.Item]:
    with db.raw() as connection:
        return {item.title: item for item in hand_over_items.items(connection, account)}


def test_everything_that_goes_along_is_offered_with_a_task_to_look_it_through(firm: Database) -> None:
    account, _, _ = handed(firm)
    found = listed(firm, account)
    assert {item.kind for item in found.values()} == {"deal", "complaint", "task", "account"}
    assert {item.giver for item in found.values()} == {"王强"}
    with firm.raw() as connection:
        assert hand_over_items.waiting(connection, account, firm.actor.user_id) == (4, 0)
        tasks = connection.execute("SELECT title, assignee_id FROM tasks ORDER BY title").fetchall()
    assert ("查看交接：申达", firm.actor.user_id) in tasks


def test_one_thing_is_returned_with_its_reason_and_the_rest_accepted(firm: Database) -> None:
    account, deal, other = handed(firm)
    item = listed(firm, account)["年度框架"]
    with pytest.raises(Refused, match="hand-over-reason"), firm.write("return-hand-over") as session:
        hand_overs.give_back(session, item.id, " ")
    with firm.write("return-hand-over") as session:
        hand_overs.give_back(session, item.id, "由王强谈到签约")
    with firm.write("accept-hand-over") as session:
        assert hand_overs.accept_all(session, account) == 3
    with firm.read() as session:
        assert session.get_one(Deal, deal).owner_id == other
        assert [member.user_id for member in session.query(AccountMember)] == [other]
    assert {title: item.status for title, item in listed(firm, account).items()} == {
        "年度框架": "returned", "异响": "accepted", "寄样品": "accepted", "next_follow_at": "accepted",
    }  # fmt: skip
    with pytest.raises(Refused, match="hand-over-decided"), firm.write("accept-hand-over") as session:
        hand_overs.accept(session, item.id)


def test_only_who_takes_over_or_a_manager_decides(firm: Database) -> None:
    account, _, other = handed(firm)
    with firm.write("hand-over-account") as session:
        pools.hand_over(session, account, other, "")
        records.update(session, "user", firm.actor.user_id, {"role": "rep"})
    offered = [item for item in listed(firm, account).values() if item.status == "offered"]
    assert len(offered) == 5
    with pytest.raises(Refused, match="hand-over-not-yours"), firm.write("accept-hand-over") as session:
        hand_overs.accept(session, offered[0].id)


def test_the_pack_tells_from_whom_why_what_came_along_and_who_to_talk_to(firm: Database) -> None:
    account, _, _ = handed(firm)
    with firm.write("demo") as session:
        make.contact(session, "王芳", account_id=account, title="采购", mobile="13900001111")
        make.activity(session, "报价电话", account_id=account, next_action="周五寄样品 <急>")
    with firm.raw() as connection:
        pack = hand_over_pack.read(connection, account)
    assert (pack.giver, pack.reason) == ("王强", "调岗")
    assert {section: [line.name for line in pack.of(section)] for section in hand_over_pack.SECTIONS} == {
        "deals": ["年度框架"], "promises": ["寄样品"], "complaints": ["异响"], "dates": ["next_follow_at"],
        "people": ["王芳"], "said": ["报价电话"],
    }  # fmt: skip
    paper = Paper(pack, "zh_CN", dt.UTC)
    html = pack_html(paper)
    for words in (
        "客户交接单",
        "由王强交接给我",
        "下次跟进时间",
        "13900001111",
        "周五寄样品 &lt;急&gt;",
        "待接收",
    ):
        assert words in html
    rows = [row[:3] for row in frame(paper, Shown()).rows]
    assert rows[0] == ("进行中的商机", "年度框架", "")
    assert rows[-1] == ("最近跟进", "报价电话", "电话")


def test_the_pack_of_an_account_that_was_never_handed_over_says_so(firm: Database) -> None:
    with firm.write("demo") as session:
        account = make.account(session)
    with firm.raw() as connection:
        pack = hand_over_pack.read(connection, account)
    assert (pack.on, pack.lines) == (None, ())
    assert "Nothing was handed over" in pack_html(Paper(pack, "en", dt.UTC))
