"""The board's columns and cards in words and colours."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from app.services.board import RECENT_DAYS
from app.ui import formats
from app.ui.pages.contacts.amounts import short
from app.ui.widgets.board import BoardColumn
from app.ui.widgets.board_card import Card, LazyCards
from app.ui.widgets.lane_band import LaneWords

if TYPE_CHECKING:
    import datetime as dt

    from app.services.board import Column
    from app.services.board_lanes import Lane
    from app.services.deal_cards import DealCard, DealCards
    from app.services.stage_rows import StageInfo
    from app.ui.context import Context

_OPEN_TONES = ("neutral", "blue", "violet", "amber")
_CLOSED_TONES = {"won": "green", "lost": "vermillion"}


class BoardWords(NamedTuple):
    """Everything the board shows."""

    columns: list[BoardColumn]
    cards: dict[str, LazyCards]
    totals: dict[str, str]


def stage_name(stage: StageInfo, language: str) -> str:
    """The name of a stage in a language."""
    return stage.name if language == "zh_CN" else stage.name_en


def board_words(context: Context, found: list[Column]) -> BoardWords:
    """Write a board in the language and at the time of the moment."""
    language = context.language.code
    columns, totals = [], {}
    for place, column in enumerate(found):
        stage = column.stage
        tone = _CLOSED_TONES.get(stage.kind, _OPEN_TONES[place % len(_OPEN_TONES)])
        columns.append(BoardColumn(stage.id, stage_name(stage, language), tone, hint(stage)))
        totals[stage.id] = _total(column, language)
    return BoardWords(columns, _lazy(context, found), totals)


def lane_words(context: Context, found: list[Lane], by: str) -> list[LaneWords]:
    """Write lanes: the name of each, how many open deals it has and what they are worth."""
    translate, language = QCoreApplication.translate, context.language.code
    without = {
        "owner": translate("Board", "Nobody's"),
        "level": translate("Board", "Without a level"),
        "need": translate("Board", "Without a need"),
    }[by]
    made = []
    for lane in found:
        deals = lane.deals
        note = translate("Board", "%n open", "", deals)
        title = lane.name or without
        made.append(
            LaneWords(
                lane.key, title, f"{note} · {short(lane.total, language)}", _lazy(context, lane.columns)
            )
        )
    return made


def _lazy(context: Context, found: list[Column]) -> dict[str, LazyCards]:
    """The cards of each stage, written when they come into sight."""
    today, language = context.clock().date(), context.language.code
    return {
        column.stage.id: LazyCards(
            column.cards.ids, partial(_written, column.cards, column.stage, today, language)
        )
        for column in found
    }


def hint(stage: StageInfo) -> str:
    """What the tool tip of a column says."""
    translate = QCoreApplication.translate
    if stage.kind != "open":
        return translate("Board", "Closed within the last {days} days").format(days=RECENT_DAYS)
    words = translate("Board", "Probability {percent}").format(percent=formats.percent(stage.probability))
    if stage.dwell_days is None:
        return words
    limit = translate("Board", "limit {days} days in this stage").format(days=stage.dwell_days)
    return f"{words} · {limit}"


def card(deal: DealCard, stage: StageInfo, today: dt.date, language: str) -> Card:
    """One deal: account, amount, when it closes; the pill tells the days over the limit or a late next step."""
    translate = QCoreApplication.translate
    closing = formats.day(deal.expected_close, today, language) if deal.expected_close else ""
    late = stage.kind == "open" and deal.expected_close is not None and deal.expected_close < today
    pill, tone = "", "vermillion" if late else "neutral"
    if stage.kind == "open" and deal.next_step_on is not None and deal.next_step_on < today:
        pill, tone = translate("Board", "Step overdue"), "vermillion"
    elif deal.rotting:
        pill, tone = translate("Board", "{days} d over").format(days=deal.rotting), "amber"
    amount = "" if deal.amount is None else formats.money_short(deal.amount, deal.currency or "CNY", language)
    return Card(deal.id, deal.name, deal.account, amount, closing, pill, tone, late)


def _written(deals: DealCards, stage: StageInfo, today: dt.date, language: str, place: int) -> Card:
    return card(deals[place], stage, today, language)


def _total(column: Column, language: str) -> str:
    if not column.whole:
        return ""
    total = short(column.total, language)
    if column.stage.kind != "open":
        recent = QCoreApplication.translate("Board", "last {days} days")
        return f"{total}\n{recent.format(days=RECENT_DAYS)}"
    weighted = QCoreApplication.translate("Board", "weighted {money}")
    return f"{total}\n{weighted.format(money=short(column.weighted, language))}"
