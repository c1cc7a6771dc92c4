"""Complaints, their time limits, the working calendar and what was learnt."""

import datetime as dt
from typing import Any

from sqlalchemy.orm import Mapped

from app.model.base import Synced, alive, choice, count, currency_code, flag, money, part_of, ref, shaped
from app.rules.choices import (
    ComplaintChannel,
    ComplaintStatus,
    ComplaintType,
    RemedyKind,
    RootCause,
    Severity,
)


class Complaint(Synced):
    """投诉: heard, settled, learnt from. Never deleted."""

    __tablename__ = "complaints"
    __table_args__ = (
        alive("ix_complaints_account_id", "account_id"),
        alive("ix_complaints_past", "account_id", "received_at"),
        alive("ix_complaints_status", "status"),
        alive("ix_complaints_received_at", "received_at"),
        alive("ix_complaints_resolution_due_at", "resolution_due_at"),
        alive("ix_complaints_updated_at", "updated_at"),
    )

    number: Mapped[str | None]
    subject: Mapped[str] = shaped("name")
    body: Mapped[str | None] = shaped("long")
    contact_id: Mapped[str | None] = ref("contact")
    channel: Mapped[str | None] = choice(ComplaintChannel)
    complaint_type: Mapped[str | None] = choice(ComplaintType)
    severity: Mapped[str] = choice(Severity, Severity.MEDIUM)
    status: Mapped[str] = choice(ComplaintStatus, ComplaintStatus.RECEIVED)
    order_id: Mapped[str | None] = ref("order")
    order_line_id: Mapped[str | None] = ref("order_line")
    product_id: Mapped[str | None] = ref("product")
    deal_id: Mapped[str | None] = ref("deal")
    wants: Mapped[str | None] = shaped("long")
    owner_id: Mapped[str | None] = ref("user")
    received_at: Mapped[dt.datetime]
    first_response_at: Mapped[dt.datetime | None]
    resolved_at: Mapped[dt.datetime | None]
    closed_at: Mapped[dt.datetime | None]
    response_due_at: Mapped[dt.datetime | None]
    resolution_due_at: Mapped[dt.datetime | None]
    paused_at: Mapped[dt.datetime | None]
    paused_seconds: Mapped[int] = count()
    policy_id: Mapped[str | None] = ref("sla_policy")
    reopen_count: Mapped[int] = count()
    escalation: Mapped[int] = count()
    root_cause: Mapped[str | None] = choice(RootCause)
    whys: Mapped[list[Any] | None]
    remedy: Mapped[str | None] = choice(RemedyKind)
    remedy_amount: Mapped[int | None] = money("remedy_currency")
    remedy_currency: Mapped[str | None] = currency_code()
    remedy_approved_by: Mapped[str | None] = ref("user")
    rejected_reason: Mapped[str | None]
    duplicate_of_id: Mapped[str | None] = ref("complaint")
    satisfaction: Mapped[int | None]
    foreign_ids: Mapped[dict[str, Any] | None]


class ComplaintChange(Synced):
    """One change of a complaint's status; append-only."""

    __tablename__ = "complaint_changes"

    complaint_id: Mapped[str] = part_of("complaints", "complaint")
    from_status: Mapped[str | None] = choice(ComplaintStatus)
    to_status: Mapped[str] = choice(ComplaintStatus)
    at: Mapped[dt.datetime]
    by_id: Mapped[str | None] = ref("user")
    reason: Mapped[str | None]


class SlaPolicy(Synced):
    """服务时限: first response and resolution in working minutes, per severity and customer level."""

    __tablename__ = "sla_policies"

    name: Mapped[str] = shaped("name")
    severity: Mapped[str] = choice(Severity)
    level: Mapped[str | None]
    response_minutes: Mapped[int]
    resolution_minutes: Mapped[int]
    calendar_id: Mapped[str | None] = ref("work_calendar")
    remedy_limit: Mapped[int | None] = money()
    currency: Mapped[str | None] = currency_code()
    valid_from: Mapped[dt.date | None]
    active: Mapped[bool] = flag(default=True)


class WorkCalendar(Synced):
    """工作日历: shifts per weekday in one time zone."""

    __tablename__ = "work_calendars"

    name: Mapped[str] = shaped("name")
    time_zone: Mapped[str]
    shifts: Mapped[dict[str, Any]]
    is_default: Mapped[bool] = flag()


class CalendarDay(Synced):
    """A public holiday or a make-up day 调休 of a work calendar."""

    __tablename__ = "calendar_days"

    calendar_id: Mapped[str] = part_of("work_calendars", "work_calendar")
    on: Mapped[dt.date]
    works: Mapped[bool]
    name: Mapped[str | None]


class Article(Synced):
    """An answer that solved a complaint, kept for the next one."""

    __tablename__ = "articles"

    title: Mapped[str] = shaped("name")
    title_en: Mapped[str | None] = shaped("name")
    body: Mapped[str] = shaped("long")
    body_en: Mapped[str | None] = shaped("long")
    product_id: Mapped[str | None] = ref("product")
    complaint_id: Mapped[str | None] = ref("complaint")
    used_count: Mapped[int] = count()
    helped_count: Mapped[int] = count()
