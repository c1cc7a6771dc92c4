"""Cards about targets, campaigns and tiers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.rules.choices import TargetMetric
from app.ui.charts.picture import Picture, Series
from app.ui.pages.insight.content.parts import Content, Say, spoken, table

if TYPE_CHECKING:
    from app.analytics.report import Report

_METHODS = ("expected", "back_test", "actual")
_TONES = {"expected": "blue", "back_test": "amber", "actual": "grey"}


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
