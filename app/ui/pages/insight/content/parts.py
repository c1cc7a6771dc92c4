"""A card as the page shows it, and the words that all cards share."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from app.rules.currencies import exponent
from app.ui import formats
from app.words import insight, labels
from app.words.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    from app.analytics.report import Report
    from app.ui.charts.picture import Picture


class Opening(NamedTuple):
    """The list behind a card: of which kind, filtered by which values of which columns."""

    kind: str
    chosen: Mapping[str, tuple[Any, ...]]


class Table(NamedTuple):
    """The numbers of a card: headings, and rows as people and files read them."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Content:
    """What a card says.

    Attributes:
        finding: the title, a sentence with its numbers; None when there is too little to find anything.
        headline: the figure that is compared with an earlier day.
        picture: the chart; None when there is nothing to draw.
        table: the numbers of the chart.
        opening: the list behind it; None where the table itself is all there is.
    """

    finding: str | None
    headline: str = ""
    picture: Picture | None = None
    table: Table = field(default=Table((), ()))
    opening: Opening | None = None


class Say:
    """Writes figures and words in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    @property
    def chinese(self) -> bool:
        """Whether the words are Chinese."""
        return self.language == formats.ZH

    def term(self, key: str) -> str:
        """A word of the analyses."""
        return insight.term(key, self.language)

    def terms(self, *keys: str) -> tuple[str, ...]:
        """Several words."""
        return tuple(self.term(key) for key in keys)

    def finding(self, code: str, **facts: object) -> str:
        """A finding."""
        return insight.finding(code, self.language, facts)

    def choice(self, values: type[StrEnum], value: object) -> str:
        """The word of a stored choice."""
        return labels.choice(values, str(value), self.language)

    def money(self, amount: Any) -> str:
        """A sum, short: ``¥348万``."""
        return formats.money_short(amount["minor"], amount["currency"], self.language)

    def whole(self, amount: Any) -> str:
        """A sum to the last unit."""
        return formats.money(amount["minor"], amount["currency"])

    def share(self, value: Any, places: int = 0) -> str:
        """A share in percent; a dash for none."""
        return "–" if value is None else f"{100 * float(value):.{places}f}%"

    def number(self, value: Any, places: int = 0) -> str:
        """A number; a dash for none."""
        return "–" if value is None else f"{float(value):,.{places}f}"

    def month(self, text: str) -> str:
        """``2026-05`` as people write it."""
        if self.chinese:
            return f"{text[:4]}年{int(text[5:7])}月"
        return dt.date(int(text[:4]), int(text[5:7]), 1).strftime("%b %Y")

    def short_month(self, text: str) -> str:
        """``2026-05`` on an axis."""
        return text[2:7].replace("-", "/")

    def _facts(self, facts: Mapping[str, object]) -> dict[str, object]:
        return {
            key: self.term(str(value)) if key in {"feature", "measure"} else value
            for key, value in facts.items()
        }

    def notes(self, report: Report) -> tuple[str, ...]:
        """What must be said beside the figures, each sentence once."""
        told = (sentence(each.code, self.language, self._facts(each.facts)) for each in report.notes)
        return tuple(dict.fromkeys(told))


def units(amount: Any) -> float:
    """An amount in whole units of its currency, as charts draw it."""
    places: float = 10.0 ** exponent(amount["currency"])
    return float(amount["minor"]) / places


def table(headings: tuple[str, ...], rows: Any) -> Table:
    """Headings and rows."""
    return Table(headings, tuple(tuple(row) for row in rows))


def spoken(labels_of: Any, texts: Any) -> tuple[tuple[str, str], ...]:
    """Label and words of each point."""
    return tuple(zip(labels_of, texts, strict=True))
