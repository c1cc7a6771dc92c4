"""Memberships that loyal customers pay for by the quarter and renew until they leave."""

import random
from dataclasses import replace

from app.model.sample.customers import Customer
from app.model.sample.firm import Firm
from app.model.sample.source import Row, Source

QUARTER = 91
FEE = 60_000  # minor units a quarter


def membership_rows(source: Source, firm: Firm, customer: Customer) -> list[Row]:
    """What the customer paid for, the oldest first; each has its own chance to leave at a renewal, as sBG assumes."""
    if customer.rhythm not in {"regular", "growing"} or customer.foreign:
        return []
    # chance of its own: whatever is drawn here, the rest of the firm stays as it is
    own = replace(source, chance=random.Random(customer.id))  # noqa: S311 - no secret
    leaving = own.chance.betavariate(1, 5)
    rows = []
    begin = own.between(0, customer.since)
    while begin >= 0:
        rows.append(_paid(own, firm, customer, begin))
        if own.chance.random() < leaving:
            break
        begin -= QUARTER
    return rows


def _paid(source: Source, firm: Firm, customer: Customer, begin: int) -> Row:
    return source.row(
        "memberships",
        customer.id,
        source.moment(begin, 9),
        customer.owner,
        tier_id=firm.paid_tier,
        since_on=source.day(begin),
        until_on=source.day(begin - QUARTER + 1),
        paid=FEE,
        currency=customer.currency,
    )
