"""Leads, pools, claims and who owned what when."""

import datetime as dt
from typing import Any

from sqlalchemy.orm import Mapped

from app.model.base import Synced, alive, choice, count, flag, ref, shaped
from app.rules.choices import (
    ClaimResult,
    DisputeStatus,
    DisqualifyReason,
    HandOverStatus,
    LeadStatus,
    OwnershipCause,
    Source,
)


class Lead(Synced):
    """Somebody who may become a customer."""

    __tablename__ = "leads"
    __table_args__ = (
        alive("ix_leads_name_key", "name_key"),
        alive("ix_leads_status", "status"),
        alive("ix_leads_updated_at", "updated_at"),
    )

    name: Mapped[str] = shaped("name")
    name_en: Mapped[str | None] = shaped("name")
    name_key: Mapped[str] = shaped("sort_key")
    company: Mapped[str | None] = shaped("name")
    title: Mapped[str | None]
    mobile: Mapped[str | None] = shaped("phone")
    phone: Mapped[str | None] = shaped("phone")
    email: Mapped[str | None] = shaped("email")
    wechat: Mapped[str | None]
    province: Mapped[str | None]
    city: Mapped[str | None]
    source: Mapped[str | None] = choice(Source)
    campaign_id: Mapped[str | None] = ref("campaign")
    status: Mapped[str] = choice(LeadStatus, LeadStatus.NEW)
    score: Mapped[int | None]
    score_reasons: Mapped[list[Any] | None]
    pool_id: Mapped[str | None] = ref("pool")
    owner_id: Mapped[str | None] = ref("user")
    first_response_at: Mapped[dt.datetime | None]
    disqualify_reason: Mapped[str | None] = choice(DisqualifyReason)
    converted_at: Mapped[dt.datetime | None]
    converted_account_id: Mapped[str | None] = ref("account")
    converted_contact_id: Mapped[str | None] = ref("contact")
    converted_deal_id: Mapped[str | None] = ref("deal")
    foreign_ids: Mapped[dict[str, Any] | None]
    description: Mapped[str | None] = shaped("long")


class Pool(Synced):
    """公海: accounts that anybody of a team may claim, with its rules."""

    __tablename__ = "pools"

    name: Mapped[str] = shaped("name")
    name_en: Mapped[str | None] = shaped("name")
    team_id: Mapped[str | None] = ref("team")
    days_without_follow_up: Mapped[int] = count(30)
    days_without_deal: Mapped[int] = count(180)
    protection_days: Mapped[int] = count(7)
    holding_cap: Mapped[int] = count(200)
    daily_claim_cap: Mapped[int] = count(10)
    cool_down_days: Mapped[int] = count(15)
    warn_days: Mapped[int] = count(7)
    active: Mapped[bool] = flag(default=True)


class Claim(Synced):
    """A rep's wish to hold a pooled account; the server grants the earliest valid one."""

    __tablename__ = "claims"

    pool_id: Mapped[str | None] = ref("pool")
    user_id: Mapped[str] = ref("user")
    asked_at: Mapped[dt.datetime]
    result: Mapped[str] = choice(ClaimResult, ClaimResult.PENDING)
    reason: Mapped[str | None]
    decided_at: Mapped[dt.datetime | None]


class OwnershipEvent(Synced):
    """One change of owner, of an account or of the lead named; append-only."""

    __tablename__ = "ownership_events"
    __table_args__ = (
        alive("ix_ownership_events_account_id", "account_id", "at"),
        alive("ix_ownership_events_lead_id", "lead_id", "at"),
    )

    lead_id: Mapped[str | None] = ref("lead")
    from_id: Mapped[str | None] = ref("user")
    to_id: Mapped[str | None] = ref("user")
    cause: Mapped[str] = choice(OwnershipCause)
    at: Mapped[dt.datetime]
    reason: Mapped[str | None]
    evidence: Mapped[list[Any] | None]


class HandOverItem(Synced):
    """交接事项: one thing that went along when an account was handed over; the new owner accepts or returns it."""

    __tablename__ = "hand_over_items"
    __table_args__ = (alive("ix_hand_over_items_account_id", "account_id", "status"),)

    kind: Mapped[str]
    record_id: Mapped[str]
    title: Mapped[str] = shaped("name")
    from_id: Mapped[str | None] = ref("user")
    to_id: Mapped[str] = ref("user")
    status: Mapped[str] = choice(HandOverStatus, HandOverStatus.OFFERED)
    reason: Mapped[str | None]
    decided_at: Mapped[dt.datetime | None]


class Dispute(Synced):
    """撞单: two parties claim one account; a manager decides on the evidence."""

    __tablename__ = "disputes"

    opened_by: Mapped[str] = ref("user")
    against_id: Mapped[str | None] = ref("user")
    status: Mapped[str] = choice(DisputeStatus)
    evidence: Mapped[list[Any] | None]
    decision: Mapped[str | None]
    decided_by: Mapped[str | None] = ref("user")
    decided_at: Mapped[dt.datetime | None]
    reason: Mapped[str | None] = shaped("long")
