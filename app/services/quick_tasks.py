"""Tasks typed in one line: what the words mean here, and the task made of them."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from app.rules.quick_entry import QuickEntry
from app.services.lists import names
from app.storage.connection import Connection

LINKED = ("account", "deal", "contact")


@dataclass(frozen=True, slots=True)
class NextTask:
    """A task to be made, its words already looked up.

    Attributes:
        title: what is to be done.
        due: by when, aware; None for no date.
        timed: whether a time of day was named.
        priority: None for the usual one.
        recurrence: RFC 5545 RRULE, or None.
        link: (kind, id, name) of what it is about, or None.
        assignee: (id, name) of the colleague, or None for oneself.
        unknown: words after ``#`` or ``@`` that nothing was found for.
    """

    title: str
    due: dt.datetime | None = None
    timed: bool = False
    priority: str | None = None
    recurrence: str | None = None
    link: tuple[str, str, str] | None = None
    assignee: tuple[str, str] | None = None
    unknown: tuple[str, ...] = ()

    def about(self, kind: str, record_id: str) -> "NextTask":
        """The same about a record, unless it names one itself."""
        return self if self.link is not None else replace(self, link=(kind, record_id, ""))


def understand(connection: Connection, entry: QuickEntry) -> NextTask:
    """Look up the accounts, deals, contacts and colleagues that an entry names."""
    unknown: list[str] = []
    link = assignee = None
    for word in entry.links:
        found = _linked(connection, word)
        link = link or found
        if found is None:
            unknown.append(f"#{word}")
    for word in entry.people:
        people = names.find(connection, "user", word, 1)
        if people:
            assignee = assignee or (people[0].id, people[0].title)
        else:
            unknown.append(f"@{word}")
    return NextTask(
        entry.title,
        entry.due,
        entry.timed,
        entry.priority.value if entry.priority else None,
        entry.rrule,
        link,
        assignee,
        tuple(unknown),
    )


def _linked(connection: Connection, word: str) -> tuple[str, str, str] | None:
    for kind in LINKED:
        found = names.find(connection, kind, word, 1)
        if found:
            return kind, found[0].id, found[0].title
    return None


def add_task(session: Session, task: NextTask) -> str:
    """Make the task; its id.

    Raises:
        Refused: beside the field that cannot stand, e.g. a task without a title.
    """
    from app.services.records import create  # noqa: PLC0415 - records build on tasks

    fields: dict[str, Any] = {"title": task.title, "due_at": task.due}
    if task.due is not None and not task.timed:
        fields["all_day"] = True
    if task.priority:
        fields["priority"] = task.priority
    if task.recurrence:
        fields["recurrence"] = task.recurrence
    if task.assignee is not None:
        fields["assignee_id"] = task.assignee[0]
    if task.link is not None:
        kind, record_id, _ = task.link
        fields |= {"about_kind": kind, "about_id": record_id}
        fields |= {"contact_id": record_id} if kind == "contact" else {}
        if kind == "account":
            fields["account_id"] = record_id
    return create(session, "task", fields)
