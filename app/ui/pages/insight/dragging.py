"""Cards taken by the mouse and put at another place; Esc puts them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Dragging(QObject):
    """Watches one card.

    Signals:
        moved: the card is held over this global point.
        dropped: it was let go there.
        left: it was put back.
    """

    moved = Signal(QPoint)
    dropped = Signal(QPoint)
    left = Signal()

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self._card = card
        self._from: QPoint | None = None
        self.under_way = False
        card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Begin after a few pixels, so that a click stays a click."""
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if self.under_way and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._end()
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _mouse(self, event: QMouseEvent) -> bool:
        place = event.globalPosition().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._from = place
        elif event.type() == QEvent.Type.MouseMove and self._from is not None:
            self._move(place)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            held = self.under_way
            self._end()
            if held:
                self.dropped.emit(place)
            return held
        return False

    def _move(self, place: QPoint) -> None:
        far = self._from is not None and (place - self._from).manhattanLength()
        if not self.under_way and far >= QApplication.startDragDistance():
            self.under_way = True
            self._card.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._card.setFocus()
        if self.under_way:
            self.moved.emit(place)

    def _end(self) -> None:
        self._from, self.under_way = None, False
        self._card.unsetCursor()
