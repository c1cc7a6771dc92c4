"""Working the queue by its verbs, and what the board and the table of ages count."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from app.rules.errors import Refused
from app.rules.moments import to_millis
from app.services import records, triage
from app.services.lists import queue, queue_board
from app.services.moves import move
from app.storage.list_spec import ListQuery
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database
    from tests.services.conftest import Watch


def status(firm: Database, record: str) -> str:
    with firm.read() as session:
        return str(records.get(session, "complaint", record).status)  # type: ignore[attr-defined]


def test_grading_triages_what_was_only_received_and_taking_assigns_it(firm: Database) -> None:
    with firm.write("move-complaint") as session:
        account = make.account(session)
        ones = [make.complaint(session, account, f"投诉{n}") for n in range(2)]
        assert triage.grade(session, ones, "high") == 2
    assert [status(firm, one) for one in ones] == ["triaged", "triaged"]
    with firm.write("move-complaint") as session:
        triage.take(session, ones[:1])
        triage.begin(session, ones)
        triage.wait(session, ones[1:])
    assert [status(firm, one) for one in ones] == ["investigating", "waiting_customer"]
    with pytest.raises(Refused, match="move-not-allowed"), firm.write("move-complaint") as session:
        triage.wait(session, ones)  # the second waits already, so the first is left as it was
    assert status(firm, ones[0]) == "investigating"


def test_the_board_holds_what_the_queue_was_asked_for_in_its_order(firm: Database, watch: Watch) -> None:
    with firm.write("demo") as session:
        account = make.account(session)
        late = make.complaint(session, account, "晚", resolution_due_at=watch.now)
        soon = make.complaint(session, account, "早", resolution_due_at=watch.now - dt.timedelta(days=1))
        gone = make.complaint(session, account, "旧")
        move(session, "complaint", gone, "rejected", {"rejected_reason": "非本公司"})
    with firm.raw() as connection:
        found = queue_board.on_board(connection, ListQuery(queue.QUEUE, queue.open_only()))
    assert [one.id for one in found["received"]] == [soon, late]
    assert sum(map(len, found.values())) == 2


def test_the_table_of_ages_counts_open_complaints_and_those_that_are_late(
    firm: Database, watch: Watch
) -> None:
    with firm.write("demo") as session:
        account = make.account(session)
        for days, severity in ((0, "low"), (2, "high"), (2, "high"), (40, "critical")):
            at = watch.now - dt.timedelta(days=days)
            due = at + dt.timedelta(days=10)
            make.complaint(session, account, received_at=at, severity=severity, resolution_due_at=due)
    with firm.raw() as connection:
        found = queue_board.ages(connection, to_millis(watch.now))
    counted = {key: tuple(cell) for key, cell in found.items() if cell.number}
    assert counted == {("low", 0): (1, 0), ("high", 1): (2, 0), ("critical", 5): (1, 1)}
