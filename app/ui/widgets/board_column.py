"""One column of a board: paints only the cards in sight, so that 10,000 cost what ten do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from app.ui.widgets.board_card import GAP, Card, CardPainter, LazyCards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import (
        QContextMenuEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from app.ui.theme import Theme

MIME = "application/x-baifang-card"
_SIDE = 8
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}


class BoardColumnView(QAbstractScrollArea):
    """The cards of one column.

    Signals:
        current_changed: id of the card that the keyboard stands on, empty for none.
        opened: id of a card to open.
        menu_wanted: id of a card and a global position.
        dropped: id of a card that was dropped here from another column.
        stepped: the keyboard wants the neighbour at the left (-1) or right (1); True to take the card along.
        passed: the keyboard wants to go on above the first card (-1) or below the last one (1).
    """

    current_changed = Signal(str)
    opened = Signal(str)
    menu_wanted = Signal(str, QPoint)
    dropped = Signal(str)
    stepped = Signal(int, bool)
    passed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._painter = theme, CardPainter(theme)
        self.cards: Sequence[Card] = ()
        self._ids: dict[str, int] = {}  # where each card is, so that nobody has to look through thousands
        self._current, self._lit, self._target = -1, -1, False
        self._pressed: QPoint | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self.on_theme_changed)

    @property
    def pitch(self) -> int:
        """From the top of one card to the top of the next."""
        return self._painter.height + GAP

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these; the keyboard stays on its card while it is among them."""
        kept = self.current_id()
        self.cards = cards
        ids = cards.ids if isinstance(cards, LazyCards) else [card.id for card in cards]
        self._ids = {card: place for place, card in enumerate(ids)}
        self._current = self._ids.get(kept, -1)
        self._measure()
        self.viewport().update()

    def current_id(self) -> str:
        """The card that the keyboard stands on; empty for none."""
        return self.cards[self._current].id if 0 <= self._current < len(self.cards) else ""

    def stand_on(self, place: int) -> None:
        """Stand on a card and bring it into sight; outside the column on the nearest."""
        self._current = max(0, min(place, len(self.cards) - 1)) if self.cards else -1
        bar, top = self.verticalScrollBar(), self._current * self.pitch
        if self._current >= 0 and top < bar.value():
            bar.setValue(top)
        elif self._current >= 0 and top + self.pitch > bar.value() + self.viewport().height():
            bar.setValue(top + self.pitch - self.viewport().height())
        self.viewport().update()
        self.current_changed.emit(self.current_id())

    def stand_on_id(self, card: str) -> bool:
        """Stand on a card by id; False when it is not here."""
        if card not in self._ids:
            return False
        self.stand_on(self._ids[card])
        return True

    def holds(self, card: str) -> bool:
        """Whether a card is in this column."""
        return card in self._ids

    @property
    def place(self) -> int:
        """Where the keyboard stands, counted from the top; -1 for nowhere."""
        return self._current

    def card_rect(self, place: int) -> QRectF:
        """Where a card is painted in the viewport."""
        top = place * self.pitch - self.verticalScrollBar().value()
        return QRectF(_SIDE, top, self.viewport().width() - 2 * _SIDE, self._painter.height)

    def on_theme_changed(self) -> None:
        """Measure and paint again."""
        self._painter.take_theme()
        self._measure()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.colour("accent_soft" if self._target else "sunken"))
        first = max(0, self.verticalScrollBar().value() // self.pitch)
        last = min(len(self.cards), first + self.viewport().height() // self.pitch + 2)
        for place in range(first, last):
            marked = place == self._current and self.hasFocus()
            rect = self.card_rect(place)
            self._painter.paint(painter, rect, self.cards[place], marked=marked, lit=place == self._lit)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().resizeEvent(event)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        key, taking = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.stand_on(0 if key == Qt.Key.Key_Home else len(self.cards) - 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(-1 if key == Qt.Key.Key_Left else 1, taking)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            self.opened.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        place = self._place_at(event.position().toPoint())
        if place >= 0:
            self._pressed = event.position().toPoint()
            self.stand_on(place)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        place = self._place_at(event.position().toPoint())
        if place >= 0:
            self.opened.emit(self.cards[place].id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        at = event.position().toPoint()
        self._light(self._place_at(at))
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if (at - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self._drag(at)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().leaveEvent(event)
        self._light(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().focusInEvent(event)
        if self._current < 0:
            self.stand_on(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        if self.current_id():
            self.menu_wanted.emit(self.current_id(), event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        if event.mimeData().hasFormat(MIME):
            self._aim(target=True)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        self._aim(target=False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        self._aim(target=False)
        card = bytes(event.mimeData().data(MIME).data()).decode()
        event.acceptProposedAction()
        self.dropped.emit(card)

    def _step(self, step: int) -> None:
        edge = len(self.cards) - 1 if step > 0 else 0
        if self._current == edge or not self.cards:
            self.passed.emit(1 if step > 0 else -1)
        else:
            self.stand_on(self._current + step)

    def _drag(self, at: QPoint) -> None:
        rect = self.card_rect(self._current).toRect()
        picture = QPixmap(rect.size() * self.devicePixelRatio())
        picture.setDevicePixelRatio(self.devicePixelRatio())
        self.viewport().render(picture, QPoint(), rect)
        data = QMimeData()
        data.setData(MIME, self.current_id().encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(picture)
        drag.setHotSpot(at - rect.topLeft())
        drag.exec(Qt.DropAction.MoveAction)

    def _place_at(self, at: QPoint) -> int:
        place = (at.y() + self.verticalScrollBar().value()) // self.pitch
        return place if 0 <= place < len(self.cards) and self.card_rect(place).contains(at) else -1

    def _light(self, place: int) -> None:
        if place != self._lit:
            self._lit = place
            self.viewport().update()

    def _aim(self, *, target: bool) -> None:
        self._target = target
        self.viewport().update()

    def _measure(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, len(self.cards) * self.pitch - height))
        bar.setPageStep(height)
        bar.setSingleStep(self.pitch // 2)
