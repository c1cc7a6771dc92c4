"""What a meeting pack says, once: every document of the pack shows this value and computes nothing."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from app.exports.cells import shower
from app.exports.frame import Cell, ColumnHead, Frame, Private, Shown, Type

Language = Literal["zh_CN", "en", "both"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number or fact: its stable key, its label and its typed value."""

    key: str
    label: str
    value: Cell
    type: Type = "text"
    private: Private = ""

    def text(self, shown: Shown) -> str:
        """The value as every document prints it."""
        return shower(ColumnHead(self.key, self.label, self.type), shown)(self.value)


@dataclass(frozen=True, slots=True)
class Series:
    """One row of bars: amounts are in major units with the currency's decimals, as text that is exact."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart that stays editable: categories and series."""

    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One chapter: figures, sentences, a chart or a drawn one as PNG, and the rows behind them."""

    key: str
    title: str
    figures: tuple[Figure, ...] = ()
    notes: tuple[str, ...] = ()
    chart: Chart | None = None
    table: Frame | None = None
    picture: bytes | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting that the pack is for; ``certain`` is False when nobody has planned it yet."""

    title: str
    start: dt.datetime
    end: dt.datetime
    agenda: tuple[str, ...]
    certain: bool


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole content of a pack.

    Attributes:
        scope: ``account``, ``pipeline``, ``week`` or ``complaints``.
        title: what stands on the cover.
        language: of all labels.
        as_of: the moment of the data, aware.
        filters: what was chosen, label and value.
        sections: the chapters in order; tables hold their rows as tuples.
        meeting: for the calendar file.
        shown: zone and words for values.
        words: the few words of the documents themselves, by key.
        masked: True when it was prepared for an outside audience.
    """

    scope: str
    title: str
    language: Language
    as_of: dt.datetime
    filters: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    meeting: Meeting
    shown: Shown
    words: dict[str, str] = field(default_factory=dict)
    masked: bool = False

    @property
    def as_of_text(self) -> str:
        """The moment of the data on the wall clock of the zone."""
        return Figure("as_of", "", self.as_of, "time").text(self.shown)


def rows_of(frame: Frame) -> tuple[tuple[Cell, ...], ...]:
    """The rows of a brief's table, which are kept, not streamed."""
    return tuple(frame.rows)
