"""Cards about service and what customers say."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from app.rules.choices import RootCause, Severity
from app.ui.charts.picture import Picture, Series
from app.ui.pages.insight.content.parts import Content, Opening, Say, spoken, table

if TYPE_CHECKING:
    from app.analytics.report import Report

_SEVERITIES = {"low": "sky", "medium": "blue", "high": "amber", "critical": "vermillion"}

_MOST_FEATURES = 6  # of which a card has room for two bars each


def complaints(report: Report, say: Say) -> Content:
    """Causes of complaints, the most frequent first."""
    rows: Any = report.rows
    if not rows:
        return Content(None)
    names = [say.choice(RootCause, row["cause"]) for row in rows]
    kept: Any = report.parameters.get("resolution_in_time")
    facts = {"cause": names[0], "share": say.share(rows[0]["count"] / report.n), "n": f"{report.n:,}"}
    finding = (
        say.finding("complaints", **facts, kept=say.share(kept))
        if kept is not None
        else say.finding("complaints-no-due", **facts)
    )
    counts = Series("", tuple(row["count"] for row in rows), texts=tuple(f"{row['count']:,}" for row in rows))
    cumulative = Series(
        "",
        tuple(row["cumulative"] for row in rows),
        texts=tuple(say.share(row["cumulative"]) for row in rows),
    )
    picture = Picture(
        "pareto", tuple(names), (counts, cumulative), axis=say.term("count"), language=say.language, summary=finding,
        spoken=spoken(names, [f"{row['count']:,} · {say.share(row['cumulative'])}" for row in rows]),
    )  # fmt: skip
    cells = (
        (name, f"{row['count']}", say.share(row["cumulative"]), say.whole(row["cost"]))
        for name, row in zip(names, rows, strict=True)
    )
    numbers = table(say.terms("cause", "count", "cumulative", "cost"), cells)
    return Content(
        finding, say.share(kept), picture, numbers, Opening("complaint", {"root_cause": (rows[0]["cause"],)})
    )


def ageing(report: Report, say: Say) -> Content:
    """Open complaints by age and severity."""
    rows: Any = report.rows
    if not rows:
        return Content(None)
    finding = say.finding("ageing", late=report.parameters["late"], n=report.n)
    ages = [row["from_days"] for row in rows]
    names = [f"{low}–{high}" for low, high in itertools.pairwise(ages)] + [f"{ages[-1]}+"]
    severities = [each.value for each in Severity]
    series = tuple(
        Series(say.choice(Severity, each), tuple(row[each] for row in rows), (_SEVERITIES.get(each, "blue"),))
        for each in severities
    )
    texts = [
        ", ".join(f"{say.choice(Severity, each)} {row[each]}" for each in severities if row[each]) or "0"
        for row in rows
    ]
    picture = Picture(
        "stacked", tuple(names), series, axis=say.term("count"), across=say.term("from_days"), language=say.language,
        summary=finding, spoken=spoken(names, texts),
        mark=_limit(ages, report.parameters["limit_days"], say),
    )  # fmt: skip
    cells = ((name, *(f"{row[each]}" for each in severities)) for name, row in zip(names, rows, strict=True))
    numbers = table((say.term("from_days"), *(say.choice(Severity, each) for each in severities)), cells)
    return Content(finding, f"{report.parameters['late']}", picture, numbers, Opening("complaint", {}))


def _limit(ages: list[int], days: Any, say: Say) -> tuple[float, str] | None:
    """Where among the bars the usual time to resolve ends; a bar reaches half a place to either side."""
    if days is None:
        return None
    place = sum(age <= days for age in ages) - 1
    until = ages[place + 1] if place + 1 < len(ages) else ages[place] * 2
    within = min((days - ages[place]) / (until - ages[place]), 1.0)
    return place - 0.5 + within, say.term("limit_line").format(days=f"{days:.1f}".removesuffix(".0"))


def lateness(report: Report, say: Say) -> Content:
    """Complaints settled too late by month, the limits of chance as bars."""
    rows: Any = report.rows
    if not rows:
        return Content(None)
    centre: Any = report.parameters["centre"]
    facts = {"share": say.share(centre), "outside": report.parameters["outside"], "n": len(rows)}
    texts = [say.share(row["share"]) for row in rows]
    return _trend(
        rows,
        "share",
        texts,
        say.finding("lateness", **facts),
        say.share(centre),
        say,
        "late",
        "share",
        "count",
    )


def csat(report: Report, say: Say) -> Content:
    """Satisfaction by month with its interval."""
    rows: Any = report.rows
    share: Any = report.parameters.get("share")
    if share is None:
        return Content(None)
    low, high = report.parameters["low"], report.parameters["high"]
    finding = say.finding(
        "csat", share=say.share(share), low=say.share(low), high=say.share(high), n=f"{report.n:,}"
    )
    texts = [say.share(row["share"]) if row["share"] is not None else "" for row in rows]
    return _trend(rows, "share", texts, finding, say.share(share), say, "satisfied", "share")


def nps(report: Report, say: Say) -> Content:
    """Net promoter score by month with its interval."""
    rows: Any = report.rows
    score: Any = report.parameters.get("score")
    if score is None:
        return Content(None)
    low, high = report.parameters["low"], report.parameters["high"]
    finding = say.finding(
        "nps", score=say.number(score), low=say.number(low), high=say.number(high), n=f"{report.n:,}"
    )
    texts = [say.number(row["score"]) if row["score"] is not None else "" for row in rows]
    return _trend(rows, "score", texts, finding, say.number(score), say, "nps", "number")


def _trend(
    rows: Any, key: str, texts: list[str], finding: str, headline: str, say: Say, axis: str, unit: str,
    of: str = "answers",
) -> Content:  # fmt: skip
    shown = any(row[key] is not None for row in rows)
    answers = say.term(of)
    told = [f"{text or '–'} · {answers} {row['n']}" for text, row in zip(texts, rows, strict=True)]
    picture = Picture(
        "trend",
        tuple(say.short_month(row["month"]) for row in rows),
        (Series("", tuple(row[key] for row in rows), ("blue",), tuple(texts), tuple(row["low"] for row in rows),
                tuple(row["high"] for row in rows)),),
        unit=unit,
        axis=say.term(axis),
        language=say.language,
        summary=finding,
        spoken=spoken([say.month(row["month"]) for row in rows],
                      told),
    ) if shown else None  # fmt: skip
    figures = [
        [say.share(row[name]) if unit == "share" else say.number(row[name]) for name in (key, "low", "high")]
        for row in rows
    ]
    cells = ((row["month"], f"{row['n']}", *line) for row, line in zip(rows, figures, strict=True))
    return Content(finding, headline, picture, table(say.terms("month", of, axis, "low", "high"), cells))


def kano(report: Report, say: Say) -> Content:
    """Better and worse of each feature."""
    rows: Any = [row for row in report.rows if row["better"] is not None]
    if not rows:
        return Content(None)
    first = min(rows, key=_weight)
    facts = {"worse": f"{first['worse']:+.2f}", "better": f"{first['better']:+.2f}"}
    finding = say.finding("kano", topic=first["topic"], **facts)
    shown = sorted(sorted(rows, key=_weight)[:_MOST_FEATURES], key=rows.index)
    names = [row["topic"] for row in shown]
    texts = [
        f"{row['better']:+.2f} / {row['worse']:+.2f} · {say.term('kano-' + row['category'])}" for row in shown
    ]
    picture = Picture(
        "lying",
        tuple(f"{row['topic']}" for row in shown for _ in range(2)),
        (
            Series("", tuple(row[key] for row in shown for key in ("better", "worse")),
                   tuple(tone for _ in shown for tone in ("blue", "vermillion")),
                   tuple(words for row in shown for words in _both(row, say))),
        ),
        unit="number",
        axis=f"{say.term('worse')} ← → {say.term('better')}",
        language=say.language,
        summary=finding,
        spoken=spoken([name for name in names for _ in range(2)], [text for text in texts for _ in range(2)]),
    )  # fmt: skip
    cells = (
        (
            row["topic"],
            f"{row['n']}",
            say.term("kano-" + row["category"]),
            f"{row['better']:.3f}",
            f"{row['worse']:.3f}",
        )
        for row in rows
    )
    return Content(
        finding,
        facts["worse"],
        picture,
        table(say.terms("topic", "answers", "category", "better", "worse"), cells),
    )


def _both(row: Any, say: Say) -> tuple[str, str]:
    return f"{row['better']:+.2f} {say.term('kano-' + row['category'])}", f"{row['worse']:+.2f}"


def _weight(row: Any) -> float:
    return float(row["worse"] - row["better"])
