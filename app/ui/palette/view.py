"""The palette's list: a small model and the delegate that paints its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import icons

if TYPE_CHECKING:
    from app.ui.palette.entries import Entry
    from app.ui.theme import Theme

_DISPLAY, _ENTRY = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.UserRole
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class PaletteModel(QAbstractListModel):
    """The entries, best first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show(self, entries: list[Entry]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        """How many lines."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        """The title for reading, the entry for painting."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == _DISPLAY:
            return f"{entry.title} {entry.subtitle}".strip()
        return entry if role == _ENTRY else None


class PaletteDelegate(QStyledItemDelegate):
    """Paints icon, title, subtitle and hint."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802 - Qt's
        """One row of the theme."""
        return QSize(100, self._theme.row_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one line."""
        entry: Entry = index.data(_ENTRY)
        colours = self._theme.tokens.colours
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft"))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 6, 6)
        icons.paint(painter, entry.icon, QRectF(box.x() + 10, box.center().y() - 9, 18, 18), colours["muted"])
        end = self._paint_hint(painter, box, entry.hint)
        self._paint_words(painter, box.adjusted(40, 0, -end, 0), entry)
        painter.restore()

    def _paint_hint(self, painter: QPainter, box: QRectF, hint: str) -> float:
        font = self._theme.font(12 / 13)
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(box.adjusted(0, 0, -12, 0), _RIGHT, hint)
        return QFontMetrics(font).horizontalAdvance(hint) + 28

    def _paint_words(self, painter: QPainter, box: QRectF, entry: Entry) -> None:
        font = self._theme.font()
        metrics = QFontMetrics(font)
        elided = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, round(box.width()))
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(box, _LEFT, elided)
        rest = box.adjusted(metrics.horizontalAdvance(elided) + 10, 0, 0, 0)
        if entry.subtitle and rest.width() > 24:
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(
                rest,
                _LEFT,
                metrics.elidedText(entry.subtitle, Qt.TextElideMode.ElideRight, round(rest.width())),
            )
