"""The sample firm as batches of rows, the same for the laptop and the server."""

from collections.abc import Iterator

from app.model.sample.complaints import complaint_rows
from app.model.sample.customers import customer_rows
from app.model.sample.firm import Firm, Ground, firm_rows
from app.model.sample.memberships import membership_rows
from app.model.sample.source import Row, Source
from app.model.sample.trade import deal_rows, order_days, order_rows
from app.model.sample.wishes import Wishes, wish_rows, wishes
from app.model.sample.work import (
    activity_rows,
    lead_row,
    satisfaction_rows,
    task_rows,
    visit_rows,
)

BATCH = 5_000
RICH = 20_000
"""From so many accounts on the rest have contacts only: a set for scale, made in minutes."""


def sample_batches(source: Source, ground: Ground, accounts: int) -> Iterator[list[Row]]:
    """The rows of the sample firm in batches, each complete in itself."""
    firm, rows = firm_rows(source, ground, min(accounts, RICH))
    asked, more = wishes(source, ground)
    rows.extend(more)
    rows.extend(lead_row(source, firm) for _ in range(min(accounts // 8, 2_000)))
    for number in range(accounts):
        rows.extend(_customer(source, firm, asked, number))
        if (number + 1) % BATCH == 0:
            yield rows
            rows = []
    if rows:
        yield rows


def _customer(source: Source, firm: Firm, asked: Wishes, number: int) -> list[Row]:
    lean = number >= RICH
    customer, rows = customer_rows(source, firm, number, lean=lean)
    if lean:
        return rows
    for days_ago in order_days(source, customer):
        rows.extend(order_rows(source, firm, customer, days_ago))
    if source.often(40 if customer.rhythm != "none" else 25):
        rows.extend(deal_rows(source, firm, customer))
    rows.extend(activity_rows(source, customer))
    rows.extend(task_rows(source, customer))
    rows.extend(visit_rows(source, customer))
    rows.extend(complaint_rows(source, firm, customer))
    rows.extend(satisfaction_rows(source, firm, customer))
    rows.extend(wish_rows(asked, customer))
    rows.extend(membership_rows(source, firm, customer))
    return rows
