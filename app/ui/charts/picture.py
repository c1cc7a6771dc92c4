"""A chart as values: what is drawn, in words of the language in force; no matplotlib, no Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Series(NamedTuple):
    """One row of values.

    Attributes:
        name: in the legend; empty for a chart of one series.
        values: one per label; None where there is none.
        tones: one per value, or one for all: names of ``palette.COLOURS``.
        texts: words at each value; empty for none.
        low: lower ends of intervals.
        high: upper ends of intervals.
        hatched: places of values that are not complete yet.
    """

    name: str
    values: tuple[float | None, ...]
    tones: tuple[str, ...] = ("blue",)
    texts: tuple[str, ...] = ()
    low: tuple[float | None, ...] = ()
    high: tuple[float | None, ...] = ()
    hatched: frozenset[int] = frozenset()

    def tone(self, place: int) -> str:
        """The tone of one value."""
        return self.tones[place] if len(self.tones) > place else self.tones[0]

    def text(self, place: int) -> str:
        """The words at one value."""
        return self.texts[place] if len(self.texts) > place else ""


@dataclass(frozen=True, slots=True)
class Picture:
    """One chart.

    Attributes:
        kind: name of a drawing of ``draw.DRAWINGS``.
        labels: categories along the main axis.
        series: what is drawn.
        axis: words of the axis of values.
        across: words of the axis of categories.
        unit: of the axis of values: "count", "share", "money" or "number".
        currency: of money.
        language: of the words on axes.
        mark: a line at a value with its words.
        summary: the chart in one sentence, for those who do not see it.
        spoken: label and value of each point, in the order in which the keyboard walks them.
    """

    kind: str
    labels: tuple[str, ...] = ()
    series: tuple[Series, ...] = ()
    axis: str = ""
    across: str = ""
    unit: str = "count"
    currency: str = "CNY"
    language: str = "en"
    mark: tuple[float, str] | None = None
    summary: str = ""
    spoken: tuple[tuple[str, str], ...] = field(default=())
