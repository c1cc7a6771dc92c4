"""Wins and losses as rows of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.rules.choices import LossReason, Source
from app.ui import formats
from app.ui.widgets.plain_table import Cells, Head
from app.words import labels

if TYPE_CHECKING:
    from app.analytics.methods.proportions import Share
    from app.analytics.reports.winloss import Line, StageLine, WinLoss

LOOKS = ("reasons", "competitors", "stages", "cohorts", "sources")
Table = tuple[list[Head], list[Cells]]


def look_table(look: str, found: WinLoss, cohorts: tuple[Any, ...], language: str) -> Table:
    """One of the tables."""
    if look == "stages":
        return _stages(found.stages, language)
    if look == "cohorts":
        return _cohorts(cohorts)
    if look == "reasons":
        return _reasons(found.reasons, language)
    return _sides(
        found.competitors if look == "competitors" else found.sources, language, sources=look == "sources"
    )


def share(rate: Share) -> str:
    """A share with its interval: ``42% (35–49%)``; a dash without any."""
    if rate.share is None or rate.low is None or rate.high is None:
        return "–"
    return f"{round(100 * rate.share)}% ({round(100 * rate.low)}–{round(100 * rate.high)}%)"


def _reasons(lines: tuple[Line, ...], language: str) -> Table:
    translate = QCoreApplication.translate
    heads = [
        Head(labels.label("deal", "loss_reason", language)),
        Head(translate("WinLoss", "Lost deals"), 110, number=True),
        Head(translate("WinLoss", "Of all lost"), 110, number=True),
        Head(translate("WinLoss", "Worth"), 130, number=True),
    ]
    every = sum(line.deals for line in lines) or 1
    rows = []
    for line in lines:
        name = (
            labels.choice(LossReason, line.key, language)
            if line.key
            else translate("WinLoss", "No reason noted")
        )
        part = round(100 * line.deals / every)
        words = (name, formats.number(line.deals), formats.percent(part), _money(line.lost, language))
        rows.append(Cells(line.key, words, (name, line.deals, part, line.lost.minor)))
    return heads, rows


def _sides(lines: tuple[Line, ...], language: str, *, sources: bool) -> Table:
    """Competitors, or sources with their leads before their deals."""
    translate = QCoreApplication.translate
    first = labels.label("deal", "source", language) if sources else translate("WinLoss", "Competitor")
    leads = [
        Head(labels.kind_name("lead", language, plural=True), 80, number=True),
        Head(translate("WinLoss", "Converted"), 100, number=True),
    ]
    heads = [
        Head(first),
        *(leads if sources else ()),
        Head(translate("WinLoss", "Closed deals"), 110, number=True),
        Head(translate("WinLoss", "Won of closed"), 140, number=True),
        Head(translate("WinLoss", "Won"), 110, number=True),
        Head(translate("WinLoss", "Lost"), 110, number=True),
    ]
    rows = []
    for line in lines:
        name = labels.choice(Source, line.key, language) if sources and line.key else line.key
        name = name or translate("WinLoss", "Not noted")
        before = (line.leads, line.converted) if sources else ()
        words = (
            name, *(formats.number(count) for count in before), formats.number(line.deals), share(line.rate),
            _money(line.won, language), _money(line.lost, language),
        )  # fmt: skip
        keys = (name, *before, line.deals, line.rate.share, line.won.minor, line.lost.minor)
        rows.append(Cells(line.key if sources else "", words, keys))
    return heads, rows


def _stages(lines: tuple[StageLine, ...], language: str) -> Table:
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


def _cohorts(found: tuple[Any, ...]) -> Table:
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


def _money(money: Any, language: str) -> str:
    return formats.money_short(money.minor, money.currency, language)
