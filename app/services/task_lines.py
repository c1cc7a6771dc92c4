"""Tasks by when they are due, for a list in groups; read by the raw driver."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from app.rules.moments import from_millis
from app.services.lists.parts import TASK_TITLE
from app.services.waiting import FREE
from app.storage import lists

if TYPE_CHECKING:
    from app.storage.connection import Connection
    from app.storage.list_spec import ListQuery

GROUPS = ("overdue", "today", "week", "later", "none")
MOST = 2_000  # lines shown; the table shows all


class TaskLine(NamedTuple):
    """One task; ``due`` in milliseconds since 1970 UTC or None, ``parts`` those that are open."""

    id: str
    title: str
    status: str
    priority: str
    due: int | None
    all_day: bool
    about: str
    recurrence: str
    waits: bool = False
    parts: int = 0


class TaskGroup(NamedTuple):
    """Tasks of one span of time; ``key`` is one of ``GROUPS``."""

    key: str
    lines: tuple[TaskLine, ...]


def task_groups(connection: Connection, query: ListQuery, now: dt.datetime) -> list[TaskGroup]:
    """What a list's question asks for, grouped; ``now`` is in the reader's zone, where days begin and end."""
    lines = _lines(connection, list(lists.ids(connection, query)[:MOST]))
    groups: dict[str, list[TaskLine]] = {key: [] for key in GROUPS}
    for line in lines:
        groups[group_of(line.due, now)].append(line)
    for members in groups.values():
        members.sort(key=_due)
    return [TaskGroup(key, tuple(members)) for key, members in groups.items()]


def group_of(due: int | None, now: dt.datetime) -> str:
    """The span of time that a due time falls in; a day is overdue when it is over, a time as soon as it is past."""
    if due is None:
        return "none"
    at = from_millis(due).astimezone(now.tzinfo)
    if at < now:
        return "overdue"
    if at.date() == now.date():
        return "today"
    return "week" if at.date() <= now.date() + dt.timedelta(days=6 - now.weekday()) else "later"


def _lines(connection: Connection, rowids: list[int]) -> list[TaskLine]:
    rows = connection.execute(
        f"SELECT t.id, {TASK_TITLE}, t.status, t.priority, t.due_at, t.all_day, coalesce(a.name, c.name, ''),"
        f" coalesce(t.recurrence, ''), NOT {FREE}, (SELECT count(*) FROM tasks p WHERE p.parent_id = t.id"
        " AND p.deleted_at IS NULL AND p.status IN ('todo', 'doing')) FROM tasks t"
        " LEFT JOIN accounts a ON a.id = t.account_id"
        f" LEFT JOIN contacts c ON c.id = t.contact_id WHERE t.rowid IN ({','.join(map(str, rowids))})"
    )
    return [
        TaskLine(task, title, status, priority, due, bool(all_day), about, recurrence, bool(waits), parts)
        for task, title, status, priority, due, all_day, about, recurrence, waits, parts in rows
    ]


def _due(line: TaskLine) -> tuple[int, str]:
    return (2**62 if line.due is None else line.due), line.title


def parts_of(connection: Connection, task: str) -> list[TaskLine]:
    """The parts of a task in the order in which they were made."""
    rows = connection.execute("SELECT rowid FROM tasks WHERE parent_id = ? AND deleted_at IS NULL", (task,))
    return sorted(_lines(connection, [rowid for (rowid,) in rows]), key=_made)


def _made(line: TaskLine) -> str:
    """Ids begin with the time at which they were made (UUIDv7)."""
    return line.id
