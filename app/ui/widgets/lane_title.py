"""The head of a column above the lanes of a board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.widgets.basics import label
from app.ui.widgets.column_dot import ColumnDot
from app.ui.widgets.lane_band import NARROWEST

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.widgets.board import BoardColumn


class LaneTitle(QWidget):
    """The head of a column: dot, name, sum."""

    def __init__(self, context: Context, column: BoardColumn, total: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumWidth(NARROWEST)
        self.setToolTip(column.hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(ColumnDot(context, column.tone, self))
        row.addWidget(label("strong", column.title, self))
        row.addWidget(label("small", total.partition("\n")[0], self))
        row.addStretch(1)
