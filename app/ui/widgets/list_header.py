"""The head of a list: quiet captions, the order shown by arrows (numbered when several columns give it)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QHeaderView, QWidget

from app.storage.list_spec import ListSpec, Sort
from app.ui import icons
from app.ui.models.row_model import DISPLAY
from app.ui.widgets.delegate import EDGE, PADDING

if TYPE_CHECKING:
    from app.ui.theme import Theme

_ARROW = 14
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ListHeader(QHeaderView):
    """Captions of a list; a click sorts, Shift+click adds a second order, dragging moves and resizes.

    Signals:
        order_wanted: the new order as a tuple of ``Sort``; empty for the list's own order.
    """

    order_wanted = Signal(tuple)

    def __init__(self, spec: ListSpec, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._spec, self._theme = spec, theme
        self._order: tuple[Sort, ...] = ()
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(48)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._connect()
        self.on_theme_changed()

    def _connect(self) -> None:
        self.sectionClicked.connect(self.on_clicked)
        self._theme.changed.connect(self.on_theme_changed)

    @property
    def order(self) -> tuple[Sort, ...]:
        """The order asked for; empty for the list's own."""
        return self._order

    def set_order(self, order: tuple[Sort, ...]) -> None:
        """Show an order without asking for it."""
        self._order = order
        self.viewport().update()

    def leading(self) -> int:
        """The column that stands first among those shown."""
        places = (self.logicalIndex(place) for place in range(self.count()))
        return next((section for section in places if not self.isSectionHidden(section)), -1)

    def on_theme_changed(self) -> None:
        """Take fonts and colours again."""
        self._font = self._theme.font(12 / 13, strong=True)
        self._metrics = QFontMetrics(self._font)
        self.viewport().update()

    def on_clicked(self, section: int) -> None:
        """Sort by the column; a third click gives the list's own order back."""
        key = self._spec.columns[section].key
        several = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.sort_by(key, several=several)

    def sort_by(self, key: str, *, several: bool = False) -> None:
        """Turn a column's order: ascending, descending, none; ``several`` keeps the others before it."""
        shown = self._order or self._spec.sort
        current = next((item for item in shown if item.key == key), None)
        others = tuple(item for item in shown if item.key != key) if several else ()
        if current is None:
            wanted = (*others, Sort(key))
        elif not current.descending:
            replaced = tuple(Sort(key, descending=True) if item.key == key else item for item in shown)
            wanted = replaced if several else (Sort(key, descending=True),)
        else:
            wanted = others or (() if self._order else (Sort(key),))
        self.set_order(wanted)
        self.order_wanted.emit(wanted)

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's name and meaning
        return QSize(super().sizeHint().width(), self._metrics.height() + 18)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: D102, N802 - Qt's name and meaning
        theme = self._theme
        painter.save()
        hovered = self.underMouse() and rect.contains(self.viewport().mapFromGlobal(QCursor.pos()))
        painter.fillRect(rect, theme.colour("hover" if hovered else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("border"))
        place = self._place(section)
        painter.setFont(self._font)
        painter.setPen(theme.colour("text" if place >= 0 else "muted"))
        inner = rect.adjusted(EDGE if section == self.leading() else PADDING, 0, -PADDING, -1)
        arrow = _ARROW if place >= 0 else 0
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal, DISPLAY) or "")
        text = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width() - arrow)
        width = self._metrics.horizontalAdvance(text)
        rightwards = self._spec.columns[section].rightwards
        left = inner.right() - width - arrow + 1 if rightwards else inner.left()
        painter.drawText(QRect(left, inner.top(), width + 2, inner.height()), _MIDDLE, text)
        if place >= 0:
            self._draw_arrow(painter, left + width + 2, inner, place)
        painter.restore()

    def _place(self, section: int) -> int:
        """The column's place in the order, or -1."""
        key, shown = self._spec.columns[section].key, self._order or self._spec.sort
        return next((n for n, item in enumerate(shown) if item.key == key), -1)

    def _draw_arrow(self, painter: QPainter, left: int, inner: QRect, place: int) -> None:
        shown = self._order or self._spec.sort
        box = QRectF(left, inner.center().y() - 5, 12, 12)
        name = "chevron-down" if shown[place].descending else "chevron-up"
        icons.paint(painter, name, box, self._theme.colour("accent").name())
        if len(shown) > 1:
            painter.setPen(self._theme.colour("accent"))
            painter.drawText(QRect(left + 11, inner.top(), 12, inner.height()), _MIDDLE, str(place + 1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().mouseMoveEvent(event)
        self.viewport().update()
