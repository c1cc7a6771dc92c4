"""Deals as a board of stages, whole or cut into lanes by owner or by what the account is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from app.services.base_sums import combined
from app.services.board_lanes import LANES
from app.services.deal_cards import read_cards
from app.ui.pages.contacts.amounts import short
from app.ui.pages.pipeline.board_work import look_at, read_board
from app.ui.pages.pipeline.cards import board_words, lane_words, stage_name
from app.ui.pages.pipeline.lanes_button import LanesButton
from app.ui.pages.pipeline.moving import DealMover
from app.ui.widgets.board import Board
from app.ui.widgets.lane_board import LaneBoard

if TYPE_CHECKING:
    from app.services.board import Column
    from app.services.board_lanes import Lane
    from app.services.deal_cards import DealCard
    from app.services.stage_rows import StageInfo
    from app.storage.list_spec import ListQuery
    from app.ui.context import Context
    from app.ui.pages.pipeline.board_work import BoardRead

_KEY = "pipeline/lanes"


class BoardView(QStackedWidget):
    """The board, the same in lanes, and the choice between them; the page places ``by``.

    Signals:
        opened: id of a deal to open.
        card_changed: id of the deal that the keyboard stands on, empty for none.
        log_wanted: the user wants to log a follow-up about the deal one stands on.
        filled: columns and sums are on the screen.
        painted: the first cards are.
    """

    opened = Signal(str)
    card_changed = Signal(str)
    log_wanted = Signal()
    filled = Signal()
    painted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.board, self.lanes = Board(context, self), LaneBoard(context, self)
        self.addWidget(self.board)
        self.addWidget(self.lanes)
        self.by = LanesButton(context, ("", *LANES), context.settings.text(_KEY, ""), self)
        self.mover = DealMover(context, self)
        self.columns: list[Column] = []
        self._lanes: list[Lane] = []
        self._asked: tuple[ListQuery, str] | None = None
        self._first_paint = QTimer(self, singleShot=True, interval=0)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        for board in (self.board, self.lanes):
            board.moved.connect(self.on_moved)
            board.opened.connect(self.opened)
            board.current_changed.connect(self.card_changed)
            board.menu_wanted.connect(self.on_menu)
        self.by.picked.connect(self.on_by)
        self._first_paint.timeout.connect(self.painted)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        words = (
            self.tr("No lanes"),
            self.tr("Lanes by owner"),
            self.tr("Lanes by level"),
            self.tr("Lanes by need"),
        )
        self.by.say(words)
        self._fill()

    def ask(self, query: ListQuery, pipeline: str) -> None:
        """Read the board for a list's question; the first cards come before the sums."""
        self._asked = (query, pipeline)
        if not self.columns and not self.by.taken:
            self.look()
        ask = partial(read_board, query, self.context.clock(), pipeline, self.by.taken)
        self.context.jobs.query(self, "board", ask, self.on_read)

    def look(self) -> None:
        """Show the cards that come into sight first."""
        if self._asked is not None:
            ask = partial(look_at, self._asked[0], self.context.clock(), self._asked[1])
            self.context.jobs.query(self, "look", ask, self.on_read)

    def on_by(self, _key: str) -> None:
        """Cut the board differently, and remember it."""
        self.context.settings.put(_KEY, self.by.taken)
        if self._asked is not None:
            self.ask(*self._asked)

    def on_read(self, found: BoardRead) -> None:
        """Show the deals in their stages."""
        if found.by != self.by.taken and found.columns[:1] and found.columns[0].whole:
            return
        self.columns, self._lanes = found.columns, found.lanes
        for column in (*found.columns, *(part for lane in found.lanes for part in lane.columns)):
            column.cards.more = partial(self._more, column.stage)
        self._fill()
        if self.isVisible():
            self._first_paint.start()

    def _more(self, stage: StageInfo, rowids: list[int]) -> list[DealCard]:
        """Read the next cards that come into sight."""
        with self.context.database.raw() as connection:
            return read_cards(connection, rowids, stage, self.context.clock())

    def _fill(self) -> None:
        words = board_words(self.context, self.columns)
        if self._lanes and self.by.taken:
            self.lanes.show_lanes(
                words.columns, lane_words(self.context, self._lanes, self.by.taken), words.totals
            )
            self.setCurrentWidget(self.lanes)
        else:
            self.board.set_columns(words.columns)
            self.board.set_cards(words.cards, counted=all(column.whole for column in self.columns))
            self.board.set_totals(words.totals)
            self.setCurrentWidget(self.board)
        self.filled.emit()

    def worth(self) -> tuple[int, str] | None:
        """How many open deals there are and what they are worth in words; None until the sums are there."""
        if not self.columns or not self.columns[0].whole:
            return None
        still = [column for column in self.columns if column.stage.kind == "open"]
        sums = combined((column.total for column in still), self.columns[0].total.base.currency)
        return sum(column.deals for column in still), short(sums, self.context.language.code)

    def current_id(self) -> str:
        """The card that the keyboard stands on; empty for none."""
        if self.currentWidget() is self.lanes:
            return self.lanes.current_id()
        for column in self.columns:
            view = self.board.view(column.stage.id)
            if view.hasFocus():
                return view.current_id()
        return ""

    def on_moved(self, deal: str, source: str, target: str) -> None:
        """Move a card that was dragged or pushed to another column."""
        stages = {column.stage.id: column.stage for column in self.columns}
        self.mover.move(deal, stages[target], closed=stages[source].kind != "open")

    def on_menu(self, deal: str, at: QPoint) -> None:
        """Offer what can be done with a card."""
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), partial(self.opened.emit, deal))
        menu.addAction(self.tr("Log a follow-up..."), self.log_wanted.emit)
        places = menu.addMenu(self.tr("Move to"))
        here = next((c.stage.id for c in self.columns if deal in c.cards.ids), "")
        for column in self.columns:
            words = stage_name(column.stage, self.context.language.code)
            if column.stage.id != here:
                places.addAction(words, partial(self.on_moved, deal, here, column.stage.id))
        menu.exec(at)
        menu.deleteLater()
