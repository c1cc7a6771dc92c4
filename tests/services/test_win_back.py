"""From a complaint to a care plan that wins the customer back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.model.activities import Task
from app.rules.errors import Refused
from app.services import care_plans, records, win_back
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database


def test_the_plan_for_lost_customers_is_offered_first_and_makes_its_tasks_once_for_a_complaint(
    firm: Database,
) -> None:
    with firm.write("demo") as session:
        account = make.account(session)
        who = make.contact(session, account_id=account)
        complaint = make.complaint(session, account, contact_id=who)
        assert win_back.offered(session) == []
        care_plans.add_usual(session)
        records.create(session, "care_plan", {"name": "空", "trigger": "silence"})  # has no steps
    with firm.read() as session:
        plans = win_back.offered(session)
    assert [plan.name for plan in plans[:2]] == ["流失客户赢回", "投诉后回访"]
    assert "空" not in [plan.name for plan in plans]
    with firm.write("care") as session:
        assert win_back.start(session, complaint, plans[0].id) == len(plans[0].steps) == 2
    with firm.read() as session:
        tasks = session.query(Task).order_by(Task.due_at).all()
        assert [(task.title, task.account_id, task.contact_id) for task in tasks] == [
            (step.title, account, who) for step in plans[0].steps
        ]
    with pytest.raises(Refused, match="win-back-running"), firm.write("care") as session:
        win_back.start(session, complaint, plans[0].id)
    with firm.write("care") as session:
        again = make.complaint(session, account, "又响了")
        assert win_back.start(session, again, plans[0].id) == 2


def test_who_is_not_to_be_contacted_or_wants_none_of_the_channels_is_left_alone(firm: Database) -> None:
    with firm.write("demo") as session:
        care_plans.add_usual(session)
        plan = win_back.offered(session)[0].id
        closed = make.complaint(session, make.account(session, do_not_contact=True))
        other = make.account(session, "另一家")
        deaf = make.contact(session, account_id=other, opt_outs=["call", "visit"])
        quiet = make.complaint(session, other, contact_id=deaf)
        with pytest.raises(Refused, match="win-back-no-contact"):
            win_back.start(session, closed, plan)
        with pytest.raises(Refused, match="win-back-nobody"):
            win_back.start(session, quiet, plan)
