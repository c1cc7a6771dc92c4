"""The forecast as rows of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.ui import formats
from app.ui.pages.contacts.amounts import short
from app.ui.widgets.plain_table import Cells, Head

if TYPE_CHECKING:
    from app.services.forecast import ForecastLine


def method_words(name: str) -> str:
    """What a way of forecasting is called."""
    translate = QCoreApplication.translate
    return {
        "cumulative-incidence": translate("Forecast", "By the age of the deals"),
        "flat-win-rate": translate("Forecast", "Flat win rate"),
        "stage-weighted": translate("Forecast", "Weighted by stage"),
    }.get(name, name)


def period_table(lines: list[ForecastLine], language: str) -> tuple[list[Head], list[Cells]]:
    """Won, committed, best case, weighted and target, line by line; the whole last."""
    translate = QCoreApplication.translate
    heads = [
        Head(translate("Forecast", "Who")),
        Head(translate("Forecast", "Won"), 110, number=True),
        Head(translate("Forecast", "Committed"), 110, number=True),
        Head(translate("Forecast", "Best case"), 110, number=True),
        Head(translate("Forecast", "Weighted"), 110, number=True),
        Head(translate("Forecast", "All open"), 110, number=True),
        Head(translate("Forecast", "Deals"), 70, number=True),
        Head(translate("Forecast", "Target"), 110, number=True),
        Head(translate("Forecast", "Won of target"), 110, number=True),
    ]
    whole = translate("Forecast", "All together")
    nobody = translate("Forecast", "Nobody")
    rows = []
    for place, line in enumerate(lines, 1):
        last = place == len(lines)
        name = whole if last else line.name or nobody
        sums = (line.won, line.committed, line.best, line.weighted, line.open)
        share = _share(line)
        words = (
            name,
            *(short(each, language) for each in sums),
            formats.number(line.deals),
            short(line.target, language) if line.target is not None else "",
            formats.percent(share) if share is not None else "",
        )
        target = line.target.base.minor if line.target is not None else None
        keys = (name, *(each.base.minor for each in sums), line.deals, target, share)
        rows.append(Cells("" if last else line.id or "-", words, keys))
    return heads, rows


def _share(line: ForecastLine) -> int | None:
    target = line.target.base.minor if line.target is not None else 0
    return round(100 * line.won.base.minor / target) if target > 0 else None


def method_table(rows: tuple[Any, ...], language: str) -> tuple[list[Head], list[Cells]]:
    """The three ways to forecast, each with what it would have said 90 days ago and what came."""
    translate = QCoreApplication.translate
    heads = [
        Head(translate("Forecast", "Expected in the next 90 days")),
        Head(translate("Forecast", "Expected"), 130, number=True),
        Head(translate("Forecast", "Said 90 days ago"), 150, number=True),
        Head(translate("Forecast", "Came since"), 130, number=True),
    ]
    keys = ("expected", "back_test", "actual")
    found = [
        Cells(
            row["method"],
            (
                method_words(row["method"]),
                *(formats.money_short(row[k]["minor"], row[k]["currency"], language) for k in keys),
            ),
            (row["method"], *(row[k]["minor"] for k in keys)),
        )
        for row in rows
    ]
    return heads, found


def amount(minor: int | None, currency: str | None, language: str) -> str:
    """An amount in short; empty for none."""
    return "" if minor is None else formats.money_short(minor, currency or "CNY", language)
