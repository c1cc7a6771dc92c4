"""What a complaint's clock sets off: the level that it has risen to, and a task for whoever has to step in."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.activities import Task
from app.model.complaints import Complaint
from app.model.people import Team, User
from app.rules.choices import TaskPriority, TaskStatus
from app.rules.escalation import HIGHEST, Person, task_id, told
from app.services.time_limits import Change, changes, driver_of, write_dues
from app.storage.clock import now
from app.words.escalation import escalation_task


class Kept(NamedTuple):
    """What one look at the clocks came to."""

    moved: int
    raised: int


def keep_clocks(session: Session) -> Kept:
    """Bring due times and escalation of all open complaints up to date, as a server does for those who have one."""
    session.flush()
    found = changes(driver_of(session), now(session))
    moved = [change for change in found if change.moves_due]
    write_dues(session, moved)
    return Kept(len(moved), raise_levels(session, (change for change in found if change.rises)))


def raise_levels(session: Session, risen: Iterable[Change]) -> int:
    """Write down the levels that complaints have risen to, each with its task; how many complaints that were."""
    staff = session.scalars(select(User).where(User.active.is_(True)))
    people = [Person(user.id, user.role, user.team_id) for user in staff]
    teams = {team.id: team.parent_id for team in session.scalars(select(Team))}
    count = 0
    for change in risen:
        complaint = session.get(Complaint, change.case.id)
        if complaint is None:
            continue
        complaint.escalation = change.escalation
        _add_task(session, complaint, told(change.escalation, complaint.owner_id, people, teams))
        count += 1
    session.flush()
    return count


def _add_task(session: Session, complaint: Complaint, who: str | None) -> None:
    record = task_id(complaint.id, complaint.escalation)
    if session.get(Task, record, execution_options={"with_deleted": True}) is not None:
        return
    title, text = escalation_task(complaint.escalation, complaint.number or "", complaint.subject)
    priority = TaskPriority.HIGH if complaint.escalation == 1 else TaskPriority.URGENT
    session.add(
        Task(
            id=record,
            account_id=complaint.account_id,
            title=title,
            description=text,
            priority=priority.value,
            due_at=now(session),
            assignee_id=who,
            about_kind="complaint",
            about_id=complaint.id,
        )
    )


def settle_tasks(session: Session, complaint: Complaint) -> None:
    """A complaint that is settled needs nobody to step in any more: what was called for is done."""
    ids = [task_id(complaint.id, level) for level in range(1, HIGHEST + 1)]
    still_open = (TaskStatus.TODO.value, TaskStatus.DOING.value)
    for task in session.scalars(select(Task).where(Task.id.in_(ids), Task.status.in_(still_open))):
        task.status, task.done_at = TaskStatus.DONE.value, now(session)
