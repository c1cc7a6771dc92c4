"""What ties a task to others: who gave it, what it waits for, and its parts."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from app.model.activities import Task
from app.model.people import User
from app.rules.choices import TaskStatus
from app.rules.errors import Refused
from app.services import records
from app.storage.actor import actor
from app.storage.clock import now

OPEN = (TaskStatus.TODO.value, TaskStatus.DOING.value)
WAITS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("deal", "won"): ("won",),
    ("deal", "closed"): ("won", "lost", "void"),
    ("complaint", "resolved"): ("resolved", "closed"),
    ("complaint", "closed"): ("closed",),
}
"""What a task may wait for: a deal that is won or closed, a complaint that is resolved or closed, and the states."""


def assigned(session: Session, task: Task) -> None:
    """Note who gave a task to somebody else; taken back by its giver, nobody did."""
    me, changed = actor(session).user_id, inspect(task).attrs.assignee_id.history.has_changes()
    new = task.delegated_by is None and task.created_by == me and task.assignee_id not in {None, me}
    if changed or new:
        task.delegated_by = me if task.assignee_id not in {None, me} else None


def accept(session: Session, task_id: str) -> None:
    """Take on a task that a colleague gave; the giver sees so after the next sync.

    Raises:
        Refused: ``record-missing``, ``not-yours`` when it was given to somebody else or by nobody.
    """
    _given(session, task_id)
    records.update(session, "task", task_id, {"accepted_at": now(session)})


def give_back(session: Session, task_id: str, reason: str) -> None:
    """Return a task to the colleague who gave it, with the reason in its description.

    Raises:
        Refused: ``record-missing``, ``not-yours``, ``give-back-reason``.
    """
    task = _given(session, task_id)
    if not reason.strip():
        raise Refused("give-back-reason", "reason")
    me = session.get(User, actor(session).user_id)
    told = f"{me.name if me is not None else ''}: {reason.strip()}"
    fields: dict[str, Any] = {
        "assignee_id": task.delegated_by,
        "accepted_at": None,
        "description": f"{task.description}\n{told}" if task.description else told,
    }
    if task.status == TaskStatus.DOING:
        fields["status"] = TaskStatus.TODO.value
    records.update(session, "task", task_id, fields)
    task.delegated_by = None
    session.flush()


def wait_for(session: Session, task_id: str, kind: str, record_id: str, state: str) -> None:
    """Let a task wait until a deal or complaint has come to a state.

    Raises:
        Refused: ``record-missing``; ``wait-unknown`` for what nothing can wait for.
    """
    if (kind, state) not in WAITS:
        raise Refused("wait-unknown", "waits_for", kind=kind)
    records.get(session, kind, record_id)
    task = _task(session, task_id)
    task.waits_for = {"kind": kind, "id": record_id, "state": state, "states": list(WAITS[kind, state])}
    session.flush()


def wait_no_more(session: Session, task_id: str) -> None:
    """Let a task wait for nothing.

    Raises:
        Refused: ``record-missing``.
    """
    _task(session, task_id).waits_for = None
    session.flush()


def check_parts(session: Session, task: Task) -> None:
    """Refuse to call a task done while parts of it are open.

    Raises:
        Refused: ``parts-open`` with how many.
    """
    open_parts = select(Task.id).where(Task.parent_id == task.id, Task.status.in_(OPEN))
    count = len(session.scalars(open_parts).all())
    if count:
        raise Refused("parts-open", "status", count=count)


def add_part(session: Session, task_id: str, title: str) -> str:
    """A part of a task, about the same and for the same person; its id.

    Raises:
        Refused: ``record-missing``; beside the title when it is empty.
    """
    whole = _task(session, task_id)
    keys = (
        "assignee_id",
        "due_at",
        "all_day",
        "time_zone",
        "about_kind",
        "about_id",
        "contact_id",
        "account_id",
    )
    fields = {key: getattr(whole, key) for key in keys if getattr(whole, key) is not None}
    return records.create(session, "task", {**fields, "title": title, "parent_id": task_id})


def _given(session: Session, task_id: str) -> Task:
    task = _task(session, task_id)
    if task.delegated_by is None or task.assignee_id != actor(session).user_id:
        raise Refused("not-yours", "assignee_id")
    return task


def _task(session: Session, task_id: str) -> Task:
    found = records.get(session, "task", task_id)
    if not isinstance(found, Task):
        raise Refused("record-missing", kind="task", id=task_id)
    return found
