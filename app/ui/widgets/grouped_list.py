"""A list in groups with a tick before each line: tasks by when they are due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui import icons
from app.ui.models.grouped_model import ROW, Group, GroupedModel, Line
from app.ui.widgets.delegate import EDGE, draw_pill
from app.ui.widgets.filter_checklist import draw_box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

    from app.ui.context import Context
    from app.ui.theme import Theme

_BOX = 16
_TIME = 116  # as wide as the longest time of the last days, so that all rows stand in line
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight
_ELIDE = Qt.TextElideMode.ElideRight

Index = QModelIndex | QPersistentModelIndex


class GroupedDelegate(QStyledItemDelegate):
    """Paints heads and lines."""

    def __init__(self, theme: Theme, folded: set[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._folded = theme, folded

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: D102, N802 - Qt's name and meaning
        head = isinstance(index.data(ROW), Group)
        return QSize(100, self._theme.row_height + (8 if head else 4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102 - Qt's meaning
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, rect = index.data(ROW), QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.fillRect(rect, self._theme.colour("accent_soft" if chosen else "hover"))
        if isinstance(row, Group):
            self._draw_head(painter, rect, row)
        else:
            self._draw_line(painter, rect, row)
            painter.fillRect(
                QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), self._theme.colour("border")
            )
        painter.restore()

    def _draw_head(self, painter: QPainter, rect: QRectF, group: Group) -> None:
        theme = self._theme
        name = "chevron-right" if group.key in self._folded else "chevron-down"
        muted = theme.colour("muted")
        icons.paint(painter, name, QRectF(EDGE, rect.center().y() - 7, 14, 14), muted.name())
        font = theme.font(strong=True)
        painter.setFont(font)
        painter.setPen(theme.pill(group.tone)[1] if group.tone != "neutral" else theme.colour("text"))
        left = EDGE + _BOX + 10
        painter.drawText(rect.adjusted(left, 0, 0, 0), _MIDDLE, group.title)
        painter.setPen(muted)
        painter.setFont(theme.font())
        left += QFontMetrics(font).horizontalAdvance(group.title) + 8
        painter.drawText(rect.adjusted(left, 0, 0, 0), _MIDDLE, f"{len(group.lines):,}")

    def _draw_line(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        theme = self._theme
        if line.icon:
            icons.paint(painter, line.icon, box_rect(rect), theme.pill(line.tone)[1].name())
        else:
            draw_box(painter, box_rect(rect), theme, checked=line.done)
        plain, small = theme.font(), theme.font(12 / 13)
        inner = rect.adjusted(EDGE + _BOX + 10, 0, -EDGE, 0)
        painter.setFont(small)
        painter.setPen(theme.pill(line.tone)[1] if line.warns else theme.colour("muted"))
        painter.drawText(inner, _RIGHT | _MIDDLE, line.right)
        inner.adjust(0, 0, -max(_TIME, QFontMetrics(small).horizontalAdvance(line.right) + 16), 0)
        if line.pill:
            metrics = QFontMetrics(small)
            width = metrics.horizontalAdvance(line.pill) + 16
            pill = QRectF(inner.right() - width, inner.top(), width, inner.height())
            draw_pill(painter, pill, line.pill, theme.pill(line.tone), (small, metrics))
        inner.adjust(0, 0, -84, 0)
        share = 0.6 if line.subtitle else 1.0  # a line about nothing has the whole width for its title
        title = QRectF(inner.left(), inner.top(), inner.width() * share - 8, inner.height())
        about = QRectF(title.right() + 16, inner.top(), inner.width() * 0.4 - 8, inner.height())
        plain.setStrikeOut(line.done)
        painter.setFont(plain)
        painter.setPen(theme.colour("muted" if line.done else "text"))
        metrics = QFontMetrics(plain)
        painter.drawText(title, _MIDDLE, metrics.elidedText(line.title, _ELIDE, int(title.width())))
        plain.setStrikeOut(False)
        painter.setFont(plain)
        painter.setPen(theme.colour("muted"))
        painter.drawText(about, _MIDDLE, metrics.elidedText(line.subtitle, _ELIDE, int(about.width())))


def box_rect(rect: QRectF) -> QRectF:
    """Where the tick of a line is."""
    return QRectF(EDGE, rect.center().y() - _BOX / 2, _BOX, _BOX)


class GroupedList(QListView):
    """Lines in groups.

    Signals:
        toggled: a line's id and whether it is to be done; nothing has changed yet.
        opened: id of a line to open.
        current_changed: id of the line that the keyboard stands on, empty for none.
        menu_wanted: id of a line and a global position.
    """

    toggled = Signal(str, bool)
    opened = Signal(str)
    current_changed = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = GroupedModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(GroupedDelegate(context.theme, self.lines.folded, self))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self.on_double_clicked)
        context.theme.changed.connect(self.on_theme_changed)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these groups; the keyboard stays on its line, or near it when the line is gone, else on the first."""
        kept, place = self.current_id(), self.currentIndex().row()
        self.lines.show(groups)
        found = self.lines.place_of(kept) if kept else -1
        if found < 0 <= place:
            found = min(place, self.lines.rowCount() - 1)
        elif place < 0:
            found = min(1, self.lines.rowCount() - 1)  # below the first head
        if found >= 0:
            self.setCurrentIndex(self.lines.index(found))

    def current_id(self) -> str:
        """The line that the keyboard stands on; empty for none."""
        row = self.currentIndex().data(ROW)
        return row.id if isinstance(row, Line) else ""

    def on_double_clicked(self, index: QModelIndex) -> None:
        """Open a line."""
        row = index.data(ROW)
        if isinstance(row, Line):
            self.opened.emit(row.id)

    def on_theme_changed(self) -> None:
        """Measure and paint again."""
        self.scheduleDelayedItemsLayout()

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().currentChanged(current, previous)
        self.current_changed.emit(self.current_id())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        row = self.currentIndex().data(ROW)
        if event.key() == Qt.Key.Key_Space and isinstance(row, Line):
            self.toggled.emit(row.id, not row.done)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(row, Line):
            self.opened.emit(row.id)
        elif isinstance(row, Group) and event.key() in _FOLDING:
            self._fold(row)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW)
        if isinstance(row, Group) and event.button() == Qt.MouseButton.LeftButton:
            self._fold(row)
            return
        super().mousePressEvent(event)
        box = box_rect(QRectF(self.visualRect(index))).adjusted(-8, -8, 8, 8)
        if isinstance(row, Line) and box.contains(event.position()):
            self.toggled.emit(row.id, not row.done)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        if self.current_id():
            self.menu_wanted.emit(self.current_id(), event.globalPos())

    def _fold(self, group: Group) -> None:
        place = self.currentIndex().row()
        self.lines.fold(group.key)
        self.setCurrentIndex(self.lines.index(min(max(place, 0), self.lines.rowCount() - 1)))


_FOLDING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Left, Qt.Key.Key_Right)
