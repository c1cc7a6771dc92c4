"""An account's ledger of points and its memberships, read by the raw driver."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from app.rules.choices import PointsKind
from app.rules.loyalty import Entry
from app.rules.membership import Held

if TYPE_CHECKING:
    from app.rules.membership import Standing
    from app.services.loyalty_tiers import Programme
    from app.storage.connection import Connection

_ENTRIES = (
    "SELECT p.id, p.kind, p.points, p.\"on\", p.expires_on, coalesce(p.reason, ''), p.order_id, "
    "coalesce(o.number, '') FROM points_entries p LEFT JOIN orders o ON o.id = p.order_id "
    'WHERE p.account_id = ? AND p.deleted_at IS NULL ORDER BY p."on", p.created_at, p.points < 0, p.id'
)
_HELD = (
    "SELECT tier_id, since_on, until_on, paid FROM memberships WHERE account_id = ? AND deleted_at IS NULL "
    "ORDER BY since_on, id"
)
_DUE = """
SELECT account_id FROM (
    SELECT account_id FROM points_entries WHERE deleted_at IS NULL AND points > 0 AND expires_on < :on
    UNION SELECT account_id FROM memberships WHERE deleted_at IS NULL AND paid IS NULL
        GROUP BY account_id HAVING max(coalesce(until_on, '9999')) < :on
    UNION SELECT p.account_id FROM points_entries p WHERE p.deleted_at IS NULL AND EXISTS (SELECT 1 FROM loyalty_tiers)
        AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.account_id = p.account_id AND m.paid IS NULL)
) WHERE account_id IN (SELECT id FROM accounts WHERE deleted_at IS NULL) ORDER BY account_id
"""


class Line(NamedTuple):
    """A line of the ledger; ``left`` is the balance after it."""

    id: str
    entry: Entry
    reason: str
    order_id: str | None
    order_no: str
    left: int


@dataclass(frozen=True, slots=True)
class Book:
    """Everything of one account that the programme knows, the oldest first."""

    account_id: str
    lines: tuple[Line, ...]
    held: tuple[Held, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The ledger as the rules know it."""
        return tuple(line.entry for line in self.lines)

    @property
    def balance(self) -> int:
        """Points left; below zero when two laptops spent the same points offline."""
        return self.lines[-1].left if self.lines else 0


def book(connection: Connection, account: str) -> Book:
    """Read an account's book."""
    rows = connection.execute(_ENTRIES, (account,)).fetchall()
    sums = accumulate(row[2] for row in rows)
    lines = tuple(
        Line(row[0], Entry(PointsKind(row[1]), row[2], _day(row[3]), row[4] and _day(row[4])), row[5], row[6],
             row[7], left)
        for row, left in zip(rows, sums, strict=True)
    )  # fmt: skip
    held = tuple(
        Held(tier, _day(since), _day(until) if until else None, paid is not None)
        for tier, since, until, paid in connection.execute(_HELD, (account,))
    )
    return Book(account, lines, held)


def stands(found: Book, rules: Programme, on: dt.date) -> Standing:
    """How an account stands on a day."""
    from app.rules.membership import standing  # noqa: PLC0415 - with the first ledger

    return standing(found.held, found.entries, rules.ladder(), rules.period_days, on)


def due(connection: Connection, on: dt.date, limit: int = 200) -> list[str]:
    """Accounts whose points ended or whose tier is to be looked at, at most ``limit`` of those that will change."""
    from app.services.loyalty import expiring, following  # noqa: PLC0415 - it builds on this
    from app.services.loyalty_tiers import programme  # noqa: PLC0415 - as above

    rules, found = programme(connection), list[str]()
    for (account,) in connection.execute(_DUE, {"on": on.isoformat()}).fetchall():
        one = book(connection, account)
        if expiring(one, on) or following(one, rules, on):
            found.append(account)
        if len(found) >= limit:
            break
    return found


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)
