"""Moving what stands in a calendar to another time, and making it longer or shorter."""

import datetime as dt

from sqlalchemy.orm import Session

from app.model.activities import Task, Visit
from app.model.deals import Deal
from app.rules.choices import TaskStatus, VisitStatus
from app.rules.errors import Refused
from app.rules.zones import zone_or
from app.services import records


def reschedule(
    session: Session,
    kind: str,
    record_id: str,
    start: dt.datetime,
    end: dt.datetime,
    *,
    whole_day: bool = False,
) -> None:
    """Give a visit, task or deal the time that it was dragged to.

    A visit that moves counts how often it was moved. A task keeps its due time at the end of what it takes up; one
    that took up only its due time stays that way unless it is given a length.

    Args:
        session: the open write.
        kind: visit, task or deal.
        record_id: of the record.
        start: aware; for a deal or a whole day its day counts.
        end: aware; of a whole day midnight after it.
        whole_day: the record has a day and no time.

    Raises:
        Refused: ``record-missing``, ``not-movable`` for what is over or has its time by nature,
            ``ends-before-start``.
    """
    if end <= start:
        raise Refused("ends-before-start", "planned_end_at")
    record = records.get(session, kind, record_id)
    if isinstance(record, Visit):
        _visit(session, record, start, end)
    elif isinstance(record, Task):
        _task(session, record, start, end, whole_day=whole_day)
    elif isinstance(record, Deal) and record.status == "open":
        records.update(session, kind, record_id, {"expected_close": start.date()})
    else:
        raise Refused("not-movable")


def _visit(session: Session, visit: Visit, start: dt.datetime, end: dt.datetime) -> None:
    if visit.status != VisitStatus.PLANNED:
        raise Refused("not-movable")
    moved = int(start != visit.planned_start_at)
    times = {"planned_start_at": start, "planned_end_at": end, "moved_count": visit.moved_count + moved}
    records.update(session, "visit", visit.id, times)


def _task(session: Session, task: Task, start: dt.datetime, end: dt.datetime, *, whole_day: bool) -> None:
    if task.status not in {TaskStatus.TODO, TaskStatus.DOING} or task.due_at is None:
        raise Refused("not-movable")
    if whole_day:
        records.update(session, "task", task.id, _days(task, task.due_at, start, end))
        return
    short = task.start_at is None and end - start == dt.timedelta(minutes=30)
    times = {"start_at": None if short else start, "due_at": start if short else end, "snoozed_until": None}
    records.update(session, "task", task.id, times)


def _days(task: Task, due: dt.datetime, start: dt.datetime, end: dt.datetime) -> dict[str, object]:
    """A task of whole days keeps its hours: each of its times moves by as many days on the wall clock."""
    zone = zone_or(task.time_zone if task.all_day else None, start.tzinfo or dt.UTC)
    days = (end - dt.timedelta(minutes=1)).date() - due.astimezone(zone).date()

    def moved(at: dt.datetime) -> dt.datetime:
        wall = at.astimezone(zone)
        return dt.datetime.combine(wall.date() + days, wall.time(), zone)

    shifted = None if task.start_at is None else moved(task.start_at)
    return {"due_at": moved(due), "start_at": shifted, "snoozed_until": None}
