"""What happened to a record, newest first: by day, who did what, each field from old to new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui import icons
from app.ui.models.timeline_model import DISPLAY, ENTRY, Entry, TimelineModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ui.context import Context

_LEFT, _RIGHT = 52, 20
_MARK = 22  # diameter of an entry's icon ground
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_MOST = 6  # field changes, or lines of a title, shown of one entry; the tool tip has all
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)

Index = QModelIndex | QPersistentModelIndex


class TimelineDelegate(QStyledItemDelegate):
    """Paints days and entries along a thin line."""

    def __init__(self, context: Context, view: QListView) -> None:
        super().__init__(view)
        self._context, self._view = context, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: D102, N802 - Qt's name and meaning
        line = QFontMetrics(self._context.theme.font()).height()
        row = index.data(ENTRY)
        if not isinstance(row, Entry):
            return QSize(100, line + 20)
        lines = 1 + self._title_lines(row.title) + min(len(row.changes), _MOST)
        return QSize(100, lines * (line + 3) + 16)

    def _title_lines(self, title: str) -> int:
        """How many lines a title takes: a remark is read whole, a very long one in the tool tip."""
        if not title:
            return 0
        metrics, wide = QFontMetrics(self._context.theme.font()), max(self._view.viewport().width(), 120)
        box = metrics.boundingRect(QRect(0, 0, wide - _LEFT - _RIGHT, 10_000), _WRAP, title)
        return max(1, min(_MOST, round(box.height() / metrics.lineSpacing())))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102 - Qt's meaning
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, row, theme = QRectF(option.rect), index.data(ENTRY), self._context.theme
        painter.setPen(QPen(theme.colour("border")))
        painter.drawLine(35, int(rect.top()), 35, int(rect.bottom()))
        if isinstance(row, Entry):
            self._draw_entry(painter, rect, row)
        else:
            metrics = QFontMetrics(theme.font(12 / 13, strong=True))
            text = str(index.data(DISPLAY))
            painter.fillRect(rect.adjusted(20, 6, 0, -6), theme.colour("surface"))
            painter.setFont(theme.font(12 / 13, strong=True))
            painter.setPen(theme.colour("muted"))
            painter.drawText(
                QRectF(24, rect.top(), metrics.horizontalAdvance(text) + 4, rect.height()), _MIDDLE, text
            )
        painter.restore()

    def _draw_entry(self, painter: QPainter, rect: QRectF, entry: Entry) -> None:
        theme = self._context.theme
        ground, ink = theme.pill(entry.tone)
        mark = QRectF(35 - _MARK / 2, rect.top() + 5, _MARK, _MARK)
        painter.setPen(QPen(theme.colour("surface"), 3))
        painter.setBrush(ground)
        painter.drawEllipse(mark)
        icons.paint(painter, entry.icon, mark.adjusted(4, 4, -4, -4), ink.name())
        strong, plain, small = theme.font(strong=True), theme.font(), theme.font(12 / 13)
        step = QFontMetrics(plain).height() + 3
        box = QRectF(_LEFT, rect.top() + 6, rect.width() - _LEFT - _RIGHT, step)
        local = entry.at.astimezone(self._context.clock().tzinfo)
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        aside = " · ".join(part for part in (entry.origin, entry.who, f"{local:%H:%M}") if part)
        width = QFontMetrics(small).horizontalAdvance(aside)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | _MIDDLE, aside)
        self._line(painter, box.adjusted(0, 0, -width - 8, 0), entry.verb, strong, "text")
        if entry.title:
            lines = self._title_lines(entry.title)
            painter.setFont(plain)
            painter.setPen(theme.colour("text"))
            painter.drawText(box.adjusted(0, step, 0, lines * step), _WRAP, entry.title)
            box.translate(0, lines * step)
        for line in entry.lines()[:_MOST]:
            box.translate(0, step)
            self._line(painter, box, line, plain, "muted")

    def _line(self, painter: QPainter, box: QRectF, text: str, font: Any, token: str) -> None:
        painter.setFont(font)
        painter.setPen(self._context.theme.colour(token))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, _MIDDLE, shown)


class Timeline(QListView):
    """A record's history.

    Signals:
        restore_wanted: place in the journal of the version to bring back.
        opened: (kind, id) of an entry's record.
        end_neared: the last entries have come into sight.
    """

    restore_wanted = Signal(int)
    end_neared = Signal()
    opened = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = TimelineModel(context, self)
        self.setModel(self.entries)
        self.setItemDelegate(TimelineDelegate(context, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.activated.connect(self.on_activated)
        self.verticalScrollBar().valueChanged.connect(self.on_scrolled)
        context.theme.changed.connect(self.on_theme_changed)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show what happened, in any order."""
        self.entries.show(entries)

    def append_entries(self, entries: Sequence[Entry]) -> None:
        """Show older ones below."""
        self.entries.append(entries)

    def on_scrolled(self, place: int) -> None:
        """Say so when less than two screens are left below."""
        bar = self.verticalScrollBar()
        if place >= bar.maximum() - 2 * bar.pageStep():
            self.end_neared.emit()

    def on_activated(self, index: QModelIndex) -> None:
        """Open the record of an entry."""
        entry = index.data(ENTRY)
        if isinstance(entry, Entry) and entry.target is not None:
            self.opened.emit(*entry.target)

    def on_theme_changed(self) -> None:
        """Measure and paint again."""
        self.scheduleDelayedItemsLayout()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        entry = self.indexAt(event.pos()).data(ENTRY)
        if isinstance(entry, Entry) and entry.place is not None:
            self._offer_restore(entry.place, event.globalPos())

    def _offer_restore(self, place: int, at: QPoint) -> None:
        menu = QMenu(self)
        restore = menu.addAction(self.tr("Restore this version"))
        picked = menu.exec(at)
        menu.deleteLater()
        if picked is restore:
            self.restore_wanted.emit(place)
