"""Cards of the Insight page as chapters of a meeting pack: finding, source, chart and numbers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.exports.pack.brief import Brief, Section
    from app.ui.charts.picture import Picture


class PackCard(NamedTuple):
    """What a card shows now; its words are in the language of the window."""

    name: str
    title: str
    finding: str
    source: str
    notes: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    picture: Picture | None


def with_cards(brief: Brief, cards: tuple[PackCard, ...]) -> Brief:
    """The brief with a chapter for each card before the agenda.

    A masked brief gets findings only: charts and numbers may name customers.
    """
    chapters = tuple(_chapter(card, masked=brief.masked) for card in cards)
    return replace(brief, sections=(*brief.sections[:-1], *chapters, *brief.sections[-1:]))


def _chapter(card: PackCard, *, masked: bool) -> Section:
    from app.exports.frame import ColumnHead, Frame  # noqa: PLC0415 - documents load when wanted
    from app.exports.pack.brief import Section  # noqa: PLC0415 - as above

    notes = tuple(line for line in (card.finding, card.source) if line and line != card.title)
    key = f"card_{card.name}"
    if masked:
        return Section(key, card.title, notes=notes)
    heads = tuple(ColumnHead(str(place), words) for place, words in enumerate(card.headings))
    table = Frame("card", heads, card.rows, title=card.title, expected=len(card.rows)) if card.rows else None
    return Section(key, card.title, notes=(*notes, *card.notes), table=table, picture=_drawn(card))


def _drawn(card: PackCard) -> bytes | None:
    from app.ui.charts import drafting  # noqa: PLC0415 - comes with the first chart

    return None if card.picture is None else drafting.to_file(card.picture, "png", card.finding, card.source)
