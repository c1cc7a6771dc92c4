from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event

from app.rules.errors import Refused
from app.services import care_plans, care_results, care_watch, messages, moves, opting_out, records
from app.services.care_plans import Step
from app.services.messages import Draft

if TYPE_CHECKING:
    from app.storage.database import Database
    from tests.services.conftest import Watch

TODAY = dt.date(2026, 11, 20)
DAY = dt.timedelta(days=1)


def make(firm: Database, kind: str, **fields: Any) -> str:
    with firm.write("demo") as session:
        return records.create(session, kind, fields)


def change(firm: Database, kind: str, record: str, **fields: Any) -> None:
    with firm.write("update") as session:
        records.update(session, kind, record, fields)


def plan(firm: Database, trigger: str, *steps: tuple[int, str], stage: str | None = None) -> str:
    made = make(firm, "care_plan", name=trigger, trigger=trigger, stage=stage)
    with firm.write("update-care_plan") as session:
        care_plans.save_steps(
            session, made, [Step("", days, channel, f"步骤{days}") for days, channel in steps]
        )
    return made


def look(firm: Database, day: dt.date = TODAY) -> int:
    with firm.write("care") as session:
        return care_watch.look(session, day)


def tasks(firm: Database) -> list[tuple[str, str]]:
    with firm.raw() as connection:
        rows = connection.execute(
            "SELECT title, date(due_at / 1000, 'unixepoch', '+8 hours') FROM tasks WHERE care_step_id IS NOT NULL"
            " AND deleted_at IS NULL ORDER BY due_at"
        )
        return [tuple(row) for row in rows]


def test_entering_a_stage_starts_its_plan_once_and_standing_in_it_does_not(firm: Database) -> None:
    account = make(firm, "account", name="恒通", lifecycle_stage="potential")
    plan(firm, "stage_entered", (1, "call"), (30, "visit"), stage="new")
    change(firm, "account", account, city="杭州")
    assert tasks(firm) == []
    change(firm, "account", account, lifecycle_stage="new")
    assert tasks(firm) == [("步骤1", "2026-11-21"), ("步骤30", "2026-12-20")]
    change(firm, "account", account, lifecycle_stage="active")
    change(firm, "account", account, lifecycle_stage="new")  # corrected on the same day
    assert len(tasks(firm)) == 2


def test_what_is_taken_back_takes_its_tasks_along(firm: Database) -> None:
    from app.services import history  # noqa: PLC0415 - only here

    account = make(firm, "account", name="恒通", lifecycle_stage="potential")
    plan(firm, "stage_entered", (1, "call"), stage="new")
    change(firm, "account", account, lifecycle_stage="new")
    history.undo(firm)
    assert tasks(firm) == []


def test_a_closed_complaint_and_a_delivered_order_start_theirs(firm: Database) -> None:
    account = make(firm, "account", name="恒通")
    plan(firm, "complaint_closed", (7, "call"))
    plan(firm, "order_delivered", (3, "call"))
    complaint = make(firm, "complaint", account_id=account, subject="异响", severity="low")
    with firm.write("move") as session:
        for state in ("triaged", "assigned", "investigating"):
            moves.move(session, "complaint", complaint, state, {"owner_id": firm.actor.user_id})
        moves.move(session, "complaint", complaint, "resolved", {"root_cause": "other"})
        moves.move(session, "complaint", complaint, "closed")
    order = make(firm, "order", account_id=account, ordered_on=TODAY, currency="CNY")
    with firm.write("move") as session:
        for state in ("confirmed", "fulfilled"):
            moves.move(session, "order", order, state)
    assert tasks(firm) == [("步骤3", "2026-11-23"), ("步骤7", "2026-11-27")]


