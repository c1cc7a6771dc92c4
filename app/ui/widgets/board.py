"""A board: columns of cards, moved by drag and drop or by Alt with the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.ui.widgets.basics import label
from app.ui.widgets.board_column import BoardColumnView
from app.ui.widgets.column_dot import ColumnDot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.ui.context import Context
    from app.ui.widgets.board_card import Card

_NARROWEST = 220


class BoardColumn(NamedTuple):
    """One column: its id, its name, the tone of its dot, and what the tool tip says of it."""

    id: str
    title: str
    tone: str = "neutral"
    hint: str = ""


class _Lane(QFrame):
    """A column with its head: dot, name, count, sum."""

    def __init__(self, context: Context, column: BoardColumn, parent: QWidget) -> None:
        super().__init__(parent)
        self.column = column
        self.setProperty("role", "sunken")
        self.setMinimumWidth(_NARROWEST)
        title = label("strong", column.title, self)
        self.count, self.total = label("muted", parent=self), label("small", parent=self)
        self.view = BoardColumnView(context.theme, self)
        self.view.setAccessibleName(column.title)
        self.setToolTip(column.hint)
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 0)
        head.setSpacing(8)
        for part in (ColumnDot(context, column.tone, self), title, self.count):
            head.addWidget(part)
        head.addStretch(1)
        self.total.setContentsMargins(32, 0, 8, 4)  # below the title; a long sum ends at the edge
        self.total.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 8)
        whole.setSpacing(2)
        whole.addLayout(head)
        whole.addWidget(self.total)
        whole.addWidget(self.view, 1)


class Board(QScrollArea):
    """Columns side by side.

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
        self._inside = QWidget(self)
        self._row = QHBoxLayout(self._inside)
        self._row.setContentsMargins(24, 16, 24, 16)
        self._row.setSpacing(12)
        self._inside.setProperty("role", "scrolled")
        self._lanes: list[_Lane] = []
        self._follow = ""  # a card that was moved by key: the keyboard goes with it
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_columns(self, columns: Sequence[BoardColumn]) -> None:
        """Show these columns, empty, when they differ from those shown."""
        if [lane.column for lane in self._lanes] == list(columns):
            return
        for lane in self._lanes:
            self._row.removeWidget(lane)
            lane.hide()
            lane.deleteLater()
        self._lanes = [self._make(column) for column in columns]

    def set_cards(self, cards: Mapping[str, Sequence[Card]], *, counted: bool = True) -> None:
        """Show cards by column id; a card moved by key keeps the keyboard. The first cards of many are not counted."""
        for lane in self._lanes:
            found = cards.get(lane.column.id, ())
            lane.view.show_cards(found)
            lane.count.setText(f"{len(found):,}" if counted else "")
        if self._follow:
            self.go_to(self._follow)
            self._follow = ""

    def set_totals(self, totals: Mapping[str, str]) -> None:
        """Show a sum at the head of each column."""
        for lane in self._lanes:
            lane.total.setText(totals.get(lane.column.id, ""))
            lane.total.setToolTip(lane.total.text())

    def go_to(self, card: str) -> bool:
        """Stand on a card wherever it is; False when it is on no column."""
        for lane in self._lanes:
            if lane.view.stand_on_id(card):
                lane.view.setFocus()
                self.ensureWidgetVisible(lane)
                return True
        return False

    def view(self, column: str) -> BoardColumnView:
        """The view of one column; raises KeyError when there is none."""
        for lane in self._lanes:
            if lane.column.id == column:
                return lane.view
        raise KeyError(column)

    def on_dropped(self, card: str) -> None:
        """Ask for the move of a card that was dropped on a column."""
        target = self.sender()
        to = next(lane for lane in self._lanes if lane.view is target)
        source = next((lane for lane in self._lanes if lane.view.holds(card)), None)
        if source is not None and source is not to:
            self._ask(card, source, to)

    def on_stepped(self, step: int, taking: bool) -> None:
        """Go to the neighbour column, or ask to take the card there."""
        sender = self.sender()
        place = next(n for n, lane in enumerate(self._lanes) if lane.view is sender)
        if not 0 <= place + step < len(self._lanes):
            return
        here, there = self._lanes[place], self._lanes[place + step]
        if not taking:
            there.view.stand_on(here.view.place)
            there.view.setFocus()
            self.ensureWidgetVisible(there)
        elif here.view.current_id():
            self._ask(here.view.current_id(), here, there)

    def _ask(self, card: str, source: _Lane, to: _Lane) -> None:
        self._follow = card
        self.moved.emit(card, source.column.id, to.column.id)

    def _make(self, column: BoardColumn) -> _Lane:
        lane = _Lane(self._context, column, self._inside)
        self._row.addWidget(lane, 1)
        lane.view.opened.connect(self.opened)
        lane.view.current_changed.connect(self.current_changed)
        lane.view.menu_wanted.connect(self.menu_wanted)
        lane.view.dropped.connect(self.on_dropped)
        lane.view.stepped.connect(self.on_stepped)
        return lane
