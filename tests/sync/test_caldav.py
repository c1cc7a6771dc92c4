"""Two-way exchange with a real CalDAV server over real HTTP."""

from __future__ import annotations

import datetime as dt
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import count
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from app.rules.errors import Trouble
from app.rules.moments import to_millis
from app.services import records
from app.services.moves import move
from app.services.setup import set_up
from app.sync.caldav import book, exchange
from app.sync.caldav.dav import answers
from app.sync.caldav.exchange import Outcome, Words
from app.sync.caldav.line import Line
from app.sync.conflicts import open_conflicts, resolve
from tests.sync.certificates import listening, make_certificate
from tests.sync.radicale_server import PASSWORD, USERS, Phone, radicale

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.storage.database import Database
    from tests.sync.radicale_server import Server

SHANGHAI = ZoneInfo("Asia/Shanghai")
WORDS = Words({"needs": "了解需求"}, "在日历中删除")
START = dt.datetime.now(dt.UTC).replace(microsecond=0, second=0, minute=0) + dt.timedelta(days=3)
numbers = count()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with radicale(tmp_path_factory.mktemp("radicale")) as running:
        yield running


@pytest.fixture
def phone(server: Server) -> Iterator[Phone]:
    made = Phone(server.address, USERS[next(numbers)])
    yield made
    made.close()


@pytest.fixture
def copy(database: Database, phone: Phone) -> Database:
    """A copy that exchanges tasks and visits with the phone's calendar."""
    set_up(database)
    connect(database, phone)
    return database


def connect(db: Database, phone: Phone, **more: Any) -> None:
    kept = {"address": phone.server, "user": phone.user, "password": PASSWORD}
    with db.apply() as connection:
        book.keep(connection, **kept | {"tasks": phone.calendar, "events": phone.calendar} | more)


def run(db: Database) -> Outcome:
    return exchange.exchange(db, WORDS, SHANGHAI)


def add(db: Database, kind: str, **fields: Any) -> str:
    with db.write("create") as session:
        return records.create(session, kind, fields)


def change(db: Database, kind: str, record: str, **fields: Any) -> None:
    with db.write("update") as session:
        records.update(session, kind, record, fields)


def value(db: Database, kind: str, record: str, key: str) -> Any:
    with db.read() as session:
        return getattr(records.get(session, kind, record), key)


def conflicts(db: Database) -> list[tuple[str | None, str, str | None, str | None]]:
    with db.raw() as connection:
        return [(each.field, each.reason, each.kept, each.lost) for each in open_conflicts(connection)]


def visit(db: Database) -> str:
    account = add(db, "account", name="杭州恒通轴承", city="杭州")
    return add(
        db,
        "visit",
        account_id=account,
        purpose="needs",
        planned_start_at=START,
        planned_end_at=START + dt.timedelta(hours=2),
    )


def at(text: str, name: str) -> str:
    """A property of an entry."""
    return next(line.partition(":")[2] for line in text.splitlines() if line.startswith(name))


def test_tasks_and_visits_go_out_once(copy: Database, phone: Phone) -> None:
    add(copy, "task", title="打电话；确认, 报价", due_at=START, priority="high", description="第一行\n第二行")
    visit(copy)
    assert run(copy) == Outcome(sent=2)
    texts = sorted(phone.files().values(), key=lambda text: "VTODO" in text)
    event, todo = (text.replace("\r\n", "\n") for text in texts)
    assert at(todo, "SUMMARY") == "打电话；确认\\, 报价"
    assert at(todo, "DUE") == f"{START:%Y%m%dT%H%M%SZ}"
    assert at(todo, "PRIORITY") == "3"
    assert at(event, "SUMMARY") == "了解需求 · 杭州恒通轴承"
    assert at(event, "DTEND") == f"{START + dt.timedelta(hours=2):%Y%m%dT%H%M%SZ}"
    assert run(copy) == Outcome()


def test_what_is_ticked_off_on_the_phone_is_done_here_and_a_recurring_task_plans_its_next(
    copy: Database, phone: Phone
) -> None:
    task = add(copy, "task", title="回访", due_at=START, recurrence="FREQ=WEEKLY", time_zone="Asia/Shanghai")
    run(copy)
    assert "RRULE" not in phone.only()  # each occurrence is a task of its own here
    phone.edit(("STATUS:NEEDS-ACTION", "STATUS:COMPLETED"))
    assert run(copy).taken == 1
    assert value(copy, "task", task, "status") == "done"
    assert run(copy) == Outcome(sent=1)  # the next occurrence
    texts = "".join(phone.files().values())
    assert f"DUE:{START + dt.timedelta(weeks=1):%Y%m%dT%H%M%SZ}" in texts


