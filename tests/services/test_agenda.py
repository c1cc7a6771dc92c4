from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from app.rules.errors import Refused
from app.services import agenda, records
from app.services.agenda import LAYERS, Entry, Span, entries, midnight
from app.services.holidays import holidays, take_in_holidays, work_calendar
from app.services.rescheduling import reschedule

if TYPE_CHECKING:
    from pathlib import Path

    from app.storage.database import Database

HERE = ZoneInfo("Asia/Shanghai")
DAY, HOUR = dt.timedelta(days=1), dt.timedelta(hours=1)
MONDAY = dt.date(2026, 11, 16)


def at(day: dt.date, hour: int, minute: int = 0, zone: dt.tzinfo = HERE) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour, minute), zone)


def make(firm: Database, kind: str, **fields: Any) -> str:
    with firm.write("demo") as session:
        return records.create(session, kind, fields)


def week(firm: Database, zone: dt.tzinfo = HERE, first: dt.date = MONDAY, **asked: Any) -> list[Entry]:
    with firm.raw() as connection:
        return entries(connection, Span(first, first + 6 * DAY, zone, **asked))


def move(firm: Database, kind: str, record: str, start: dt.datetime, end: dt.datetime, **how: Any) -> None:
    with firm.write("update") as session:
        reschedule(session, kind, record, start, end, **how)


def value(firm: Database, kind: str, record: str, key: str) -> Any:
    with firm.read() as session:
        return getattr(records.get(session, kind, record), key)


def test_each_layer_has_its_entries_and_a_hidden_one_has_none(firm: Database) -> None:
    account = make(firm, "account", name="恒通")
    make(firm, "visit", account_id=account, purpose="needs", planned_start_at=at(MONDAY, 9))
    make(firm, "task", title="报价", due_at=at(MONDAY, 15))
    make(firm, "deal", name="年度框架", account_id=account, expected_close=MONDAY + DAY)
    make(firm, "contact", name="单晓梅", account_id=account, birthday=dt.date(1980, 11, 18))
    plan = make(firm, "care_plan", name="关怀", trigger="birthday")
    step = make(firm, "care_step", plan_id=plan, channel="call", title="问候")
    make(firm, "task", title="问候", due_at=at(MONDAY, 16), care_step_id=step)
    assert {entry.layer for entry in week(firm)} == set(LAYERS)
    assert {e.layer for e in week(firm, layers=frozenset({agenda.DEALS}))} == {agenda.DEALS}


def test_a_calendar_of_one_user_leaves_out_what_is_others(firm: Database) -> None:
    other = make(firm, "user", login="wf", name="王芳", role="rep")
    make(firm, "task", title="她的", due_at=at(MONDAY, 9), assignee_id=other)
    assert week(firm, user_id=firm.actor.user_id) == []
    assert [entry.title for entry in week(firm, user_id=other)] == ["她的"]


def test_a_lunar_birthday_falls_on_its_lunar_day(firm: Database) -> None:
    make(firm, "contact", name="任喆", birthday=dt.date(1985, 8, 15), birthday_lunar=True)
    (entry,) = week(firm, first=dt.date(2026, 9, 21))
    assert entry.start == midnight(dt.date(2026, 9, 25), HERE)  # mid-autumn of 2026
    assert week(firm, first=dt.date(2026, 8, 10)) == []


def test_a_birthday_on_29_february_is_told_on_the_28th_in_a_common_year(firm: Database) -> None:
    make(firm, "contact", name="闰生", birthday=dt.date(1988, 2, 29))
    (entry,) = week(firm, first=dt.date(2026, 2, 23))
    assert entry.start == midnight(dt.date(2026, 2, 28), HERE)
    (entry,) = week(firm, first=dt.date(2028, 2, 28))
    assert entry.start == midnight(dt.date(2028, 2, 29), HERE)


def test_a_repeated_task_shows_what_is_to_come_at_the_same_hour_across_summer_time(firm: Database) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    first = dt.date(2026, 10, 23)
    make(firm, "task", title="例会", due_at=at(first, 9, zone=berlin), recurrence="FREQ=DAILY",
         time_zone="Europe/Berlin")  # fmt: skip
    found = week(firm, zone=berlin, first=first)
    hours = [dt.datetime.fromtimestamp(e.start / 1000, berlin).hour for e in found]
    assert hours == [9] * 7
    assert [e.repeated for e in found] == [False, *[True] * 6]
    assert not any(e.movable for e in found[1:])


def test_a_rule_that_this_version_cannot_keep_shows_the_task_alone(firm: Database) -> None:
    task = make(firm, "task", title="例会", due_at=at(MONDAY, 9))
    with firm.write("update") as session:
        records.get(session, "task", task).recurrence = "FREQ=HOURLY"  # type: ignore[attr-defined] # a task
    assert len(week(firm)) == 1


def test_a_whole_day_stays_the_same_day_for_a_traveller(firm: Database) -> None:
    make(firm, "task", title="报税", due_at=at(MONDAY, 23, 59), all_day=True, time_zone="Asia/Shanghai")
    auckland = ZoneInfo("Pacific/Auckland")
    (entry,) = week(firm, zone=auckland)
    assert (entry.start, entry.whole_day) == (midnight(MONDAY, auckland), True)


