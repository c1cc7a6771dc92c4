"""What the deals of a table add up to, by stage, owner or month; summed by the database, in the firm's currency."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.services import base_sums
from app.storage import lists
from app.storage.list_spec import Grouping

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.base_sums import Sums
    from app.storage.connection import Connection
    from app.storage.list_spec import ListQuery

GROUPINGS = {
    "stage": Grouping(
        "t.stage_id",
        "s.name || char(9) || coalesce(nullif(s.name_en, ''), s.name)",
        "l.position, t.pipeline_id, s.position",
        ("s", "l"),
    ),
    "owner": Grouping("coalesce(t.owner_id, '')", "u.name", "u.name IS NULL, u.name", ("u",)),
    "month": Grouping(
        "coalesce(substr(t.expected_close, 1, 7), '')",
        "substr(t.expected_close, 1, 7)",
        "t.expected_close IS NULL, substr(t.expected_close, 1, 7)",
    ),
    "": Grouping("''", "''", "''"),
}
"""By which the table may be grouped; the empty one has a total only."""
_AMOUNT = "coalesce(t.amount, 0)"
_SUMS = f"t.currency, count(*), sum({_AMOUNT}), sum(({_AMOUNT} * coalesce(t.probability, 0) + 50) / 100)"


@dataclass(frozen=True, slots=True)
class DealGroup:
    """A head of the table.

    Attributes:
        key: of the group; None for the total.
        title: as stored, both languages of a stage after each other; empty for deals without.
        count: deals in it.
        total: what they are worth, ``weighted`` by their probability too.
    """

    key: str | None
    title: str
    count: int
    total: Sums
    weighted: Sums


def groups(connection: Connection, query: ListQuery, rowids: Sequence[int] | None = None) -> list[DealGroup]:
    """The total of a grouped question and its groups, in the order of its rows.

    Args:
        connection: to read from.
        query: grouped by one of ``GROUPINGS``.
        rowids: the rows that free text has left of it, or None for all.
    """
    rates = base_sums.load(connection)
    parts: dict[str, list[tuple[str | None, int, int, int]]] = {}
    titles: dict[str, str] = {}
    for key, title, *sums in lists.grouped(connection, query, _SUMS, rowids):
        titles[key] = title or ""
        parts.setdefault(key, []).append((sums[0], sums[1], sums[2], sums[3]))
    found = [
        DealGroup(
            key,
            titles[key],
            sum(count for _, count, _, _ in rows),
            rates.sum((total, currency) for currency, _, total, _ in rows),
            rates.sum((weighted, currency) for currency, _, _, weighted in rows),
        )
        for key, rows in parts.items()
    ]
    whole, weighted = (
        base_sums.combined(sums, rates.base)
        for sums in ([group.total for group in found], [group.weighted for group in found])
    )
    total = DealGroup(None, "", sum(group.count for group in found), whole, weighted)
    if not found or query.grouping == GROUPINGS[""]:
        return [total] if found else []
    return [total, *found]
