"""How a card is computed: formula, source, assumptions, the parameters found; what is the user's can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui import formats
from app.ui.pages.insight.parameter_words import parameter_lines
from app.ui.scores import assumptions, keep_assumptions, keep_rates, rates
from app.ui.widgets.basics import button, label
from app.ui.widgets.spin_boxes import DecimalBox, SpinBox
from app.words import insight

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.pages.insight.work import Made

_SCORED = frozenset({"rfm", "churn", "silence", "clv", "quadrant", "needs"})
_USUAL = {"periods": 12, "discount": 0.008, "margin": 1.0, "cost_to_serve": 0.0}


class HowDialog(QDialog):
    """Shows it.

    Signals:
        assumptions_changed: the user assumes something else about the lifetime value.
        model_wanted: the model card shall be shown.
    """

    assumptions_changed = Signal()
    model_wanted = Signal()

    def __init__(self, context: Context, name: str, made: Made | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self._name = context, name
        self.setProperty("role", "sheet")
        self.setMinimumWidth(560)
        self.resize(600, 560)
        inside = QWidget(self)
        inside.setProperty("role", "scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(4)
        self.fields: dict[str, SpinBox | DecimalBox] = {}
        heading = label("section", insight.name(name, context.language.code), self)
        self._tell(made)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self.model, self.close_button = button("", self), button("primary", self)
        self.model.setText(self.tr("Model card"))
        self.model.setVisible(name in _SCORED)
        self.close_button.setText(self.tr("Close"))
        self.model.clicked.connect(self.model_wanted)
        self.close_button.clicked.connect(self.accept)
        feet = QHBoxLayout()
        feet.addWidget(self.model)
        feet.addStretch(1)
        feet.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(heading)
        whole.addWidget(area, 1)
        whole.addLayout(feet)

    def _tell(self, made: Made | None) -> None:
        formula, source, assumed = insight.how(self._name, self.context.language.code)
        self._part(self.tr("Formula"), formula)
        self._part(self.tr("Source"), source)
        self._part(self.tr("Assumptions"), assumed)
        if self._name == "clv":
            self._ask_assumptions()
        if self._name == "cost":
            self._ask_rates()
        if made is not None:
            found = "\n".join(parameter_lines(made.report, self.context.language.code))
            self._part(self.tr("Found for {n} records").format(n=formats.number(made.report.n)), found)
            if made.notes:
                self._part(self.tr("To know beside the figures"), "\n".join(made.notes))
        self._column.addStretch(1)

    def _part(self, title: str, text: str) -> None:
        if not text:
            return
        self._column.addWidget(label("caption", title, self))
        words = label("", text, self)
        words.setWordWrap(True)
        words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._column.addWidget(words)
        self._column.addSpacing(8)

    def _ask_assumptions(self) -> None:
        kept: dict[str, float] = _USUAL | assumptions(self.context.settings)
        form = QFormLayout()
        form.setSpacing(8)
        periods, discount = SpinBox(self), DecimalBox(self)
        margin, cost = DecimalBox(self), DecimalBox(self)
        periods.setRange(1, 120)
        for made, most, step in ((discount, 10.0, 0.1), (margin, 100.0, 1.0), (cost, 1e9, 10.0)):
            made.setRange(0, most)
            made.setSingleStep(step)
            made.setDecimals(2)
        periods.setValue(int(kept["periods"]))
        discount.setValue(kept["discount"] * 100)
        margin.setValue(kept["margin"] * 100)
        cost.setValue(kept["cost_to_serve"] / 100)
        self.fields = {"periods": periods, "discount": discount, "margin": margin, "cost_to_serve": cost}
        names = (
            self.tr("Months to look ahead"), self.tr("Discount a month, %"), self.tr("Margin, %"),
            self.tr("Cost to serve an account a month"),
        )  # fmt: skip
        for name, field in zip(names, self.fields.values(), strict=True):
            field.setAccessibleName(name)
            form.addRow(label("muted", name, self), field)
        self._column.addLayout(form)
        self._column.addSpacing(8)

    def _ask_rates(self) -> None:
        form = QFormLayout()
        form.setSpacing(8)
        names = {
            "hour": self.tr("An hour of work costs"),
            "visit": self.tr("The way to a visit, distance unknown"),
            "kilometre": self.tr("A kilometre costs"),
            "contact": self.tr("A campaign contact, cost unknown"),
            "visit_minutes": self.tr("Minutes of a visit or meeting"),
            "call_minutes": self.tr("Minutes of a call"),
            "message_minutes": self.tr("Minutes of a mail or message"),
        }
        for name, kept in rates(self.context.settings).items():
            field = DecimalBox(self)
            field.setRange(0, 1e6)
            field.setDecimals(2)
            field.setValue(kept)
            field.setAccessibleName(names[name])
            form.addRow(label("muted", names[name], self), field)
            self.fields[name] = field
        self._column.addLayout(form)
        self._column.addSpacing(8)

    def _keep_rates(self) -> None:
        values = {name: float(each.value()) for name, each in self.fields.items()}
        if values != rates(self.context.settings):
            keep_rates(self.context.settings, values)
            self.assumptions_changed.emit()

    def _keep_assumptions(self) -> None:
        values: dict[str, Any] = {name: each.value() for name, each in self.fields.items()}
        values = values | {
            "discount": round(values["discount"] / 100, 6),
            "margin": round(values["margin"] / 100, 6),
            "cost_to_serve": round(values["cost_to_serve"] * 100, 2),
        }
        if values != _USUAL | assumptions(self.context.settings):
            keep_assumptions(self.context.settings, values)
            self.assumptions_changed.emit()

    def done(self, result: int) -> None:
        """Keep what the user assumes, and go."""
        if self._name == "cost":
            self._keep_rates()
        elif self.fields:
            self._keep_assumptions()
        super().done(result)
        self.deleteLater()
