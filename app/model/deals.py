"""Pipelines, stages and deals."""

import datetime as dt
from typing import Any

from sqlalchemy.orm import Mapped

from app.model.base import Synced, alive, choice, count, currency_code, flag, money, part_of, ref, shaped
from app.rules.choices import Attitude, DealStatus, DecisionRole, ForecastCategory, LossReason, StageKind


class Pipeline(Synced):
    """An ordered way from first contact to won or lost."""

    __tablename__ = "pipelines"

    name: Mapped[str] = shaped("name")
    name_en: Mapped[str | None] = shaped("name")
    position: Mapped[int] = count()
    is_default: Mapped[bool] = flag()
    active: Mapped[bool] = flag(default=True)


class Stage(Synced):
    """One step of a pipeline, with its probability, rules, tasks, dwell limit and play: how such deals are worked."""

    __tablename__ = "stages"

    pipeline_id: Mapped[str] = part_of("pipelines", "pipeline")
    name: Mapped[str] = shaped("name")
    name_en: Mapped[str | None] = shaped("name")
    position: Mapped[int] = count()
    kind: Mapped[str] = choice(StageKind, StageKind.OPEN)
    probability: Mapped[int] = count()
    dwell_days: Mapped[int | None]
    entry_rules: Mapped[list[Any] | None]
    exit_rules: Mapped[list[Any] | None]
    tasks: Mapped[list[Any] | None]
    play: Mapped[str | None] = shaped("long")
    play_en: Mapped[str | None] = shaped("long")
    active: Mapped[bool] = flag(default=True)


class Deal(Synced):
    """Something an account may buy, standing in one stage of one pipeline."""

    __tablename__ = "deals"
    __table_args__ = (
        alive("ix_deals_name", "name"),
        alive("ix_deals_stage_id", "stage_id", "status"),
        alive("ix_deals_account_id", "account_id"),
        alive("ix_deals_expected_close", "expected_close"),
        alive("ix_deals_updated_at", "updated_at"),
        alive("ix_deals_amount", "amount"),
    )

    name: Mapped[str] = shaped("name")
    contact_id: Mapped[str | None] = ref("contact")
    pipeline_id: Mapped[str] = ref("pipeline")
    stage_id: Mapped[str] = ref("stage")
    stage_entered_at: Mapped[dt.datetime | None]
    status: Mapped[str] = choice(DealStatus, DealStatus.OPEN)
    amount: Mapped[int | None] = money()
    currency: Mapped[str | None] = currency_code()
    probability: Mapped[int | None]
    probability_reason: Mapped[str | None]
    expected_close: Mapped[dt.date | None]
    closed_at: Mapped[dt.datetime | None]
    forecast_category: Mapped[str | None] = choice(ForecastCategory)
    next_step: Mapped[str | None]
    next_step_on: Mapped[dt.date | None]
    loss_reason: Mapped[str | None] = choice(LossReason)
    source: Mapped[str | None]
    campaign_id: Mapped[str | None] = ref("campaign")
    owner_id: Mapped[str | None] = ref("user")
    foreign_ids: Mapped[dict[str, Any] | None]
    description: Mapped[str | None] = shaped("long")


class DealContact(Synced):
    """A contact's part in the decision."""

    __tablename__ = "deal_contacts"

    deal_id: Mapped[str] = part_of("deals", "deal")
    contact_id: Mapped[str] = ref("contact")
    decision_role: Mapped[str | None] = choice(DecisionRole)
    attitude: Mapped[str | None] = choice(Attitude)


class DealCompetitor(Synced):
    """Somebody else who wants the same deal."""

    __tablename__ = "deal_competitors"

    deal_id: Mapped[str] = part_of("deals", "deal")
    name: Mapped[str] = shaped("name")
    strengths: Mapped[str | None] = shaped("long")
    weaknesses: Mapped[str | None] = shaped("long")
    price: Mapped[int | None] = money()
    currency: Mapped[str | None] = currency_code()


class DealProduct(Synced):
    """A product line of a deal, before there is a quote."""

    __tablename__ = "deal_products"

    deal_id: Mapped[str] = part_of("deals", "deal")
    product_id: Mapped[str] = ref("product")
    quantity_milli: Mapped[int]
    unit_price: Mapped[int | None] = money()
    currency: Mapped[str | None] = currency_code()


class StageChange(Synced):
    """One move of a deal; append-only."""

    __tablename__ = "stage_changes"
    __table_args__ = (alive("ix_stage_changes_at", "at"),)

    deal_id: Mapped[str] = part_of("deals", "deal")
    from_stage_id: Mapped[str | None] = ref("stage")
    to_stage_id: Mapped[str] = ref("stage")
    from_status: Mapped[str | None] = choice(DealStatus)
    to_status: Mapped[str] = choice(DealStatus)
    at: Mapped[dt.datetime]
    by_id: Mapped[str | None] = ref("user")
    seconds_in_stage: Mapped[int | None]
    reason: Mapped[str | None]
