"""Wins and losses as rows of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.rules.choices import LossReason, Source
from app.ui import formats
from app.ui.pages.pipeline.stage_words import Table, cohort_table, share, stage_table
from app.ui.widgets.plain_table import Cells, Head
from app.words import labels

if TYPE_CHECKING:
    from app.analytics.reports.winloss import Line, WinLoss

LOOKS = ("reasons", "competitors", "stages", "cohorts", "sources")


def look_table(look: str, found: WinLoss, cohorts: tuple[Any, ...], language: str) -> Table:
    """One of the tables."""
    if look == "stages":
        return stage_table(found.stages, language)
    if look == "cohorts":
        return cohort_table(cohorts)
    if look == "reasons":
        return _reasons(found.reasons, language)
    return _sides(
        found.competitors if look == "competitors" else found.sources, language, sources=look == "sources"
    )


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


def _money(money: Any, language: str) -> str:
    return formats.money_short(money.minor, money.currency, language)
