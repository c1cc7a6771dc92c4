"""How sure the program is of a column: beside its samples, with a suggestion that one press takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.widgets.basics import button, label

if TYPE_CHECKING:
    from app.imports.mapping import ColumnMap

PROGRAMS = {
    "zoho": "Zoho CRM",
    "fxiaoke": "纷享销客",
    "hubspot": "HubSpot",
    "salesforce": "Salesforce",
    "outlook": "Outlook",
    "google": "Google",
}
"""What the programs are called that the profiles know."""


class Certainty(QWidget):
    """One column's: the share in percent and the reason, or what the column may be.

    Signals:
        taken: the user takes the suggestion; the row of the column and the field.
    """

    taken = Signal(int, str)

    def __init__(self, row: int, column: ColumnMap, field: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._row, self._column = row, column
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 0, 8, 0)
        suggested = column.why == "similar"
        self.words = button("link", self) if suggested else label("small", parent=self)
        line.addWidget(self.words)
        line.addStretch(1)
        self.words.setText(self._suggestion(field) if suggested else self._reason())
        if suggested:
            self.words.setToolTip(self.tr("Take it"))
            self.words.clicked.connect(self.on_taken)  # type: ignore[union-attr] # a suggestion is a button

    def _suggestion(self, field: str) -> str:
        share = f"{self._column.confidence:.0%}"
        return self.tr("{field}? {share}").format(field=field, share=share)

    def _reason(self) -> str:
        reasons = {
            "program": self.tr("the program's heading"),
            "synonym": self.tr("known heading"),
            "unit": self.tr("known heading, unit aside"),
            "saved": self.tr("as confirmed before"),
            "chosen": self.tr("your choice"),
        }
        if self._column.why not in reasons or self._column.field is None:
            return self.tr("not recognised")
        return f"{self._column.confidence:.0%} · {reasons[self._column.why]}"

    def on_taken(self) -> None:
        """Hand the suggestion on."""
        self.taken.emit(self._row, self._column.field or "")
