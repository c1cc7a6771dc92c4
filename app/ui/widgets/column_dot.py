"""The round mark of a column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.ui.context import Context


class ColumnDot(QWidget):
    """A round mark in a tone."""

    def __init__(self, context: Context, tone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._tone = context.theme, tone
        self.setFixedSize(QSize(10, 10))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.solid(self._tone))
        painter.drawEllipse(QRectF(1, 1, 8, 8))
