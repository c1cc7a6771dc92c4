from __future__ import annotations

import datetime as dt
import email
import email.policy
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from app.exports import feed
from app.exports.invite import invitation
from app.rules.errors import Refused, Trouble
from app.services import moves, records
from app.services.agenda import entries
from app.services.put_off import put_off
from app.services.setup import set_up
from app.services.visit_invitation import invited

if TYPE_CHECKING:
    from pathlib import Path

    from app.storage.database import Database

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = dt.date(2026, 10, 20)
HOUR = dt.timedelta(hours=1)


def make(database: Database, kind: str, **fields: Any) -> str:
    with database.write("demo") as session:
        return records.create(session, kind, fields)


def at(hour: int) -> dt.datetime:
    return dt.datetime.combine(TODAY, dt.time(hour), BERLIN)


def test_a_feed_reads_back_with_whole_days_repeats_and_the_same_hour_through_summer_time(
    database: Database,
) -> None:
    set_up(database)
    account = make(database, "account", name="恒通; 轴承")
    visit = make(database, "visit", account_id=account, purpose="needs", planned_start_at=at(10))
    make(
        database,
        "task",
        title="例会",
        due_at=at(9),
        recurrence="FREQ=DAILY;COUNT=10",
        time_zone="Europe/Berlin",
    )
    make(database, "deal", name="框架", account_id=account, expected_close=TODAY)
    with database.raw() as connection:
        found = entries(connection, feed.span(TODAY, BERLIN, database.actor.user_id))
    text = feed.feed_text(found, BERLIN, "en")
    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    by_name: dict[str, list[Any]] = {}
    for event in events:
        by_name.setdefault(str(event["SUMMARY"]), []).append(event)
    assert [e["DTSTART"].dt.astimezone(BERLIN).hour for e in by_name["例会"]] == [9] * 10
    assert len({str(e["UID"]) for e in events}) == len(events)
    (close,) = by_name["框架 · 恒通; 轴承"]
    assert (close["DTSTART"].dt, close["DTEND"].dt) == (TODAY, TODAY + dt.timedelta(days=1))
    (seen,) = by_name["恒通; 轴承 · Needs"]
    assert str(seen["UID"]) == f"{visit}@baifang"
    assert str(seen["TRANSP"]) == "OPAQUE"


def test_a_feed_is_written_when_it_changed_and_stays_whole_when_it_cannot_be(tmp_path: Path) -> None:
    file = tmp_path / "calendar.ics"
    assert feed.write_feed(file, "one")
    assert not feed.write_feed(file, "one")
    assert feed.write_feed(file, "two")
    with pytest.raises(Trouble, match="folder-missing"):
        feed.write_feed(tmp_path / "gone" / "calendar.ics", "one")
    assert file.read_text("utf-8") == "two"


@pytest.fixture
def visit(database: Database) -> str:
    set_up(database)
    account = make(database, "account", name="恒通轴承", city="上海", street="中山路1号")
    contact = make(database, "contact", name='王 "芳"', email="wf@example.com", account_id=account)
    with database.write("demo") as session:
        user = records.create(
            session, "user", {"login": "li", "name": "李伟", "role": "rep", "email": "li@example.com"}
        )
    return make(database, "visit", account_id=account, contact_id=contact, purpose="needs", planned_start_at=at(10),
                owner_id=user)  # fmt: skip


def draft(database: Database, visit: str, language: str = "zh_CN") -> tuple[Any, Any]:
    with database.raw() as connection:
        message = email.message_from_bytes(
            invitation(invited(connection, visit), BERLIN, language), policy=email.policy.default
        )
    part = next(each for each in message.walk() if each.get_content_type() == "text/calendar")
    return message, icalendar.Calendar.from_ical(part.get_content())


def test_an_invitation_is_a_draft_with_its_calendar_part(database: Database, visit: str) -> None:
    message, calendar = draft(database, visit)
    assert message["X-Unsent"] == "1"
    assert message["To"].addresses[0].addr_spec == "wf@example.com"
    assert "中山路1号" in message.get_body(("plain",)).get_content()
    (event,) = calendar.walk("VEVENT")
    assert (str(calendar["METHOD"]), event["DTSTART"].dt) == ("REQUEST", at(10))
    assert str(event["ATTENDEE"]) == "mailto:wf@example.com"


def test_a_moved_visit_replaces_its_invitation_and_a_cancelled_one_takes_it_back(
    database: Database, visit: str
) -> None:
    _, first = draft(database, visit)
    with database.write("update-visit") as session:
        put_off(session, "visit", visit, at(14))
    _, second = draft(database, visit)
    with database.write("move-visit") as session:
        moves.move(session, "visit", visit, "cancelled")
    message, third = draft(database, visit, "en")
    events = [calendar.walk("VEVENT")[0] for calendar in (first, second, third)]
    assert len({str(event["UID"]) for event in events}) == 1
    assert [int(event["SEQUENCE"]) for event in events] == [0, 1, 2]
    assert str(third["METHOD"]) == "CANCEL"
    assert message["Subject"].startswith("Cancelled: ")


def test_who_does_not_want_mail_is_not_invited(database: Database, visit: str) -> None:
    with database.write("update-contact") as session:
        contact = records.get(session, "visit", visit).contact_id  # type: ignore[attr-defined] # a visit
        records.update(session, "contact", contact, {"opt_outs": ["email"]})
    with database.raw() as connection, pytest.raises(Refused, match="invite-address"):
        invited(connection, visit)
