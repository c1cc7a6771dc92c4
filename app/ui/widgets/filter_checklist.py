"""Paints the lines of a checklist: a box, the words, and how many rows have that value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import icons

if TYPE_CHECKING:
    from app.ui.theme import Theme

COUNT = Qt.ItemDataRole.UserRole + 2  # a number at the right edge
_DISPLAY = Qt.ItemDataRole.DisplayRole
_CHECK = Qt.ItemDataRole.CheckStateRole
_BOX = 16

Index = QModelIndex | QPersistentModelIndex


class ChecklistDelegate(QStyledItemDelegate):
    """Paints checkable items in the look of the theme."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: D102, N802 - Qt's name and meaning
        return QSize(120, 28)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102 - Qt's meaning
        theme, rect = self._theme, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(rect, 4, 4)
        checked = Qt.CheckState(index.data(_CHECK) or 0) == Qt.CheckState.Checked
        draw_box(
            painter, QRectF(rect.left() + 8, rect.center().y() - _BOX / 2, _BOX, _BOX), theme, checked=checked
        )
        inner = rect.adjusted(34, 0, -10, 0)
        painter.setFont(theme.font())
        if (count := index.data(COUNT)) is not None:
            painter.setPen(theme.colour("muted"))
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{count:,}")
            inner.adjust(0, 0, -56, 0)
        painter.setPen(theme.colour("text"))
        text = option.fontMetrics.elidedText(
            str(index.data(_DISPLAY)), Qt.TextElideMode.ElideRight, int(inner.width())
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


def draw_box(painter: QPainter, box: QRectF, theme: Theme, *, checked: bool) -> None:
    """Draw a check box as the style sheet draws them."""
    painter.setPen(QPen(theme.colour("accent" if checked else "faint")))
    painter.setBrush(theme.colour("accent" if checked else "surface"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if checked:
        icons.paint(painter, "check", box.adjusted(1.5, 1.5, -1.5, -1.5), theme.colour("on_accent").name())
