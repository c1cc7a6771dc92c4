"""The list of pairs that may be the same: two names, how sure it is, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.models.match_words import confidence_tone, reason_words
from app.ui.widgets.delegate import EDGE, draw_pill
from app.ui.widgets.list_copy import as_mime

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.duplicate_review import Side, Suspicion
    from app.ui.context import Context

PAIR = Qt.ItemDataRole.UserRole + 1
DISPLAY = Qt.ItemDataRole.DisplayRole
_PILL = 56  # pixels kept for the confidence
_GAP = 16
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class PairsModel(QAbstractListModel):
    """Pairs, the surest first."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.pairs: list[Suspicion] = []

    def show(self, pairs: Sequence[Suspicion]) -> None:
        """Show these."""
        self.beginResetModel()
        self.pairs = list(pairs)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: D102, N802 - Qt's name and meaning
        return 0 if parent.isValid() else len(self.pairs)

    def data(self, index: Index, role: int = DISPLAY) -> Any:  # noqa: D102 - Qt's meaning
        if not index.isValid():
            return None
        pair = self.pairs[index.row()]
        if role == PAIR:
            return pair
        if role in {DISPLAY, Qt.ItemDataRole.ToolTipRole}:
            return " · ".join(self.cells(pair))
        return None

    def cells(self, pair: Suspicion) -> tuple[str, str, str, str]:
        """One pair as a table has it."""
        why = reason_words(pair.reasons, self._context.language.code)
        return _said(pair.a), _said(pair.b), f"{pair.score}%", why


def _said(side: Side) -> str:
    return " · ".join(part for part in (side.name, side.detail, side.owner) if part)


class PairsDelegate(QStyledItemDelegate):
    """Paints a pair in two lines: the names, then what tells them apart and why they may be the same."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: D102, N802 - Qt's name and meaning
        line = QFontMetrics(self._context.theme.font()).height()
        return QSize(200, 3 * (line + 2) + 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102 - Qt's meaning
        theme, rect = self._context.theme, QRectF(option.rect)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("accent_soft" if chosen else "hover"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.colour("border"))
        pair: Suspicion = index.data(PAIR)
        step = QFontMetrics(theme.font()).height() + 2
        left, width = rect.left() + EDGE, rect.width() - 2 * EDGE - _PILL - _GAP
        half = (width - _GAP) / 2
        for place, side in enumerate((pair.a, pair.b)):
            box = QRectF(left + place * (half + _GAP), rect.top() + 8, half, step)
            self._line(painter, box, side.name, theme.font(strong=True), "text")
            box.translate(0, step)
            told = " · ".join(part for part in (side.detail, side.owner) if part)
            self._line(painter, box, told, theme.font(), "muted")
        why = reason_words(pair.reasons, self._context.language.code)
        last = QRectF(left, rect.top() + 8 + 2 * step, width, step)
        self._line(painter, last, why, theme.font(12 / 13), "muted")
        small = theme.font(12 / 13)
        pill = QRectF(rect.right() - EDGE - _PILL, rect.top() + 6, _PILL, step + 4)
        tone = confidence_tone(pair.score)
        draw_pill(painter, pill, f"{pair.score}%", theme.pill(tone), (small, QFontMetrics(small)))
        painter.restore()

    def _line(self, painter: QPainter, box: QRectF, text: str, font: Any, token: str) -> None:
        painter.setFont(font)
        painter.setPen(self._context.theme.colour(token))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, _MIDDLE, shown)


class PairsView(QListView):
    """The list; Enter merges, Delete says that a pair is not the same, Ctrl+C copies it as a table.

    Signals:
        merge_wanted: the pair one stands on is to be merged.
        dismiss_wanted: the selected pairs are not the same.
    """

    merge_wanted = Signal()
    dismiss_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.pairs = PairsModel(context, self)
        self.setModel(self.pairs)
        self.setItemDelegate(PairsDelegate(context, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.doubleClicked.connect(self.merge_wanted)
        context.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def chosen(self) -> list[Suspicion]:
        """The selected pairs, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.pairs.pairs[row] for row in rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.merge_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.dismiss_wanted.emit()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the selected pairs on the clipboard as a table; without a selection, all."""
        pairs = self.chosen() or self.pairs.pairs
        heads = (self.tr("First"), self.tr("Second"), self.tr("Likeness"), self.tr("Reasons"))
        QGuiApplication.clipboard().setMimeData(as_mime(heads, [self.pairs.cells(pair) for pair in pairs]))
