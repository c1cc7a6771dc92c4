"""What complaints teach: root causes by number and by cost, promises kept, repeats, what followed, what was done."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.pages.complaints.lessons_words import OTHER, cause_table, figure_table
from app.ui.pages.parts.segmented import Segmented
from app.ui.widgets.basics import button, label
from app.ui.widgets.plain_table import PlainTable
from app.words.sentences import sentence

if TYPE_CHECKING:
    from app.analytics.report import Report
    from app.storage.connection import Connection
    from app.ui.context import Context

SPANS = {"quarter": 90, "year": 365, "all": None}


class LessonsDialog(QDialog):
    """A root cause opens its complaints."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.report: Report | None = None
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("What complaints teach"))
        self.heading, self.note = label("section", parent=self), label("muted", parent=self)
        self.span, self.by = (
            Segmented(tuple(SPANS), "year", self),
            Segmented(("count", "cost"), "count", self),
        )
        self.causes, self.figures = PlainTable(context.theme, self), PlainTable(context.theme, self)
        self.actions_button = button("", self)
        self._say()
        self._lay_out()
        self.span.picked.connect(self.read)
        self.by.picked.connect(self.show_causes)
        self.causes.opened.connect(self.on_cause)
        self.actions_button.clicked.connect(self.open_actions)
        self.finished.connect(self.deleteLater)
        self.causes.setFocus()
        self.read()

    def _say(self) -> None:
        self.span.say(quarter=self.tr("90 days"), year=self.tr("A year"), all=self.tr("All"))
        self.by.say(count=self.tr("By number"), cost=self.tr("By cost"))
        self.actions_button.setText(self.tr("Corrective actions..."))

    def _lay_out(self) -> None:
        upper, foot, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        upper.addWidget(self.heading, 1)
        upper.addWidget(self.by)
        upper.addWidget(self.span)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.actions_button)
        for words in (self.heading, self.note):
            words.setWordWrap(True)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addLayout(upper)
        whole.addWidget(self.causes, 1)
        whole.addWidget(self.figures)
        whole.addLayout(foot)
        self.figures.setFixedHeight(self.context.theme.row_height * 7 + 8)
        self.resize(860, 680)

    def read(self, *_span: str) -> None:
        """Count the complaints of the time chosen."""
        today, days = self.context.clock().date(), SPANS[self.span.taken]
        since = today - dt.timedelta(days=days) if days else None
        self.context.jobs.query(self, "lessons", partial(_complaints, today, since), self.on_found)

    def on_found(self, report: Report) -> None:
        """Show what was counted."""
        self.report = report
        words = self.tr("%n complaint(s) were heard", "", report.n)
        self.heading.setText(words)
        language = self.context.language.code
        self.note.setText(" ".join(sentence(each.code, language, each.facts) for each in report.notes))
        self.figures.show_rows(*figure_table(report))
        self.show_causes()

    def show_causes(self, *_by: str) -> None:
        """Order the causes by number or by cost."""
        if self.report is not None:
            self.causes.show_rows(*cause_table(self.report, self.by.taken, self.context.language.code))

    def on_cause(self, cause: str) -> None:
        """Show the complaints of a cause; "other" holds those without one too, which no filter of one value finds."""
        if cause == OTHER:
            return
        self.accept()
        self.context.navigator.show_rows("complaint", {"root_cause": (cause,)})

    def open_actions(self) -> None:
        """Show what was done against the causes, and what it changed."""
        from app.ui.pages.complaints.actions_dialog import ActionsDialog  # noqa: PLC0415 - seldom wanted

        ActionsDialog(self.context, self).open()


def _complaints(today: dt.date, since: dt.date | None, connection: Connection) -> Report:
    from app.analytics.report import EVERYONE  # noqa: PLC0415 - numpy loads when first wanted
    from app.analytics.reports.care import complaints  # noqa: PLC0415 - as above

    return complaints(connection, today, EVERYONE, since)
