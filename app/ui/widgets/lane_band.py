"""One lane of a board: a head that folds it, and a cell for each column."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.widgets.basics import button, label
from app.ui.widgets.board_column import BoardColumnView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.ui.context import Context
    from app.ui.widgets.board import BoardColumn
    from app.ui.widgets.board_card import Card

NARROWEST = 190  # pixels of a cell
_TALLEST = 2.5  # cards of a cell that are in sight; the half one says that there are more


class LaneWords(NamedTuple):
    """One lane: its key, its name, what stands beside it, and its cards by column."""

    key: str
    title: str
    note: str
    cards: Mapping[str, Sequence[Card]]


class LaneBand(QWidget):
    """One lane: a head that folds it, and a cell for each column."""

    def __init__(self, context: Context, columns: Sequence[BoardColumn], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = context.theme
        self.head, self.note = button("quiet", self), label("muted", parent=self)
        self.head.setCheckable(True)
        self.head.setChecked(True)
        self.head.setIconSize(QSize(14, 14))
        self.cells = {column.id: BoardColumnView(context.theme, self) for column in columns}
        self._row = QWidget(self)
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for column in columns:
            self.cells[column.id].setMinimumWidth(NARROWEST)
            row.addWidget(self.cells[column.id], 1)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.head)
        top.addWidget(self.note)
        top.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 8)
        whole.setSpacing(4)
        whole.addLayout(top)
        whole.addWidget(self._row)
        self.head.toggled.connect(self.on_folded)
        context.theme.changed.connect(self.on_theme)
        self.on_theme()

    def show_lane(self, lane: LaneWords, columns: Sequence[BoardColumn]) -> None:
        """Show the cards of a lane; as high as its fullest cell, up to two and a half cards."""
        self.head.setText(lane.title)
        self.note.setText(lane.note)
        most = 1
        for column in columns:
            cards = lane.cards.get(column.id, ())
            self.cells[column.id].show_cards(cards)
            self.cells[column.id].setAccessibleName(f"{lane.title} · {column.title}")
            most = max(most, len(cards))
        pitch = next(iter(self.cells.values())).pitch if self.cells else 0
        self._row.setFixedHeight(round(min(most, _TALLEST) * pitch) + 4)

    def on_folded(self, shown: bool) -> None:
        """Fold or unfold the lane."""
        self._row.setVisible(shown)
        self.on_theme()

    def on_theme(self) -> None:
        """Point the arrow where the lane is."""
        self.head.setIcon(self._theme.icon("chevron-down" if self.head.isChecked() else "chevron-right"))
