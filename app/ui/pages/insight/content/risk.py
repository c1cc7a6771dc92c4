"""Cards about who goes quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.rules.choices import RiskBand, SilenceState
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
