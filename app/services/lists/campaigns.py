"""Lists of campaigns and of those whom one is for."""

from __future__ import annotations

from dataclasses import replace

from app.rules.choices import CampaignKind, CampaignStatus, LeftOut, MemberStatus
from app.services.lists import parts
from app.storage.list_spec import Column, ListSpec, Sort

_MEMBERS = "(SELECT count(*) FROM campaign_members m WHERE m.campaign_id = t.id AND m.deleted_at IS NULL AND {which})"

CAMPAIGNS = ListSpec(
    kind="campaign",
    table="campaigns",
    joins=(parts.OWNER,),
    sort=(Sort("starts_on", descending=True),),
    columns=(
        Column("name", parts.both("t"), sort_sql="t.name", filter_sql="t.name", width=200),
        Column("campaign_type", "t.campaign_type", "choice", choices=CampaignKind, width=90, filterable=True),
        Column("status", "t.status", "choice", choices=CampaignStatus, width=90, filterable=True),
        Column("members", _MEMBERS.format(which="m.status <> 'excluded'"), "integer", width=80),
        Column(
            "answered", _MEMBERS.format(which="m.status IN ('responded', 'converted')"), "integer", width=95
        ),
        Column("starts_on", "t.starts_on", "date", width=110),
        Column("ends_on", "t.ends_on", "date", width=110),
        Column("cost", "t.cost", "money", currency_sql="t.currency", width=120),
        Column("budget", "t.budget", "money", currency_sql="t.currency", width=120, visible=False),
        parts.owner(),
    ),
)

MEMBERS = ListSpec(
    kind="campaign_member",
    table="campaign_members",
    joins=(parts.ACCOUNT, parts.CONTACT),
    sort=(Sort("account_id"),),
    title="account_id",
    columns=(
        replace(parts.account(), width=150),
        Column("status", "t.status", "choice", choices=MemberStatus, width=90, filterable=True),
        Column("left_out", "t.left_out", "choice", choices=LeftOut, width=150, filterable=True),
        parts.contact(),
        Column("contacted_at", "t.contacted_at", "time", width=130),
        Column("responded_at", "t.responded_at", "time", width=130, visible=False),
        Column("campaign_id", "t.campaign_id", visible=False),
    ),
)
