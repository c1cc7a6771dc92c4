"""What was handed over with an account, as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.storage.connection import Connection

OFFERED = (
    "SELECT i.id, i.kind, i.record_id, i.title, i.status, coalesce(i.reason, ''), coalesce(u.name, ''), "
    "coalesce(d.expected_close, ''), coalesce(d.next_step, ''), d.amount, d.currency, "
    "coalesce(c.resolution_due_at, k.due_at, CASE i.title WHEN 'next_follow_at' THEN a.next_follow_at END), "
    "coalesce(a.contract_ends_on, '') FROM hand_over_items i LEFT JOIN users u ON u.id = i.from_id "
    "LEFT JOIN deals d ON d.id = i.record_id LEFT JOIN complaints c ON c.id = i.record_id "
    "LEFT JOIN tasks k ON k.id = i.record_id LEFT JOIN accounts a ON a.id = i.record_id "
    "WHERE i.account_id = ? AND i.deleted_at IS NULL ORDER BY i.status <> 'offered', i.kind, i.title"
)


class Item(NamedTuple):
    """One thing that was handed over.

    ``day`` is an ISO day or empty, ``at`` a moment in milliseconds or None, ``amount`` in minor units of ``currency``.
    """

    id: str
    kind: str
    record: str
    title: str
    status: str
    reason: str
    giver: str
    day: str
    next_step: str
    amount: int | None
    currency: str | None
    at: int | None
    contract_day: str


def items(connection: Connection, account: str) -> list[Item]:
    """All that was handed over with an account, what waits for an answer first."""
    return [Item(*row) for row in connection.execute(OFFERED, (account,))]


def waiting(connection: Connection, account: str, user: str) -> tuple[int, int]:
    """How many things wait for this user's answer, and how many that were theirs for a colleague's."""
    sql = (
        "SELECT coalesce(sum(to_id = :user), 0), coalesce(sum(from_id = :user AND to_id <> :user), 0) "
        "FROM hand_over_items WHERE account_id = :account AND status = 'offered' AND deleted_at IS NULL"
    )
    taken, given = connection.execute(sql, {"account": account, "user": user}).fetchone()
    return int(taken), int(given)
