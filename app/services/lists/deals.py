"""The list of deals."""

from __future__ import annotations

from app.rules.choices import DealStatus, ForecastCategory, LossReason, Source
from app.services.lists import parts
from app.storage.list_spec import Column, Join, ListSpec, Sort

DEALS = ListSpec(
    kind="deal",
    table="deals",
    joins=(
        parts.ACCOUNT,
        parts.OWNER,
        parts.CONTACT,
        Join("s", "stages s ON s.id = t.stage_id"),
        Join("l", "pipelines l ON l.id = t.pipeline_id"),
    ),
    search_kind="deal",
    sort=(Sort("expected_close"),),
    columns=(
        Column("name", "t.name", indexed=True, width=184),
        parts.account(),
        Column(
            "stage_id",
            parts.both("s"),
            "reference",
            sort_sql="s.position",
            joins=("s",),
            target="stage",
            filter_sql="t.stage_id",
            width=130,
            filterable=True,
        ),
        Column("status", "t.status", "choice", choices=DealStatus, width=84, filterable=True),
        Column("amount", "t.amount", "money", currency_sql="t.currency", indexed=True, width=120),
        Column("probability", "t.probability", "percent", width=96),
        Column("expected_close", "t.expected_close", "date", indexed=True, width=136, filterable=True),
        parts.owner(),
        Column("next_step", "t.next_step", width=180, visible=False),
        Column("next_step_on", "t.next_step_on", "date", width=110, visible=False),
        parts.contact(visible=False),
        Column(
            "forecast_category",
            "t.forecast_category",
            "choice",
            choices=ForecastCategory,
            width=90,
            visible=False,
            filterable=True,
        ),
        Column("loss_reason", "t.loss_reason", "choice", choices=LossReason, visible=False, filterable=True),
        Column(
            "pipeline_id",
            parts.both("l"),
            "reference",
            sort_sql="l.name",
            joins=("l",),
            target="pipeline",
            filter_sql="t.pipeline_id",
            visible=False,
            filterable=True,
        ),
        Column(
            "source",
            "coalesce(t.source, a.source)",
            "choice",
            choices=Source,
            joins=("a",),
            visible=False,
            filterable=True,
        ),
        Column("city", "a.city", joins=("a",), visible=False, filterable=True),
        Column("stage_entered_at", "t.stage_entered_at", "time", width=130, visible=False),
        Column("closed_at", "t.closed_at", "time", width=130, visible=False),
        parts.created(),
        parts.updated(),
    ),
)
