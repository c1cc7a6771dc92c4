"""Deals that stand behind open complaints of the same customer, the next to close first; by the raw driver."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.rules.choices import Severity
from app.rules.revenue_at_risk import USUAL, at_risk, discount

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.storage.connection import Connection

KEY = "complaint-discount-"
DAY = 86_400_000
SAID = (
    "SELECT key, value FROM assumptions WHERE key LIKE 'complaint-discount-%' AND deleted_at IS NULL "
    "ORDER BY updated_at"
)
BEHIND = (
    "SELECT d.id, d.name, a.name, coalesce(d.amount, 0), coalesce(d.currency, ''), d.probability, "
    "coalesce(d.expected_close, ''), c.id, c.subject, c.severity, c.received_at FROM complaints c "
    "JOIN deals d ON d.account_id = c.account_id AND d.status = 'open' AND d.deleted_at IS NULL "
    "JOIN accounts a ON a.id = c.account_id WHERE c.deleted_at IS NULL "
    "AND c.status NOT IN ('resolved', 'closed', 'rejected', 'duplicate') ORDER BY d.expected_close IS NULL, 7, d.id"
)


class Behind(NamedTuple):
    """A deal with the open complaint that weighs most on it; ``risk`` in minor units, ``percent`` taken off."""

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


def behind(connection: Connection, now_ms: int, percents: Mapping[str, int]) -> list[Behind]:
    """The deals, each once, with the complaint that takes most off."""
    worst: dict[str, Behind] = {}
    for (
        deal,
        name,
        account,
        amount,
        currency,
        chance,
        closes,
        complaint,
        subject,
        severity,
        at,
    ) in connection.execute(BEHIND):
        percent = discount(severity, (now_ms - at) / DAY, percents)
        if deal not in worst or percent > worst[deal].percent:
            weighted, risk = (2 * amount * chance + 100) // 200, at_risk(amount, chance, percent)
            worst[deal] = Behind(
                deal, name, account, weighted, currency, closes, complaint, subject, severity, percent, risk
            )
    return list(worst.values())
