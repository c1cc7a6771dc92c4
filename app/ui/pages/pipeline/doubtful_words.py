"""Deals that slip and dead wood, as rows of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.ui import formats
from app.ui.pages.pipeline.forecast_words import amount
from app.ui.widgets.plain_table import Cells, Head
from app.words import labels

if TYPE_CHECKING:
    import datetime as dt

    from app.services.doubtful import Doubtful


def doubtful_table(
    found: list[Doubtful], today: dt.date, language: str, *, dead: bool
) -> tuple[list[Head], list[Cells]]:
    """Deals that slip, or that are older than any that was ever closed."""
    translate = QCoreApplication.translate
    days = translate("Forecast", "Days old") if dead else translate("Forecast", "Days put off")
    heads = [
        Head(labels.kind_name("deal", language)),
        Head(labels.kind_name("account", language), 200),
        Head(labels.label("deal", "owner_id", language), 90),
        Head(labels.label("deal", "amount", language), 110, number=True),
        Head(labels.label("deal", "expected_close", language), 120),
        Head(translate("Forecast", "Times put off"), 100, number=True),
        Head(days, 100, number=True),
    ]
    rows = [
        Cells(
            deal.id,
            (
                deal.name,
                deal.account,
                deal.owner,
                amount(deal.amount, deal.currency, language),
                formats.day(deal.close, today, language) if deal.close else "",
                formats.number(deal.slips) if deal.slips else "",
                formats.number(deal.days) if deal.days else "",
            ),
            (
                deal.name,
                deal.account,
                deal.owner,
                deal.amount,
                deal.close.isoformat() if deal.close else None,
                deal.slips,
                deal.days,
            ),
        )
        for deal in found
    ]
    return heads, rows
