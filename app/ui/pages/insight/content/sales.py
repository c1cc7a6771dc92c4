"""Cards about revenue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.ui.charts.picture import Picture, Series
from app.ui.pages.insight.content.parts import Content, Say, spoken, table, units

if TYPE_CHECKING:
    from app.analytics.report import Report

_METHODS = ("expected", "back_test", "actual")
_TONES = {"expected": "blue", "back_test": "amber", "actual": "grey"}


def revenue(report: Report, say: Say) -> Content:
    """Months as bars, the months ahead with their fan."""
    rows: Any = report.rows
    past = [row for row in rows if "revenue" in row]
    ahead = [row for row in rows if "forecast" in row]
    if not past:
        return Content(None)
    last, before = past[-1], past[-2] if len(past) > 1 else None
    facts = {"month": say.month(last["month"]), "amount": say.money(last["revenue"])}
    change = _change(last, before)
    finding = (
        say.finding("revenue", **facts, change=change) if change else say.finding("revenue-one", **facts)
    )
    running: Any = report.parameters.get("running")
    so_far: Any = report.parameters.get("so_far")
    months = [row["month"] for row in past] + [row["month"] for row in ahead]
    if running and running not in months:
        months.append(running)
    known = {row["month"]: units(row["revenue"]) for row in past}
    if running:
        known[running] = units(so_far)
    coming = {row["month"]: row for row in ahead if row["month"] != running or running not in known}
    picture = Picture(
        "fan",
        tuple(say.short_month(month) for month in months),
        (
            Series(
                "", tuple(known.get(month) for month in months), hatched=frozenset(_places(months, running))
            ),
            _fan(months, coming, "low80", "high80"),
            _fan(months, coming, "low95", "high95"),
        ),
        unit="money",
        currency=last["revenue"]["currency"],
        language=say.language,
        summary=finding,
        spoken=spoken(
            [say.month(month) for month in months],
            [_spoken(month, past, coming, running, so_far, say) for month in months],
        ),
    )
    cells = [(row["month"], say.whole(row["revenue"]), "", "", "") for row in past]
    cells += [
        (row["month"], "", say.whole(row["forecast"]), say.whole(row["low80"]), say.whole(row["high80"]))
        for row in ahead
    ]
    numbers = table(say.terms("month", "revenue", "forecast", "low80", "high80"), cells)
    return Content(finding, say.money(last["revenue"]), picture, numbers)


def _change(last: Any, before: Any) -> str:
    if before is None or before["revenue"]["minor"] <= 0:
        return ""
    return f"{100 * (last['revenue']['minor'] / before['revenue']['minor'] - 1):+.0f}%"


def _places(months: list[str], running: str | None) -> list[int]:
    return [place for place, month in enumerate(months) if month == running]


def _fan(months: list[str], coming: Any, low: str, high: str) -> Series:
    def of(key: str) -> tuple[float | None, ...]:
        return tuple(units(coming[month][key]) if month in coming else None for month in months)

    return Series("", of("forecast"), ("amber",), low=of(low), high=of(high))


def _spoken(month: str, past: Any, coming: Any, running: str | None, so_far: Any, say: Say) -> str:
    if month in coming:
        row = coming[month]
        low, high = say.money(row["low80"]), say.money(row["high80"])
        return f"{say.term('forecast')} {say.money(row['forecast'])} ({low} – {high})"
    if month == running:
        return f"{say.term('running')} {say.money(so_far)}"
    return next(say.money(row["revenue"]) for row in past if row["month"] == month)
