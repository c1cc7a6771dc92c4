"""The rows that a figure counts; Enter opens one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.rules.moments import from_millis
from app.ui import formats
from app.ui.widgets.basics import button, label
from app.ui.widgets.plain_table import Cells, Head, PlainTable
from app.words import labels

if TYPE_CHECKING:
    from app.analytics.reports.kpi import Behind
    from app.ui.context import Context


class BehindDialog(QDialog):
    """A title, the number of rows and what they add up to, and the rows.

    Args:
        context: the shared things.
        title: whose figure, of what, when.
        found: the rows.
        currency: of their amounts, None where rows are counted.
        parent: the window.
    """

    def __init__(
        self, context: Context, title: str, found: list[Behind], currency: str | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.context, self._kinds = context, {row.id: row.kind for row in found}
        self.setProperty("role", "sheet")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 480)
        self.table = PlainTable(context.theme, self)
        self.table.opened.connect(self.on_opened)
        rows = self.tr("%n row(s)", "", len(found))
        total = formats.money(sum(row.value for row in found), currency) if currency else ""
        self.sum = label("muted", f"{rows} · {total}" if total else rows, self)
        close = button("primary", self)
        close.setText(self.tr("Close"))
        close.clicked.connect(self.accept)
        self._lay_out(label("section", title, self), close)
        self._show(found, currency)

    def _lay_out(self, heading: QWidget, close: QWidget) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(8)
        for part in (heading, self.sum, self.table):
            whole.addWidget(part)
        whole.addLayout(foot)

    def _show(self, found: list[Behind], currency: str | None) -> None:
        language, today = self.context.language.code, self.context.clock().date()
        heads = [Head(labels.kind_name("account", language)), Head(self.tr("Day"), 130)]
        if currency:
            heads.append(Head(labels.label("deal", "amount", language), 150, number=True))
        cells = []
        for row in found:
            day = self._day(row.day)
            shown = formats.day(day, today, language) if day else ""
            amount = (formats.money(row.value, currency),) if currency else ()
            keys = (row.account, day.isoformat() if day else "", *((row.value,) if currency else ()))
            cells.append(Cells(row.id, (row.account, shown, *amount), keys))
        self.table.show_rows(heads, cells)

    def _day(self, stored: str | int | None) -> dt.date | None:
        if isinstance(stored, int):
            return from_millis(stored).astimezone(self.context.clock().tzinfo).date()
        return dt.date.fromisoformat(stored) if stored else None

    def on_opened(self, record: str) -> None:
        """Close and show the record."""
        self.accept()
        self.context.navigator.open(self._kinds[record], record)
