"""What a care plan did, and what those it was started for ordered afterwards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import formats
from app.ui.widgets.basics import label
from app.ui.widgets.plain_table import Cells, Head, PlainTable

if TYPE_CHECKING:
    from app.services.care_results import Brought
    from app.storage.connection import Connection
    from app.ui.context import Context


class CareResultTab(QWidget):
    """Shows the figures of one plan and how they are reckoned."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.plan = context, ""
        self.table, self.how = PlainTable(context.theme, self), label("muted", parent=self)
        self.how.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 12, 24, 16)
        whole.setSpacing(8)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.how)

    def show_plan(self, plan: str) -> None:
        """Read the figures."""
        self.plan = plan
        self.context.jobs.query(self, "brought", partial(_brought, plan), self.on_found)

    def on_found(self, found: Brought) -> None:
        """Show them."""
        rows = (
            (self.tr("Started"), f"{found.started:,}"),
            (self.tr("Customers"), f"{found.accounts:,}"),
            (self.tr("Tasks open"), f"{found.open:,}"),
            (self.tr("Tasks done"), f"{found.done:,}"),
            (self.tr("Tasks cancelled"), f"{found.cancelled:,}"),
            (self.tr("Ordered afterwards"), f"{found.ordered:,}"),
            (self.tr("Their orders"), formats.money(found.revenue, found.currency)),
        )
        heads = (Head(self.tr("Figure")), Head(self.tr("Value"), 150))
        self.table.show_rows(heads, [Cells(row[0], row, row) for row in rows])
        self.how.setText(
            self.tr("Orders within %n day(s) of a start count once each. They followed the care; that is no proof that"
                    " it brought them.", "", found.days)
        )  # fmt: skip


def _brought(plan: str, connection: Connection) -> Brought:
    from app.services.care_results import brought  # noqa: PLC0415 - the services load with the pane

    return brought(connection, plan)
