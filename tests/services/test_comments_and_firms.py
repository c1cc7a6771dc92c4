"""Remarks that become a colleague's task, and contacts who change firms with their history."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from app.model.accounts import AccountMember, Contact
from app.model.activities import Task
from app.rules.errors import Refused
from app.services import comments, records, stream
from app.services.firms import firms, move_to
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database

MOVED_ON = dt.date(2026, 11, 2)


def test_who_is_mentioned_gets_the_remark_as_a_task_and_sees_the_account(firm: Database) -> None:
    with firm.write("demo") as session:
        people = [
            records.create(session, "user", {"login": login, "name": name, "role": "rep", "active": True})
            for login, name in (("wangf", "王芳"), ("wangff", "王芳芳"), ("li", "Li Wei"))
        ]
        account = make.account(session, "海尔")
    with firm.write("add-comment") as session:
        comments.add(session, "account", account, "@王芳芳 请看报价，@li 备货 👍")
    with firm.read() as session:
        tasks = {task.assignee_id: task for task in session.query(Task)}
        assert set(tasks) == {people[1], people[2]}
        assert {task.account_id for task in tasks.values()} == {account}
        assert tasks[people[1]].title == "@王芳芳 请看报价，@li 备货 👍"
        assert {member.user_id for member in session.query(AccountMember)} == {people[1], people[2]}
    with firm.raw() as connection:
        told = [each.title for each in stream.page(connection, account).happened if each.kind == "comment"]
    assert told == ["@王芳芳 请看报价，@li 备货 👍"]
    with pytest.raises(Refused, match="comment-empty"), firm.write("add-comment") as session:
        comments.add(session, "account", account, " \n")


def test_a_contact_moves_to_another_firm_and_the_history_stays_at_both(firm: Database) -> None:
    with firm.write("demo") as session:
        before, after = make.account(session, "海尔"), make.account(session, "美的")
        contact = make.contact(session, "王芳", account_id=before, title="采购")
        make.activity(session, "报价电话", account_id=before, contact_id=contact)
    with firm.write("move-contact") as session:
        move_to(session, contact, after, MOVED_ON, "采购总监")
    with firm.raw() as connection:
        assert [(each.name, each.role, each.since, each.until) for each in firms(connection, contact)] == [
            ("美的", "采购总监", "2026-11-02", ""), ("海尔", "采购", "", "2026-11-02"),
        ]  # fmt: skip
        where = "SELECT account_id FROM activities WHERE contact_id = ?"
        assert connection.execute(where, (contact,)).fetchall() == [(before,)]
    with firm.read() as session:
        assert session.get_one(Contact, contact).account_id == after
    for account, on, code in ((after, MOVED_ON, "firm-same"), (before, dt.date(2026, 1, 1), "dates-order")):
        with pytest.raises(Refused, match=code), firm.write("move-contact") as session:
            move_to(session, contact, account, on)
