"""Cards about what customers need and where they stand."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from app.rules.choices import LifecycleStage
from app.ui.charts.picture import Picture, Series
from app.ui.pages.insight.content.parts import Content, Opening, Say, spoken, table

if TYPE_CHECKING:
    from app.analytics.report import Report

_BANDS = {"low": "blue", "middle": "yellow", "high": "vermillion", "unknown": "grey"}
_STATES = {"on-time": "blue", "silent": "yellow", "at-risk": "vermillion", "unknown": "grey"}
_CLASSES = ("A", "B", "C")
_MOST_NEEDS = 6
_RISKY = ("at-risk", "cannot-lose", "about-to-sleep", "needs-attention")


def needs(report: Report, say: Say) -> Content:
    """Need × value as a table."""
    rows: Any = report.rows
    if not rows:
        return Content(None)
    cells = {(row["need"], row["class"]): row["n"] for row in rows}
    classes = [name for name in (*_CLASSES, "-") if any(row["class"] == name for row in rows)]
    best = max(sorted({row["need"] for row in rows}), key=lambda need: cells.get((need, "A"), 0))
    count = cells.get((best, "A"), 0)
    needed = _gathered(cells, say)
    finding = say.finding("needs", need=best, n=f"{count:,}")
    lines = tuple(
        Series(
            need,
            tuple(float(cells[need, each]) if (need, each) in cells else None for each in classes),
            texts=tuple(f"{cells[need, each]:,}" if (need, each) in cells else "" for each in classes),
        )
        for need in needed
    )
    points = [(need, each) for need in needed for each in classes if (need, each) in cells]
    picture = Picture(
        "heat",
        tuple(say.term(each) for each in classes),
        lines,
        axis=say.term("need"),
        across=say.term("class"),
        language=say.language,
        summary=finding,
        spoken=spoken(
            [f"{need} {say.term(each)}" for need, each in points],
            [f"{cells[point]:,}" for point in points],
        ),
    )
    listed = ((row["need"], say.term(row["class"]), f"{row['n']}", say.whole(row["money"])) for row in rows)
    numbers = table(say.terms("need", "class", "accounts", "revenue"), listed)
    return Content(finding, f"{count:,}", picture, numbers, Opening("account", {"need_segment": (best,)}))


def _gathered(cells: dict[tuple[str, str], int], say: Say) -> list[str]:
    """The needs that fit on a card, those of most accounts; the others are added up in ``cells`` as one, the last."""
    sums: Counter[str] = Counter()
    for (need, _), count in cells.items():
        sums[need] += count
    named = sorted(sums, key=lambda need: (-sums[need], need))
    shown, rest = named[:_MOST_NEEDS], set(named[_MOST_NEEDS:])
    if not rest:
        return sorted(shown)
    other = say.term("other")
    for (need, each), count in list(cells.items()):
        if need in rest:
            cells[other, each] = cells.get((other, each), 0) + count
    return [*sorted(shown), other]


def lifecycle(report: Report, say: Say) -> Content:
    """Moves that the rules propose."""
    rows: Any = report.rows
    moved = sum(row["n"] for row in rows)
    if not report.n:
        return Content(None)
    if not rows:
        return Content(say.finding("lifecycle-none", all=f"{report.n:,}"), "0")
    finding = say.finding("lifecycle", n=f"{moved:,}", all=f"{report.n:,}")
    names = [
        f"{say.choice(LifecycleStage, row['stage'])} → {say.choice(LifecycleStage, row['proposed'])}"
        for row in rows
    ]
    texts = [f"{row['n']:,}" for row in rows]
    tones = tuple("vermillion" if row["proposed"] == "lost" else "blue" for row in rows)
    picture = Picture(
        "lying",
        tuple(names),
        (Series("", tuple(row["n"] for row in rows), tones, tuple(texts)),),
        axis=say.term("accounts"),
        language=say.language,
        summary=finding,
        spoken=spoken(names, texts),
    )
    cells = (
        (say.choice(LifecycleStage, row["stage"]), say.choice(LifecycleStage, row["proposed"]), f"{row['n']}")
        for row in rows
    )
    numbers = table(say.terms("stage", "proposed", "accounts"), cells)
    return Content(finding, f"{moved:,}", picture, numbers)
