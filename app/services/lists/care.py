"""The list of care plans."""

from __future__ import annotations

from app.rules.choices import CareTrigger, LifecycleStage
from app.services.lists import parts
from app.storage.list_spec import Column, ListSpec, Sort

_MADE = (
    "(SELECT count(*) FROM care_steps s JOIN tasks k ON k.care_step_id = s.id WHERE s.plan_id = t.id"
    " AND k.deleted_at IS NULL AND k.status {state})"
)
BROUGHT_DAYS = 60
"""An order counts for a plan that was started for its account at most so many days before."""
BROUGHT = (
    "(SELECT sum(o.total) FROM orders o WHERE o.deleted_at IS NULL AND o.status IN ('confirmed', 'fulfilled', 'closed')"
    " AND o.currency = (SELECT base_currency FROM organisations LIMIT 1) AND o.id IN (SELECT b.id FROM care_runs r"
    " JOIN orders b ON b.account_id = r.account_id WHERE r.plan_id = t.id AND r.deleted_at IS NULL"
    f" AND b.ordered_on BETWEEN r.started_on AND date(r.started_on, '+{BROUGHT_DAYS} days')))"
)
"""What those for whom a plan was started ordered within that time; each order once. A sequence, no proof of cause."""
CARE_PLANS = ListSpec(
    kind="care_plan",
    table="care_plans",
    sort=(Sort("name"),),
    columns=(
        Column("name", parts.both("t"), sort_sql="t.name", filter_sql="t.name", width=220),
        Column("trigger", "t.trigger", "choice", choices=CareTrigger, width=110, filterable=True),
        Column("stage", "t.stage", "choice", choices=LifecycleStage, width=80, filterable=True),
        Column("active", "t.active", "boolean", width=70, filterable=True),
        Column(
            "times_started",
            "(SELECT count(*) FROM care_runs r WHERE r.plan_id = t.id AND r.deleted_at IS NULL)",
            "integer",
            width=80,
        ),
        Column("tasks_open", _MADE.format(state="IN ('todo', 'doing')"), "integer", width=120),
        Column("tasks_done", _MADE.format(state="= 'done'"), "integer", width=120),
        Column(
            "brought",
            BROUGHT,
            "money",
            currency_sql="(SELECT base_currency FROM organisations LIMIT 1)",
            width=130,
        ),
    ),
)
