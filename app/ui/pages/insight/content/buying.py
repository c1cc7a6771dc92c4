"""Cards about what is bought again and together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.ui.charts.picture import Picture, Series
from app.ui.pages.insight.content.parts import Content, Say, spoken, table

if TYPE_CHECKING:
    from app.analytics.report import Report

_METHODS = ("expected", "back_test", "actual")
_TONES = {"expected": "blue", "back_test": "amber", "actual": "grey"}


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
