"""What a care plan did and what followed: starts, tasks, and the orders of those who were cared for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.services.lists.care import BROUGHT, BROUGHT_DAYS

if TYPE_CHECKING:
    from app.storage.connection import Connection


class Brought(NamedTuple):
    """What came of a plan; orders count until ``days`` after a start, which follows it but need not come from it.

    Attributes:
        started: how often it was started.
        accounts: for how many accounts.
        open, done, cancelled: tasks that its steps made.
        ordered: accounts with an order in that time.
        revenue: of those orders, minor units of ``currency``.
        currency: the firm's own.
        days: how long an order counts.
    """

    started: int
    accounts: int
    open: int
    done: int
    cancelled: int
    ordered: int
    revenue: int
    currency: str
    days: int = BROUGHT_DAYS


_TASKS = (
    "SELECT coalesce(sum(k.status IN ('todo', 'doing')), 0), coalesce(sum(k.status = 'done'), 0),"
    " coalesce(sum(k.status = 'cancelled'), 0) FROM care_steps s JOIN tasks k ON k.care_step_id = s.id"
    " WHERE s.plan_id = ? AND k.deleted_at IS NULL"
)
_RUNS = (
    "SELECT count(*), count(DISTINCT r.account_id), count(DISTINCT CASE WHEN EXISTS (SELECT 1 FROM orders o"
    " WHERE o.account_id = r.account_id AND o.deleted_at IS NULL AND o.status IN ('confirmed', 'fulfilled', 'closed')"
    " AND o.ordered_on BETWEEN r.started_on AND date(r.started_on, ?)) THEN r.account_id END)"
    " FROM care_runs r WHERE r.plan_id = ? AND r.deleted_at IS NULL"
)


def brought(connection: Connection, plan: str) -> Brought:
    """What came of a plan until now."""
    runs = connection.execute(_RUNS, (f"+{BROUGHT_DAYS} days", plan)).fetchone()
    tasks = connection.execute(_TASKS, (plan,)).fetchone()
    revenue, currency = connection.execute(
        f"SELECT coalesce({BROUGHT}, 0), (SELECT base_currency FROM organisations LIMIT 1)"
        " FROM care_plans t WHERE t.id = ?",
        (plan,),
    ).fetchone()
    return Brought(runs[0], runs[1], tasks[0], tasks[1], tasks[2], runs[2], revenue, currency or "CNY")
