from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from app.rules.errors import Refused
from app.rules.positions import Position
from app.services import moves, records, segments, visit_plan, visit_questions, visit_stops, visits
from app.services.holidays import work_calendar
from app.services.put_off import put_off
from app.services.quick_tasks import NextTask
from app.services.visit_day import day_of
from app.services.visit_questions import Question

if TYPE_CHECKING:
    from app.storage.database import Database
    from tests.services.conftest import Watch

HERE = ZoneInfo("Asia/Shanghai")
FRIDAY = dt.date(2026, 11, 20)
CITY = Position(31_230_000, 121_470_000)


def at(hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime.combine(FRIDAY, dt.time(hour, minute), HERE)


def make(firm: Database, kind: str, **fields: Any) -> str:
    with firm.write("demo") as session:
        return records.create(session, kind, fields)


def value(firm: Database, kind: str, record: str, key: str) -> Any:
    with firm.read() as session:
        return getattr(records.get(session, kind, record), key)


@pytest.fixture
def account(firm: Database) -> str:
    return make(firm, "account", name="恒通", latitude_e6=31_231_000, longitude_e6=121_470_000)


@pytest.fixture
def visit(firm: Database, account: str) -> str:
    return make(firm, "visit", account_id=account, purpose="needs", planned_start_at=at(14))


def check_in(firm: Database, visit: str, position: Position | None = None, **how: Any) -> None:
    with firm.write("move-visit") as session:
        visits.check_in(session, visit, position, **how)


def report(
    firm: Database, visit: str, result: str, answers: dict[str, Any] | None = None, **more: Any
) -> str | None:
    with firm.write("report-visit") as session:
        return visits.report(session, visit, result, answers or {}, **more)


def test_a_check_in_keeps_the_time_the_place_and_how_far_that_is_from_the_account(
    firm: Database, visit: str
) -> None:
    check_in(firm, visit, Position(31_230_000, 121_470_000, 20))
    assert value(firm, "visit", visit, "status") == "checked_in"
    assert value(firm, "visit", visit, "checked_in_at") == dt.datetime(2026, 11, 20, 4, tzinfo=dt.UTC)
    assert value(firm, "visit", visit, "accuracy_m") == 20
    assert value(firm, "visit", visit, "distance_m") == 111


def test_a_visit_is_checked_in_once(firm: Database, visit: str) -> None:
    check_in(firm, visit, CITY)
    with pytest.raises(Refused, match="move-not-allowed"):
        check_in(firm, visit, Position(30_000_000, 120_000_000))
    assert value(firm, "visit", visit, "latitude_e6") == CITY.latitude_e6


def test_an_account_without_a_place_takes_that_of_the_check_in_when_told_to(firm: Database) -> None:
    unknown = make(firm, "account", name="新客户")
    visit = make(firm, "visit", account_id=unknown, purpose="needs", planned_start_at=at(14))
    check_in(firm, visit, CITY, keep_position=True)
    assert value(firm, "account", unknown, "latitude_e6") == CITY.latitude_e6
    assert value(firm, "visit", visit, "distance_m") is None


def test_a_report_checks_out_logs_the_follow_up_and_plans_the_next(
    firm: Database, visit: str, account: str, watch: Watch
) -> None:
    check_in(firm, visit)
    watch.forward(minutes=50)
    task = report(firm, visit, "需要报价\n三个型号", following=NextTask("发报价", at(18), timed=True))
    assert task is not None
    assert value(firm, "visit", visit, "status") == "reported"
    assert value(firm, "visit", visit, "next_action") == "发报价"
    assert value(firm, "task", task, "about_id") == account
    assert value(firm, "account", account, "last_followed_at") == dt.datetime(2026, 11, 20, 4, tzinfo=dt.UTC)
    with firm.raw() as connection:
        (told,) = connection.execute("SELECT kind, subject, duration_minutes FROM activities").fetchall()
    assert told == ("visit", "需要报价", 50)


def test_a_report_of_a_visit_that_nobody_made_is_refused_and_changes_nothing(
    firm: Database, visit: str
) -> None:
    with pytest.raises(Refused, match="move-not-allowed"):
        report(firm, visit, "好")
    assert value(firm, "visit", visit, "status") == "planned"
    check_in(firm, visit)
    with pytest.raises(Refused, match="result-required"):
        report(firm, visit, "  ")
    assert value(firm, "visit", visit, "status") == "checked_in"


def ask(text: str, kind: str = "text", *, options: tuple[str, ...] = (), required: bool = False) -> Question:
    return Question("", text, "", kind, options, required)


def save(firm: Database, asked: list[Question]) -> list[Question]:
    with firm.write("update-visit_form") as session:
        visit_questions.save_questions(session, "needs", asked)
    with firm.read() as session:
        return visit_questions.questions(session, "needs")


def test_the_questions_of_a_purpose_are_asked_and_answered_by_their_kind(firm: Database, visit: str) -> None:
    many, rival = save(
        firm, [ask("用量", "number", required=True), ask("竞争对手", "choice", options=("有", "无"))]
    )
    check_in(firm, visit)
    for answers, code in (
        ({}, "answer-required"),
        ({many.id: "许多"}, "answer-unfit"),
        ({many.id: "12", rival.id: "也许"}, "answer-unfit"),
    ):
        with pytest.raises(Refused, match=code):
            report(firm, visit, "好", answers)
    report(firm, visit, "好", {many.id: "12.5", rival.id: "无", "strange": "x"})
    assert value(firm, "visit", visit, "answers") == {many.id: "12.5", rival.id: "无"}


def test_questions_are_changed_moved_and_taken_away_and_old_answers_stay(firm: Database) -> None:
    first, second = save(firm, [ask("用量"), ask("预算")])
    found = save(firm, [second, ask("时间")])
    assert [(q.text, q.id == second.id) for q in found] == [("预算", True), ("时间", False)]
    with pytest.raises(Refused, match="question-options"):
        save(firm, [ask("竞争", "choice", options=("有", "有"))])
    with pytest.raises(Refused, match="question-empty"):
        save(firm, [ask(" ")])
    assert first.id not in {q.id for q in found}


def test_a_day_is_ordered_by_place_and_those_without_one_come_last(firm: Database) -> None:
    east = [make(firm, "account", name=f"东{n}", latitude_e6=31_230_000, longitude_e6=121_000_000 + lon)
            for n, lon in enumerate((300_000, 100_000, 200_000))]  # fmt: skip
    nowhere = make(firm, "account", name="无处")
    silent = make(firm, "account", name="勿扰", do_not_contact=True)
    with firm.raw() as connection:
        found = visit_stops.stops(connection, [nowhere, *east, silent, east[0]], FRIDAY, HERE)
    assert len(found) == 4
    order = visit_plan.ordered(found, Position(31_230_000, 121_000_000), back=False)
    assert [stop.name for stop in order] == ["东1", "东2", "东0", "无处"]


def test_visits_follow_each_other_with_the_drive_between_and_not_across_lunch(firm: Database) -> None:
    places = [make(firm, "account", name=f"客户{n}", latitude_e6=31_230_000, longitude_e6=121_400_000 + n * 100_000)
              for n in range(4)]  # fmt: skip
    with firm.raw() as connection:
        calendar = work_calendar(connection)
        found = visit_stops.stops(connection, places, FRIDAY, HERE)
    legs = visit_plan.timed(found, visit_plan.Wishes(at(9), minutes=60, speed=40), calendar)
    assert [f"{leg.start:%H:%M}" for leg in legs] == ["09:00", "10:30", "13:30", "15:00"]
    assert next(leg.metres for leg in legs) is None
    assert all(12_000 < (leg.metres or 0) < 13_000 for leg in legs[1:])
    with firm.write("plan-visits") as session:
        made = visit_plan.plan_visits(session, legs, "needs")
    assert value(firm, "visit", made[2], "planned_start_at") == at(13, 30)
    with firm.raw() as connection:
        assert all(stop.planned for stop in visit_stops.stops(connection, places, FRIDAY, HERE))


def test_the_accounts_of_a_segment_are_its_members_of_now(firm: Database, account: str) -> None:
    other = make(firm, "account", name="海纳", level="B")
    with firm.write("create-segment") as session:
        live = segments.save_live(session, "account", "B级", "level:B")
        fixed = segments.save_static(session, "account", "两家", [account])
    now, me = at(9), firm.actor.user_id
    with firm.raw() as connection:
        assert visit_stops.members(connection, live, me, now) == [other]
        assert visit_stops.members(connection, fixed, me, now) == [account]


def test_the_report_of_a_day_says_what_was_made_moved_and_missed(
    firm: Database, account: str, visit: str
) -> None:
    second = make(firm, "visit", account_id=account, purpose="service", planned_start_at=at(16))
    with firm.write("update-visit") as session:
        put_off(session, "visit", second, at(17))
    with firm.write("move-visit") as session:
        moves.move(session, "visit", second, "missed")
    check_in(firm, visit, CITY)
    report(firm, visit, "好")
    with firm.raw() as connection:
        day = day_of(connection, firm.actor.user_id, FRIDAY, HERE)
        empty = day_of(connection, firm.actor.user_id, FRIDAY + dt.timedelta(days=1), HERE)
    assert (day.counted("reported"), day.counted("missed")) == (1, 1)
    assert [(v.status, v.moved, v.result) for v in day.visits] == [("reported", 0, "好"), ("missed", 1, "")]
    assert empty.visits == ()
