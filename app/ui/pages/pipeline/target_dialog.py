"""Setting a target: what is counted, for whom, in which period, how much."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.rules.choices import TargetMetric
from app.rules.errors import Refused
from app.rules.money import Money, parse_money, plain
from app.rules.targets import MONEY, periods
from app.ui.pages.pipeline.period_words import period_name
from app.ui.widgets.basics import button, label, set_invalid
from app.words import labels

if TYPE_CHECKING:
    from app.ui.context import Context

_KINDS = (("month", 12), ("quarter", 6), ("year", 3))


class Standing(NamedTuple):
    """A target that stands already, as the dialog begins with it; ``who`` is ``user:ID``, ``team:ID`` or empty."""

    metric: str
    who: str
    begin: dt.date
    end: dt.date
    value: int
    currency: str | None


class TargetDialog(QDialog):
    """Asks, sets the target, and stays open while it is refused.

    Args:
        context: the shared things.
        people: kind, id and name of whom it can be for.
        base: the firm's currency.
        standing: a target that is changed, None for a new one.
        parent: the window.
    """

    def __init__(
        self,
        context: Context,
        people: list[tuple[str, str, str]],
        base: str,
        standing: Standing | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.context, self._base = context, (standing.currency if standing else None) or base
        self.setProperty("role", "sheet")
        self.measure, self.who, self.period = (QComboBox(self) for _ in range(3))
        self.value = QLineEdit(self)
        self.trouble = label("error", parent=self)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.do, self._cancel = button("primary", self), button("", self)
        self._fill(people, standing)
        self._lay_out()
        self.measure.currentIndexChanged.connect(self.on_metric)
        self.do.clicked.connect(self.on_do)
        self._cancel.clicked.connect(self.reject)
        self.do.setDefault(True)
        self.value.setFocus()

    def _fill(self, people: list[tuple[str, str, str]], standing: Standing | None) -> None:
        language = self.context.language.code
        for metric in TargetMetric:
            self.measure.addItem(labels.choice(TargetMetric, metric, language), metric.value)
        self.who.addItem(self.tr("The whole firm"), "")
        for kind, who, name in people:
            words = f"{labels.kind_name('team', language)} · {name}" if kind == "team" else name
            self.who.addItem(words, f"{kind}:{who}")
        spans = [span for kind, count in _KINDS for span in periods(kind, self.context.clock().date(), count)]
        for begin, end in dict.fromkeys(([(standing.begin, standing.end)] if standing else []) + spans):
            self.period.addItem(period_name(begin, end, language), (begin.isoformat(), end.isoformat()))
        if standing is not None:
            self.measure.setCurrentIndex(self.measure.findData(standing.metric))
            self.who.setCurrentIndex(self.who.findData(standing.who))
            for fixed in (self.measure, self.who, self.period):
                fixed.setEnabled(False)
            money = standing.metric in MONEY
            self.value.setText(plain(Money(standing.value, self._base)) if money else str(standing.value))
        self.setWindowTitle(self.tr("Change the target") if standing else self.tr("Set a target"))
        self.do.setText(self.tr("Set target"))
        self._cancel.setText(self.tr("Cancel"))
        self.on_metric()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(4)
        heading = label("section", self.windowTitle(), self)
        whole.addWidget(heading)
        for words, control in (
            (self.tr("What counts"), self.measure),
            (self.tr("For whom"), self.who),
            (self.tr("Period"), self.period),
            (self.tr("How much"), self.value),
        ):
            caption = label("caption", words, self)
            caption.setBuddy(control)
            control.setAccessibleName(words)
            whole.addSpacing(8)
            whole.addWidget(caption)
            whole.addWidget(control)
        whole.addWidget(self.trouble)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self.do)
        whole.addSpacing(16)
        whole.addLayout(row)
        self.setMinimumWidth(420)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def on_metric(self, _place: int = 0) -> None:
        """Money is typed with its currency, a count without."""
        money = self.measure.currentData() in MONEY
        self.value.setPlaceholderText(f"500,000 {self._base}" if money else "20")

    def on_do(self) -> None:
        """Set the target; what is wrong is said below the field."""
        try:
            value, currency = self._read()
        except Refused as refused:
            self.on_refused(refused)
            return
        begin, end = (dt.date.fromisoformat(day) for day in self.period.currentData())
        kind, _, who = self.who.currentData().partition(":")
        asked = (self.measure.currentData(), begin, end, value, currency, *_whose(kind, who))
        self.context.jobs.write(self, "set-target", partial(_set, asked), self.on_set, failed=self.on_refused)

    def _read(self) -> tuple[int, str | None]:
        text = self.value.text()
        if self.measure.currentData() in MONEY:
            money = parse_money(text, self._base, "value")
            return money.minor, money.currency
        plain_number = text.strip().replace(",", "")
        if not plain_number.isdecimal():
            raise Refused("target-value", "value")
        return int(plain_number), None

    def on_set(self, _target: str) -> None:
        """Done."""
        self.accept()

    def on_refused(self, error: BaseException) -> None:
        """Say why not."""
        set_invalid(self.value, isinstance(error, Refused) and error.field == "value")
        self.context.failures.beside(self.trouble, error)
        self.trouble.show()


def _whose(kind: str, who: str) -> tuple[str | None, str | None]:
    return (who if kind == "user" else None, who if kind == "team" else None)


def _set(asked: tuple[Any, ...], session: Any) -> str:
    from app.services import targets  # noqa: PLC0415 - the services are imported after the first rows

    return targets.set_target(session, targets.TargetDraft(*asked))
