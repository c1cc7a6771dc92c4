"""What a worker does for the rows of a card: the accounts behind it, one each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.ui.pages.insight.content.parts import Table
from app.ui.pages.insight.content.spent import segment_name
from app.ui.pages.insight.work import Task, ask_of, reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.analytics.board.ask import Ask
    from app.analytics.report import Report
    from app.storage.database import Database
    from app.ui.jobs import Job

MOST_ROWS = 5_000  # in the dialog of rows; a file has all of them
DETAILED = {
    "rfm": ("account", "recency", "frequency", "revenue", "segment"),
    "abc": ("account", "revenue", "share", "cumulative", "class"),
    "clv": ("account", "value", "contract_value"),
    "cost": ("account", "segment_or_none", "visits", "minutes", "cost", "revenue", "margin_amount", "left"),
    "churn": ("account", "band", "recency", "overdue"),
    "silence": ("account", "state", "recency", "usual", "overdue"),
    "lifecycle": ("account", "stage", "proposed"),
}


def detail(database: Database, task: Task, job: Job) -> Table:
    """The accounts behind a card, one row each."""
    from app.ui.pages.insight.content.parts import Say  # noqa: PLC0415 - numpy comes with the first card

    say = Say(task.language)
    with reading(database, job) as connection:
        asked = ask_of(connection, task, task.choice)
        report = _report(asked, task.name)
    keys = DETAILED[task.name]
    cells: dict[str, Callable[[Any], str]] = _cells(say)
    rows = tuple(tuple(cells[key](row) for key in keys) for row in report.rows)
    return Table(say.terms(*keys), rows)


def _report(asked: Ask, name: str) -> Report:
    """The report of a card, with what the user assumes."""
    from app.analytics.registry import REPORTS  # noqa: PLC0415 - numpy comes with the first card
    from app.analytics.reports import cost, value  # noqa: PLC0415

    if name == "cost":
        return cost.cost(asked.connection, asked.as_of, asked.scope, asked.rates)
    if name == "clv":
        return value.clv(asked.connection, asked.as_of, asked.scope, asked.assumptions)
    return REPORTS[name](asked.connection, asked.as_of, asked.scope)


def _cells(say: Any) -> dict[str, Callable[[Any], str]]:
    from app.rules import choices  # noqa: PLC0415 - only for rows

    def of(key: str, values: Any) -> Callable[[Any], str]:
        return lambda row: say.choice(values, row[key])

    return {
        "account": lambda row: str(row["account"]),
        "revenue": lambda row: say.whole(row.get("revenue") or row["money"]),
        "value": lambda row: say.whole(row["value"]) if row["value"] else "–",
        "contract_value": lambda row: say.whole(row["contract_value"]) if row["contract_value"] else "–",
        "share": lambda row: say.share(row["share"], 2),
        "cumulative": lambda row: say.share(row["cumulative"], 1),
        "class": lambda row: str(row["class"]),
        "recency": lambda row: say.number(row.get("days_since", row.get("recency"))),
        "frequency": lambda row: say.number(row["frequency"]),
        "usual": lambda row: say.number(row["usual_days"]),
        "overdue": lambda row: say.number(row["overdue"], 2),
        "segment_or_none": lambda row: segment_name(say, row["segment"]),
        "visits": lambda row: say.number(row["visits"]),
        "minutes": lambda row: say.number(row["minutes"]),
        "cost": lambda row: say.whole(row["cost"]),
        "margin_amount": lambda row: say.whole(row["margin"]),
        "left": lambda row: say.whole(row["left"]),
        "segment": of("segment", choices.RfmSegment),
        "band": of("band", choices.RiskBand),
        "state": of("state", choices.SilenceState),
        "stage": of("stage", choices.LifecycleStage),
        "proposed": of("proposed", choices.LifecycleStage),
    }
