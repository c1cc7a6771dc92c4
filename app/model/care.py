"""Care plans and loyalty: what keeps a customer."""

import datetime as dt

from sqlalchemy.orm import Mapped

from app.model.base import Synced, alive, choice, count, currency_code, flag, money, part_of, ref, shaped
from app.rules.choices import CareTrigger, Channel, LifecycleStage, PointsKind, RiskBand


class CarePlan(Synced):
    """关怀计划: a trigger whose steps make tasks; it never sends by itself."""

    __tablename__ = "care_plans"

    name: Mapped[str] = shaped("name")
    name_en: Mapped[str | None] = shaped("name")
    trigger: Mapped[str] = choice(CareTrigger)
    stage: Mapped[str | None] = choice(LifecycleStage)
    active: Mapped[bool] = flag(default=True)
    description: Mapped[str | None] = shaped("long")


class CareStep(Synced):
    """One step of a care plan: so many days after the trigger, by one channel."""

    __tablename__ = "care_steps"

    plan_id: Mapped[str] = part_of("care_plans", "care_plan")
    position: Mapped[int] = count()
    offset_days: Mapped[int] = count()
    channel: Mapped[str] = choice(Channel)
    title: Mapped[str] = shaped("name")
    title_en: Mapped[str | None] = shaped("name")
    template_id: Mapped[str | None] = ref("message_template")
    owner_id: Mapped[str | None] = ref("user")


class CareRun(Synced):
    """A care plan started for an account at a trigger; the id is derived, so that it starts once."""

    __tablename__ = "care_runs"
    __table_args__ = (alive("ix_care_runs_account_id", "account_id"),)

    plan_id: Mapped[str] = ref("care_plan")
    trigger_record_id: Mapped[str | None]
    started_on: Mapped[dt.date]
    ended_on: Mapped[dt.date | None]
    outcome: Mapped[str | None]


class LoyaltyTier(Synced):
    """会员等级: reached from a number of points on."""

    __tablename__ = "loyalty_tiers"

    name: Mapped[str] = shaped("name")
    name_en: Mapped[str | None] = shaped("name")
    position: Mapped[int] = count()
    points_from: Mapped[int] = count()
    period_days: Mapped[int] = count(365)
    benefits: Mapped[str | None] = shaped("long")


class Membership(Synced):
    """The tier that an account stands in, or has paid for, and until when."""

    __tablename__ = "memberships"
    __table_args__ = (alive("ix_memberships_account_id", "account_id"),)

    tier_id: Mapped[str] = ref("loyalty_tier")
    since_on: Mapped[dt.date]
    until_on: Mapped[dt.date | None]
    paid: Mapped[int | None] = money()
    currency: Mapped[str | None] = currency_code()


class PointsEntry(Synced):
    """积分流水: points earned, spent, expired or adjusted, with a reason; append-only."""

    __tablename__ = "points_entries"
    __table_args__ = (alive("ix_points_entries_account_id", "account_id"),)

    kind: Mapped[str] = choice(PointsKind)
    points: Mapped[int]
    on: Mapped[dt.date]
    expires_on: Mapped[dt.date | None]
    order_id: Mapped[str | None] = ref("order")
    reason: Mapped[str | None]


class ScoreOverride(Synced):
    """A person's judgement of an account's risk, beside the machine's and for a time; both are kept."""

    __tablename__ = "score_overrides"
    __table_args__ = (alive("ix_score_overrides_account_id", "account_id"),)

    band: Mapped[str] = choice(RiskBand)
    judged: Mapped[str] = choice(RiskBand)
    reason: Mapped[str] = shaped("long")
    until_on: Mapped[dt.date]
