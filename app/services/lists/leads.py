"""The list of leads."""

from __future__ import annotations

from app.rules.choices import DisqualifyReason, LeadStatus, Source
from app.services.lists import parts
from app.storage.list_spec import Column, Join, ListSpec, Sort

LEADS = ListSpec(
    kind="lead",
    table="leads",
    joins=(parts.OWNER, Join("m", "campaigns m ON m.id = t.campaign_id")),
    search_kind="lead",
    sort=(Sort("updated_at", descending=True),),
    columns=(
        Column("name", "t.name", sort_sql="t.name_key", indexed=True, width=120),
        Column("company", "t.company", width=220),
        Column("status", "t.status", "choice", choices=LeadStatus, indexed=True, width=124, filterable=True),
        Column("score", "t.score", "integer", width=70),
        Column("source", "t.source", "choice", choices=Source, width=90, filterable=True),
        Column("mobile", "t.mobile", "phone", width=130),
        Column("email", "t.email", width=180, visible=False),
        Column("title", "t.title", width=100, visible=False),
        Column("city", "t.city", width=90, filterable=True),
        parts.owner(),
        Column(
            "campaign_id",
            "m.name",
            "reference",
            joins=("m",),
            target="campaign",
            filter_sql="t.campaign_id",
            visible=False,
        ),
        Column("first_response_at", "t.first_response_at", "time", width=130, visible=False),
        Column(
            "disqualify_reason",
            "t.disqualify_reason",
            "choice",
            choices=DisqualifyReason,
            width=100,
            visible=False,
        ),
        parts.created(),
        Column("updated_at", "t.updated_at", "time", indexed=True, width=130),
    ),
)
