"""What complaints teach, as rows of words: causes by number and by cost, and the figures of their handling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.rules.choices import RootCause
from app.ui import formats
from app.ui.widgets.plain_table import Cells, Head
from app.words import labels

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.analytics.report import Report

OTHER = "other"


def cause_table(report: Report, by: str, language: str) -> tuple[list[Head], list[Cells]]:
    """Root causes, those with most complaints or of the highest cost first, "other" last, with what they add up to."""
    translate = QCoreApplication.translate
    rows: Any = report.rows
    costs = {row["cause"]: row["cost"]["minor"] for row in rows}
    worth: dict[str, int] = costs if by == "cost" else {row["cause"]: row["count"] for row in rows}
    ordered = sorted(rows, key=lambda row: (row["cause"] == OTHER, -worth[row["cause"]], row["cause"]))
    whole, running, found = sum(worth.values()), 0, []
    for row in ordered:
        running += worth[row["cause"]]
        money = formats.money_short(row["cost"]["minor"], row["cost"]["currency"], language)
        name = labels.choice(RootCause, row["cause"], language)
        up_to = f"{round(100 * running / whole)}%" if whole else ""
        found.append(
            Cells(row["cause"], (name, formats.number(row["count"]), money, up_to),
                  (name, row["count"], row["cost"]["minor"], running))
        )  # fmt: skip
    heads = [
        Head(translate("Lessons", "Root cause")), Head(translate("Lessons", "Complaints"), 110, number=True),
        Head(translate("Lessons", "Cost of remedies"), 140, number=True),
        Head(translate("Lessons", "Up to here"), 110, number=True),
    ]  # fmt: skip
    return heads, found


def figure_table(report: Report) -> tuple[list[Head], list[Cells]]:
    """Promises kept, time to resolve, repeats and what followed, each with its interval and of how many."""
    translate = QCoreApplication.translate
    found: Mapping[str, Any] = report.parameters
    rows = [
        _share(translate("Lessons", "First reply in time"), found, "response_in_time", "response"),
        _share(translate("Lessons", "Resolved in time; open and late ones count"), found, "resolution_in_time",
               "resolution"),
        _median(found, report.n),
        *(_repeat(found, days) for days in (30, 90)),
        _again(found),
    ]  # fmt: skip
    heads = [
        Head(translate("Lessons", "Figure")), Head(translate("Lessons", "Value"), 120, number=True),
        Head(translate("Lessons", "95% interval"), 150, number=True), Head(translate("Lessons", "Of"), 80, number=True),
    ]  # fmt: skip
    return heads, [Cells(words[0], words, words) for words in rows]


def _share(name: str, found: Mapping[str, Any], key: str, stem: str) -> tuple[str, ...]:
    return name, _percent(found.get(key)), _span(found, stem), str(found.get(f"{stem}_n", 0))


def _median(found: Mapping[str, Any], n: int) -> tuple[str, ...]:
    translate = QCoreApplication.translate
    median = found.get("median_days_to_resolve")
    words = translate("Lessons", "{days} days").format(days=f"{median:.1f}") if median is not None else "–"
    return translate("Lessons", "Half are resolved within (Kaplan–Meier)"), words, "", str(n)


def _repeat(found: Mapping[str, Any], days: int) -> tuple[str, ...]:
    name = QCoreApplication.translate("Lessons", "Same customer and cause again within {days} days")
    share = _percent(found.get(f"same_cause_{days}_days"))
    return name.format(days=days), share, "", str(found.get(f"repeat_{days}_n", 0))


def _again(found: Mapping[str, Any]) -> tuple[str, ...]:
    name = QCoreApplication.translate(
        "Lessons", "Order again in 180 days: resolved in time less late (association)"
    )
    difference = found.get("again_in_time_less_late")
    if difference is None:
        return name, "–", "", "0"
    words = QCoreApplication.translate("Lessons", "{points} points").format(
        points=f"{round(100 * difference):+d}"
    )
    span = f"{round(100 * found['again_low']):+d} – {round(100 * found['again_high']):+d}"
    return name, words, span, str(found["again_n"])


def _span(found: Mapping[str, Any], stem: str) -> str:
    low, high = found.get(f"{stem}_low"), found.get(f"{stem}_high")
    return f"{_percent(low)} – {_percent(high)}" if low is not None and high is not None else ""


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{round(100 * share)}%"
