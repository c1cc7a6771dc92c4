"""A board in swim-lanes: the columns stand still at the top, each lane is a band of cells that can be folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.widgets.lane_band import LaneBand
from app.ui.widgets.lane_title import LaneTitle

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from app.ui.context import Context
    from app.ui.widgets.board import BoardColumn
    from app.ui.widgets.board_column import BoardColumnView
    from app.ui.widgets.lane_band import LaneWords

_SIDE = 24


class LaneBoard(QScrollArea):
    """Lanes below each other, columns side by side.

    Signals:
        moved: id of a card, the column it was in and the column it is wanted in; nothing has moved yet.
        opened: id of a card to open.
        current_changed: id of the card that the keyboard stands on, empty for none.
        menu_wanted: id of a card and a global position.
    """

    moved = Signal(str, str, str)
    opened = Signal(str)
    current_changed = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._columns: list[BoardColumn] = []
        self.bands: dict[str, LaneBand] = {}
        self._follow = ""  # a card that was moved by key: the keyboard goes with it
        self._inside = QWidget(self)
        self._inside.setProperty("role", "scrolled")
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(_SIDE, 4, _SIDE, 16)
        self._rows.addStretch(1)
        self._head = QWidget(self)
        self._titles = QGridLayout(self._head)
        self._titles.setContentsMargins(_SIDE, 12, _SIDE, 4)
        self._titles.setHorizontalSpacing(12)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.horizontalScrollBar().valueChanged.connect(self.on_scrolled)

    def show_lanes(
        self, columns: Sequence[BoardColumn], lanes: Sequence[LaneWords], totals: Mapping[str, str]
    ) -> None:
        """Show lanes; the bands of those shown before are kept, and the keyboard with them."""
        keys = [lane.key for lane in lanes]
        if list(columns) != self._columns or keys != list(self.bands):
            self._rebuild(columns, keys)
        for lane in lanes:
            self.bands[lane.key].show_lane(lane, self._columns)
        self._say_columns(totals)
        if self._follow:
            self.go_to(self._follow)
            self._follow = ""

    def cell(self, lane: str, column: str) -> BoardColumnView:
        """The view of one cell; raises KeyError when there is none."""
        return self.bands[lane].cells[column]

    def current_id(self) -> str:
        """The card that the keyboard stands on; empty for none."""
        return next((cell.current_id() for _, _, cell in self._cells() if cell.hasFocus()), "")

    def go_to(self, card: str) -> bool:
        """Stand on a card wherever it is; False when it is in no lane."""
        for _, _, cell in self._cells():
            if cell.stand_on_id(card):
                self._focus(cell)
                return True
        return False

    def on_dropped(self, card: str) -> None:
        """Ask for the move of a card that was dropped on a cell; the lane stays what the deal makes it."""
        target = self.sender()
        to = next(column for _, column, cell in self._cells() if cell is target)
        source = next((column for _, column, cell in self._cells() if cell.holds(card)), None)
        if source is not None and source != to:
            self._ask(card, source, to)

    def on_stepped(self, step: int, taking: bool) -> None:
        """Go to the neighbour cell of the lane, or ask to take the card there."""
        lane, column, cell = self._sending()
        order = [each.id for each in self._columns]
        place = order.index(column) + step
        if not 0 <= place < len(order):
            return
        if taking and cell.current_id():
            self._ask(cell.current_id(), column, order[place])
        elif not taking:
            there = self.cell(lane, order[place])
            there.stand_on(cell.place)
            self._focus(there)

    def on_passed(self, step: int) -> None:
        """Go on in the lane below or above, the next that is not folded."""
        lane, column, _ = self._sending()
        keys = list(self.bands)
        further = keys[keys.index(lane) + 1 :] if step > 0 else keys[: keys.index(lane)][::-1]
        for key in further:
            there = self.cell(key, column)
            if there.isVisible() and len(there.cards):
                there.stand_on(0 if step > 0 else len(there.cards) - 1)
                self._focus(there)
                return

    def on_scrolled(self, across: int) -> None:
        """The titles go with their columns."""
        self._head.move(-across, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().resizeEvent(event)
        self._place_head()

    def _place_head(self) -> None:
        tall = self._head.sizeHint().height()
        self.setViewportMargins(0, tall, 0, 0)
        width = max(self.viewport().width(), self._inside.minimumSizeHint().width())
        self._head.setGeometry(-self.horizontalScrollBar().value(), 0, width, tall)

    def _rebuild(self, columns: Sequence[BoardColumn], keys: list[str]) -> None:
        for band in self.bands.values():
            self._rows.removeWidget(band)
            band.hide()
            band.deleteLater()
        self._columns = list(columns)
        self.bands = {key: self._make(columns) for key in keys}

    def _make(self, columns: Sequence[BoardColumn]) -> LaneBand:
        band = LaneBand(self._context, columns, self._inside)
        self._rows.insertWidget(self._rows.count() - 1, band)
        for cell in band.cells.values():
            cell.opened.connect(self.opened)
            cell.current_changed.connect(self.current_changed)
            cell.menu_wanted.connect(self.menu_wanted)
            cell.dropped.connect(self.on_dropped)
            cell.stepped.connect(self.on_stepped)
            cell.passed.connect(self.on_passed)
        return band

    def _say_columns(self, totals: Mapping[str, str]) -> None:
        while (item := self._titles.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for place, column in enumerate(self._columns):
            title = LaneTitle(self._context, column, totals.get(column.id, ""), self._head)
            self._titles.addWidget(title, 0, place)
            self._titles.setColumnStretch(place, 1)
        self._place_head()

    def _cells(self) -> list[tuple[str, str, BoardColumnView]]:
        return [
            (key, column, cell) for key, band in self.bands.items() for column, cell in band.cells.items()
        ]

    def _sending(self) -> tuple[str, str, BoardColumnView]:
        sender = self.sender()
        return next(found for found in self._cells() if found[2] is sender)

    def _focus(self, cell: BoardColumnView) -> None:
        cell.setFocus()
        self.ensureWidgetVisible(cell)

    def _ask(self, card: str, source: str, to: str) -> None:
        self._follow = card
        self.moved.emit(card, source, to)
