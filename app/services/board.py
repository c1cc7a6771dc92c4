"""A pipeline as a board: its stages, the deals in each, and what they add up to; read by the raw driver."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from app.rules.totals import half_up
from app.services import base_sums
from app.services.deal_cards import PAGE, DealCard, DealCards, read_cards
from app.services.stage_rows import PipelineInfo, StageInfo, homeless, pipelines, stages
from app.storage import lists
from app.storage.list_spec import Filter

if TYPE_CHECKING:
    from app.services.base_sums import Sums
    from app.storage.connection import Connection
    from app.storage.list_spec import ListQuery

__all__ = ["DealCard", "PipelineInfo", "StageInfo", "board", "pipelines", "stage_history", "stages"]

RECENT_DAYS = 90  # how long a closed deal stays on the board
SIGHT = 24  # cards of a column that a tall screen shows at once


class Column(NamedTuple):
    """A stage with its deals; the sums are of all ``deals``, weighted by their probability too."""

    stage: StageInfo
    cards: DealCards
    deals: int
    total: Sums
    weighted: Sums
    whole: bool = True


def board(
    connection: Connection, query: ListQuery, now: dt.datetime, pipeline: str = "", *, whole: bool = True
) -> list[Column]:
    """A pipeline with the deals that a list's question asks for; of the closed ones the recent.

    Deals whose stage was taken away meanwhile, on another laptop, stand in the stage before it. A first look, which is
    not ``whole``, has only the cards that come into sight first and no sums, but is there at once.
    """
    rates = base_sums.load(connection)
    found = stages(connection, pipeline)
    gone = homeless(connection, found)
    columns = []
    for stage in found:
        asked = _asked(stage, query, now, gone.get(stage.id, ()))
        rowids = list(lists.ids(connection, asked)) if whole else _first(connection, asked, stage)
        first = read_cards(connection, rowids[:PAGE], stage, now)
        if whole:
            ids, total, weighted = _facts(connection, rowids)
            sums = rates.sum(_pairs(total)), rates.sum(_pairs(weighted))
            columns.append(Column(stage, DealCards(rowids, ids, first), len(rowids), *sums))
        else:
            cards = DealCards(rowids, [card.id for card in first], first)
            nothing = rates.sum(())
            columns.append(Column(stage, cards, len(rowids), nothing, nothing, whole=False))
    return columns


def _first(connection: Connection, query: ListQuery, stage: StageInfo) -> list[int]:
    """Rows of the cards that come into sight first: open ones; a search has to look at all of them anyway."""
    if stage.kind != "open":
        return []
    if query.text.strip():
        return list(lists.ids(connection, query)[:SIGHT])
    return lists.first_ids(connection, query, SIGHT)


def _asked(stage: StageInfo, query: ListQuery, now: dt.datetime, gone: tuple[str, ...]) -> ListQuery:
    """The list's question for one stage."""
    filters = (*query.filters, Filter("stage_id", "in", (stage.id, *gone)))
    if stage.kind != "open":
        edge = round((now - dt.timedelta(days=RECENT_DAYS)).timestamp() * 1000)
        filters = (*filters, Filter("closed_at", "range", (edge, None)))
    return replace(query, filters=filters)


def _pairs(amounts: dict[str | None, int]) -> list[tuple[int | None, str | None]]:
    return [(amount, currency) for currency, amount in amounts.items()]


def _facts(
    connection: Connection, rowids: list[int]
) -> tuple[list[str], dict[str | None, int], dict[str | None, int]]:
    """Ids in order, and the amounts by currency, whole and weighted: each row is looked at once."""
    ids: dict[int, str] = {}
    total: dict[str | None, int] = {}
    weighted: dict[str | None, int] = {}
    for start in range(0, len(rowids), 5_000):
        marks = ",".join(map(str, rowids[start : start + 5_000]))
        for rowid, deal, amount, probability, currency in connection.execute(
            f"SELECT rowid, id, amount, probability, currency FROM deals WHERE rowid IN ({marks})"
        ):
            ids[rowid] = deal
            if amount:
                total[currency] = total.get(currency, 0) + amount
                weighted[currency] = weighted.get(currency, 0) + half_up(amount * (probability or 0), 100)
    return [ids.get(rowid, "") for rowid in rowids], total, weighted


class StageStep(NamedTuple):
    """One move of a deal as its history shows it; seconds in the stage that was left."""

    at: int
    from_stage: str
    to_stage: str
    status: str
    seconds: int | None
    who: str
    reason: str


def stage_history(connection: Connection, deal_id: str) -> list[StageStep]:
    """The moves of a deal, newest first; stages by their Chinese name, the English one after a tab."""
    rows = connection.execute(
        "SELECT c.at, coalesce(f.name || char(9) || coalesce(f.name_en, f.name), ''),"
        " s.name || char(9) || coalesce(s.name_en, s.name), c.to_status, c.seconds_in_stage, coalesce(u.name, ''),"
        " coalesce(c.reason, '') FROM stage_changes c JOIN stages s ON s.id = c.to_stage_id"
        " LEFT JOIN stages f ON f.id = c.from_stage_id LEFT JOIN users u ON u.id = c.by_id"
        " WHERE c.deal_id = ? AND c.deleted_at IS NULL ORDER BY c.at DESC, c.id DESC LIMIT 200",
        (deal_id,),
    )
    return [StageStep(*row) for row in rows]