def test_a_visit_that_is_dragged_on_the_phone_moves_here_and_counts_as_moved(
    copy: Database, phone: Phone
) -> None:
    planned = visit(copy)
    run(copy)
    later = START + dt.timedelta(days=1)
    before, after = (f"{day:%Y%m%d}" for day in (START, later))
    phone.edit((f"DTSTART:{before}", f"DTSTART:{after}"), (f"DTEND:{before}", f"DTEND:{after}"))
    run(copy)
    assert value(copy, "visit", planned, "planned_start_at") == later
    assert value(copy, "visit", planned, "moved_count") == 1
    assert conflicts(copy) == []


def test_edits_of_different_fields_on_both_sides_both_stand(copy: Database, phone: Phone) -> None:
    task = add(copy, "task", title="寄样品", due_at=START)
    run(copy)
    phone.edit(("SUMMARY:寄样品", "SUMMARY:寄两份样品"), ("BEGIN:VTODO", "BEGIN:VTODO\r\nX-PHONE:keeps this"))
    change(copy, "task", task, priority="urgent")
    assert run(copy) == Outcome(taken=1, sent=1)
    assert value(copy, "task", task, "title") == "寄两份样品"
    text = phone.only()
    assert at(text, "PRIORITY") == "1"
    assert at(text, "X-PHONE") == "keeps this"
    assert conflicts(copy) == []
    assert run(copy) == Outcome()


@pytest.mark.parametrize(("hours", "stands"), [(1, "phone"), (-1, "here")])
def test_the_later_of_two_edits_of_one_field_stands_and_the_other_is_a_conflict_to_decide(
    copy: Database, phone: Phone, hours: int, stands: str
) -> None:
    task = add(copy, "task", title="base", due_at=START)
    run(copy)
    change(copy, "task", task, title="here")
    stamp = dt.datetime.now(dt.UTC) + dt.timedelta(hours=hours)
    before = at(phone.only(), "LAST-MODIFIED")
    phone.edit(
        ("SUMMARY:base", "SUMMARY:phone"),
        (f"LAST-MODIFIED:{before}", f"LAST-MODIFIED:{stamp:%Y%m%dT%H%M%SZ}"),
    )
    run(copy)
    lost = "here" if stands == "phone" else "phone"
    assert value(copy, "task", task, "title") == stands
    assert at(phone.only(), "SUMMARY") == stands
    assert conflicts(copy) == [("title", "calendar-edit", stands, lost)]
    with copy.raw() as connection:
        (conflict,) = open_conflicts(connection)
    resolve(copy, conflict.id, "mine")
    assert value(copy, "task", task, "title") == lost
    run(copy)
    assert at(phone.only(), "SUMMARY") == lost


def test_a_task_made_on_the_phone_arrives_once_on_two_laptops_under_one_id(
    copy: Database, phone: Phone
) -> None:
    text = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-\r\nBEGIN:VTODO\r\nUID:from-phone-1\r\nDTSTAMP:20260101T000000Z\r\n"
        "SUMMARY:买礼品\r\nDUE;VALUE=DATE:20270105\r\nRRULE:FREQ=YEARLY\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
    )
    phone.put("whatever.ics", text)
    assert run(copy) == Outcome(made=1)
    assert run(copy) == Outcome()
    with copy.raw() as connection:
        first = connection.execute("SELECT id, title, all_day, due_at, recurrence FROM tasks").fetchall()
        connection.execute("SELECT 1")
    due = dt.datetime(2027, 1, 5, 23, 59, tzinfo=SHANGHAI)
    assert first == [(first[0][0], "买礼品", 1, to_millis(due), "FREQ=YEARLY")]
    with copy.apply() as connection:  # the user's other laptop knows the task by sync, and not the entry
        connection.execute("DELETE FROM calendar_entries")
    assert run(copy) == Outcome()
    with copy.raw() as connection:
        assert connection.execute("SELECT count(*) FROM tasks").fetchone() == (1,)


def test_events_of_others_in_the_calendar_are_left_alone(copy: Database, phone: Phone) -> None:
    text = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-\r\nBEGIN:VEVENT\r\nUID:dentist\r\nDTSTAMP:20260101T000000Z\r\n"
        "SUMMARY:牙医\r\nDTSTART:20270105T080000Z\r\nDTEND:20270105T090000Z\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )
    phone.put("dentist.ics", text)
    for _ in range(2):
        assert run(copy) == Outcome()
    assert at(phone.only(), "SUMMARY") == "牙医"


