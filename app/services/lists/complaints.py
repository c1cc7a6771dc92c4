"""The list of complaints."""

from __future__ import annotations

from app.rules.choices import (
    ComplaintChannel,
    ComplaintStatus,
    ComplaintType,
    RemedyKind,
    RootCause,
    Severity,
)
from app.services.lists import parts
from app.storage.list_spec import Column, Join, ListSpec, Sort

COMPLAINTS = ListSpec(
    kind="complaint",
    table="complaints",
    joins=(parts.ACCOUNT, parts.OWNER, parts.CONTACT, Join("r", "products r ON r.id = t.product_id")),
    search_kind="complaint",
    sort=(Sort("received_at", descending=True),),
    title="subject",
    columns=(
        Column("number", "t.number", width=130),
        Column("subject", "t.subject", width=240),
        parts.account(),
        Column("severity", "t.severity", "choice", choices=Severity, width=80, filterable=True),
        Column(
            "status", "t.status", "choice", choices=ComplaintStatus, indexed=True, width=100, filterable=True
        ),
        Column("resolution_due_at", "t.resolution_due_at", "time", indexed=True, width=130),
        parts.owner(),
        Column("received_at", "t.received_at", "time", indexed=True, width=130, filterable=True),
        Column(
            "complaint_type",
            "t.complaint_type",
            "choice",
            choices=ComplaintType,
            width=100,
            visible=False,
            filterable=True,
        ),
        Column(
            "channel",
            "t.channel",
            "choice",
            choices=ComplaintChannel,
            width=90,
            visible=False,
            filterable=True,
        ),
        parts.contact(visible=False),
        Column(
            "product_id",
            "r.name",
            "reference",
            joins=("r",),
            target="product",
            filter_sql="t.product_id",
            visible=False,
        ),
        Column(
            "root_cause",
            "t.root_cause",
            "choice",
            choices=RootCause,
            width=100,
            visible=False,
            filterable=True,
        ),
        Column("remedy", "t.remedy", "choice", choices=RemedyKind, width=90, visible=False, filterable=True),
        Column("remedy_amount", "t.remedy_amount", "money", currency_sql="t.remedy_currency", visible=False),
        Column("escalation", "t.escalation", "integer", width=80, visible=False),
        Column("reopen_count", "t.reopen_count", "integer", width=80, visible=False),
        Column("satisfaction", "t.satisfaction", "integer", width=80, visible=False),
        Column("resolved_at", "t.resolved_at", "time", width=130, visible=False),
        parts.updated(),
    ),
)
