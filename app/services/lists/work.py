"""Lists of activities, tasks and visits."""

from __future__ import annotations

from app.rules.choices import (
    ActivityKind,
    ActivityOutcome,
    Direction,
    TaskPriority,
    TaskStatus,
    VisitPurpose,
    VisitStatus,
)
from app.services.lists import parts
from app.storage.list_spec import Column, Join, ListSpec, Sort

ACTIVITIES = ListSpec(
    kind="activity",
    table="activities",
    joins=(parts.ACCOUNT, parts.OWNER, parts.CONTACT),
    search_kind="activity",
    sort=(Sort("at", descending=True),),
    title="subject",
    columns=(
        Column("at", "t.at", "time", indexed=True, width=130),
        Column("kind", "t.kind", "choice", choices=ActivityKind, width=80, filterable=True),
        Column("subject", "t.subject", width=260),
        parts.account(),
        parts.contact(),
        Column("outcome", "t.outcome", "choice", choices=ActivityOutcome, width=100, filterable=True),
        parts.owner(),
        Column("direction", "t.direction", "choice", choices=Direction, width=80, visible=False),
        Column("duration_minutes", "t.duration_minutes", "integer", width=90, visible=False),
        Column("next_action", "t.next_action", width=180, visible=False),
        Column("about_id", "t.about_id", visible=False),
    ),
)

TASKS = ListSpec(
    kind="task",
    table="tasks",
    joins=(
        Join("a", "accounts a ON a.id = t.account_id"),
        Join("u", "users u ON u.id = t.assignee_id"),
        parts.CONTACT,
    ),
    search_kind="task",
    sort=(Sort("due_at"),),
    title="title",
    columns=(
        Column("title", parts.TASK_TITLE, sort_sql="t.title", filter_sql="t.title", width=280),
        Column("status", "t.status", "choice", choices=TaskStatus, indexed=True, width=84, filterable=True),
        Column("priority", "t.priority", "choice", choices=TaskPriority, width=76, filterable=True),
        Column("due_at", "t.due_at", "time", indexed=True, width=130, filterable=True),
        parts.account(),
        parts.contact(visible=False),
        parts.owner(key="assignee_id"),
        Column("start_at", "t.start_at", "time", width=130, visible=False),
        Column("done_at", "t.done_at", "time", width=130, visible=False),
        Column("recurrence", "t.recurrence", width=120, visible=False),
        Column("parent_id", "t.parent_id", visible=False),
        Column("about_id", "t.about_id", visible=False),
        parts.created(),
        parts.updated(),
    ),
)

VISITS = ListSpec(
    kind="visit",
    table="visits",
    joins=(parts.ACCOUNT, parts.OWNER, parts.CONTACT),
    sort=(Sort("planned_start_at", descending=True),),
    title="account_id",
    columns=(
        Column("planned_start_at", "t.planned_start_at", "time", indexed=True, width=130, filterable=True),
        parts.account(),
        Column("purpose", "t.purpose", "choice", choices=VisitPurpose, width=112, filterable=True),
        Column("status", "t.status", "choice", choices=VisitStatus, width=90, filterable=True),
        parts.contact(),
        parts.owner(),
        Column("checked_in_at", "t.checked_in_at", "time", width=130, visible=False),
        Column("checked_out_at", "t.checked_out_at", "time", width=130, visible=False),
        Column("moved_count", "t.moved_count", "integer", width=70),
        Column("distance_m", "t.distance_m", "integer", width=90, visible=False),
        Column("result", "t.result", width=220, visible=False),
        Column("next_action", "t.next_action", width=180, visible=False),
    ),
)
