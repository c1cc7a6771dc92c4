"""One line below the forecast: what open complaints take off it, by which assumption, and where to change that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.rules.choices import Severity
from app.rules.revenue_at_risk import DOUBLED_AFTER
from app.ui.pages.contacts.amounts import short
from app.ui.widgets.basics import button, label
from app.words import labels

if TYPE_CHECKING:
    from app.services.base_sums import Sums
    from app.ui.context import Context


class RiskLine(QWidget):
    """Says it, and opens the list of complaints to settle first.

    Signals:
        changed: the firm assumes other percentages.
    """

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.words, self.open_button = label("small", parent=self), button("link", self)
        self.words.setWordWrap(True)
        self.open_button.clicked.connect(self.open_list)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)  # as far in as the words of the tables
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.open_button)

    def show_risk(self, risk: Sums, assumed: dict[str, int]) -> None:
        """Say what is taken off, and by how many percent for each severity."""
        language = self.context.language.code
        comma = "、" if language == "zh_CN" else ", "
        each = comma.join(f"{labels.choice(Severity, key, language)} {assumed[key]}%" for key in assumed)
        words = (
            self.tr("Open complaints take {risk} off what their customers' deals are weighted at.")
            if risk.base.minor or risk.others
            else self.tr("No open complaint stands behind a deal of this period.")
        )
        by = self.tr("Assumed: {each}; twice as much after {days} days.")
        self.words.setText(
            f"{words.format(risk=short(risk, language))} {by.format(each=each, days=DOUBLED_AFTER)}"
        )
        self.open_button.setText(self.tr("Settle first, or assume otherwise..."))

    def open_list(self) -> None:
        """Show which complaints stand in the way, with the assumption to change."""
        from app.ui.pages.complaints.risk_dialog import RiskDialog  # noqa: PLC0415 - seldom wanted

        dialog = RiskDialog(self.context, self.window())
        dialog.assumed.connect(self.changed)
        dialog.open()
