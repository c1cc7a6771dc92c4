"""The cards in columns, as many as fit; a wide card takes two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QResizeEvent

    from app.ui.pages.insight.card import Card

_LEAST = 430  # pixels of a column
_MOST_COLUMNS = 3


class Grid(QScrollArea):
    """Lays the cards out.

    Signals:
        laid_out: the cards have other sizes now.
    """

    laid_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = QWidget(self)
        self._inside.setProperty("role", "scrolled")
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(24, 16, 24, 24)
        self._grid.setSpacing(16)
        self._mark = QFrame(self._inside)
        self._mark.setProperty("role", "drop")
        self._mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mark.hide()
        self._cards: list[Card] = []
        self._columns = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(self._inside)

    @property
    def columns(self) -> int:
        """How many columns fit."""
        room = self.viewport().width() - 48
        return max(1, min(_MOST_COLUMNS, (room + 16) // (_LEAST + 16)))

    def hold(self, card: Card) -> None:
        """Be the parent of a card."""
        card.setParent(self._inside)

    def show_cards(self, cards: list[Card]) -> None:
        """Put these cards in order; a wide one that does not fit begins a row."""
        self._cards, self._columns = list(cards), self.columns
        while self._grid.count():
            self._grid.takeAt(0)
        row = column = 0
        for card in self._cards:
            span = min(2, self._columns) if card.wide else 1
            if column + span > self._columns:
                row, column = row + 1, 0
            self._grid.addWidget(card, row, column, 1, span)
            card.show()
            column += span
        for number in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(number, 1 if number < self._columns else 0)
        for number in range(self._grid.rowCount()):
            self._grid.setRowStretch(number, 0)
        self._grid.setRowStretch(row + 1, 1)
        self._tab_order()
        self.laid_out.emit()

    def place_at(self, point: QPoint) -> int:
        """The place of the card under a global point, the last one where there is none."""
        inside = self._inside.mapFromGlobal(point)
        for place, card in enumerate(self._cards):
            if card.geometry().contains(inside):
                return place
        return len(self._cards) - 1

    def mark(self, point: QPoint) -> None:
        """Show where a card would go, and scroll near the edges."""
        self._mark.setGeometry(self._cards[self.place_at(point)].geometry().adjusted(-4, -4, 4, 4))
        self._mark.raise_()
        self._mark.show()
        inside = self._inside.mapFromGlobal(point)
        self.ensureVisible(inside.x(), inside.y(), 0, 40)

    def unmark(self) -> None:
        """Nothing is held any more."""
        self._mark.hide()

    def _tab_order(self) -> None:
        for before, after in zip(self._cards, self._cards[1:], strict=False):
            QWidget.setTabOrder(before.how, after)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another number of columns may fit now."""
        super().resizeEvent(event)
        if self._cards and self.columns != self._columns:
            self.show_cards(self._cards)
