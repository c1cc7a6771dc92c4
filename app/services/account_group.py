"""The firms that belong together: parents, children and related accounts, each with its sums and those below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.services import base_sums
from app.services.account_summary import SOLD

if TYPE_CHECKING:
    from app.services.base_sums import Sums
    from app.storage.connection import Connection

MOST = 2_000
DEEPEST = 20
TOP = (
    "WITH RECURSIVE up(id, depth) AS (SELECT ?1, 0 UNION SELECT a.parent_id, up.depth + 1 FROM up JOIN accounts a "
    "ON a.id = up.id JOIN accounts p ON p.id = a.parent_id AND p.deleted_at IS NULL "
    f"WHERE up.depth < {DEEPEST}) SELECT id FROM up ORDER BY depth DESC LIMIT 1"
)
BELOW = (
    "WITH RECURSIVE down(id, depth) AS (SELECT ?1, 0 UNION SELECT a.id, down.depth + 1 FROM down JOIN accounts a "
    f"ON a.parent_id = down.id AND a.deleted_at IS NULL WHERE down.depth < {DEEPEST}) "
    "SELECT a.id, a.name, a.parent_id, coalesce(u.name, '') "
    "FROM (SELECT id, min(depth) AS depth FROM down GROUP BY id) "
    f"d JOIN accounts a ON a.id = d.id LEFT JOIN users u ON u.id = a.owner_id ORDER BY d.depth, a.name_key LIMIT {MOST}"
)
RELATED = (
    "SELECT a.id, a.name, r.relation, coalesce(u.name, '') FROM account_relations r JOIN accounts a "
    "ON a.id = CASE WHEN r.account_id = ?1 THEN r.other_id ELSE r.account_id END AND a.deleted_at IS NULL "
    "LEFT JOIN users u ON u.id = a.owner_id WHERE r.deleted_at IS NULL AND ?1 IN (r.account_id, r.other_id) "
    "ORDER BY a.name_key"
)


@dataclass(frozen=True, slots=True)
class Member:
    """One firm of the group.

    Attributes:
        parent_id: the firm above it in this group; None for the top and for related firms.
        relation: how a firm outside the tree is related; empty inside it.
        deals: open deals of the firm and of all below it.
        orders: ordered this year by the firm and all below it.
    """

    id: str
    name: str
    owner: str
    parent_id: str | None
    relation: str
    deals: Sums
    orders: Sums


def group(connection: Connection, account: str, year: int) -> tuple[Member, ...]:
    """The tree that an account stands in, the top first, then the firms that are related to it otherwise.

    A circle of parents, which laptops can make together, ends where it began.
    """
    (top,) = connection.execute(TOP, (account,)).fetchone()
    rows = connection.execute(BELOW, (top,)).fetchall()
    parents = {row[0]: row[2] for row in rows}
    parents[top] = None
    others = [row for row in connection.execute(RELATED, (account,)) if row[0] not in parents]
    amounts = _amounts(connection, [*parents, *(row[0] for row in others)], year)
    below = _with_all_below(parents)
    rates = base_sums.load(connection)

    def sums(ids: list[str], place: int) -> Sums:
        return rates.sum([pair for each in ids for pair in amounts.get(each, ([], []))[place]])

    members = [
        Member(row[0], row[1], row[3], parents[row[0]], "", sums(below[row[0]], 0), sums(below[row[0]], 1))
        for row in rows
    ]
    members += [
        Member(row[0], row[1], row[3], None, row[2], sums([row[0]], 0), sums([row[0]], 1)) for row in others
    ]
    return tuple(members)


Pairs = list[tuple[int | None, str | None]]


def _amounts(connection: Connection, ids: list[str], year: int) -> dict[str, tuple[Pairs, Pairs]]:
    """Open deals and orders of the year of each firm."""
    found: dict[str, tuple[Pairs, Pairs]] = {each: ([], []) for each in ids}
    deals = (
        "SELECT account_id, amount, currency FROM deals "
        "WHERE account_id = ? AND deleted_at IS NULL AND status = 'open'"
    )
    orders = (
        "SELECT account_id, total, currency FROM orders "
        f"WHERE account_id = ? AND deleted_at IS NULL AND status IN {SOLD} AND ordered_on BETWEEN ? AND ?"
    )
    queries = ((deals, ()), (orders, (f"{year}-01-01", f"{year}-12-31")))
    for place, (sql, more) in enumerate(queries):
        for each in found:
            found[each][place].extend((row[1], row[2]) for row in connection.execute(sql, (each, *more)))
    return found


def _with_all_below(parents: dict[str, str | None]) -> dict[str, list[str]]:
    """Each firm with itself and all that stand below it."""
    below = {each: [each] for each in parents}
    for each, parent in parents.items():
        seen, above = {each}, parent
        while above is not None and above not in seen and above in below:
            below[above].append(each)
            seen.add(above)
            above = parents[above]
    return below
