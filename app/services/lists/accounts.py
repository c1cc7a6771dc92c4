"""Lists of accounts and contacts."""

from __future__ import annotations

from app.rules.choices import AccountLevel, AccountType, LifecycleStage, PoolState, Source
from app.services.lists import parts
from app.storage.list_spec import Column, Join, ListSpec, Sort

ACCOUNTS = ListSpec(
    kind="account",
    table="accounts",
    joins=(
        parts.OWNER,
        Join("p", "pools p ON p.id = t.pool_id"),
        Join("s", "account_scores s ON s.account_id = t.id"),
    ),
    search_kind="account",
    sort=(Sort("name"),),
    columns=(
        Column("name", "t.name", sort_sql="t.name_key", indexed=True, width=260),
        Column("level", "t.level", "choice", choices=AccountLevel, indexed=True, width=80, filterable=True),
        Column(
            "lifecycle_stage",
            "t.lifecycle_stage",
            "choice",
            choices=LifecycleStage,
            indexed=True,
            width=110,
            filterable=True,
        ),
        *parts.scores(),
        Column("city", "t.city", indexed=True, width=90, filterable=True),
        Column("industry", "t.industry", width=110, filterable=True),
        Column("phone", "t.phone", "phone", width=130),
        parts.owner(),
        Column("last_followed_at", "t.last_followed_at", "time", indexed=True, width=140),
        Column("next_follow_at", "t.next_follow_at", "time", indexed=True, width=140),
        Column(
            "annual_revenue", "t.annual_revenue", "money", currency_sql="t.currency", width=130, visible=False
        ),
        Column("name_en", "t.name_en", width=180, visible=False),
        Column("account_no", "t.account_no", indexed=True, width=100, visible=False),
        Column(
            "account_type",
            "t.account_type",
            "choice",
            choices=AccountType,
            width=90,
            visible=False,
            filterable=True,
        ),
        Column("source", "t.source", "choice", choices=Source, width=90, visible=False, filterable=True),
        Column("province", "t.province", width=90, visible=False, filterable=True),
        Column("district", "t.district", width=90, visible=False),
        Column("email", "t.email", width=180, visible=False),
        Column("website", "t.website", width=160, visible=False),
        Column("employees", "t.employees", "integer", width=90, visible=False),
        Column("need_segment", "t.need_segment", width=110, visible=False, filterable=True),
        Column(
            "pool_id",
            "p.name",
            "reference",
            joins=("p",),
            target="pool",
            filter_sql="t.pool_id",
            visible=False,
        ),
        Column(
            "pool_state",
            "t.pool_state",
            "choice",
            choices=PoolState,
            width=90,
            visible=False,
            filterable=True,
        ),
        Column("hold_expires_at", "t.hold_expires_at", "time", width=130, visible=False),
        Column("transfer_count", "t.transfer_count", "integer", width=80, visible=False),
        Column("do_not_contact", "t.do_not_contact", "boolean", width=90, visible=False, filterable=True),
        Column("contract_ends_on", "t.contract_ends_on", "date", width=110, visible=False),
        parts.created(),
        parts.updated(),
    ),
)

CONTACTS = ListSpec(
    kind="contact",
    table="contacts",
    joins=(parts.ACCOUNT, parts.OWNER),
    search_kind="contact",
    sort=(Sort("name"),),
    columns=(
        Column("name", "t.name", sort_sql="t.name_key", indexed=True, width=150),
        parts.account(),
        Column("title", "t.title", width=140, filterable=True),
        Column("department", "t.department", width=100, visible=False, filterable=True),
        Column("mobile", "t.mobile", "phone", indexed=True, width=130),
        Column("phone", "t.phone", "phone", width=130, visible=False),
        Column("email", "t.email", indexed=True, width=190),
        Column("wechat", "t.wechat", width=120, visible=False),
        Column("city", "a.city", joins=("a",), width=90, filterable=True),
        Column("birthday", "t.birthday", "date", width=100, visible=False),
        Column("is_primary", "t.is_primary", "boolean", width=80, visible=False, filterable=True),
        parts.owner(),
        Column("name_en", "t.name_en", width=130, visible=False),
        parts.created(),
        parts.updated(),
    ),
)