def test_birthdays_by_sun_and_moon_and_ends_of_contracts_are_seen_ahead_and_started_once(
    firm: Database,
) -> None:
    account = make(firm, "account", name="恒通", contract_ends_on=TODAY + 50 * DAY)
    make(firm, "contact", name="单晓梅", account_id=account, birthday=dt.date(1980, 11, 25))
    make(
        firm, "contact", name="任喆", account_id=account, birthday=dt.date(1985, 10, 15), birthday_lunar=True
    )
    plan(firm, "birthday", (-1, "wechat"))
    plan(firm, "contract_end", (-45, "call"))
    assert look(firm) == 3  # the 15th of the 10th lunar month of 2026 is 23 November
    assert tasks(firm) == [("步骤-1", "2026-11-22"), ("步骤-1", "2026-11-24"), ("步骤-45", "2026-11-25")]
    assert look(firm) == 0
    assert look(firm, TODAY + 365 * DAY) == 1  # the next birthday


def test_a_plan_that_begins_late_makes_only_the_last_of_the_steps_it_has_missed(firm: Database) -> None:
    make(firm, "account", name="恒通", contract_ends_on=TODAY + 10 * DAY)
    plan(firm, "contract_end", (-45, "call"), (-20, "visit"), (-5, "call"))
    assert look(firm) == 1
    assert tasks(firm) == [("步骤-20", str(TODAY - 10 * DAY)), ("步骤-5", str(TODAY + 5 * DAY))]


def test_nobody_is_cared_for_who_does_not_want_it(firm: Database) -> None:
    silent = make(firm, "account", name="勿扰", do_not_contact=True, contract_ends_on=TODAY + 5 * DAY)
    account = make(firm, "account", name="恒通", contract_ends_on=TODAY + 5 * DAY)
    make(firm, "contact", name="单晓梅", account_id=account, opt_outs=["sms"], is_primary=True)
    plan(firm, "contract_end", (-3, "sms"), (-2, "call"))
    assert look(firm) == 1
    assert tasks(firm) == [("步骤-2", "2026-11-23")]
    assert silent


def test_a_silent_account_is_called_once_for_each_silence(firm: Database) -> None:
    account = make(firm, "account", name="恒通")
    plan(firm, "silence", (0, "call"))
    with firm.write("score") as session:
        session.connection().exec_driver_sql(
            "INSERT INTO account_scores (account_id, run, recency, frequency, money, r, f, m, segment, abc, silence,"
            " risk_milli, band, reasons) VALUES (?, 1, 90, 3, 1, 1, 1, 1, 'x', 'A', 'silent', 1, 'high', '[]')",
            (account,),
        )
    assert (look(firm), look(firm)) == (1, 0)


def test_a_plan_that_is_edited_while_its_steps_run_leaves_the_running_ones_alone(
    firm: Database, watch: Watch
) -> None:
    first, second = (
        make(firm, "account", name=name, contract_ends_on=TODAY + 9 * DAY) for name in ("甲", "乙")
    )
    change(firm, "account", second, contract_ends_on=None)
    made = plan(firm, "contract_end", (-3, "call"))
    look(firm)
    with firm.write("update-care_plan") as session:
        (kept,) = care_plans.steps_of(session, made)
        care_plans.save_steps(session, made, [Step("", -5, "visit", "登门")])
    assert kept.offset_days == -3
    assert look(firm) == 0
    assert [title for title, _ in tasks(firm)] == ["步骤-3"]
    change(firm, "account", second, contract_ends_on=TODAY + 9 * DAY)
    watch.forward(minutes=1)
    assert look(firm) == 1
    assert [title for title, _ in tasks(firm)] == ["登门", "步骤-3"]
    change(firm, "care_plan", made, active=False)
    change(firm, "account", first, contract_ends_on=TODAY + 10 * DAY)
    assert look(firm) == 0


def test_a_step_carries_its_message_to_its_owner_and_both_can_be_changed_while_others_run(
    firm: Database,
) -> None:
    colleague = make(firm, "user", login="li", name="李强")
    first, second = (
        make(firm, "account", name=name, contract_ends_on=TODAY + 9 * DAY) for name in ("甲", "乙")
    )
    change(firm, "account", second, contract_ends_on=None)
    make(firm, "contact", name="单晓梅", account_id=first)
    made = plan(firm, "contract_end", (-3, "call"))
    with firm.write("update-care_plan") as session:
        said = messages.save(session, "", Draft("续签", "call", body="{contact}，{account}的合同将到期"))
        (kept,) = care_plans.steps_of(session, made)
        care_plans.save_steps(session, made, [replace(kept, template_id=said, owner_id=colleague)])
    look(firm)
    with firm.write("update-care_plan") as session:
        (kept,) = care_plans.steps_of(session, made)
        assert (kept.template_id, kept.owner_id) == (said, colleague)
        care_plans.save_steps(session, made, [replace(kept, template_id=None, owner_id=None)])
    change(firm, "account", second, contract_ends_on=TODAY + 9 * DAY)
    look(firm)
    with firm.raw() as connection:
        rows = connection.execute("SELECT account_id, description, assignee_id FROM tasks").fetchall()
    assert {tuple(row) for row in rows} == {
        (first, "单晓梅，甲的合同将到期", colleague),
        (second, None, firm.actor.user_id),
    }


