"""Cards about customers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.rules.choices import LifecycleStage, RfmSegment, RiskBand, SilenceState
from app.ui.charts.picture import Picture, Series
from app.ui.pages.insight.content.parts import Content, Opening, Say, spoken, table, units

if TYPE_CHECKING:
    from app.analytics.report import Report

_BANDS = {"low": "blue", "middle": "yellow", "high": "vermillion", "unknown": "grey"}
_STATES = {"on-time": "blue", "silent": "yellow", "at-risk": "vermillion", "unknown": "grey"}
_CLASSES = ("A", "B", "C")
_RISKY = ("at-risk", "cannot-lose", "about-to-sleep", "needs-attention")


def churn(report: Report, say: Say) -> Content:
    """Accounts by band of the churn warning."""
    rows: Any = report.rows
    names = [say.choice(RiskBand, row["band"]) for row in rows]
    texts = [
        f"{row['n']:,}"
        + (f" · {say.term('observed')} {say.share(row['observed'])}" if row["observed"] is not None else "")
        for row in rows
    ]
    high: Any = next((row for row in rows if row["band"] == "high"), None)
    if high is None:
        return Content(None)
    code = "churn" if high["observed"] is not None else "churn-unseen"
    finding = say.finding(code, n=f"{high['n']:,}", observed=say.share(high["observed"]))
    picture = Picture(
        "lying",
        tuple(names),
        (
            Series(
                "", tuple(row["n"] for row in rows), tuple(_BANDS[row["band"]] for row in rows), tuple(texts)
            ),
        ),
        axis=say.term("accounts"),
        language=say.language,
        summary=finding,
        spoken=spoken(names, texts),
    )
    cells = (
        (name, f"{row['n']}", say.whole(row["money"]), say.share(row["observed"], 1))
        for name, row in zip(names, rows, strict=True)
    )
    numbers = table(say.terms("band", "accounts", "revenue", "observed"), cells)
    return Content(finding, f"{high['n']:,}", picture, numbers, Opening("account", {"risk_band": ("high",)}))


def silence(report: Report, say: Say) -> Content:
    """Accounts by how overdue they are."""
    rows: Any = report.rows
    if not rows:
        return Content(None)
    names = [say.choice(SilenceState, row["state"]) for row in rows]
    quiet = sum(row["n"] for row in rows if row["state"] in {"silent", "at-risk"})
    texts = [f"{row['n']:,} · {say.money(row['money'])}" for row in rows]
    finding = say.finding("silence", n=f"{quiet:,}", share=say.share(quiet / report.n))
    picture = Picture(
        "lying",
        tuple(names),
        (
            Series(
                "",
                tuple(row["n"] for row in rows),
                tuple(_STATES[row["state"]] for row in rows),
                tuple(texts),
            ),
        ),
        axis=say.term("accounts"),
        language=say.language,
        summary=finding,
        spoken=spoken(names, texts),
    )
    cells = ((name, f"{row['n']}", say.whole(row["money"])) for name, row in zip(names, rows, strict=True))
    numbers = table(say.terms("state", "accounts", "revenue"), cells)
    return Content(
        finding, f"{quiet:,}", picture, numbers, Opening("account", {"silence": ("silent", "at-risk")})
    )


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
    """Lifetime value by tenths of the accounts."""
    rows: Any = report.rows
    if not rows:
        return Content(None)
    total: Any = report.parameters["total"]
    periods: Any = report.parameters["periods"]
    share = rows[0]["value"]["minor"] / (total["minor"] or 1)
    months = f"{periods} 期" if say.chinese else f"{periods} periods"
    finding = say.finding("clv", amount=say.money(total), months=months, share=say.share(share))
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
    cells = ((f"{row['tenth']}", f"{row['n']}", say.whole(row["value"])) for row in rows)
    numbers = table(say.terms("tenth", "accounts", "value"), cells)
    return Content(finding, say.money(total), picture, numbers, Opening("account", {"abc": ("A",)}))


def quadrant(report: Report, say: Say) -> Content:
    """The largest accounts by how overdue they are."""
    rows: Any = report.rows
    if not rows:
        return Content(None)
    late: Any = report.parameters["late"]
    amount: Any = report.parameters["late_money"]
    finding = say.finding("quadrant", n=late, all=len(rows), amount=say.money(amount))
    named = sorted((row for row in rows if row["overdue"] >= 2), key=_most)[:4]
    names = {row["account_id"] for row in named}
    texts = [f"{say.number(row['overdue'], 1)} · {say.money(row['money'])}" for row in rows]
    picture = Picture(
        "field",
        (),
        (
            Series("", tuple(min(row["overdue"], 8.0) for row in rows)),
            Series(
                "",
                tuple(units(row["money"]) for row in rows),
                tuple(_BANDS[row["band"]] for row in rows),
                tuple(row["account"][:6] if row["account_id"] in names else "" for row in rows),
            ),
        ),
        axis=say.term("revenue"),
        across=say.term("overdue"),
        unit="money",
        currency=amount["currency"],
        language=say.language,
        mark=(2.0, say.term("silent_line")),
        summary=finding,
        spoken=spoken([row["account"] for row in rows], texts),
    )
    cells = (
        (
            row["account"],
            say.whole(row["money"]),
            say.number(row["overdue"], 2),
            say.choice(RiskBand, row["band"]),
        )
        for row in rows
    )
    numbers = table(say.terms("account", "revenue", "overdue", "band"), cells)
    chosen = {"silence": ("silent", "at-risk"), "abc": ("A",)}
    return Content(finding, f"{late}", picture, numbers, Opening("account", chosen))


def _most(row: Any) -> int:
    return -int(row["money"]["minor"])


def needs(report: Report, say: Say) -> Content:
    """Need × value as a table."""
    rows: Any = report.rows
    if not rows:
        return Content(None)
    cells = {(row["need"], row["class"]): row for row in rows}
    needed = sorted({row["need"] for row in rows})
    classes = [name for name in (*_CLASSES, "-") if any(row["class"] == name for row in rows)]
    best = max(needed, key=lambda need: cells.get((need, "A"), {"n": 0})["n"])
    count = cells.get((best, "A"), {"n": 0})["n"]
    finding = say.finding("needs", need=best, n=f"{count:,}")
    lines = tuple(
        Series(
            need,
            tuple(float(cells[need, each]["n"]) if (need, each) in cells else None for each in classes),
            texts=tuple(f"{cells[need, each]['n']:,}" if (need, each) in cells else "" for each in classes),
        )
        for need in needed
    )
    points = [(need, each) for need in needed for each in classes if (need, each) in cells]
    picture = Picture(
        "heat",
        tuple(classes),
        lines,
        axis=say.term("need"),
        across=say.term("class"),
        language=say.language,
        summary=finding,
        spoken=spoken(
            [f"{need} {each}" for need, each in points], [f"{cells[point]['n']:,}" for point in points]
        ),
    )
    listed = ((row["need"], row["class"], f"{row['n']}", say.whole(row["money"])) for row in rows)
    numbers = table(say.terms("need", "class", "accounts", "revenue"), listed)
    return Content(finding, f"{count:,}", picture, numbers, Opening("account", {"need_segment": (best,)}))


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
