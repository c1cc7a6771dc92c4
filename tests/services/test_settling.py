"""Making good and asking afterwards: credit notes, approval, tasks, satisfaction."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from app.model.activities import Task
from app.model.orders import CreditNote
from app.rules.errors import Refused
from app.services import records, satisfaction
from app.services.moves import move
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database
    from tests.services.conftest import Watch

TO_WORK = ("triaged", "assigned", "investigating")


def at_work(firm: Database, **fields: Any) -> str:
    with firm.write("demo") as session:
        account = make.account(session)
        order = records.create(
            session, "order", {"account_id": account, "ordered_on": dt.date(2026, 11, 1), "total": 100_000}
        )
        made = make.complaint(session, account, order_id=order, **fields)
        for state in TO_WORK:
            move(session, "complaint", made, state)
    return made


def go(firm: Database, complaint: str, *states: str, **fields: Any) -> None:
    with firm.write("move-complaint") as session:
        for state in states:
            move(session, "complaint", complaint, state, fields)


def notes(firm: Database) -> list[int]:
    with firm.read() as session:
        return [note.amount for note in session.query(CreditNote)]


def titles(firm: Database, status: str = "todo") -> list[str]:
    with firm.read() as session:
        return [task.title for task in session.query(Task).filter(Task.status == status)]


CREDIT = {"remedy": "credit", "remedy_amount": 30_000, "remedy_currency": "CNY"}
WAY = ("remedy_proposed", "remedy_approved", "remedied")


def test_a_credit_that_was_approved_becomes_a_credit_note_of_the_order_once(firm: Database) -> None:
    complaint = at_work(firm)
    go(firm, complaint, *WAY, **CREDIT)
    assert notes(firm) == [30_000]
    go(firm, complaint, "resolved", "reopened", "investigating", *WAY, remedy_amount=50_000)
    assert sorted(notes(firm)) == [20_000, 30_000]
    with firm.read() as session:
        approved = records.get(session, "complaint", complaint).remedy_approved_by  # type: ignore[attr-defined]
    assert approved == firm.actor.user_id


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"remedy_amount": 100_001}, "remedy-over-order"),
        ({"remedy_currency": "EUR"}, "remedy-other-currency"),
    ],
)
def test_a_remedy_larger_than_the_order_or_in_other_money_is_refused_and_nothing_moves(
    firm: Database, changes: dict[str, Any], code: str
) -> None:
    complaint = at_work(firm)
    with pytest.raises(Refused, match=code):
        go(firm, complaint, "remedy_proposed", **(CREDIT | changes))
    with firm.read() as session:
        assert records.get(session, "complaint", complaint).status == "investigating"  # type: ignore[attr-defined]


def test_what_hands_have_to_do_becomes_a_task(firm: Database) -> None:
    go(firm, at_work(firm), *WAY, remedy="redo")
    assert titles(firm) == ["重做/补发 Redo · 轴承异响"]
    assert notes(firm) == []


def test_a_complaint_is_no_duplicate_of_itself_also_not_by_way_of_another(firm: Database) -> None:
    with firm.write("demo") as session:
        account = make.account(session)
        one, two = (make.complaint(session, account) for _ in range(2))
        move(session, "complaint", two, "duplicate", {"duplicate_of_id": one})
    for other in (one, two):
        with pytest.raises(Refused, match="duplicate-of-itself"):
            go(firm, one, "duplicate", duplicate_of_id=other)


def test_after_closing_a_task_asks_and_the_answer_is_kept_once(firm: Database, watch: Watch) -> None:
    complaint = at_work(firm)
    with pytest.raises(Refused, match="answer-too-early"), firm.write("answer-survey") as session:
        satisfaction.answer(session, complaint, "csat", 5)
    go(firm, complaint, "resolved", "closed")
    assert titles(firm) == ["满意度回访 Ask how it went · 轴承异响"]
    watch.forward(hours=1)
    with pytest.raises(Refused, match="answer-outside"), firm.write("answer-survey") as session:
        satisfaction.answer(session, complaint, "csat", 6)
    with firm.write("answer-survey") as session:
        satisfaction.answer(session, complaint, "csat", 4, "很快")
        satisfaction.answer(session, complaint, "nps", 9)
    assert titles(firm, "done") == ["满意度回访 Ask how it went · 轴承异响"]
    with pytest.raises(Refused, match="answered-already"), firm.write("answer-survey") as session:
        satisfaction.answer(session, complaint, "csat", 1)
    with firm.read() as session:
        assert records.get(session, "complaint", complaint).satisfaction == 4  # type: ignore[attr-defined]


def test_a_customer_who_wants_no_contact_is_not_asked(firm: Database) -> None:
    complaint = at_work(firm)
    with firm.write("update-account") as session:
        account = records.get(session, "complaint", complaint).account_id
        records.update(session, "account", account, {"do_not_contact": True})
    go(firm, complaint, "resolved", "closed")
    assert titles(firm) == []
