"""A calendar server that takes no password in the open but asks for a Digest."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest

from app.rules.errors import Refused, Trouble
from app.services import records
from app.services.setup import set_up
from app.sync.caldav import book, exchange
from app.sync.caldav.exchange import Words
from app.sync.caldav.line import Line
from tests.sync.digest_gate import DigestGate, digest_gate
from tests.sync.radicale_server import PASSWORD, USERS, Phone, radicale

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.storage.database import Database

USER = USERS[0]


@pytest.fixture
def phone(tmp_path: Path) -> Iterator[Phone]:
    with radicale(tmp_path) as server:
        made = Phone(server.address, USER)
        yield made
        made.close()


@pytest.fixture
def gate(phone: Phone) -> Iterator[DigestGate]:
    with digest_gate(phone.server, USER, PASSWORD) as running:
        yield running


def test_tasks_go_to_a_server_that_asks_for_a_digest_and_its_changes_come_back(
    database: Database, phone: Phone, gate: DigestGate
) -> None:
    set_up(database)
    calendar = f"{gate.address}{urlsplit(phone.calendar).path}"
    with database.apply() as connection:
        book.keep(
            connection, address=gate.address, user=USER, password=PASSWORD, tasks=calendar, events=calendar
        )
    with database.write("create-task") as session:
        task = records.create(session, "task", {"title": "寄样品"})
    words = Words({}, "")
    exchange.exchange(database, words, ZoneInfo("Asia/Shanghai"))
    phone.edit(("SUMMARY:寄样品", "SUMMARY:寄两份样品"))
    gate.stale = 1  # a nonce grows old between two exchanges
    exchange.exchange(database, words, ZoneInfo("Asia/Shanghai"))
    with database.raw() as connection:
        assert connection.execute("SELECT title FROM tasks WHERE id = ?", (task,)).fetchone() == (
            "寄两份样品",
        )


def test_the_password_is_never_sent_in_the_open_to_a_server_that_asks_for_a_digest(gate: DigestGate) -> None:
    line = Line(gate.address, USER, PASSWORD)
    try:
        assert [each.href for each in line.calendars()] == [f"{gate.address}/{USER}/office/"]
    finally:
        line.close()
    assert gate.schemes[0] == ""
    assert set(gate.schemes) == {"", "Digest"}


def test_of_two_ways_that_a_server_offers_the_digest_is_taken(gate: DigestGate) -> None:
    gate.offers_basic = True
    line = Line(gate.address, USER, PASSWORD)
    try:
        assert line.calendars()
    finally:
        line.close()
    assert "Digest" in gate.schemes
    assert "Basic" not in gate.schemes


def test_a_server_that_leads_to_another_computer_in_the_open_is_not_followed(gate: DigestGate) -> None:
    gate.leads_to = "http://calendar.example/"
    line = Line(gate.address, USER, PASSWORD)
    try:
        with pytest.raises(Refused, match="server-not-secure"):
            line.calendars()
    finally:
        line.close()
    assert len(gate.schemes) == 1


def test_a_wrong_password_is_told_and_not_tried_for_ever(gate: DigestGate) -> None:
    line = Line(gate.address, USER, "falsch")
    try:
        with pytest.raises(Trouble, match="caldav-password"):
            line.calendars()
    finally:
        line.close()
    assert len(gate.schemes) < 6
