"""Planning what is still open of an order as receipts: how many parts, from which day, how far apart."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.rules.money import allocate
from app.rules.periods import later
from app.ui import formats
from app.ui.widgets.basics import button, label, set_invalid
from app.ui.widgets.field_date import read_day
from app.ui.widgets.spin_boxes import SpinBox

if TYPE_CHECKING:
    from app.ui.context import Context

EVERY = ("week", "month", "quarter")
_MONTHS = {"month": 1, "quarter": 3}
_MOST = 24


class PlanDialog(QDialog):
    """Asks, and shows at once what comes of it.

    Args:
        context: the shared things.
        title: which order.
        left: minor units that are not planned yet.
        currency: of the order.
        parent: the window.
    """

    def __init__(
        self, context: Context, title: str, left: int, currency: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.context, self._left, self._currency = context, left, currency
        self.setProperty("role", "sheet")
        self.setWindowTitle(title)
        self.parts, self.every = SpinBox(self), QComboBox(self)
        self.parts.setRange(1, _MOST)
        self.parts.setValue(3)
        self.first = QLineEdit(later(context.clock().date(), 1).isoformat(), self)
        words = (self.tr("A week"), self.tr("A month"), self.tr("A quarter"))
        for key, text in zip(EVERY, words, strict=True):
            self.every.addItem(text, key)
        self.every.setCurrentIndex(1)
        self.preview = label("muted", parent=self)
        self.do, self._cancel = button("primary", self), button("", self)
        self.do.setText(self.tr("Plan receipts"))
        self._cancel.setText(self.tr("Cancel"))
        self._lay_out(title)
        self.parts.valueChanged.connect(self.on_changed)
        self.first.textChanged.connect(self.on_changed)
        self.every.currentIndexChanged.connect(self.on_changed)
        self.do.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self.do.setDefault(True)
        self.on_changed()

    def _lay_out(self, title: str) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(4)
        whole.addWidget(label("section", title, self))
        for words, control in (
            (self.tr("How many parts"), self.parts),
            (self.tr("First day"), self.first),
            (self.tr("Apart"), self.every),
        ):
            caption = label("caption", words, self)
            caption.setBuddy(control)
            control.setAccessibleName(words)
            whole.addSpacing(8)
            whole.addWidget(caption)
            whole.addWidget(control)
        whole.addSpacing(8)
        whole.addWidget(self.preview)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self.do)
        whole.addSpacing(16)
        whole.addLayout(row)
        self.setMinimumWidth(400)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def days(self) -> list[dt.date]:
        """The days of the receipts; none while the first day is not understood."""
        first = read_day(self.first.text(), self.context.clock().date())
        if first is None:
            return []
        months = _MONTHS.get(self.every.currentData())
        return [
            later(first, months * n) if months else first + dt.timedelta(days=7 * n)
            for n in range(self.parts.value())
        ]

    def on_changed(self, *_what: object) -> None:
        """Show the days with their amounts."""
        days = self.days()
        set_invalid(self.first, not days)
        self.do.setEnabled(bool(days))
        if not days:
            self.preview.setText(self.tr("Enter a day, such as 2026-11-16 or +30."))
            return
        shares = allocate(self._left, [1] * len(days))
        lines = [
            f"{day}  {formats.money(share, self._currency)}" for day, share in zip(days, shares, strict=True)
        ]
        more = len(lines) - 6
        self.preview.setText("\n".join(lines[:6] + ([f"+{more}"] if more > 0 else [])))
