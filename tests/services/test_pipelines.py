from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from app.model.activities import Task
from app.model.deals import Deal, Stage, StageChange
from app.rules.errors import Refused
from app.services import board, pipelines, records
from app.services.deals import move_deal
from app.services.lists.registry import LISTS
from app.services.setup import pipeline_id
from app.storage.list_spec import ListQuery
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database


@pytest.fixture
def stages(firm: Database) -> list[str]:
    with firm.raw() as connection:
        return [stage.id for stage in board.stages(connection)]


def shown(firm: Database, pipeline: str = "") -> dict[str, list[str]]:
    with firm.raw() as connection:
        found = board.board(connection, ListQuery(LISTS["deal"]), firm.clock(), pipeline)
    return {column.stage.name_en: [card.name for card in column.cards] for column in found}


def test_a_move_is_refused_with_the_missing_rule_named(firm: Database, stages: list[str]) -> None:
    with firm.write("stage") as session:
        needs = {"entry_rules": [{"field": "amount", "is": "at_least", "value": 1000}]}
        pipelines.save_stage(session, stages[2], pipeline_id(), {"probability": 50, **needs})
        leave = {"exit_rules": [{"field": "next_step", "is": "set"}]}
        pipelines.save_stage(session, stages[0], pipeline_id(), {"probability": 10, **leave})
        deal = make.deal(session, amount=999)
    with pytest.raises(Refused, match="stage-rule-missing") as caught, firm.write("move-deal") as session:
        move_deal(session, deal, stages[2])
    assert caught.value.field == "next_step"
    with pytest.raises(Refused, match="stage-rule-missing") as caught, firm.write("move-deal") as session:
        move_deal(session, deal, stages[2], {"next_step": "报价"})
    assert caught.value.field == "amount"
    with firm.write("move-deal") as session:
        move_deal(session, deal, stages[2], {"amount": 1000, "next_step": "报价"})


def test_a_stages_tasks_are_made_on_entry_and_not_doubled(firm: Database, stages: list[str]) -> None:
    with firm.write("stage") as session:
        tasks = [{"title": "发送资料", "days": 3}, {"title": "安排演示", "days": 7}]
        pipelines.save_stage(session, stages[1], pipeline_id(), {"probability": 25, "tasks": tasks})
        deal = make.deal(session)
    for stage in (1, 0, 1):
        with firm.write("move-deal") as session:
            move_deal(session, deal, stages[stage])
    with firm.read() as session:
        made = list(session.scalars(select(Task).where(Task.about_id == deal).order_by(Task.due_at)))
        assert [(task.title, (task.due_at - firm.clock()).days) for task in made if task.due_at] == [
            ("发送资料", 3),
            ("安排演示", 7),
        ]
        assert {task.assignee_id for task in made} == {firm.actor.user_id}


def test_a_stage_with_deals_is_taken_away_only_when_it_is_said_where_they_go(
    firm: Database, stages: list[str]
) -> None:
    with firm.write("deal") as session:
        deal = make.deal(session)
        move_deal(session, deal, stages[1])
    with pytest.raises(Refused, match="stage-in-use") as caught, firm.write("remove-stage") as session:
        pipelines.remove_stage(session, stages[1])
    assert caught.value.facts["deals"] == 1
    with firm.write("remove-stage") as session:
        assert pipelines.remove_stage(session, stages[1], stages[2]) == 1
    with firm.read() as session:
        assert session.get_one(Deal, deal).stage_id == stages[2]
        last = (
            select(StageChange.to_stage_id).where(StageChange.deal_id == deal).order_by(StageChange.id.desc())
        )
        assert session.scalars(last).first() == stages[2]
    assert "Needs confirmed" not in shown(firm)


def test_deals_whose_stage_another_laptop_took_away_stand_in_the_one_before(
    firm: Database, stages: list[str]
) -> None:
    with firm.write("deal") as session:
        deal = make.deal(session, name="无家可归")
        move_deal(session, deal, stages[2])
        records.archive(session, "stage", stages[2])
    assert shown(firm)["Needs confirmed"] == ["无家可归"]
    with firm.write("move-deal") as session:
        move_deal(session, deal, stages[3])
    assert shown(firm)["Negotiation"] == ["无家可归"]


def test_the_last_stage_of_a_kind_stays(firm: Database, stages: list[str]) -> None:
    with pytest.raises(Refused, match="stage-last-of-kind"), firm.write("remove-stage") as session:
        pipelines.remove_stage(session, stages[4])


def test_a_new_stage_stands_before_the_closing_ones_and_can_be_moved(
    firm: Database, stages: list[str]
) -> None:
    with firm.write("stage") as session:
        made = pipelines.save_stage(session, None, pipeline_id(), {"name": "试用", "probability": 60})
        pipelines.order_stages(session, [stages[0], made, *stages[1:]])
        assert [stage.id for stage in pipelines.stages_of(session, pipeline_id())] == [
            stages[0],
            made,
            *stages[1:],
        ]


def test_a_second_pipeline_has_its_own_board(firm: Database) -> None:
    with firm.write("pipeline") as session:
        second = pipelines.add_pipeline(session, "渠道流程", "Channel")
        first = pipelines.stages_of(session, second)[0]
        make.deal(session, name="代理", pipeline_id=second, stage_id=first.id)
    assert shown(firm, second)["First contact"] == ["代理"]
    assert shown(firm)["First contact"] == []
    with pytest.raises(Refused, match="pipeline-in-use"), firm.write("pipeline") as session:
        pipelines.archive_pipeline(session, second)
    with firm.write("pipeline") as session:
        deal = session.scalars(select(Deal).where(Deal.pipeline_id == second)).one()
        records.update(session, "deal", deal.id, {"status": "void"})
        pipelines.archive_pipeline(session, second)
    with pytest.raises(Refused, match="pipeline-last"), firm.write("pipeline") as session:
        pipelines.archive_pipeline(session, pipeline_id())


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"probability": 101}, "probability-range"),
        ({"probability": -1}, "probability-range"),
        ({"dwell_days": 0}, "dwell-range"),
        ({"tasks": [{"title": " "}]}, "stage-tasks-unclear"),
        ({"tasks": [{"title": "x", "days": 400}]}, "stage-tasks-unclear"),
        ({"entry_rules": [{"field": "amount", "is": "nearly"}]}, "condition-unclear"),
        ({"name": ""}, "name-required"),
    ],
)
def test_a_stage_that_makes_no_sense_is_refused(
    firm: Database, stages: list[str], fields: dict[str, object], code: str
) -> None:
    with pytest.raises(Refused, match=code), firm.write("stage") as session:
        pipelines.save_stage(session, stages[0], pipeline_id(), fields)


def test_only_an_admin_changes_stages(firm: Database, stages: list[str]) -> None:
    with firm.write("role") as session:
        records.update(session, "user", firm.actor.user_id, {"role": "manager"})
    with pytest.raises(Refused, match="admins-only"), firm.write("stage") as session:
        pipelines.save_stage(session, stages[0], pipeline_id(), {"name": "x"})
    with firm.read() as session:
        assert session.get_one(Stage, stages[0]).name == "初步接触"