def test_an_entry_deleted_on_the_phone_cancels_its_record_and_can_be_undone(
    copy: Database, phone: Phone
) -> None:
    from app.services.history import undo  # noqa: PLC0415 - the subject

    planned = visit(copy)
    run(copy)
    phone.delete(f"{planned}.ics")
    assert run(copy) == Outcome(called_off=1)
    assert value(copy, "visit", planned, "status") == "cancelled"
    assert value(copy, "visit", planned, "cancel_reason") == "在日历中删除"
    undo(copy)
    assert value(copy, "visit", planned, "status") == "planned"


def test_what_was_edited_here_and_deleted_there_stays_and_is_sent_again_with_a_conflict(
    copy: Database, phone: Phone
) -> None:
    task = add(copy, "task", title="寄样品", due_at=START)
    run(copy)
    phone.delete(f"{task}.ics")
    change(copy, "task", task, title="寄三份样品")
    assert run(copy) == Outcome(conflicts=1, sent=1)
    assert at(phone.only(), "SUMMARY") == "寄三份样品"
    assert conflicts(copy) == [("deleted_at", "changed-since", None, None)]


def test_what_is_archived_or_given_away_leaves_the_calendar(copy: Database, phone: Phone) -> None:
    gone, given = (add(copy, "task", title=title, due_at=START) for title in ("a", "b"))
    colleague = add(copy, "user", name="李四", login="lisi", role="rep")
    run(copy)
    with copy.write("archive-task") as session:
        records.archive(session, "task", gone)
    change(copy, "task", given, assignee_id=colleague)
    assert run(copy) == Outcome(removed=2)
    assert phone.files() == {}


def test_a_move_that_the_record_does_not_allow_is_a_conflict_and_both_sides_say_the_same_again(
    copy: Database, phone: Phone
) -> None:
    planned = visit(copy)
    run(copy)
    with copy.write("check-in") as session:
        move(session, "visit", planned, "checked_in")
    phone.edit((f"DTSTART:{START:%Y%m%d}", f"DTSTART:{START - dt.timedelta(days=1):%Y%m%d}"))
    run(copy)
    run(copy)
    assert value(copy, "visit", planned, "planned_start_at") == START
    assert conflicts(copy)[0][:2] == ("planned_start_at", "move-not-allowed")
    assert at(phone.only(), "DTSTART") == f"{START:%Y%m%dT%H%M%SZ}"


def test_a_calendar_that_was_emptied_cancels_nothing(copy: Database, phone: Phone) -> None:
    for n in range(25):
        add(copy, "task", title=f"任务 {n}", due_at=START)
    assert run(copy).sent == 25
    phone.http.delete(phone.calendar)
    assert phone.http.request("MKCALENDAR", phone.calendar).status_code == 201
    with pytest.raises(Trouble) as told:
        run(copy)
    assert (told.value.code, told.value.facts) == ("caldav-emptied", {"gone": 25, "of": 25})
    with copy.raw() as connection:
        assert connection.execute("SELECT count(*) FROM tasks WHERE status = 'todo'").fetchone() == (25,)


def test_stopping_keeps_what_was_exchanged_and_the_next_exchange_goes_on(
    copy: Database, phone: Phone
) -> None:
    for n in range(150):
        add(copy, "task", title=f"任务 {n}", due_at=START)
    stop = threading.Event()

    def progress(_done: int, _all: int) -> None:
        stop.set()

    with pytest.raises(Trouble, match="sync-stopped"):
        exchange.exchange(copy, WORDS, SHANGHAI, progress, stop)
    assert len(phone.files()) == 100
    assert run(copy) == Outcome(sent=50)


def test_unreadable_strange_and_huge_entries_are_left_alone(
    copy: Database, phone: Phone, server: Server
) -> None:
    head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-\r\nBEGIN:VTODO\r\nDTSTAMP:20260101T000000Z\r\n"
    foot = "END:VTODO\r\nEND:VCALENDAR\r\n"
    zone = "Z" * 300
    phone.put("zone.ics", f"{head}UID:z\r\nSUMMARY:z\r\nDUE;TZID={zone}:20270105T080000\r\n{foot}")
    phone.put(
        "rule.ics", f"{head}UID:r\r\nSUMMARY:r\r\nDUE:20270230T080000Z\r\n{foot}".replace("0230", "0228")
    )
    phone.put(
        "endless.ics", f"{head}UID:e\r\nSUMMARY:e\r\nDUE:20270105T080000Z\r\nRRULE:FREQ=SECONDLY\r\n{foot}"
    )
    files = server.folder / "collection-root" / phone.user / "office"
    whole = (files / "rule.ics").read_text()
    (files / "rule.ics").write_text(whole.replace("20270228", "20270230"))  # the server's own file is damaged
    outcome = run(copy)
    assert outcome.made >= 2
    with copy.raw() as connection:
        rules = dict(connection.execute("SELECT title, recurrence FROM tasks").fetchall())
    assert rules["e"] is None  # a rule that comes every second is none
    run(copy)


