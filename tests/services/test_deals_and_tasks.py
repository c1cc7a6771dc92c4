from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from app.model.activities import Task
from app.model.deals import Deal, StageChange
from app.rules.errors import Refused
from app.services import records, tasks
from app.services.deals import move_deal
from app.services.timeline import timeline
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database
    from tests.services.conftest import Watch


@pytest.fixture
def stages(firm: Database) -> dict[str, str]:
    """Ids of the default stages by their position, won and lost by name."""
    with firm.raw() as connection:
        rows = connection.execute("SELECT kind, position, id FROM stages ORDER BY position").fetchall()
    return {(kind if kind != "open" else str(position)): record_id for kind, position, record_id in rows}


@pytest.fixture
def deal(firm: Database) -> str:
    with firm.write("create-deal") as session:
        return make.deal(session, amount=100_000)


def changes(database: Database, deal_id: str) -> list[StageChange]:
    with database.read() as session:
        query = (
            select(StageChange).where(StageChange.deal_id == deal_id).order_by(StageChange.at, StageChange.id)
        )
        return list(session.scalars(query.order_by(StageChange.at, StageChange.id)))


def test_a_new_deal_stands_in_the_first_stage_and_that_is_on_record(
    firm: Database, deal: str, stages: dict[str, str]
) -> None:
    with firm.read() as session:
        found = session.get_one(Deal, deal)
        assert (found.stage_id, found.status, found.stage_entered_at) == (stages["0"], "open", firm.clock())
    (only,) = changes(firm, deal)
    assert (only.from_stage_id, only.to_stage_id, only.to_status) == (None, stages["0"], "open")


def test_each_move_is_on_record_with_the_time_spent(
    firm: Database, deal: str, stages: dict[str, str], watch: Watch
) -> None:
    watch.forward(days=3)
    with firm.write("move-deal") as session:
        move_deal(session, deal, stages["1"])
    last = changes(firm, deal)[-1]
    assert (last.from_stage_id, last.to_stage_id, last.seconds_in_stage) == (
        stages["0"],
        stages["1"],
        3 * 86_400,
    )
    assert last.by_id == firm.actor.user_id
    with firm.read() as session:
        assert session.get_one(Deal, deal).stage_entered_at == firm.clock()


def test_a_stages_probability_follows_the_stage_until_somebody_sets_it(
    firm: Database, deal: str, stages: dict[str, str]
) -> None:
    with firm.write("move-deal") as session:
        move_deal(session, deal, stages["1"])
        followed = session.get_one(Deal, deal).probability
        records.update(session, "deal", deal, {"probability": 77})
        move_deal(session, deal, stages["2"])
        assert session.get_one(Deal, deal).probability == 77
    with firm.raw() as connection:
        expected = connection.execute(
            "SELECT probability FROM stages WHERE id = ?", (stages["1"],)
        ).fetchone()[0]
    assert followed == expected


def test_won_means_closed_at_full_probability(firm: Database, deal: str, stages: dict[str, str]) -> None:
    with firm.write("win-deal") as session:
        move_deal(session, deal, stages["won"])
    with firm.read() as session:
        found = session.get_one(Deal, deal)
        assert (found.status, found.probability, found.closed_at) == ("won", 100, firm.clock())
        assert found.stage_id == stages["won"]


def test_lost_needs_a_reason(firm: Database, deal: str, stages: dict[str, str]) -> None:
    with pytest.raises(Refused, match="move-needs-field") as caught, firm.write("lose-deal") as session:
        move_deal(session, deal, stages["lost"])
    assert caught.value.field == "loss_reason"
    with firm.write("lose-deal") as session:
        move_deal(session, deal, stages["lost"], {"loss_reason": "price"})
    last = changes(firm, deal)[-1]
    assert (last.to_status, last.reason) == ("lost", "price")


def test_a_deal_opened_again_returns_to_where_it_stood_and_forgets_its_end(
    firm: Database, deal: str, stages: dict[str, str], watch: Watch
) -> None:
    with firm.write("move-deal") as session:
        move_deal(session, deal, stages["1"])
    watch.forward(days=1)
    with firm.write("lose-deal") as session:
        move_deal(session, deal, stages["lost"], {"loss_reason": "price"})
    watch.forward(days=1)
    with firm.write("reopen-deal") as session:
        records.update(session, "deal", deal, {"status": "open"})
    with firm.read() as session:
        found = session.get_one(Deal, deal)
        assert (found.status, found.stage_id, found.closed_at) == ("open", stages["1"], None)
        assert found.loss_reason is None
    assert [change.to_status for change in changes(firm, deal)] == ["open", "open", "lost", "open"]


