"""Whether a record stays under the limits of the firm, as the services judge it, from rows in memory and tables."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from app.rules.errors import Refused
from app.rules.limits import Amount, remedy_within
from app.rules.moments import from_millis
from app.rules.money import Money, convert
from app.rules.trade import APPROVAL_LIMITS, Approval

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.server.work import Work
    from app.sync.protocol import Mutation, Value

POLICY = "SELECT remedy_limit, currency FROM sla_policies WHERE id = %s"
SAID = "SELECT key, value FROM assumptions WHERE key = ANY(%s) AND deleted_at IS NULL"
BASE = "SELECT base_currency FROM organisations LIMIT 1"
RATE = (
    "SELECT rate_e8 FROM exchange_rates WHERE currency = %s AND base = %s AND valid_from <= %s "
    "AND deleted_at IS NULL ORDER BY valid_from DESC, id DESC LIMIT 1"
)
LINES = "SELECT id, discount_bp FROM quote_lines WHERE quote_id = %s AND deleted_at IS NULL"
SCALE = 10**8


def within(work: Work, mutation: Mutation, name: str, values: Mapping[str, Value]) -> bool:
    """Whether a row, as it would stand after an edit, is under the limits that go with it."""
    if name == "quotes":
        return _quote(work, mutation, values)
    return name != "complaints" or _complaint(work, values)


def _complaint(work: Work, values: Mapping[str, Value]) -> bool:
    row = work.connection.execute(POLICY, [values["policy_id"]]).fetchone()
    amount, currency = values["remedy_amount"], values["remedy_currency"]
    remedy = Amount(None if amount is None else int(amount), None if currency is None else str(currency))
    return remedy_within(remedy, Amount(*row) if row else Amount(None, None))


def _quote(work: Work, mutation: Mutation, values: Mapping[str, Value]) -> bool:
    rows = work.connection.execute(SAID, [list(APPROVAL_LIMITS)])
    said = {key: int(value) for key, value in rows if value.isdigit()}
    limits = Approval(*(said.get(key) for key in APPROVAL_LIMITS))
    if limits == Approval():
        return True
    try:
        total = _in_base(work, values) if limits.amount is not None else 0
    except Refused:  # a currency without a rate: somebody who may approve has to look
        return False
    return limits.covers(total, max(_discounts(work, mutation, str(values["id"])), default=0))


def _in_base(work: Work, values: Mapping[str, Value]) -> int:
    money = Money(int(values["total"] or 0), str(values["currency"]))
    row = work.connection.execute(BASE).fetchone()
    base = str(row[0]) if row else money.currency
    if money.currency == base:
        return money.minor
    day = values["issued_on"] or from_millis(work.now).astimezone(dt.UTC).date().isoformat()
    rate = work.connection.execute(RATE, [money.currency, base, day]).fetchone()
    return convert(money, base, rate[0] if rate else 0, SCALE).minor


def _discounts(work: Work, mutation: Mutation, quote: str) -> Iterator[int]:
    """The discounts of the lines: those in the tables, as this push has changed them, and those that come with it."""
    stored: dict[str, int] = dict(work.connection.execute(LINES, [quote]).fetchall())
    for (name, pk), kept in work.rows.items():
        if name == "quote_lines":
            stored.pop(pk, None)
            if kept.values["quote_id"] == quote and kept.values["deleted_at"] is None and not kept.gone:
                yield int(kept.values["discount_bp"] or 0)
    yield from stored.values()
    for rows in (*work.bulk, *mutation.inserts):
        if rows.table == "quote_lines" and "discount_bp" in rows.columns:
            pairs = zip(rows.column("quote_id"), rows.column("discount_bp"), strict=True)
            yield from (int(discount or 0) for owner, discount in pairs if owner == quote)
