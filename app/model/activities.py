"""Activities, tasks and visits: what was done and what is to be done."""

import datetime as dt
from typing import Any

from sqlalchemy.orm import Mapped

from app.model.base import Synced, alive, choice, count, flag, part_of, ref, shaped
from app.rules.choices import (
    ActivityKind,
    ActivityOutcome,
    Direction,
    RootCause,
    TaskPriority,
    TaskStatus,
    VisitPurpose,
    VisitStatus,
)


class Activity(Synced):
    """跟进记录: a call, visit, meeting, mail, message or note that happened; append-only."""

    __tablename__ = "activities"
    __table_args__ = (
        alive("ix_activities_account_id", "account_id", "at"),
        alive("ix_activities_at", "at"),
        alive("ix_activities_about_id", "about_id"),
    )

    kind: Mapped[str] = choice(ActivityKind)
    direction: Mapped[str | None] = choice(Direction)
    subject: Mapped[str] = shaped("name")
    body: Mapped[str | None] = shaped("long")
    at: Mapped[dt.datetime]
    duration_minutes: Mapped[int | None]
    about_kind: Mapped[str | None]
    about_id: Mapped[str | None]
    contact_id: Mapped[str | None] = ref("contact")
    participants: Mapped[list[Any] | None]
    outcome: Mapped[str | None] = choice(ActivityOutcome)
    next_action: Mapped[str | None]
    next_task_id: Mapped[str | None] = ref("task")
    internal: Mapped[bool] = flag()
    owner_id: Mapped[str | None] = ref("user")
    foreign_ids: Mapped[dict[str, Any] | None]


class Task(Synced):
    """Something to do, by somebody, by a time, about a record or about nothing."""

    __tablename__ = "tasks"
    __table_args__ = (
        alive("ix_tasks_due_at", "due_at"),
        alive("ix_tasks_status", "status", "due_at"),
        alive("ix_tasks_account_id", "account_id"),
        alive("ix_tasks_about_id", "about_id"),
        alive("ix_tasks_parent_id", "parent_id"),
        alive("ix_tasks_updated_at", "updated_at"),
    )

    title: Mapped[str] = shaped("name")
    status: Mapped[str] = choice(TaskStatus, TaskStatus.TODO)
    priority: Mapped[str] = choice(TaskPriority, TaskPriority.NORMAL)
    start_at: Mapped[dt.datetime | None]
    due_at: Mapped[dt.datetime | None]
    all_day: Mapped[bool] = flag()
    done_at: Mapped[dt.datetime | None]
    snoozed_until: Mapped[dt.datetime | None]
    assignee_id: Mapped[str | None] = ref("user")
    delegated_by: Mapped[str | None] = ref("user")
    accepted_at: Mapped[dt.datetime | None]
    recurrence: Mapped[str | None] = shaped("rrule")
    time_zone: Mapped[str | None]
    reminders: Mapped[list[Any] | None]
    parent_id: Mapped[str | None] = ref("task")
    about_kind: Mapped[str | None]
    about_id: Mapped[str | None]
    contact_id: Mapped[str | None] = ref("contact")
    care_step_id: Mapped[str | None] = ref("care_step")
    corrects: Mapped[str | None] = choice(RootCause)
    waits_for: Mapped[dict[str, Any] | None]
    foreign_ids: Mapped[dict[str, Any] | None]
    description: Mapped[str | None] = shaped("long")


class Visit(Synced):
    """拜访: a planned or real visit with its position, answers and result."""

    __tablename__ = "visits"
    __table_args__ = (
        alive("ix_visits_account_id", "account_id"),
        alive("ix_visits_planned_start_at", "planned_start_at"),
    )

    purpose: Mapped[str] = choice(VisitPurpose)
    status: Mapped[str] = choice(VisitStatus, VisitStatus.PLANNED)
    planned_start_at: Mapped[dt.datetime]
    planned_end_at: Mapped[dt.datetime | None]
    checked_in_at: Mapped[dt.datetime | None]
    checked_out_at: Mapped[dt.datetime | None]
    latitude_e6: Mapped[int | None]
    longitude_e6: Mapped[int | None]
    accuracy_m: Mapped[int | None]
    distance_m: Mapped[int | None]
    contact_id: Mapped[str | None] = ref("contact")
    deal_id: Mapped[str | None] = ref("deal")
    form_id: Mapped[str | None] = ref("visit_form")
    answers: Mapped[dict[str, Any] | None]
    result: Mapped[str | None] = shaped("long")
    next_action: Mapped[str | None]
    moved_count: Mapped[int] = count()
    cancel_reason: Mapped[str | None]
    owner_id: Mapped[str | None] = ref("user")


class VisitForm(Synced):
    """The questions asked on a visit of one purpose."""

    __tablename__ = "visit_forms"

    purpose: Mapped[str] = choice(VisitPurpose)
    active: Mapped[bool] = flag(default=True)


class VisitQuestion(Synced):
    """One question of a visit form."""

    __tablename__ = "visit_questions"

    form_id: Mapped[str] = part_of("visit_forms", "visit_form")
    position: Mapped[int] = count()
    question: Mapped[str] = shaped("name")
    question_en: Mapped[str | None] = shaped("name")
    answer_type: Mapped[str]
    options: Mapped[list[Any] | None]
    required: Mapped[bool] = flag()
