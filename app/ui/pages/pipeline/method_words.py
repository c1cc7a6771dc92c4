"""The ways to forecast as rows of words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from app.ui import formats
from app.ui.widgets.plain_table import Cells, Head


def method_words(name: str) -> str:
    """What a way of forecasting is called."""
    translate = QCoreApplication.translate
    return {
        "cumulative-incidence": translate("Forecast", "By the age of the deals"),
        "flat-win-rate": translate("Forecast", "Flat win rate"),
        "stage-weighted": translate("Forecast", "Weighted by stage"),
    }.get(name, name)


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