def test_a_closed_deal_does_not_move_between_open_stages(
    firm: Database, deal: str, stages: dict[str, str]
) -> None:
    with firm.write("win-deal") as session:
        move_deal(session, deal, stages["won"])
    with pytest.raises(Refused), firm.write("move-deal") as session:
        move_deal(session, deal, stages["1"])


def test_a_stage_that_does_not_exist_is_refused(firm: Database, deal: str) -> None:
    with pytest.raises(Refused, match="reference-missing"), firm.write("move-deal") as session:
        move_deal(session, deal, "nowhere")


def test_a_recurring_task_that_is_done_plans_the_next_one(firm: Database, watch: Watch) -> None:
    due = watch.now + dt.timedelta(hours=2)
    with firm.write("create-task") as session:
        record_id = make.task(
            session, "周报", due_at=due, start_at=due - dt.timedelta(hours=1), recurrence="FREQ=WEEKLY",
            priority="high", time_zone="Asia/Shanghai",
        )  # fmt: skip
    with firm.write("complete-task") as session:
        tasks.complete_task(session, record_id)
    with firm.read() as session:
        done, following = session.scalars(select(Task).order_by(Task.due_at)).all()
    assert (done.status, done.done_at) == ("done", watch.now)
    assert (following.status, following.due_at) == ("todo", due + dt.timedelta(days=7))
    assert following.start_at == due + dt.timedelta(days=7, hours=-1)
    assert (following.title, following.priority, following.account_id) == ("周报", "high", done.account_id)


def test_a_recurring_task_done_late_skips_what_has_passed(firm: Database, watch: Watch) -> None:
    due = watch.now
    with firm.write("create-task") as session:
        record_id = make.task(session, due_at=due, recurrence="FREQ=DAILY", time_zone="Asia/Shanghai")
    watch.forward(days=3, hours=1)
    with firm.write("complete-task") as session:
        tasks.complete_task(session, record_id)
    with firm.read() as session:
        assert session.scalar(select(Task.due_at).where(Task.status == "todo")) == due + dt.timedelta(days=4)


@pytest.mark.parametrize("fields", [{}, {"recurrence": "FREQ=DAILY"}, {"recurrence": "FREQ=DAILY;COUNT=1"}])
def test_without_rule_or_time_or_after_the_last_nothing_follows(
    firm: Database, fields: dict[str, str]
) -> None:
    due = firm.clock() if "COUNT" in fields.get("recurrence", "") else None
    with firm.write("create-task") as session:
        record_id = make.task(session, "回访", due_at=due, **fields)
    with firm.write("complete-task") as session:
        tasks.complete_task(session, record_id)
    with firm.read() as session:
        assert len(session.scalars(select(Task)).all()) == 1


def test_a_task_can_be_put_off_and_taken_up_again(firm: Database, watch: Watch) -> None:
    until = watch.now + dt.timedelta(days=1)
    with firm.write("create-task") as session:
        record_id = make.task(session, due_at=watch.now)
    with firm.write("snooze-task") as session:
        tasks.snooze_task(session, record_id, until)
        tasks.complete_task(session, record_id)
        records.update(session, "task", record_id, {"status": "todo"})
        found = session.get_one(Task, record_id)
        assert (found.due_at, found.snoozed_until, found.done_at) == (until, until, None)


def test_the_timeline_tells_who_changed_what_when_from_which_value(
    firm: Database, deal: str, watch: Watch
) -> None:
    made = watch.now
    watch.forward(hours=1)
    with firm.write("update-deal") as session:
        records.update(session, "deal", deal, {"next_step": "报价"})
    with firm.raw() as connection:
        newest, oldest = timeline(connection, deal)
        assert timeline(connection, deal, before=newest.seq) == [oldest]
        assert timeline(connection, deal, limit=1) == [newest]
    assert (newest.verb, newest.op, newest.at, newest.by_id) == (
        "update-deal",
        "U",
        watch.now,
        firm.actor.user_id,
    )
    assert [(change.field, change.old, change.new) for change in newest.changes] == [
        ("next_step", None, "报价")
    ]
    assert (oldest.verb, oldest.op, oldest.at, oldest.changes) == ("create-deal", "I", made, ())
