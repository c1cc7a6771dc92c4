"""A team's week: tasks due, visits planned, what was done."""

import datetime as dt
from typing import Any

from sqlalchemy import select

from app.exports.pack.brief import Section
from app.exports.pack.facts import Facts
from app.exports.pack.tables import Col, table
from app.model.activities import Activity, Task, Visit
from app.rules.choices import ActivityKind, TaskPriority, TaskStatus, VisitPurpose, VisitStatus

ABOUT = Col("account_id", private="customer")
TASKS = (
    Col("due_at", "time"),
    ABOUT,
    Col("title"),
    Col("status", "choice", TaskStatus),
    Col("priority", "choice", TaskPriority),
    Col("assignee_id"),
)
VISITS = (
    Col("planned_start_at", "time"),
    ABOUT,
    Col("purpose", "choice", VisitPurpose),
    Col("status", "choice", VisitStatus),
    Col("owner_id"),
)
DONE = (Col("at", "time"), ABOUT, Col("kind", "choice", ActivityKind), Col("subject"), Col("owner_id"))


def span(facts: Facts) -> tuple[dt.datetime, dt.datetime]:
    """Monday 00:00 to the next Monday 00:00 in the organisation's zone."""
    monday = facts.today() - dt.timedelta(days=facts.today().weekday())
    start = dt.datetime.combine(monday, dt.time(), facts.zone)
    return start, dt.datetime.combine(monday + dt.timedelta(days=7), dt.time(), facts.zone)


def tasks(facts: Facts) -> Section:
    """Tasks due in the week."""
    rows = [
        (
            one.due_at,
            facts.names.get(one.account_id),
            one.title,
            one.status,
            one.priority,
            facts.who(one.assignee_id),
        )
        for one in _within(facts, Task, Task.due_at)
    ]
    return _section(facts, "tasks", "n_tasks", "task", TASKS, rows)


def visits(facts: Facts) -> Section:
    """Visits planned for the week."""
    rows = [
        (
            one.planned_start_at,
            facts.names.get(one.account_id),
            one.purpose,
            one.status,
            facts.who(one.owner_id),
        )
        for one in _within(facts, Visit, Visit.planned_start_at)
    ]
    return _section(facts, "visits", "n_visits", "visit", VISITS, rows)


def done(facts: Facts) -> Section:
    """What was done in the week."""
    rows = [
        (one.at, facts.names.get(one.account_id), one.kind, one.subject, facts.who(one.owner_id))
        for one in _within(facts, Activity, Activity.at)
    ]
    return _section(facts, "activities", "n_activities", "activity", DONE, rows)


def _within(facts: Facts, model: Any, column: Any) -> Any:
    start, end = span(facts)
    query = facts.within(select(model), model.account_id).where(column >= start, column < end)
    return facts.session.scalars(query.order_by(column, model.id))


def _section(
    facts: Facts, key: str, count: str, kind: str, columns: tuple[Col, ...], rows: list[Any]
) -> Section:
    frame = table(facts.lexicon, facts.zone, kind, columns, rows)
    return Section(key, facts.lexicon.word(key), (facts.figure(count, len(rows), "integer"),), table=frame)
