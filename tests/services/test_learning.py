"""What is learnt from complaints: whys, answers, and the deals that stand behind open ones."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from app.model.activities import Task
from app.rules.errors import Refused
from app.rules.moments import to_millis
from app.services import article_rows, assuming, intake, knowledge, learning, risk_rows
from app.services.moves import move
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database
    from tests.services.conftest import Watch


def test_the_chain_of_whys_is_kept_and_the_corrective_action_becomes_a_task(firm: Database) -> None:
    with firm.write("learn-complaint") as session:
        complaint = make.complaint(session)
        learning.keep(session, complaint, ["轴承缺油", "未按期保养", "", ""], "training", "重排保养计划")
    with firm.read() as session:
        assert learning.read(session, complaint) == ("轴承异响", ["轴承缺油", "未按期保养"], "training")
        assert [task.title for task in session.query(Task)] == ["重排保养计划"]
    with pytest.raises(Refused, match="whys-gap"), firm.write("learn-complaint") as session:
        learning.keep(session, complaint, ["一", "", "三"], None)


def test_an_answer_is_kept_once_solved_found_by_any_word_and_offered_to_a_like_complaint(
    firm: Database,
) -> None:
    fields = {
        "title": "轴承异响的处理",
        "title_en": "Noisy bearing",
        "body": "先补充润滑脂，再复测",
        "body_en": "Grease it",
    }
    with firm.write("create-article") as session:
        complaint = make.complaint(session)
        with pytest.raises(Refused, match="article-too-early"):
            knowledge.keep(session, complaint, fields)
        for state in ("triaged", "assigned", "investigating", "resolved"):
            move(session, "complaint", complaint, state)
        article = knowledge.keep(session, complaint, fields)
        knowledge.use(session, article, helped=True)
        knowledge.use(session, article, helped=False)
    with firm.raw() as connection:
        for words in ("润滑", "NOISY grease", ""):
            assert [(one.used, one.helped) for one in article_rows.find(connection, words)] == [(2, 1)]
        assert article_rows.find(connection, "润滑 生锈") == []
        offered = intake.answers(connection, intake.Asked("", "电机轴承异响"))
    assert [one.id for one in offered] == [article]


def test_deals_behind_open_complaints_are_discounted_once_by_the_worst_and_by_what_is_assumed(
    firm: Database, watch: Watch
) -> None:
    now = to_millis(watch.now)
    with firm.write("demo") as session:
        account = make.account(session)
        late = make.deal(
            session, account, "晚", amount=1_000_000, probability=50, expected_close=dt.date(2026, 12, 24)
        )
        soon = make.deal(
            session, account, "早", amount=200_000, probability=100, expected_close=dt.date(2026, 11, 27)
        )
        make.deal(session, None, "无关", amount=9)
        make.complaint(session, account, "小", severity="low")
        worst = make.complaint(session, account, "大", severity="critical")
    with firm.raw() as connection:
        found = risk_rows.behind(connection, now, risk_rows.assumed(connection), watch.now.date())
    assert [(one.deal, one.complaint, one.percent, one.risk) for one in found] == [
        (soon, worst, 30, 60_000), (late, worst, 30, 150_000),
    ]  # fmt: skip
    with firm.write("update-assumption") as session:
        assuming.assume(session, {risk_rows.KEY + "critical": 10})
        with pytest.raises(Refused, match="assumption-outside"):
            assuming.assume(session, {risk_rows.KEY + "low": 101})
    with firm.raw() as connection:
        found = risk_rows.behind(connection, now, risk_rows.assumed(connection), watch.now.date())
    assert [one.percent for one in found] == [10, 10]


def test_a_contract_that_ends_stands_behind_a_complaint_too_in_the_order_of_its_end(
    firm: Database, watch: Watch
) -> None:
    today = watch.now.date()
    with firm.write("demo") as session:
        for days, name in ((-1, "已到期"), (3, "周一"), (9, "下周")):
            ends = today + dt.timedelta(days=days)
            make.complaint(session, make.account(session, name, contract_ends_on=ends))
        quiet = make.account(session, "无投诉", contract_ends_on=today)
        make.deal(session, quiet, "无关", amount=9)
        other = make.account(session, "有商机")
        make.deal(session, other, "中", expected_close=today + dt.timedelta(days=5))
        make.deal(session, other, "无日期")
        make.complaint(session, other)
    with firm.raw() as connection:
        found = risk_rows.behind(connection, to_millis(watch.now), {}, today)
    assert [one.name or one.account for one in found] == ["周一", "中", "下周", "无日期"]
    assert [one.deal == "" for one in found] == [True, False, True, False]
