"""The board cut into swim-lanes: by owner, or by the level or the needs of the account."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.rules.totals import half_up
from app.services import base_sums
from app.services.board import Column
from app.services.deal_cards import DealCards

if TYPE_CHECKING:
    from app.services.base_sums import Rates, Sums
    from app.storage.connection import Connection

_ACCOUNT = "LEFT JOIN accounts a ON a.id = d.account_id"
_BY = {
    "owner": ("coalesce(d.owner_id, '')", "coalesce(u.name, '')", "LEFT JOIN users u ON u.id = d.owner_id"),
    "level": ("coalesce(a.level, '')", "coalesce(a.level, '')", _ACCOUNT),
    "need": ("coalesce(a.need_segment, '')", "coalesce(a.need_segment, '')", _ACCOUNT),
}
LANES = tuple(_BY)


class Lane(NamedTuple):
    """One band of the board.

    Attributes:
        key: of what the lane stands for, empty for the deals without it.
        name: as the firm writes it.
        columns: every stage, with the deals of this lane in it.
        deals: how many open ones it has.
        total: what they are worth.
    """

    key: str
    name: str
    columns: list[Column]
    deals: int
    total: Sums


class _Deal(NamedTuple):
    id: str
    key: str
    amount: int | None
    currency: str | None
    probability: int


def lanes(connection: Connection, columns: list[Column], by: str) -> list[Lane]:
    """Cut a whole board by ``owner``, ``level`` or ``need``; lanes by name, the one of those without last."""
    rates = base_sums.load(connection)
    names: dict[str, str] = {}
    cut: list[dict[str, list[int]]] = []
    facts: dict[int, _Deal] = {}
    for column in columns:
        parts: dict[str, list[int]] = {}
        _read(connection, column.cards.rowids, by, facts, names)
        for rowid in column.cards.rowids:
            if rowid in facts:
                parts.setdefault(facts[rowid].key, []).append(rowid)
        cut.append(parts)
    made = []
    for key in sorted(names, key=lambda key: (not key, names[key], key)):
        parts_of = [
            _column(column, parts.get(key, []), facts, rates)
            for column, parts in zip(columns, cut, strict=True)
        ]
        still = [part for part in parts_of if part.stage.kind == "open"]
        worth = base_sums.combined((part.total for part in still), rates.base)
        made.append(Lane(key, names[key], parts_of, sum(part.deals for part in still), worth))
    return made


def _read(
    connection: Connection, rowids: list[int], by: str, facts: dict[int, _Deal], names: dict[str, str]
) -> None:
    key, name, join = _BY[by]
    for start in range(0, len(rowids), 5_000):
        marks = ",".join(map(str, rowids[start : start + 5_000]))
        for rowid, deal, lane, title, amount, currency, probability in connection.execute(
            f"SELECT d.rowid, d.id, {key}, {name}, d.amount, d.currency, coalesce(d.probability, 0) FROM deals d"
            f" {join} WHERE d.rowid IN ({marks})"
        ):
            names[lane] = title
            facts[rowid] = _Deal(deal, lane, amount, currency, probability)


def _column(column: Column, rowids: list[int], facts: dict[int, _Deal], rates: Rates) -> Column:
    found = [facts[rowid] for rowid in rowids]
    cards = DealCards(rowids, [deal.id for deal in found], [])
    total = rates.sum((deal.amount, deal.currency) for deal in found)
    weighted = rates.sum(
        (half_up((deal.amount or 0) * deal.probability, 100), deal.currency) for deal in found
    )
    return Column(column.stage, cards, len(rowids), total, weighted)