def test_a_dragged_visit_keeps_its_length_and_counts_the_move(firm: Database) -> None:
    account = make(firm, "account", name="恒通")
    start = at(MONDAY, 9)
    visit = make(firm, "visit", account_id=account, purpose="needs", planned_start_at=start,
                 planned_end_at=start + HOUR)  # fmt: skip
    move(firm, "visit", visit, start + DAY, start + DAY + HOUR)
    assert value(firm, "visit", visit, "planned_start_at") == start + DAY
    assert value(firm, "visit", visit, "planned_end_at") == start + DAY + HOUR
    assert value(firm, "visit", visit, "moved_count") == 1
    move(firm, "visit", visit, start + DAY, start + DAY + 2 * HOUR)
    assert value(firm, "visit", visit, "moved_count") == 1  # longer is not moved


def test_a_stretched_task_begins_where_it_stood_and_is_due_at_its_end(firm: Database) -> None:
    due = at(MONDAY, 15)
    task = make(firm, "task", title="报价", due_at=due)
    move(firm, "task", task, due, due + HOUR)
    assert (value(firm, "task", task, "start_at"), value(firm, "task", task, "due_at")) == (due, due + HOUR)


def test_a_dragged_task_without_a_length_stays_without_one(firm: Database) -> None:
    due = at(MONDAY, 15)
    task = make(firm, "task", title="报价", due_at=due)
    move(firm, "task", task, due + DAY, due + DAY + HOUR / 2)
    assert (value(firm, "task", task, "start_at"), value(firm, "task", task, "due_at")) == (None, due + DAY)


def test_a_task_of_a_day_moves_by_days_and_keeps_its_hour_over_a_change_of_the_clocks(firm: Database) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    saturday = dt.date(2026, 10, 24)
    task = make(firm, "task", title="报税", due_at=at(saturday, 23, 59, berlin), all_day=True,
                time_zone="Europe/Berlin")  # fmt: skip
    move(firm, "task", task, at(saturday + DAY, 0, 0, berlin), at(saturday + 2 * DAY, 0, 0, berlin),
         whole_day=True)  # fmt: skip
    assert value(firm, "task", task, "due_at") == at(saturday + DAY, 23, 59, berlin)


def test_what_is_over_or_ends_before_it_begins_is_not_moved(firm: Database) -> None:
    task = make(firm, "task", title="报价", due_at=at(MONDAY, 15), status="done")
    with pytest.raises(Refused, match="not-movable"):
        move(firm, "task", task, at(MONDAY, 9), at(MONDAY, 10))
    open_one = make(firm, "task", title="寄样", due_at=at(MONDAY, 15))
    with pytest.raises(Refused, match="ends-before-start"):
        move(firm, "task", open_one, at(MONDAY, 10), at(MONDAY, 9))
    assert value(firm, "task", open_one, "due_at") == at(MONDAY, 15)


def test_holidays_from_a_file_make_a_year_known_and_its_hours_follow(firm: Database, tmp_path: Path) -> None:
    file = tmp_path / "2027.json"
    days = [{"name": "元旦", "date": "2027-01-01", "isOffDay": True},
            {"name": "元旦", "date": "2027-01-03", "isOffDay": False}]  # fmt: skip
    file.write_text(json.dumps({"year": 2027, "days": days}), "utf-8")
    for _ in range(2):  # twice is once
        with firm.write("update-calendar_day") as session:
            assert take_in_holidays(session, file) == (2027,)
    with firm.raw() as connection:
        table, calendar = holidays(connection), work_calendar(connection)
        kept = connection.execute("SELECT count(*) FROM calendar_days WHERE deleted_at IS NULL").fetchone()[0]
    assert kept == 2
    assert table.missing(dt.date(2026, 1, 1), dt.date(2027, 12, 31)) == ()
    assert calendar.shifts_on(dt.date(2027, 1, 1)) == ()
    assert calendar.shifts_on(dt.date(2027, 1, 3)) == ((540, 720), (810, 1080))  # a Sunday that is worked
    assert not calendar.shifts_on(dt.date(2026, 10, 1))


def test_a_file_that_is_no_list_changes_nothing(firm: Database, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(b"\xff\xfe not json")
    with pytest.raises(Refused, match="holidays-unclear"), firm.write("update-calendar_day") as session:
        take_in_holidays(session, file)


def test_a_firm_that_keeps_no_public_holidays_works_on_them(database: Database) -> None:
    with database.write("calendar") as session:
        records.create(
            session,
            "work_calendar",
            {
                "name": "全年无休",
                "time_zone": "Asia/Shanghai",
                "shifts": {**{str(day): [["09:00", "18:00"]] for day in range(7)}, "holidays": False},
                "is_default": True,
            },
        )
    with database.raw() as connection:
        assert not holidays(connection).days
        assert work_calendar(connection).shifts_on(dt.date(2026, 10, 1)) == ((540, 1080),)
