"""Cards about sales."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.rules.choices import TargetMetric
from app.ui.charts.picture import Picture, Series
from app.ui.pages.insight.content.parts import Content, Opening, Say, spoken, table, units

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


def cohort(report: Report, say: Say) -> Content:
    """Retention of each month's beginners."""
    rows: Any = report.rows
    if not rows:
        return Content(None)
    ripe = [row for row in rows if len(row["retention"]) > 3]
    if ripe:
        headline = say.share(ripe[-1]["retention"][3])
        finding = say.finding("cohort", month=say.month(ripe[-1]["month"]), share=headline)
    else:
        headline = f"{rows[-1]['size']:,}"
        finding = say.finding("cohort-young", n=headline, month=say.month(rows[-1]["month"]))
    most = min(max(len(row["retention"]) for row in rows), 12)
    lines = tuple(
        Series(
            f"{say.short_month(row['month'])} ({row['size']})",
            tuple(row["retention"][age] if age < len(row["retention"]) else None for age in range(most)),
            texts=tuple(say.share(share) for share in row["retention"][:most]),
        )
        for row in rows
    )
    points = [
        (f"{say.month(row['month'])} +{age}", say.share(share))
        for row in rows
        for age, share in enumerate(row["retention"][:most])
    ]
    picture = Picture(
        "heat", tuple(str(age) for age in range(most)), lines, axis=say.term("size"), across=say.term("after"),
        unit="share", language=say.language, summary=finding, spoken=tuple(points),
    )  # fmt: skip
    cells = (
        (row["month"], f"{row['size']}", *(say.share(share) for share in row["retention"][:most]),
         *[""] * (most - len(row["retention"])))
        for row in rows
    )  # fmt: skip
    numbers = table((*say.terms("month", "size"), *(f"+{age}" for age in range(most))), cells)
    return Content(finding, headline, picture, numbers)


def basket(report: Report, say: Say) -> Content:
    """What goes together."""
    rows: Any = report.rows
    if not rows:
        return Content(None)
    first = rows[0]
    finding = say.finding(
        "basket", n=f"{first['count']:,}", of=f"{first['of']:,}", has=first["has"], offer=first["offer"]
    )
    names = [f"{row['has'][:6]} → {row['offer'][:6]}" for row in rows]
    texts = [f"{row['count']:,}/{row['of']:,}" for row in rows]
    picture = Picture(
        "lying",
        tuple(names),
        (Series("", tuple(row["confidence"] for row in rows), texts=tuple(texts)),),
        unit="share",
        axis=say.term("confidence"),
        language=say.language,
        summary=finding,
        spoken=spoken([f"{row['has']} → {row['offer']}" for row in rows], texts),
    )
    cells = (
        (row["has"], row["offer"], f"{row['count']}", f"{row['of']}", say.share(row["confidence"]))
        for row in rows
    )
    numbers = table(say.terms("has", "offer", "customer", "of", "confidence"), cells)
    return Content(finding, texts[0], picture, numbers)


def kpi(report: Report, say: Say) -> Content:
    """Targets as bullets."""
    rows: Any = report.rows
    if not rows:
        return Content(None)
    on_course = sum(row["on_course"] for row in rows)
    finding = say.finding("kpi", n=on_course, all=len(rows))
    names = [f"{row['name'] or say.term('firm')} {say.choice(TargetMetric, row['metric'])}" for row in rows]
    texts = [f"{_shown(row['actual'], say)} / {_shown(row['target'], say)}" for row in rows]
    shown = rows[:8]
    tones = tuple("blue" if row["on_course"] else "vermillion" for row in shown)
    told = [f"{words} · {say.share(row['share'])}" for words, row in zip(texts, shown, strict=False)]
    picture = Picture(
        "bullets",
        tuple(names[: len(shown)]),
        (
            Series("", tuple(row["share"] for row in shown), tones, tuple(texts[: len(shown)])),
            Series("", tuple(_ratio(row["pace"], row["target"]) for row in shown)),
            Series("", tuple(_ratio(row["projection"], row["target"]) for row in shown)),
        ),
        axis=say.term("target"),
        language=say.language,
        summary=finding,
        spoken=spoken(names[: len(shown)], told),
    )  # fmt: skip
    cells = (
        (row["name"] or say.term("firm"), say.choice(TargetMetric, row["metric"]),
         *(_shown(row[key], say) for key in ("actual", "target", "pace", "projection")), say.share(row["share"]))
        for row in rows
    )  # fmt: skip
    numbers = table(say.terms("who", "metric", "actual", "target", "pace", "projection", "share"), cells)
    return Content(finding, f"{on_course}/{len(rows)}", picture, numbers)


def _shown(value: Any, say: Say) -> str:
    return say.money(value) if isinstance(value, dict) else say.number(value)


def _ratio(value: Any, target: Any) -> float | None:
    above, below = (each["minor"] if isinstance(each, dict) else each for each in (value, target))
    return above / below if below else None


def campaign(report: Report, say: Say) -> Content:
    """Effect of campaigns beyond their control groups."""
    rows: Any = report.rows
    if not rows:
        return Content(None)
    clear = [row for row in rows if row.get("revenue_per_contact")]
    finding = say.finding("campaign", n=len(clear), all=len(rows))
    judged = [row for row in rows if row.get("difference") is not None]
    texts = [f"{100 * row['difference']:+.0f}%" for row in judged]
    picture = Picture(
        "intervals",
        tuple(row["campaign"] for row in judged),
        (
            Series("", tuple(row["difference"] for row in judged), ("blue",), tuple(texts),
                   tuple(row["difference_low"] for row in judged), tuple(row["difference_high"] for row in judged)),
        ),
        unit="share",
        axis=say.term("difference"),
        language=say.language,
        mark=(0.0, ""),
        summary=finding,
        spoken=spoken([row["campaign"] for row in judged], texts),
    ) if judged else None  # fmt: skip
    cells = (
        (
            row["campaign"],
            f"{row['reached']}",
            f"{row['control']}",
            say.share(row["response"]),
            say.share(row.get("difference")),
        )
        for row in rows
    )
    numbers = table(say.terms("campaign", "reached", "control_group", "response", "difference"), cells)
    return Content(finding, f"{len(clear)}/{len(rows)}", picture, numbers)


def loyalty(report: Report, say: Say) -> Content:
    """Accounts by tier."""
    rows: Any = report.rows
    if not rows:
        return Content(None)
    finding = say.finding("loyalty", n=f"{report.n:,}", points=say.number(report.parameters["points"]))
    names = [row["tier"] if say.chinese else row["tier_en"] for row in rows]
    texts = [f"{row['n']:,}" for row in rows]
    picture = Picture(
        "lying", tuple(names), (Series("", tuple(row["n"] for row in rows), texts=tuple(texts)),),
        axis=say.term("accounts"), language=say.language, summary=finding, spoken=spoken(names, texts),
    )  # fmt: skip
    cells = ((name, f"{row['points_from']}", f"{row['n']}") for name, row in zip(names, rows, strict=True))
    return Content(
        finding, f"{report.n:,}", picture, table(say.terms("tier", "points_from", "accounts"), cells)
    )
