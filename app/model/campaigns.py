"""Campaigns, their members and message templates."""

import datetime as dt

from sqlalchemy.orm import Mapped

from app.model.base import Synced, alive, choice, count, currency_code, flag, money, part_of, ref, shaped
from app.rules.choices import CampaignKind, CampaignStatus, Channel, LeftOut, MemberStatus, Occasion


class Campaign(Synced):
    """市场活动: something done for many customers at once, with its cost and its result."""

    __tablename__ = "campaigns"

    name: Mapped[str] = shaped("name")
    name_en: Mapped[str | None] = shaped("name")
    campaign_type: Mapped[str | None] = choice(CampaignKind)
    status: Mapped[str] = choice(CampaignStatus, CampaignStatus.PLANNED)
    channel: Mapped[str | None] = choice(Channel)
    starts_on: Mapped[dt.date | None]
    ends_on: Mapped[dt.date | None]
    budget: Mapped[int | None] = money()
    cost: Mapped[int | None] = money()
    currency: Mapped[str | None] = currency_code()
    segment_id: Mapped[str | None] = ref("segment")
    quiet_days: Mapped[int] = count()
    control_percent: Mapped[int] = count()
    template_id: Mapped[str | None] = ref("message_template")
    occasion: Mapped[str | None] = choice(Occasion)
    owner_id: Mapped[str | None] = ref("user")
    description: Mapped[str | None] = shaped("long")


class CampaignMember(Synced):
    """Somebody whom a campaign is for, kept aside as control, or left out for a reason."""

    __tablename__ = "campaign_members"
    __table_args__ = (
        alive("ix_campaign_members_campaign_id", "campaign_id"),
        alive("ix_campaign_members_account_id", "account_id"),
    )

    campaign_id: Mapped[str] = ref("campaign")
    contact_id: Mapped[str | None] = ref("contact")
    status: Mapped[str] = choice(MemberStatus, MemberStatus.PLANNED)
    control: Mapped[bool] = flag()
    contacted_at: Mapped[dt.datetime | None]
    responded_at: Mapped[dt.datetime | None]
    left_out: Mapped[str | None] = choice(LeftOut)
    task_id: Mapped[str | None] = ref("task")


class MessageTemplate(Synced):
    """A text with merge fields, in both languages."""

    __tablename__ = "message_templates"

    name: Mapped[str] = shaped("name")
    channel: Mapped[str] = choice(Channel)
    subject: Mapped[str | None]
    subject_en: Mapped[str | None]
    body: Mapped[str] = shaped("long")
    body_en: Mapped[str | None] = shaped("long")


class Greeting(Synced):
    """问候: an occasion on which customers are greeted."""

    __tablename__ = "greetings"

    template_id: Mapped[str] = part_of("message_templates", "message_template")
    name: Mapped[str] = shaped("name")
    on: Mapped[dt.date | None]
    lunar: Mapped[bool] = flag()
