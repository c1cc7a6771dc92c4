"""What earns a point, and how long points and tiers last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from app.rules.currencies import exponent
from app.ui.widgets.basics import label
from app.ui.widgets.spin_boxes import DecimalBox, SpinBox

if TYPE_CHECKING:
    from app.services.loyalty_tiers import Programme
    from app.ui.context import Context

_MOST = 10_000_000.0
_DAYS = 3650


class RulesForm(QWidget):
    """Three numbers in a row."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self._digits = context, 2
        self.per_point, self.valid, self.period = DecimalBox(self), SpinBox(self), SpinBox(self)
        self.editors: dict[str, QWidget] = {
            "per_point": self.per_point,
            "valid_days": self.valid,
            "period_days": self.period,
        }
        self.per_point.setRange(0, _MOST)
        self.per_point.setGroupSeparatorShown(True)
        self.per_point.setSpecialValueText(self.tr("orders earn none"))
        self.valid.setRange(0, _DAYS)
        self.valid.setSpecialValueText(self.tr("for ever"))
        self.period.setRange(1, _DAYS)
        self.trouble = label("error", parent=self)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        words = (
            self.tr("A point for every"),
            self.tr("Points can be spent for (days)"),
            self.tr("Points count toward a tier for (days)"),
        )
        for place, (text, editor) in enumerate(zip(words, self.editors.values(), strict=True)):
            caption = label("caption", text, self)
            caption.setBuddy(editor)
            grid.addWidget(caption, 0, place)
            grid.addWidget(editor, 1, place)
        grid.addWidget(self.trouble, 2, 0, 1, 3)

    def load(self, found: Programme) -> None:
        """Show the rules."""
        self._digits = exponent(found.currency)
        self.per_point.setDecimals(self._digits)
        self.per_point.setSuffix(f" {found.currency}")
        self.per_point.setValue(found.per_point / 10**self._digits)
        self.valid.setValue(found.valid_days)
        self.period.setValue(found.period_days)
        self.say("", "")

    def values(self) -> tuple[int, int, int]:
        """Minor units for a point, days that points last, days of a period."""
        return round(self.per_point.value() * 10**self._digits), self.valid.value(), self.period.value()

    def say(self, words: str, _key: str) -> None:
        """Say what is wrong."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
