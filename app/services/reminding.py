"""The tasks that may remind their assignee now; by the raw driver, every half minute."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from app.rules.reminders import LATE, MINUTE, MOST_LEAD, Wanted, to_tell
from app.services.lists.parts import TASK_TITLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.storage.connection import Connection


class Reminder(NamedTuple):
    """A task that reminds: its name, what it is about, when it is due in milliseconds, and the reminders' names."""

    id: str
    title: str
    about: str
    due: int
    whole_day: bool
    names: tuple[str, ...]


def reminders(connection: Connection, user_id: str, told: Mapping[str, int], now: int) -> list[Reminder]:
    """The open tasks of a user that remind now, by when they are due.

    Args:
        connection: the raw door.
        user_id: whose tasks.
        told: the reminders that were told already, by name.
        now: in milliseconds since 1970 UTC.
    """
    rows = connection.execute(
        f"SELECT t.id, {TASK_TITLE}, coalesce(a.name, ''), t.due_at, t.all_day, t.reminders, t.snoozed_until"
        " FROM tasks t"
        " LEFT JOIN accounts a ON a.id = t.account_id WHERE t.deleted_at IS NULL AND t.status IN ('todo', 'doing')"
        " AND t.assignee_id = ? AND (t.due_at BETWEEN ? AND ? OR t.snoozed_until BETWEEN ? AND ?) ORDER BY t.due_at",
        (user_id, now - LATE, now + MOST_LEAD * MINUTE, now - LATE, now),
    ).fetchall()
    wanted = [Wanted(row[0], row[3] or row[6], bool(row[4]), _minutes(row[5]), row[6]) for row in rows]
    found = to_tell(wanted, told, now)
    return [
        Reminder(row[0], row[1], row[2], row[3] or row[6], bool(row[4]), tuple(found[row[0]]))
        for row in rows
        if row[0] in found
    ]


def _minutes(text: str | None) -> list[int] | None:
    """The leads as stored; what another program wrote there and is no number is left out."""
    if not text:
        return None
    return [lead for lead in json.loads(text) if isinstance(lead, int)]
