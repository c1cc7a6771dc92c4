"""The model card: on what the scores rest, how right they were, what drifted, where they refused to judge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.rules.choices import RiskBand
from app.rules.moments import from_millis
from app.ui import formats
from app.ui.pages.insight.content.parts import Say
from app.ui.widgets.basics import button, label
from app.words import insight

if TYPE_CHECKING:
    from app.analytics.report import Report
    from app.ui.context import Context
    from app.ui.jobs import Job

_RUNS = 6


class ModelDialog(QDialog):
    """Shows the card of the last run and the runs before it."""

    def __init__(self, context: Context, report: Report, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self._say = context, Say(context.language.code)
        self.setProperty("role", "sheet")
        self.resize(660, 560)
        self.facts: list[tuple[str, str]] = []
        inside = QWidget(self)
        inside.setProperty("role", "scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(6)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        heading = label("section", self.tr("Model card"), self)
        close = button("primary", self)
        close.setText(self.tr("Close"))
        close.clicked.connect(self.accept)
        if report.rows:
            self._fill(report)
        for words in self._say.notes(report):
            told = label("small", words, self)
            told.setWordWrap(True)
            self._column.addWidget(told)
        self._column.addStretch(1)
        feet = QHBoxLayout()
        feet.addStretch(1)
        feet.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(heading)
        whole.addWidget(area, 1)
        whole.addLayout(feet)

    def _fill(self, report: Report) -> None:
        found: Any = report.parameters
        made = from_millis(found["made_at"])
        moment = formats.exact(made, self.context.clock().tzinfo, self.context.language.code)
        auc, simple = found["auc"], found["auc_recency"]
        version = self.tr("code version {n}").format(n=found["code_version"])
        rule = self.tr("the overdue rule (the model did not earn its place)")
        self.facts = [
            (self.tr("As of"), formats.day_in_full(report.as_of, self.context.language.code)),
            (self.tr("Made"), f"{moment} · {version}"),
            (self.tr("Accounts judged"), formats.number(found["accounts"])),
            (
                self.tr("Learned from"),
                self.tr("{n} accounts, {events} of which left within 90 days").format(
                    n=formats.number(found["trained_on"]), events=formats.number(found["events"])
                ),
            ),
            (self.tr("Judged by"), self.tr("logistic regression") if report.method == "logit" else rule),
            (
                self.tr("Right on the last closed period"),
                self.tr("AUC {auc}; days since the last order alone: {simple}").format(
                    auc=self._say.number(auc, 3), simple=self._say.number(simple, 3)
                ),
            ),
            (self.tr("Really left, by band"), self._bands(found["observed"])),
            (self.tr("Drift"), self._drift(found["drift"])),
            (self.tr("Own judgements"), self._overrides(found["overrides"])),
        ]
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for row, (caption, value) in enumerate(self.facts):
            grid.addWidget(label("muted", caption, self), row, 0, Qt.AlignmentFlag.AlignTop)
            words = label("", value, self)
            words.setWordWrap(True)
            grid.addWidget(words, row, 1)
        grid.setColumnStretch(1, 1)
        self._column.addLayout(grid)
        self._runs(report)

    def _runs(self, report: Report) -> None:
        rows: Any = report.rows
        self._column.addSpacing(8)
        self._column.addWidget(label("caption", self.tr("Runs before"), self))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for row, run in enumerate(rows[:_RUNS]):
            cells = (
                run["as_of"],
                formats.number(run["n"]),
                insight.method(str(run["method"]), self.context.language.code),
                f"AUC {self._say.number(run['auc'], 3)}",
            )
            for column, words in enumerate(cells):
                grid.addWidget(label("small", words, self), row, column)
        grid.setColumnStretch(4, 1)
        self._column.addLayout(grid)

    def _bands(self, observed: dict[str, float | None]) -> str:
        parts = [
            f"{self._say.choice(RiskBand, band)} {self._say.share(share, 1)}"
            for band, share in observed.items()
        ]
        return " · ".join(parts) or "–"

    def _overrides(self, found: dict[str, int]) -> str:
        if not found["n"]:
            return self.tr("none is 90 days old yet")
        return self.tr("of {n} people were right {person} times, the scoring {scoring}").format(**found)

    def _drift(self, value: float | None) -> str:
        if value is None:
            return self.tr("not measured: no model is in force")
        verdict = (
            self.tr("stable")
            if value < 0.1
            else self.tr("some change")
            if value < 0.25
            else self.tr("has drifted")
        )
        return self.tr("{verdict} (stability index {value})").format(
            verdict=verdict, value=self._say.number(value, 2)
        )

    def done(self, result: int) -> None:
        """Close and go."""
        super().done(result)
        self.deleteLater()


def read_model(database: Any, today: Any, _job: Job) -> Report:
    """The card of the last run."""
    from app.analytics.model_card import model_card  # noqa: PLC0415 - numpy comes with it

    with database.raw() as connection:
        return model_card(connection, today)
