"""Deals and contracts that stand behind open complaints of the same customer, the next to close first; raw driver."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.rules.choices import Severity
from app.rules.revenue_at_risk import USUAL, at_risk, discount
from app.rules.settled import SETTLED

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from app.storage.connection import Connection

KEY = "complaint-discount-"
DAY = 86_400_000
SAID = (
    "SELECT key, value FROM assumptions WHERE key LIKE 'complaint-discount-%' AND deleted_at IS NULL "
    "ORDER BY updated_at"
)
OPEN = (
    "SELECT account_id, id, subject, severity, received_at FROM complaints "
    f"WHERE deleted_at IS NULL AND status NOT IN {SETTLED}"
)
DEALS = (
    "SELECT d.account_id, d.id, d.name, a.name, coalesce(d.amount, 0), coalesce(d.currency, ''), "
    "coalesce(d.probability, 0), coalesce(d.expected_close, '') FROM deals d JOIN accounts a ON a.id = d.account_id "
    f"WHERE d.status = 'open' AND d.deleted_at IS NULL AND d.account_id IN (SELECT account_id FROM ({OPEN}))"
)
CONTRACTS = (
    "SELECT id, name, contract_ends_on FROM accounts WHERE deleted_at IS NULL AND contract_ends_on >= ? "
    f"AND id IN (SELECT account_id FROM ({OPEN}))"
)


class Worst(NamedTuple):
    """The open complaint that weighs most on an account, and the percentage that it takes off."""

    complaint: str
    subject: str
    severity: str
    percent: int


class Behind(NamedTuple):
    """A deal, or a contract that ends, with the open complaint that weighs most on it.

    Attributes:
        deal: id of the deal; empty for a contract.
        name: of the deal; empty for a contract.
        closes: day on which the deal may close or the contract ends; empty when nobody has said.
        weighted: minor units of amount times probability.
        risk: minor units of it that are at risk.
    """

    deal: str
    name: str
    account: str
    weighted: int
    currency: str
    closes: str
    complaint: str
    subject: str
    severity: str
    percent: int
    risk: int


def assumed(connection: Connection) -> dict[str, int]:
    """Percent by severity as the firm assumes it, the usual where nobody has said otherwise."""
    found = dict(USUAL)
    for key, value in connection.execute(SAID):
        severity = key.removeprefix(KEY)
        if severity in set(Severity) and value.isdigit():
            found[severity] = int(value)
    return found


def worst(connection: Connection, now_ms: int, assumptions: Mapping[str, int]) -> dict[str, Worst]:
    """For each account with open complaints the one that takes most off."""
    found: dict[str, Worst] = {}
    for account, complaint, subject, severity, at in connection.execute(OPEN):
        percent = discount(severity, (now_ms - at) / DAY, assumptions)
        if account not in found or percent > found[account].percent:
            found[account] = Worst(complaint, subject, severity, percent)
    return found


def percents(connection: Connection, now_ms: int) -> dict[str, int]:
    """For each account with open complaints how many percent of its expected revenue the firm counts as at risk."""
    found = worst(connection, now_ms, assumed(connection))
    return {account: one.percent for account, one in found.items()}


def behind(
    connection: Connection, now_ms: int, assumptions: Mapping[str, int], today: dt.date
) -> list[Behind]:
    """Open deals, and contracts that end from today on, each once; the next to close first."""
    by_account = worst(connection, now_ms, assumptions)
    found = []
    for account, deal, name, whose, amount, currency, chance, closes in connection.execute(DEALS):
        one = by_account[account]
        weighted, risk = (2 * amount * chance + 100) // 200, at_risk(amount, chance, one.percent)
        found.append(Behind(deal, name, whose, weighted, currency, closes, *one, risk))
    for account, whose, ends in connection.execute(CONTRACTS, (today.isoformat(),)):
        found.append(Behind("", "", whose, 0, "", ends, *by_account[account], 0))
    return sorted(found, key=_next)


def _next(one: Behind) -> tuple[bool, str, int, str]:
    return not one.closes, one.closes, -one.risk, one.deal
