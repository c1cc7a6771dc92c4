"""The card of what accounts cost to serve."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.rules.choices import RfmSegment
from app.ui.charts.picture import Picture, Series
from app.ui.pages.insight.content.parts import Content, Say, spoken, table, units

if TYPE_CHECKING:
    from app.analytics.report import Report


def segment_name(say: Say, segment: object) -> str:
    """The word of an RFM segment; of accounts that never bought, that."""
    return say.term("never_bought") if segment == "-" else say.choice(RfmSegment, segment)


def cost(report: Report, say: Say) -> Content:
    """Cost to serve by segment; the margin beside it in words, since it is many times as long."""
    rows: Any = report.rows
    if not rows:
        return Content(None)
    finding, headline = _finding(report, say)
    names = [segment_name(say, row["segment"]) for row in rows]
    margin = say.term("margin_amount")
    texts = [f"{say.money(row['cost'])} · {margin} {say.money(row['margin'])}" for row in rows]
    picture = Picture(
        "lying", tuple(names), (Series("", tuple(units(row["cost"]) for row in rows), texts=tuple(texts)),),
        unit="money", currency=rows[0]["cost"]["currency"], language=say.language, axis=say.term("cost"),
        summary=finding, spoken=spoken(names, texts),
    )  # fmt: skip
    cells = (
        (name, f"{row['n']}", *(say.whole(row[key]) for key in ("cost", "revenue", "margin", "left")))
        for name, row in zip(names, rows, strict=True)
    )
    numbers = table(say.terms("segment", "accounts", "cost", "revenue", "margin_amount", "left"), cells)
    return Content(finding, headline, picture, numbers)


def _finding(report: Report, say: Say) -> tuple[str, str]:
    rows: Any = report.rows
    spent = report.parameters["total_cost"]
    margin, whole = (sum(row[key]["minor"] for row in rows) for key in ("margin", "cost"))
    if margin <= 0:
        return say.finding("cost-no-margin", cost=say.money(spent)), say.money(spent)
    share = say.share(whole / margin, 1)
    told = say.finding(
        "cost", cost=say.money(spent), share=share, n=f"{report.parameters['dearer']:,}", all=f"{report.n:,}"
    )
    return told, share
