"""Targets as rows of words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.rules.choices import TargetMetric
from app.ui import formats
from app.ui.pages.pipeline.period_words import period_name
from app.ui.widgets.plain_table import Cells, Head
from app.words import labels

if TYPE_CHECKING:
    from collections.abc import Sequence


def target_table(rows: Sequence[Any], language: str) -> tuple[list[Head], list[Cells]]:
    """Each target with where it stands; behind its pace it is marked."""
    translate = QCoreApplication.translate
    heads = [
        Head(translate("Targets", "Who")),
        Head(translate("Targets", "What counts"), 125),
        Head(translate("Targets", "Period"), 145),
        Head(translate("Targets", "Target"), 90, number=True),
        Head(translate("Targets", "Reached"), 90, number=True),
        Head(translate("Targets", "Share"), 70, number=True),
        Head(translate("Targets", "On pace"), 95, number=True),
        Head(translate("Targets", "Will be"), 95, number=True),
        Head(translate("Targets", "Handed out"), 110, number=True),
        Head(translate("Targets", "Version"), 70, number=True),
    ]
    return heads, [_cells(row, language) for row in rows]


def who(row: Any, language: str) -> str:
    """Whose target it is: a person, a team, or the whole firm."""
    if row["team_id"]:
        return f"{labels.kind_name('team', language)} · {row['name']}"
    return str(row["name"]) or QCoreApplication.translate("Targets", "The whole firm")


def _cells(row: Any, language: str) -> Cells:
    begin, end = dt.date.fromisoformat(row["from"]), dt.date.fromisoformat(row["to"])
    share = None if row["share"] is None else round(100 * row["share"])
    metric = labels.choice(TargetMetric, row["metric"], language)
    figures = [row[key] for key in ("target", "actual", "pace", "projection", "handed_out")]
    target, actual, pace, projection, handed = (_shown(value, language) for value in figures)
    words = (
        who(row, language), metric, period_name(begin, end, language), target, actual,
        "" if share is None else formats.percent(share), pace, projection, handed, str(row["version"]),
    )  # fmt: skip
    sizes = [_size(value) for value in figures]
    keys = (*words[:2], row["from"], *sizes[:2], share, *sizes[2:], row["version"])
    return Cells(row["target_id"], words, keys, "" if row["on_course"] else "amber")


def _shown(value: Any, language: str) -> str:
    if value is None:
        return ""
    if isinstance(value, dict):
        return formats.money_short(value["minor"], value["currency"], language)
    return formats.number(value)


def _size(value: Any) -> Any:
    return value["minor"] if isinstance(value, dict) else value