def test_what_a_plan_did_and_what_those_it_cared_for_ordered_is_counted_each_order_once(
    firm: Database,
) -> None:
    account = make(firm, "account", name="恒通", contract_ends_on=TODAY + 9 * DAY)
    made = plan(firm, "contract_end", (-3, "call"), (-2, "visit"))
    look(firm)
    change(firm, "account", account, contract_ends_on=TODAY + 20 * DAY)
    assert look(firm) == 1
    orders = [
        make(firm, "order", account_id=account, ordered_on=TODAY + days * DAY, currency="CNY", total=100)
        for days in (-1, 5, 60, 61)
    ]
    with firm.write("move") as session:
        for order in orders:
            moves.move(session, "order", order, "confirmed")
        task = session.connection().exec_driver_sql("SELECT id FROM tasks LIMIT 1").scalar_one()
        moves.move(session, "task", task, "done")
    with firm.raw() as connection:
        found = care_results.brought(connection, made)
    assert found == care_results.Brought(2, 1, 3, 1, 0, 1, 200, "CNY")


def test_an_opt_out_cancels_what_a_care_plan_still_wants_by_that_channel(firm: Database) -> None:
    account = make(firm, "account", name="恒通", contract_ends_on=TODAY + 9 * DAY)
    contact = make(firm, "contact", name="单晓梅", account_id=account)
    plan(firm, "contract_end", (-3, "call"), (-2, "wechat"))
    look(firm)
    change(firm, "contact", contact, opt_outs=["wechat"])
    with firm.write("care") as session:
        assert opting_out.obey(session) == 1
    with firm.raw() as connection:
        states = connection.execute("SELECT title, status FROM tasks ORDER BY title").fetchall()
    assert [tuple(row) for row in states] == [("步骤-2", "cancelled"), ("步骤-3", "todo")]


def test_the_usual_plans_are_added_once_and_a_step_without_words_is_refused(firm: Database) -> None:
    with firm.write("create-care_plan") as session:
        assert care_plans.add_usual(session) == len(care_plans.USUAL)
        assert care_plans.add_usual(session) == 0
    made = plan(firm, "birthday", (0, "call"))
    for step, code in ((Step("", 0, "call", " "), "step-empty"), (Step("", 9999, "call", "x"), "step-days")):
        with pytest.raises(Refused, match=code), firm.write("update-care_plan") as session:
            care_plans.save_steps(session, made, [step])


def test_a_look_reads_what_is_due_from_indexes_and_no_table_from_end_to_end(firm: Database) -> None:
    for trigger in ("birthday", "contract_end", "silence"):
        plan(firm, trigger, (0, "call"))
    asked: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, sql: str, values: Any, *_rest: Any) -> None:
        asked.append((sql, values))

    with firm.write("care") as session:
        bind = session.connection()
        event.listen(bind, "before_cursor_execute", note)
        care_watch.look(session, TODAY)
        event.remove(bind, "before_cursor_execute", note)
        questions = [each for each in asked if "care_runs r" in each[0]]
        steps = [
            row[3]
            for sql, values in questions
            for row in bind.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)
        ]
    assert len(questions) == 3
    assert not [step for step in steps if step.startswith(("SCAN a", "SCAN t"))]
    assert any("ix_contacts_birthdays" in step for step in steps)
    assert any("ix_accounts_contracts" in step for step in steps)
    assert any("ix_account_scores_silent" in step for step in steps)
