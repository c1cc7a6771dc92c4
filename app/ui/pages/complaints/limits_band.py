"""One line above the queue when the time limits need an admin: none set, hours missing, holidays not entered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.ui.widgets.basics import button, label, set_tone

if TYPE_CHECKING:
    import datetime as dt

    from app.services.limit_rows import Worry
    from app.storage.connection import Connection
    from app.ui.context import Context


class LimitsBand(QFrame):
    """Hidden while there is nothing to put right."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._found: list[Worry] = []
        self.setProperty("role", "notice")
        self.text, self.open_button = label(parent=self), button("link", self)
        self.text.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(self.open_button)
        self.open_button.clicked.connect(self.open_limits)
        self.hide()

    def refresh(self) -> None:
        """Look again."""
        self.context.jobs.query(self, "worries", partial(_worries, self.context.clock()), self.on_found)

    def on_found(self, found: list[Worry]) -> None:
        """Say the worst of it."""
        self._found = found
        self.retranslate()

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.open_button.setText(self.tr("Service time limits..."))
        self.text.setText(self._words(self._found[0]) if self._found else "")
        set_tone(self, "amber" if self._found else "")
        self.setVisible(bool(self._found))

    def _words(self, worry: Worry) -> str:
        if worry.kind == "none":
            return self.tr("No service time limits are set, so no clock runs for complaints.")
        if worry.kind == "broken":
            words = self.tr("The work calendar {name} has no working hours, so its clocks stand still.")
            return words.format(name=worry.name)
        words = self.tr(
            "The calendar {name} has no holidays for {years}; due times may be too early. Enter them."
        )
        return words.format(name=worry.name, years=", ".join(map(str, worry.years)))

    def open_limits(self) -> None:
        """Open the editor; look again when it is closed."""
        from app.ui.pages.complaints.limits_dialog import LimitsDialog  # noqa: PLC0415 - seldom wanted

        dialog = LimitsDialog(self.context, self.window())
        dialog.finished.connect(self.refresh)
        dialog.open()


def _worries(at: dt.datetime, connection: Connection) -> list[Worry]:
    from app.services import limit_rows  # noqa: PLC0415 - the services are imported after the first rows

    return limit_rows.worries(connection, at)
