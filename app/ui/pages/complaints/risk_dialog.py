"""Settle these first: deals and contracts behind open complaints, and what is at risk by what the firm assumes."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.rules.choices import Severity
from app.rules.moments import to_millis
from app.services import risk_rows
from app.services.base_sums import load
from app.ui import formats
from app.ui.pages.parts.segmented import Segmented
from app.ui.widgets.basics import button, label
from app.ui.widgets.plain_table import Cells, Head, PlainTable
from app.ui.widgets.spin_boxes import SpinBox
from app.words import labels

if TYPE_CHECKING:
    from app.services.risk_rows import Behind
    from app.ui.context import Context


SPANS = ("friday", "month", "all")


class RiskDialog(QDialog):
    """Opens the complaint behind a row.

    Signals:
        assumed: the firm assumes other percentages.
    """

    assumed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("Settle these first"))
        self.heading, self.table = label("section", parent=self), PlainTable(context.theme, self)
        self.span = Segmented(SPANS, "all", self)
        self.span.say(friday=self.tr("By Friday"), month=self.tr("In 30 days"), all=self.tr("All"))
        self.percents = {severity.value: SpinBox(self) for severity in Severity}
        self.keep_button = button("", self)
        self.keep_button.setText(self.tr("Assume these"))
        self._lay_out()
        self.span.picked.connect(self.read)
        self.keep_button.clicked.connect(self.keep)
        self.table.opened.connect(self.on_opened)
        self.finished.connect(self.deleteLater)
        self.read()

    def _lay_out(self) -> None:
        row, whole = QHBoxLayout(), QVBoxLayout(self)
        words = self.tr("Assumed: off the expected revenue, twice as much after 30 days")
        row.addWidget(label("caption", words, self), 1)
        for severity, box in self.percents.items():
            box.setRange(0, 90)
            box.setSuffix("%")
            box.lineEdit().setTextMargins(6, 0, 0, 0)  # a style sheet cannot
            row.addWidget(label("small", labels.choice(Severity, severity, self.context.language.code), self))
            row.addWidget(box)
        row.addWidget(self.keep_button)
        self.heading.setWordWrap(True)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        upper = QHBoxLayout()
        upper.addWidget(self.heading, 1)
        upper.addWidget(self.span)
        whole.addLayout(upper)
        whole.addWidget(self.table, 1)
        whole.addLayout(row)
        self.resize(1120, 540)

    def read(self, *_done: object) -> None:
        """Count again."""
        now = self.context.clock()
        with self.context.database.raw() as connection:
            said = risk_rows.assumed(connection)
            found = risk_rows.behind(connection, to_millis(now), said, now.date())
            rates = load(connection)
        last = last_day(self.span.taken, now.date())
        found = [one for one in found if last is None or "" < one.closes <= last.isoformat()]
        for severity, box in self.percents.items():
            box.setValue(said[severity])
        risk = rates.sum((each.risk, each.currency) for each in found).base
        worth = rates.sum((each.weighted, each.currency) for each in found).base
        language = self.context.language.code
        words = self.tr(
            "{risk} of {worth} expected revenue is at risk behind open complaints; the next to close comes first"
        )
        nothing = self.tr("No deal or contract stands behind an open complaint here")
        money = {
            "risk": formats.money_short(risk.minor, risk.currency, language),
            "worth": formats.money_short(worth.minor, worth.currency, language),
        }
        self.heading.setText(words.format(**money) if found else nothing)
        self.table.show_rows(self._heads(), [self._cells(each) for each in found])

    def _heads(self) -> list[Head]:
        return [
            Head(self.tr("Complaint")), Head(self.tr("Severity"), 80), Head(self.tr("Deal"), 190),
            Head(self.tr("Account"), 170), Head(self.tr("Closes"), 130), Head(self.tr("Expected"), 110, number=True),
            Head(self.tr("At risk"), 130, number=True),
        ]  # fmt: skip

    def _cells(self, one: Behind) -> Cells:
        language, today = self.context.language.code, self.context.clock().date()
        closes = formats.day(dt.date.fromisoformat(one.closes), today, language) if one.closes else ""
        worth, risk = (
            formats.money_short(minor, one.currency or "CNY", language) for minor in (one.weighted, one.risk)
        )
        words = (
            one.subject, labels.choice(Severity, one.severity, language),
            one.name if one.deal else self.tr("Contract ends"), one.account, closes,
            worth if one.deal else "", f"{risk} ({one.percent}%)" if one.deal else "",
        )  # fmt: skip
        keys = (one.subject, one.percent, one.name, one.account, one.closes or "9", one.weighted, one.risk)
        return Cells(one.complaint, words, keys)

    def on_opened(self, complaint: str) -> None:
        """Go to the complaint."""
        self.accept()
        self.context.navigator.open("complaint", complaint)

    def keep(self) -> None:
        """Assume these percentages from now on."""
        values = {risk_rows.KEY + severity: box.value() for severity, box in self.percents.items()}
        self.context.jobs.write(self, "update-assumption", partial(_assume, values), self.on_kept)

    def on_kept(self, _done: object) -> None:
        """Count by what is assumed now."""
        self.read()
        self.assumed.emit()


def last_day(span: str, today: dt.date) -> dt.date | None:
    """Until which day the list goes: the coming Friday, thirty days on, or for ever."""
    if span == "friday":
        return today + dt.timedelta(days=(4 - today.weekday()) % 7)
    return today + dt.timedelta(days=30) if span == "month" else None


def _assume(values: dict[str, int], session: Any) -> None:
    from app.services import assuming  # noqa: PLC0415 - the services are imported after the first rows

    assuming.assume(session, values)
