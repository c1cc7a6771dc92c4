"""A pipeline as a board: its stages, the deals in each, and what they add up to; read by the raw driver."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from app.rules.moments import from_millis
from app.rules.stages import rotting_days
from app.services import base_sums
from app.services.stage_rows import PipelineInfo, StageInfo, homeless, pipelines, stages
from app.storage import lists
from app.storage.list_spec import Filter

if TYPE_CHECKING:
    from app.services.base_sums import Rates, Sums
    from app.storage.connection import Connection
    from app.storage.list_spec import ListQuery

__all__ = ["PipelineInfo", "StageInfo", "board", "pipelines", "stage_history", "stages"]

MOST = 300  # cards shown per stage; sums and counts are of all
RECENT_DAYS = 90  # how long a closed deal stays on the board


class DealCard(NamedTuple):
    """A deal on the board; ``rotting`` is the number of days over the stage's limit, 0 while within it."""

    id: str
    stage_id: str
    name: str
    account: str
    amount: int | None
    currency: str | None
    expected_close: dt.date | None
    next_step_on: dt.date | None
    rotting: int


class Column(NamedTuple):
    """A stage with its deals; the sums are of all ``deals``, weighted by their probability too."""

    stage: StageInfo
    cards: tuple[DealCard, ...]
    deals: int
    total: Sums
    weighted: Sums


def board(connection: Connection, query: ListQuery, now: dt.datetime, pipeline: str = "") -> list[Column]:
    """A pipeline with the deals that a list's question asks for; of the closed ones the recent.

    Deals whose stage was taken away meanwhile, on another laptop, stand in the stage before it.
    """
    rates = base_sums.load(connection)
    found = stages(connection, pipeline)
    gone = homeless(connection, found)
    return [_column(connection, stage, query, rates, now, gone.get(stage.id, ())) for stage in found]


def _column(
    connection: Connection,
    stage: StageInfo,
    query: ListQuery,
    rates: Rates,
    now: dt.datetime,
    gone: tuple[str, ...],
) -> Column:
    filters = (*query.filters, Filter("stage_id", "in", (stage.id, *gone)))
    if stage.kind != "open":
        edge = round((now - dt.timedelta(days=RECENT_DAYS)).timestamp() * 1000)
        filters = (*filters, Filter("closed_at", "range", (edge, None)))
    rowids = lists.ids(connection, replace(query, filters=filters))
    sums = _sums(connection, list(rowids))
    return Column(
        stage,
        tuple(_cards(connection, list(rowids[:MOST]), stage, now)),
        len(rowids),
        rates.sum((amount, currency) for amount, _, currency in sums),
        rates.sum((weighed, currency) for _, weighed, currency in sums),
    )


def _sums(connection: Connection, rowids: list[int]) -> list[tuple[int, int, str | None]]:
    found: list[tuple[int, int, str | None]] = []
    for start in range(0, len(rowids), 5_000):
        marks = ",".join(map(str, rowids[start : start + 5_000]))
        found += connection.execute(
            "SELECT coalesce(sum(amount), 0), coalesce(sum((amount * coalesce(probability, 0) + 50) / 100), 0),"
            f" currency FROM deals WHERE rowid IN ({marks}) GROUP BY currency"
        ).fetchall()
    return found


def _cards(connection: Connection, rowids: list[int], stage: StageInfo, now: dt.datetime) -> list[DealCard]:
    marks = ",".join(map(str, rowids))
    rows = connection.execute(
        "SELECT t.rowid, t.id, t.name, coalesce(a.name, ''), t.amount, t.currency, t.expected_close, t.next_step_on,"
        f" t.stage_entered_at FROM deals t LEFT JOIN accounts a ON a.id = t.account_id WHERE t.rowid IN ({marks})"
    )
    found: dict[int, DealCard] = {}
    for rowid, deal, name, account, amount, currency, close, step, entered in rows:
        since = from_millis(entered) if entered is not None else now
        rotting = rotting_days(since, now, stage.dwell_days) if stage.kind == "open" else 0
        found[rowid] = DealCard(
            deal, stage.id, name, account, amount, currency, _day(close), _day(step), rotting
        )
    return [found[rowid] for rowid in rowids if rowid in found]


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


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
