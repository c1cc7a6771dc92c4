"""Paints the rows of every list: hover, selection, hairlines, pills; one place for how a row looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import icons
from app.ui.models.row_model import DISPLAY, HEAD, ICON, MARK, TONE, RowModel
from app.ui.models.sync_marks import TONES

if TYPE_CHECKING:
    from app.ui.theme import Theme

PADDING = 12
PILL = 16  # beside the words of a pill, both ends together
EDGE = 24  # from the edge of the list to the first column's words, in line with the page's title
_ICON = 12  # in a pill
_DOT = 6  # of a record that waits, is held back, refused or in conflict
_SELECTED = QStyle.StateFlag.State_Selected
_CENTRE = Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight
_NO_PEN = Qt.PenStyle.NoPen

Index = QModelIndex | QPersistentModelIndex


class RowStates(Protocol):
    """What the delegate asks its view about a row."""

    def hovered_row(self) -> int:
        """The row under the mouse, or -1."""

    def leading_section(self) -> int:
        """The column that stands first."""

    def marked_row(self) -> int:
        """The row that the keyboard stands on, or -1."""

    def everything_selected(self) -> bool:
        """Whether all rows that match are selected, without a selection range to say so."""


class RowDelegate(QStyledItemDelegate):
    """Paints cells of a ``RowModel``.

    Colours and fonts are taken from the theme once per change, not per cell.
    """

    def __init__(self, theme: Theme, states: RowStates, title: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._states, self._title = theme, states, title
        self.on_theme_changed()
        theme.changed.connect(self.on_theme_changed)

    def on_theme_changed(self) -> None:
        """Take colours and fonts again."""
        theme = self._theme
        self._line = theme.colour("border")
        self._sunken = theme.colour("sunken")
        self._hover, self._chosen = theme.colour("hover"), theme.colour("accent_soft")
        self._text, self._accent = theme.colour("text"), theme.colour("accent")
        self._pills = {tone: theme.pill(tone) for tone in theme.tokens.tones}
        self._plain, self._strong = theme.font(), theme.font(strong=True)
        self._small = theme.font(12 / 13)
        self._plain_metrics, self._strong_metrics = QFontMetrics(self._plain), QFontMetrics(self._strong)
        self._small_metrics = QFontMetrics(self._small)

    def room_for_pill(self, words: str) -> int:
        """How wide a column has to be to show a pill in full, in pixels."""
        return self._small_metrics.horizontalAdvance(words) + PILL + 2 * PADDING

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: D102, N802 - Qt's name and meaning
        return QSize(80, self._theme.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102 - Qt's meaning
        painter.save()
        rect, row = option.rect, index.row()
        if index.data(HEAD):
            self._paint_head(painter, rect, index)
            painter.restore()
            return
        chosen = bool(option.state & _SELECTED) or self._states.everything_selected()
        if chosen:
            painter.fillRect(rect, self._chosen)
        elif row == self._states.hovered_row():
            painter.fillRect(rect, self._hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._line)
        leads = index.column() == self._states.leading_section()
        if leads and row == self._states.marked_row():
            painter.fillRect(rect.left(), rect.top(), 3, rect.height() - 1, self._accent)
        mark = index.data(MARK) if leads else None
        if mark:
            self._draw_mark(painter, rect.left() + (EDGE - _DOT) / 2, rect.center().y(), TONES[mark])
        text = index.data(DISPLAY)
        if text:
            tone = index.data(TONE)
            inner = QRectF(rect).adjusted(EDGE if leads else PADDING, 0, -PADDING, -1)
            if tone is None:
                self._draw_text(painter, inner, text, index, option.displayAlignment)
            else:
                self._draw_pill(painter, inner, text, tone, index.data(ICON) or "")
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The head of a group: what it is called and what it adds up to, which may reach over its neighbour."""
        painter.fillRect(rect, self._sunken)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._line)
        text = index.data(DISPLAY)
        if not text:
            return
        leads = index.column() == self._states.leading_section()
        inner = QRectF(rect).adjusted(EDGE if leads else PADDING, 0, -PADDING, -1)
        model = index.model()
        font, metrics = self._strong, self._strong_metrics
        alignment = Qt.AlignmentFlag.AlignLeft | _CENTRE
        if isinstance(model, RowModel) and model.spec.columns[index.column()].rightwards:
            alignment = Qt.AlignmentFlag.AlignRight | _CENTRE
            inner.setLeft(min(inner.left(), inner.right() - metrics.horizontalAdvance(text) - 1))
        painter.setFont(font)
        painter.setPen(self._text)
        painter.drawText(inner, alignment, metrics.elidedText(text, _ELIDE, int(inner.width()) + 1))

    def _draw_mark(self, painter: QPainter, left: float, middle: float, tone: str) -> None:
        """A dot before the name: this record is not the same on the server."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_NO_PEN)
        painter.setBrush(self._theme.solid(tone))
        painter.drawEllipse(QRectF(left, middle - _DOT / 2, _DOT, _DOT))
        painter.restore()

    def _draw_text(
        self, painter: QPainter, rect: QRectF, text: str, index: Index, alignment: Qt.AlignmentFlag
    ) -> None:
        title = index.column() == self._title
        font, metrics = (self._strong, self._strong_metrics) if title else (self._plain, self._plain_metrics)
        painter.setFont(font)
        painter.setPen(self._text)
        model = index.model()
        if isinstance(model, RowModel) and model.spec.columns[index.column()].rightwards:
            alignment = Qt.AlignmentFlag.AlignRight | _CENTRE
        painter.drawText(rect, alignment, metrics.elidedText(text, _ELIDE, int(rect.width())))

    def _draw_pill(self, painter: QPainter, rect: QRectF, text: str, tone: str, icon: str) -> None:
        ground, ink = self._pills[tone]
        draw_pill(painter, rect, text, (ground, ink), (self._small, self._small_metrics), icon)


def draw_pill(
    painter: QPainter,
    rect: QRectF,
    text: str,
    colours: tuple[QColor, QColor],
    font: tuple[QFont, QFontMetrics],
    icon: str = "",
) -> float:
    """Draw a tinted pill with a word, and an icon before it, at the left of ``rect``; returns its width in pixels."""
    metrics = font[1]
    room = _ICON + 4 if icon else 0
    shown = metrics.elidedText(text, _ELIDE, int(rect.width()) - PILL + 2 - room)  # two pixels for rounding
    width, height = metrics.horizontalAdvance(shown) + PILL + room, metrics.height() + 4
    pill = QRectF(rect.left(), rect.center().y() - height / 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_NO_PEN)
    painter.setBrush(colours[0])
    painter.drawRoundedRect(pill, height / 2, height / 2)
    painter.setPen(QPen(colours[1]))
    painter.setFont(font[0])
    if icon:
        box = QRectF(pill.left() + 7, pill.center().y() - _ICON / 2, _ICON, _ICON)
        icons.paint(painter, icon, box, colours[1].name())
    painter.drawText(pill.adjusted(room, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, shown)
    return width
