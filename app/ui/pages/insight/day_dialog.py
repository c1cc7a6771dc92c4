"""Asks for a day that is not after today."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QDialog, QHBoxLayout, QVBoxLayout

from app.ui.widgets.basics import button, inset, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class DayDialog(QDialog):
    """One field and its button."""

    def __init__(self, day: dt.date, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sheet")
        heading, hint = label("section", parent=self), label("muted", parent=self)
        heading.setText(self.tr("As of which day?"))
        hint.setText(self.tr("Every card is computed from what was known on that day."))
        hint.setWordWrap(True)
        self.day = QDateEdit(QDate(day.year, day.month, day.day), self)
        inset(self.day)
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.do, cancel = button("primary", self), button("", self)
        self.do.setText(self.tr("Show"))
        cancel.setText(self.tr("Cancel"))
        self.do.setDefault(True)
        self.do.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        feet = QHBoxLayout()
        feet.addStretch(1)
        feet.addWidget(cancel)
        feet.addWidget(self.do)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        for part in (heading, hint, self.day):
            whole.addWidget(part)
        whole.addLayout(feet)
        self.setMinimumWidth(360)

    def ask(self) -> dt.date | None:
        """The day; None when it was cancelled."""
        taken = self.exec() == QDialog.DialogCode.Accepted
        chosen = self.day.date()
        self.deleteLater()
        return dt.date(chosen.year(), chosen.month(), chosen.day()) if taken else None
