"""The forecast as rows of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.ui import formats
from app.ui.pages.contacts.amounts import short
from app.ui.widgets.plain_table import Cells, Head

if TYPE_CHECKING:
    from app.services.forecast import ForecastLine


def period_table(lines: list[ForecastLine], language: str) -> tuple[list[Head], list[Cells]]:
    """Won, committed, best case, weighted, what complaints leave of it, and target, line by line; the whole last."""
    translate = QCoreApplication.translate
    heads = [
        Head(translate("Forecast", "Who")),
        Head(translate("Forecast", "Won"), 100, number=True),
        Head(translate("Forecast", "Committed"), 100, number=True),
        Head(translate("Forecast", "Best case"), 100, number=True),
        Head(translate("Forecast", "Weighted"), 100, number=True),
        Head(translate("Forecast", "Less complaints"), 120, number=True),
        Head(translate("Forecast", "All open"), 100, number=True),
        Head(translate("Forecast", "Deals"), 70, number=True),
        Head(translate("Forecast", "Target"), 100, number=True),
        Head(translate("Forecast", "Won of target"), 100, number=True),
    ]
    whole = translate("Forecast", "All together")
    nobody = translate("Forecast", "Nobody")
    rows = []
    for place, line in enumerate(lines, 1):
        last = place == len(lines)
        name = whole if last else line.name or nobody
        sums = (line.won, line.committed, line.best, line.weighted, line.expected, line.open)
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


def amount(minor: int | None, currency: str | None, language: str) -> str:
    """An amount in short; empty for none."""
    return "" if minor is None else formats.money_short(minor, currency or "CNY", language)