def test_the_calendars_of_a_user_are_found_from_the_servers_address(phone: Phone) -> None:
    line = Line(phone.server, phone.user, PASSWORD)
    try:
        (found,) = line.calendars()
    finally:
        line.close()
    assert (found.href, found.tasks, found.events) == (phone.calendar, True, True)


def test_an_address_that_only_points_to_the_calendars_is_followed(phone: Phone) -> None:
    """As RFC 6764 has it: the firm's own address answers at ``/.well-known/caldav`` with where to go."""

    class Pointer(BaseHTTPRequestHandler):
        def do_PROPFIND(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            known = self.path == "/.well-known/caldav"
            self.send_response(301 if known else 404)
            self.send_header("location", f"{phone.server}/")
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Pointer) as pointer:
        thread = threading.Thread(target=pointer.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        line = Line(f"http://127.0.0.1:{pointer.server_address[1]}", phone.user, PASSWORD)
        try:
            assert [each.href for each in line.calendars()] == [phone.calendar]
        finally:
            line.close()
            pointer.shutdown()
            thread.join()


@pytest.mark.parametrize(
    "body",
    [
        b"not xml",
        b"<a/>",
        b'<!DOCTYPE b [<!ENTITY a "aaaa">]><multistatus xmlns="DAV:"><response>&a;</response></multistatus>',
    ],
)
def test_an_answer_that_is_no_calendars_or_declares_entities_is_not_read(body: bytes) -> None:
    with pytest.raises(Trouble, match="caldav-none-here"):
        list(answers(body, "dav.example.com"))


@pytest.mark.parametrize(
    ("kept", "code"),
    [
        ({"password": "falsch"}, "caldav-password"),
        ({"address": "http://127.0.0.1:9"}, "server-unreachable"),
        ({"gone": True}, "caldav-gone"),
    ],
)
def test_what_fails_is_one_clear_trouble_and_changes_nothing(
    copy: Database, phone: Phone, kept: dict[str, Any], code: str
) -> None:
    add(copy, "task", title="寄样品", due_at=START)
    if kept.pop("gone", False):
        phone.http.delete(phone.calendar)
    if "address" in kept:
        kept |= {"tasks": f"{kept['address']}/x/", "events": ""}
    connect(copy, phone, **kept)
    with pytest.raises(Trouble) as told:
        run(copy)
    assert told.value.code == code
    assert "falsch" not in str(told.value.facts)
    with copy.raw() as connection:
        assert connection.execute("SELECT count(*) FROM calendar_entries").fetchone() == (0,)


def test_a_server_that_is_no_calendar_is_told() -> None:
    with listening(None) as address:
        line = Line(address, "a", "b")
        try:
            with pytest.raises(Trouble) as told:
                line.calendars()
        finally:
            line.close()
    assert told.value.code in {"caldav-none-here", "caldav-failed"}


def test_a_certificate_that_nobody_knows_is_refused_and_trusted_with_its_file(tmp_path: Path) -> None:
    now = dt.datetime.now(dt.UTC)
    certificate = make_certificate(
        tmp_path, valid_from=now - dt.timedelta(days=1), valid_until=now + dt.timedelta(days=1)
    )
    with radicale(tmp_path, certificate) as safe:
        line = Line(safe.address, USERS[0], PASSWORD)
        try:
            with pytest.raises(Trouble, match="certificate-untrusted"):
                line.calendars()
        finally:
            line.close()
        line = Line(safe.address, USERS[0], PASSWORD, str(certificate))
        try:
            with pytest.raises(Trouble, match="caldav-no-calendar"):
                line.calendars()
        finally:
            line.close()


def test_the_password_is_in_no_log_and_no_repr(copy: Database, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(0)
    add(copy, "task", title="寄样品", due_at=START)
    run(copy)
    with copy.raw() as connection:
        assert PASSWORD not in repr(book.load(connection))
    assert PASSWORD not in caplog.text


def test_disconnecting_forgets_the_password_and_leaves_the_calendar(copy: Database, phone: Phone) -> None:
    add(copy, "task", title="寄样品", due_at=START)
    run(copy)
    with copy.apply() as connection:
        book.forget(connection)
    with copy.raw() as connection:
        assert book.load(connection) == book.Settings()
        kept = connection.execute("SELECT count(*) FROM sync_state WHERE v = ?", (PASSWORD,)).fetchone()
    assert kept == (0,)
    assert len(phone.files()) == 1
    with pytest.raises(Trouble, match="caldav-not-set"):
        run(copy)
