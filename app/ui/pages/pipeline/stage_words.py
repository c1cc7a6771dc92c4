"""Stages and cohorts of deals as rows of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.ui import formats
from app.ui.widgets.plain_table import Cells, Head
from app.words import labels

if TYPE_CHECKING:
    from app.analytics.methods.proportions import Share
    from app.analytics.reports.stage_fates import StageLine

Table = tuple[list[Head], list[Cells]]


def share(rate: Share) -> str:
    """A share with its interval: ``42% (35–49%)``; a dash without any."""
    if rate.share is None or rate.low is None or rate.high is None:
        return "–"
    return f"{round(100 * rate.share)}% ({round(100 * rate.low)}–{round(100 * rate.high)}%)"


def stage_table(lines: tuple[StageLine, ...], language: str) -> Table:
    """Of the deals that entered each stage: how many went on, were lost, still stand there."""
    translate = QCoreApplication.translate
    heads = [
        Head(labels.label("deal", "stage_id", language)),
        Head(translate("WinLoss", "Entered"), 90, number=True),
        Head(translate("WinLoss", "Went on"), 90, number=True),
        Head(translate("WinLoss", "Lost there"), 100, number=True),
        Head(translate("WinLoss", "Still there"), 100, number=True),
        Head(translate("WinLoss", "Went on, of decided"), 170, number=True),
        Head(translate("WinLoss", "Median days to go on"), 170, number=True),
    ]
    rows = []
    for line in lines:
        name = line.name if language == "zh_CN" else line.name_en
        counts = (line.entered, line.further.count, line.lost, line.still)
        days = "–" if line.median_days is None else formats.number(round(line.median_days))
        words = (name, *(formats.number(count) for count in counts), share(line.further), days)
        rows.append(Cells(line.id, words, (name, *counts, line.further.share, line.median_days)))
    return heads, rows if any(line.entered for line in lines) else []


def cohort_table(found: tuple[Any, ...]) -> Table:
    """Deals by the quarter in which they were made, judged when all of them had the same age."""
    translate = QCoreApplication.translate
    heads = [
        Head(translate("WinLoss", "Made in")),
        Head(translate("WinLoss", "After days"), 110, number=True),
        Head(translate("WinLoss", "Deals"), 90, number=True),
        Head(translate("WinLoss", "Closed deals"), 110, number=True),
        Head(translate("WinLoss", "Won"), 90, number=True),
        Head(translate("WinLoss", "Won of closed"), 170, number=True),
    ]
    rows = []
    for row in found:
        low, high = row["low"], row["high"]
        rate = (
            "–"
            if row["rate"] is None
            else f"{round(100 * row['rate'])}% ({round(100 * low)}–{round(100 * high)}%)"
        )
        counts = (row["age_days"], row["deals"], row["closed"], row["won"])
        words = (str(row["quarter"]), *(formats.number(count) for count in counts), rate)
        rows.append(Cells("", words, (row["quarter"], *counts, row["rate"])))
    return heads, rows
