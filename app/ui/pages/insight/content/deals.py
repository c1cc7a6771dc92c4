"""Cards about deals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.ui.charts.picture import Picture, Series
from app.ui.pages.insight.content.parts import Content, Opening, Say, spoken, table, units

if TYPE_CHECKING:
    from app.analytics.report import Report

_METHODS = ("expected", "back_test", "actual")
_TONES = {"expected": "blue", "back_test": "amber", "actual": "grey"}


def forecast(report: Report, say: Say) -> Content:
    """Three ways to foresee what open deals bring, each with its back-test."""
    rows: Any = report.rows
    if not rows:
        return Content(None)
    first = rows[0]
    finding = say.finding(
        "forecast",
        amount=say.money(first["expected"]),
        tested=say.money(first["back_test"]),
        actual=say.money(first["actual"]),
    )
    names = [say.term(row["method"]) for row in rows]
    words = dict(zip(_METHODS, say.terms("expected", "back_test", "came"), strict=True))
    series = tuple(
        Series(
            words[key],
            tuple(units(row[key]) for row in rows),
            (_TONES[key],),
            tuple(say.money(row[key]) for row in rows),
        )
        for key in _METHODS
    )
    points = [
        (f"{name} · {words[key]}", say.money(row[key]))
        for name, row in zip(names, rows, strict=True)
        for key in _METHODS
    ]
    picture = Picture(
        "grouped", tuple(names), series, unit="money", currency=first["expected"]["currency"], language=say.language,
        summary=finding, spoken=tuple(points),
    )  # fmt: skip
    cells = (
        (name, *(say.whole(row[key]) for key in _METHODS)) for name, row in zip(names, rows, strict=True)
    )
    numbers = table((say.term("method"), *words.values()), cells)
    return Content(
        finding, say.money(first["expected"]), picture, numbers, Opening("deal", {"status": ("open",)})
    )


def funnel(report: Report, say: Say) -> Content:
    """Open deals by stage."""
    rows: Any = report.rows
    if not rows:
        return Content(None)
    whole = {"minor": sum(row["amount"]["minor"] for row in rows), "currency": rows[0]["amount"]["currency"]}
    weighted = whole | {"minor": sum(row["weighted"]["minor"] for row in rows)}
    finding = say.finding("funnel", n=f"{report.n:,}", amount=say.money(whole), weighted=say.money(weighted))
    names = [row["stage"] if say.chinese else row["stage_en"] for row in rows]
    texts = [f"{row['n']:,} · {say.money(row['amount'])}" for row in rows]
    picture = Picture(
        "lying",
        tuple(names),
        (Series("", tuple(units(row["amount"]) for row in rows), texts=tuple(texts)),),
        unit="money",
        currency=whole["currency"],
        language=say.language,
        axis=say.term("amount"),
        summary=finding,
        spoken=spoken(names, texts),
    )
    cells = (
        (
            name,
            f"{row['n']}",
            say.whole(row["amount"]),
            say.whole(row["weighted"]),
            say.number(row["mean_age_days"]),
        )
        for name, row in zip(names, rows, strict=True)
    )
    numbers = table(say.terms("stage", "deals", "amount", "weighted", "mean_age_days"), cells)
    return Content(finding, say.money(whole), picture, numbers, Opening("deal", {"status": ("open",)}))


def winrate(report: Report, say: Say) -> Content:
    """Win rate by quarter of creation, one line per age."""
    rows: Any = report.rows
    rate: Any = report.parameters.get("rate")
    if rate is None:
        return Content(None)
    low, high = report.parameters["low"], report.parameters["high"]
    finding = say.finding("winrate", rate=say.share(rate), low=say.share(low), high=say.share(high))
    quarters = sorted({row["quarter"] for row in rows})
    ages = [
        age
        for age in (90, 180, 365)
        if any(row["age_days"] == age and row["rate"] is not None for row in rows)
    ]
    cells: Any = {(row["quarter"], row["age_days"]): row for row in rows}
    tones = {90: "sky", 180: "amber", 365: "blue"}
    series = tuple(_at_age(cells, quarters, age, tones[age], say) for age in ages)
    points = [
        (f"{quarter} · {each.name}", each.text(place) or "–")
        for each in series
        for place, quarter in enumerate(quarters)
    ]
    picture = Picture(
        "trend", tuple(quarters), series, unit="share", language=say.language, axis=say.term("rate"),
        across=say.term("quarter"), summary=finding, spoken=tuple(points),
    ) if series else None  # fmt: skip
    listed = (
        (
            row["quarter"],
            f"{row['age_days']}",
            f"{row['closed']}",
            f"{row['won']}",
            *(say.share(row[key]) for key in ("rate", "low", "high")),
        )
        for row in rows
    )
    numbers = table(say.terms("quarter", "age_days", "closed", "won", "rate", "low", "high"), listed)
    return Content(finding, say.share(rate), picture, numbers, Opening("deal", {"status": ("won", "lost")}))


def _at_age(cells: Any, quarters: list[str], age: int, tone: str, say: Say) -> Series:
    line = [cells.get((quarter, age), {}) for quarter in quarters]

    def of(key: str) -> tuple[float | None, ...]:
        return tuple(row.get(key) for row in line)

    name = f"{age} 天内" if say.chinese else f"within {age} days"
    texts = tuple(say.share(value) if value is not None else "" for value in of("rate"))
    return Series(name, of("rate"), (tone,), texts, of("low"), of("high"))
