"""Reminders by the clock of the laptop, read from real tasks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from app.rules.moments import to_millis
from app.rules.reminders import remembered
from app.services import records
from app.services.reminding import reminders
from app.storage.actor import actor

if TYPE_CHECKING:
    from app.storage.database import Database

DUE = dt.datetime(2026, 11, 20, 6, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


def test_a_clock_set_back_over_a_reminder_does_not_tell_it_again_and_set_forward_tells_it_once(
    firm: Database,
) -> None:
    with firm.write("create-task") as session:
        user = actor(session).user_id
        records.create(session, "task", {"title": "打电话", "due_at": DUE, "assignee_id": user})
    told: dict[str, int] = {}
    heard = []
    for at in (DUE - HOUR, DUE, DUE - HOUR, DUE, DUE + HOUR, DUE - 30 * HOUR, DUE + HOUR):
        with firm.raw() as connection:
            found = reminders(connection, user, told, to_millis(at))
        told = remembered(told, [name for each in found for name in each.names], to_millis(at))
        heard.append(len(found))
    assert heard == [0, 1, 0, 0, 0, 0, 0]
