"""What has changed in the pipeline, as bars and as rows of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.ui import formats
from app.ui.pages.contacts.amounts import short
from app.ui.pages.pipeline.forecast_words import amount
from app.ui.widgets.plain_table import Cells, Head
from app.ui.widgets.waterfall import Bar
from app.words import labels

if TYPE_CHECKING:
    import datetime as dt

    from app.services.base_sums import Sums
    from app.services.since import Since, SinceRow

_TONES = {"new": "blue", "reopened": "blue", "grown": "green", "shrunk": "amber", "won": "green",
          "lost": "vermillion", "void": "neutral"}  # fmt: skip


def step_words() -> dict[str, str]:
    """What a step or a turn is called."""
    translate = QCoreApplication.translate
    return {
        "new": translate("Forecast", "New"),
        "reopened": translate("Forecast", "Re-opened"),
        "grown": translate("Forecast", "Grown"),
        "shrunk": translate("Forecast", "Shrunk"),
        "won": translate("Forecast", "Won"),
        "lost": translate("Forecast", "Lost"),
        "void": translate("Forecast", "Void or archived"),
        "moved": translate("Forecast", "Moved"),
        "slipped": translate("Forecast", "Slipped"),
        "pulled_in": translate("Forecast", "Pulled in"),
    }


def since_bars(found: Since, language: str) -> list[Bar]:
    """From what was open to what is open; steps without a deal are left out."""
    translate = QCoreApplication.translate
    words = step_words()
    bars = [_bar(translate("Forecast", "Open then"), found.then, "neutral", language, whole=True)]
    bars += [
        _bar(f"{words[step.key]} {step.deals}", step.amount, _TONES[step.key], language)
        for step in found.steps
        if step.deals
    ]
    return [*bars, _bar(translate("Forecast", "Open now"), found.now, "blue", language, whole=True)]


def _bar(title: str, sums: Sums, tone: str, language: str, *, whole: bool = False) -> Bar:
    return Bar(title, sums.base.minor, short(sums, language), tone, whole)


def since_table(found: Since, today: dt.date, language: str) -> tuple[list[Head], list[Cells]]:
    """Every deal that changed, what it was and what it is."""
    translate = QCoreApplication.translate
    heads = [
        Head(labels.kind_name("deal", language)),
        Head(labels.kind_name("account", language), 190),
        Head(translate("Forecast", "What happened"), 150),
        Head(translate("Forecast", "Amount then"), 110, number=True),
        Head(translate("Forecast", "Amount now"), 110, number=True),
        Head(translate("Forecast", "Closing then"), 100),
        Head(translate("Forecast", "Closing now"), 100),
        Head(labels.label("deal", "owner_id", language), 90),
    ]
    words = step_words()
    return heads, [_since_row(row, words, today, language) for row in found.rows]


def _since_row(row: SinceRow, words: dict[str, str], today: dt.date, language: str) -> Cells:
    what = ("、" if language == "zh_CN" else ", ").join(words[each] for each in row.what)
    then, now = row.then, row.now
    amounts = [amount(one.amount, row.currency, language) if one.status else "" for one in (then, now)]
    days = [formats.day(one.close, today, language) if one.close else "" for one in (then, now)]
    closes = [one.close.isoformat() if one.close else None for one in (then, now)]
    tone = "vermillion" if "lost" in row.what else "green" if "won" in row.what else ""
    return Cells(
        row.id,
        (row.name, row.account, what, *amounts, *days, row.owner),
        (row.name, row.account, what, then.amount, now.amount, *closes, row.owner),
        tone,
    )
