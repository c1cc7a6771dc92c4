"""Cards about who is worth what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.rules.choices import RfmSegment
from app.ui.charts.picture import Picture, Series
from app.ui.pages.insight.content.parts import Content, Opening, Say, spoken, table, units

if TYPE_CHECKING:
    from app.analytics.report import Report

_BANDS = {"low": "blue", "middle": "yellow", "high": "vermillion", "unknown": "grey"}
_STATES = {"on-time": "blue", "silent": "yellow", "at-risk": "vermillion", "unknown": "grey"}
_CLASSES = ("A", "B", "C")
_RISKY = ("at-risk", "cannot-lose", "about-to-sleep", "needs-attention")


def rfm(report: Report, say: Say) -> Content:
    """Recency × frequency, each cell with its number and median revenue."""
    cells: Any = {(row["r"], row["f"]): row for row in report.rows}
    if not cells:
        return Content(None)
    rows = []
    for r in range(5, 0, -1):
        line = [cells.get((r, f)) for f in range(1, 6)]
        rows.append(
            Series(
                f"R{r}",
                tuple(float(cell["n"]) if cell else None for cell in line),
                texts=tuple(f"{cell['n']:,}\n{say.money(cell['median'])}" if cell else "" for cell in line),
            )
        )
    finding, headline = _champions(report, say)
    points = [(f"R{r} F{f}", cells[r, f]) for r in range(5, 0, -1) for f in range(1, 6) if (r, f) in cells]
    told = [f"{cell['n']:,} · {say.money(cell['median'])}" for _, cell in points]
    picture = Picture(
        "heat",
        tuple(f"F{f}" for f in range(1, 6)),
        tuple(rows),
        axis=say.term("recency"),
        across=say.term("frequency"),
        language=say.language,
        summary=finding,
        spoken=spoken([name for name, _ in points], told),
    )
    numbers = table(
        say.terms("recency", "frequency", "accounts", "median"),
        ((f"R{row['r']}", f"F{row['f']}", f"{row['n']}", say.whole(row["median"])) for row in cells.values()),
    )
    return Content(finding, headline, picture, numbers, Opening("account", {"rfm_segment": _RISKY}))


def _champions(report: Report, say: Say) -> tuple[str, str]:
    counts: Any = report.parameters["segments"]
    sums: Any = report.parameters["money"]
    whole = sum(each["minor"] for each in sums.values()) or 1
    best = sums.get(RfmSegment.CHAMPION, {"minor": 0})["minor"] / whole
    risk = sum(sums[name]["minor"] for name in _RISKY if name in sums) / whole
    finding = say.finding(
        "rfm",
        n=f"{counts.get(RfmSegment.CHAMPION, 0):,}",
        share=say.share(best),
        risk=f"{sum(counts.get(name, 0) for name in _RISKY):,}",
        risk_share=say.share(risk),
    )
    return finding, say.share(best)


def abc(report: Report, say: Say) -> Content:
    """The curve of the few who make most."""
    rows: Any = report.rows
    top: Any = report.parameters.get("top_20_percent_share")
    if not rows or top is None:
        return Content(None)
    finding = say.finding("abc", share=say.share(top))
    names = [say.share(row["accounts"]) for row in rows]
    texts = [say.share(row["revenue"]) for row in rows]
    marks = tuple(say.share(row["revenue"]) if abs(row["accounts"] - 0.2) < 0.026 else "" for row in rows)
    picture = Picture(
        "curve",
        (),
        (
            Series("", tuple(row["accounts"] for row in rows)),
            Series("", tuple(row["revenue"] for row in rows), texts=_first(marks)),
        ),
        axis=say.term("share_revenue"),
        across=say.term("share_accounts"),
        unit="share",
        language=say.language,
        summary=finding,
        spoken=spoken(names, texts),
    )
    counts: Any = report.parameters["classes"]
    sums: Any = report.parameters["money"]
    cells = ((name, f"{counts[name]}", say.whole(sums[name])) for name in _CLASSES)
    numbers = table(say.terms("class", "accounts", "revenue"), cells)
    return Content(finding, say.share(top), picture, numbers, Opening("account", {"abc": ("A",)}))


def _first(marks: tuple[str, ...]) -> tuple[str, ...]:
    """Only the first of neighbouring marks."""
    place = next((n for n, words in enumerate(marks) if words), -1)
    return tuple(words if n == place else "" for n, words in enumerate(marks))


def clv(report: Report, say: Say) -> Content:
    """Lifetime value by tenths of the accounts, and beside it that of the contracts."""
    rows: Any = report.rows
    by_contract, line = _contracts(report, say)
    if not rows:
        return Content(by_contract or None)
    total: Any = report.parameters["total"]
    periods: Any = report.parameters["periods"]
    share = rows[0]["value"]["minor"] / (total["minor"] or 1)
    months = f"{periods} 期" if say.chinese else f"{periods} periods"
    finding = say.finding("clv", amount=say.money(total), months=months, share=say.share(share))
    if by_contract:
        finding = f"{finding}{'；' if say.chinese else '; '}{by_contract}"
    names = [f"{row['tenth']}" for row in rows]
    texts = [say.money(row["value"]) for row in rows]
    picture = Picture(
        "pareto",
        tuple(names),
        (Series("", tuple(units(row["value"]) for row in rows), texts=tuple(texts)),),
        across=say.term("tenth"),
        unit="money",
        currency=total["currency"],
        language=say.language,
        summary=finding,
        spoken=spoken(names, texts),
    )
    cells = [(f"{row['tenth']}", f"{row['n']}", say.whole(row["value"])) for row in rows]
    numbers = table(say.terms("tenth", "accounts", "value"), [*cells, *line])
    return Content(finding, say.money(total), picture, numbers, Opening("account", {"abc": ("A",)}))


def _contracts(report: Report, say: Say) -> tuple[str, list[tuple[str, ...]]]:
    """The sentence about contracts and their line in the table; nothing where they could not be judged."""
    worth: Any = report.parameters.get("contract_value")
    if worth is None:
        return "", []
    running = f"{report.parameters['contracts_running']:,}"
    said = say.finding("clv-contracts", n=running, amount=say.money(worth))
    return said, [(say.term("contracts_running"), running, say.whole(worth))]
