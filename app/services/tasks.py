"""What a user can do with a task: complete it, put it off, take it up again."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.model.activities import Task
from app.rules.choices import TaskStatus
from app.rules.errors import Refused
from app.rules.recurrence import next_occurrence
from app.storage.attempt import attempt
from app.storage.clock import now

OPEN = frozenset({TaskStatus.TODO.value, TaskStatus.DOING.value})
CARRIED = (
    "title", "priority", "all_day", "assignee_id", "recurrence", "time_zone", "reminders", "about_kind", "about_id",
    "contact_id", "description", "account_id", "parent_id",
)  # fmt: skip


def complete_task(session: Session, task_id: str) -> None:
    """Tick a task off; a recurring one plans its next occurrence.

    Raises:
        Refused: ``record-missing``, ``move-not-allowed``.
    """
    from app.services.records import update  # noqa: PLC0415 - records build on tasks

    update(session, "task", task_id, {"status": TaskStatus.DONE.value})


def complete_tasks(session: Session, ids: Sequence[str]) -> tuple[int, int]:
    """Tick tasks off, parts before their wholes; how many, and how many stay open because parts of them are."""
    done = held = 0
    tasks = [task for task in (session.get(Task, each) for each in ids) if task is not None]
    for task in sorted(tasks, key=_is_whole):
        if task.deleted_at is not None or task.status not in OPEN:
            continue
        try:
            with attempt(session):
                complete_task(session, task.id)
            done += 1
        except Refused:
            held += 1
    return done, held


def _is_whole(task: Task) -> bool:
    return task.parent_id is None


def snooze_task(session: Session, task_id: str, until: dt.datetime) -> None:
    """Put a task off until a time; its due time moves with it.

    Raises:
        Refused: ``record-missing``.
    """
    from app.services.records import update  # noqa: PLC0415 - records build on tasks

    update(session, "task", task_id, {"due_at": until, "snoozed_until": until})


def plan_next(session: Session, task: Task) -> None:
    """The next occurrence of a recurring task, as a new task with the same content."""
    if not task.recurrence or task.due_at is None:
        return
    after = max(task.due_at, now(session))
    due = next_occurrence(task.recurrence, task.due_at, task.time_zone or "Asia/Shanghai", after)
    if due is None:
        return
    lead = task.due_at - task.start_at if task.start_at else None
    following = Task(**{key: getattr(task, key) for key in CARRIED})
    following.due_at = due
    following.start_at = due - lead if lead else None
    session.add(following)
