"""Corrective actions: which are still to do, and how often complaints of their cause came before and after."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from app.rules.choices import RootCause
from app.rules.moments import from_millis
from app.ui import formats
from app.ui.widgets.basics import label
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.plain_table import Cells, Head, PlainTable
from app.words import labels
from app.words.sentences import sentence

if TYPE_CHECKING:
    import datetime as dt

    from app.analytics.report import Report
    from app.storage.connection import Connection
    from app.ui.context import Context


class ActionsDialog(QDialog):
    """Opens the task behind a row."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("Corrective actions"))
        self.heading, self.note = label("section", parent=self), label("muted", parent=self)
        self.table, self.nothing = PlainTable(context.theme, self), EmptyState(context.theme, self)
        self.stack = QStackedWidget(self)
        self._lay_out()
        self.table.opened.connect(self.on_opened)
        self.finished.connect(self.deleteLater)
        context.jobs.query(self, "actions", partial(_corrective, context.clock().date()), self.on_found)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        for part in (self.table, self.nothing):
            self.stack.addWidget(part)
        for words in (self.heading, self.note):
            words.setWordWrap(True)
        whole.addWidget(self.heading)
        whole.addWidget(self.stack, 1)
        whole.addWidget(self.note)
        self.nothing.say(
            "complaints",
            self.tr("No corrective action yet"),
            self.tr(
                "Ask why five times of a complaint: what puts the root cause right becomes a task there."
            ),
        )
        self.resize(980, 480)

    def on_found(self, found: Report) -> None:
        """Show the actions, those done last first."""
        rows: Any = found.rows
        fewer = sum(row["verdict"] == "fewer" for row in rows)
        words = self.tr("After {fewer} of {measured} actions fewer complaints of their cause came")
        waits = self.tr("Corrective actions, with complaints of their cause before and after")
        measured = found.parameters.get("measured")
        told = words.format(fewer=fewer, measured=measured) if measured else waits
        self.heading.setText(told if rows else "")
        said = [sentence(each.code, self.context.language.code, each.facts) for each in found.notes]
        explained = self.tr("Complaints in 30 days, up to half a year on either side; the interval is 95%.")
        self.note.setText(" ".join([explained, *said]) if rows else "")
        self.stack.setCurrentWidget(self.table if rows else self.nothing)
        self.table.show_rows(self._heads(), [self._cells(row) for row in rows])

    def _heads(self) -> list[Head]:
        return [
            Head(self.tr("Action")), Head(self.tr("Root cause"), 130), Head(self.tr("Done"), 130),
            Head(self.tr("A month before"), 120, number=True), Head(self.tr("A month after"), 120, number=True),
            Head(self.tr("Change"), 270),
        ]  # fmt: skip

    def _cells(self, row: Any) -> Cells:
        language, done = self.context.language.code, row["done_at"]
        clock = self.context.clock()
        at = (
            formats.day(from_millis(done).astimezone(clock.tzinfo).date(), clock.date(), language)
            if done
            else ""
        )
        rates = [row.get("before_month"), row.get("after_month")]
        shown = ["" if rate is None else f"{rate:.1f}" for rate in rates]
        cause = labels.choice(RootCause, row["cause"], language)
        words = (row["title"], cause, at or self.tr("Still to do"), *shown, self._change(row))
        ratio = row.get("ratio")
        return Cells(
            row["task_id"],
            words,
            (row["title"], cause, done or 0, *(rate or 0 for rate in rates), ratio or 0),
        )

    def _change(self, row: Any) -> str:
        """``Fewer: -82% (-96% to -40%)``; no figure where nothing can be said yet."""
        verdicts = {
            "open": "",
            "early": self.tr("Too early to say"),
            "fewer": self.tr("Fewer"),
            "more": self.tr("More"),
            "unclear": self.tr("No clear change"),
        }
        word = verdicts[row["verdict"]]
        if row.get("ratio") is None:
            return word
        low, middle, high = (_percent(row[key]) for key in ("low", "ratio", "high"))
        return self.tr("{word}: {middle} ({low} to {high})").format(
            word=word, middle=middle, low=low, high=high
        )

    def on_opened(self, task: str) -> None:
        """Go to the task."""
        self.accept()
        self.context.navigator.open("task", task)


def _percent(ratio: float | None) -> str:
    return "∞" if ratio is None else f"{round(100 * (ratio - 1)):+d}%"


def _corrective(today: dt.date, connection: Connection) -> Report:
    from app.analytics.registry import run  # noqa: PLC0415 - numpy loads when first wanted

    return run(connection, "corrective", today)
