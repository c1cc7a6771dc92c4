"""The forecast and what has changed, as rows of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.ui import formats
from app.ui.pages.contacts.account_pane import short
from app.ui.widgets.plain_table import Cells, Head
from app.ui.widgets.waterfall import Bar
from app.words import labels

if TYPE_CHECKING:
    import datetime as dt

    from app.services.base_sums import Sums
    from app.services.forecast import Doubtful, ForecastLine
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
    if line.target is None or line.target.base.minor <= 0:
        return None
    return round(100 * line.won.base.minor / line.target.base.minor)


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
                _amount(deal.amount, deal.currency, language),
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
    amounts = [_amount(one.amount, row.currency, language) if one.status else "" for one in (then, now)]
    days = [formats.day(one.close, today, language) if one.close else "" for one in (then, now)]
    closes = [one.close.isoformat() if one.close else None for one in (then, now)]
    tone = "vermillion" if "lost" in row.what else "green" if "won" in row.what else ""
    return Cells(
        row.id,
        (row.name, row.account, what, *amounts, *days, row.owner),
        (row.name, row.account, what, then.amount, now.amount, *closes, row.owner),
        tone,
    )


def _amount(minor: int | None, currency: str | None, language: str) -> str:
    return "" if minor is None else formats.money_short(minor, currency or "CNY", language)
