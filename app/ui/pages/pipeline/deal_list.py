"""Deals as a board of stages or as a table, the same filters for both."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPoint, QTimer
from PySide6.QtWidgets import QComboBox, QMenu, QStackedWidget, QWidget

from app.services import board as boards
from app.services.base_sums import combined
from app.services.deal_cards import read_cards
from app.services.lists.registry import LISTS
from app.ui.actions import Action
from app.ui.pages.contacts.amounts import short
from app.ui.pages.parts.kind_list import KindList
from app.ui.pages.parts.segmented import Segmented
from app.ui.pages.pipeline.cards import board_words, stage_name
from app.ui.pages.pipeline.kinds import KINDS
from app.ui.pages.pipeline.moving import DealMover
from app.ui.pages.pipeline.quick_filters import QUICK, quick_filters
from app.ui.widgets.board import Board
from app.ui.widgets.list_page import PageWords
from app.ui.widgets.list_pane import ListPane

if TYPE_CHECKING:
    import datetime as dt

    from app.services.board import Column
    from app.services.deal_cards import DealCard
    from app.services.stage_rows import StageInfo
    from app.storage.connection import Connection
    from app.storage.list_spec import ListQuery
    from app.ui.context import Context
    from app.ui.pages.pipeline.forecast_view import ForecastView
    from app.ui.widgets.record_pane import RecordPane

_KEY = "pipeline/view"
VIEWS = ("board", "table", "forecast")


class DealList(KindList):
    """Deals."""

    family = KINDS
    kind = "deal"
    kinds = ("deal",)
    tables: ClassVar[frozenset[str]] = LISTS["deal"].tables | {"stages", "pipelines", "exchange_rates"}

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.board, self.views = Board(context), QStackedWidget()
        self.forecast: ForecastView | None = None
        self.view_switch = Segmented(VIEWS, "board")
        self.pipeline = QComboBox()
        self.pipeline.setProperty("role", "quiet")
        self._columns: list[Column] = []
        super().__init__(context, parent)
        self.mover = DealMover(context, self)
        self.filters.insertWidget(0, self.view_switch)
        self.filters.insertWidget(1, self.pipeline)
        self.quick = Segmented(QUICK, "all")
        self.filters.insertWidget(2, self.quick)
        self.quick.picked.connect(self.on_quick)
        self.pipeline.activated.connect(self.ask_board)
        self._say_quick()
        self.read_pipelines()
        self._first_paint = QTimer(self, singleShot=True, interval=0)
        self._connect_board()
        self._show(context.settings.text(_KEY, "board"))

    def make_main(self) -> QWidget:
        """The board and the table, one at a time."""
        self.views.addWidget(self.board)
        self.views.addWidget(self.list)
        return self.views

    def make_detail(self) -> RecordPane:
        """The pane with the deal's moves and stage history."""
        from app.ui.pages.pipeline.deal_pane import DealPane  # noqa: PLC0415 - the services load with it

        return DealPane(self.context, self)

    def _connect_board(self) -> None:
        self.list.loader.loaded.connect(self.ask_board)
        self.view_switch.picked.connect(self.on_view)
        self.board.moved.connect(self.on_moved)
        self.board.opened.connect(self.on_opened)
        self.board.current_changed.connect(self.on_card)
        self.board.menu_wanted.connect(self.on_card_menu)
        self._first_paint.timeout.connect(self.announce_painted)

    def given(self) -> dict[str, Any]:
        """A new deal stands in the first stage."""
        with self.context.database.raw() as connection:
            first = next(iter(boards.stages(connection, self.pipeline.currentData() or "")), None)
        return {"stage_id": first.id, "probability": first.probability} if first is not None else {}

    def words(self) -> PageWords:
        """The page's words."""
        return PageWords(
            self.tr("Pipeline"),
            self.tr("New deal"),
            self.tr("No deals yet"),
            self.tr(
                "What your accounts may buy belongs here. Import deals with Ctrl+I or make the first one."
            ),
            "deal",
        )

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        super().retranslate()
        self.view_switch.say(board=self.tr("Board"), table=self.tr("Table"), forecast=self.tr("Forecast"))
        if hasattr(self, "quick"):
            self._say_quick()
        self._fill()

    def _say_quick(self) -> None:
        self.quick.say(
            all=self.tr("All"),
            mine=self.tr("Mine"),
            late=self.tr("Step overdue"),
            month=self.tr("This month"),
        )

    def make_list(self) -> ListPane:
        """The deals; beside the switches in its line two filters have room."""
        return ListPane(self.context, LISTS["deal"], "deal", self, filters=2)

    @property
    def on_board(self) -> bool:
        """Whether the board is in front."""
        return self.view_switch.taken == "board"

    def show_rows(self, kind: str, chosen: dict[str, tuple[Any, ...]]) -> None:
        """Show deals filtered, as a table: the board knows open deals only."""
        if kind == self.kind and self.may_leave():
            self.view_switch.take("table")
            self.on_view("table")
        super().show_rows(kind, chosen)

    def on_view(self, view: str) -> None:
        """Change between board and table, and remember it."""
        self.context.settings.put(_KEY, view)
        self._show(view)

    def _show(self, view: str) -> None:
        view = view if view in VIEWS else "board"
        self.view_switch.take(view)
        self._bring()

    def _bring(self) -> None:
        if self.view_switch.taken == "forecast":
            self._bring_forecast()
            return
        empty = self.list.loader.complete and not self.list.loader.total
        self.views.setCurrentWidget(self.board if self.on_board and not empty else self.list)

    def _bring_forecast(self) -> None:
        if self.forecast is None:
            from app.ui.pages.pipeline.forecast_view import ForecastView  # noqa: PLC0415 - when first wanted

            self.forecast = ForecastView(self.context, self)
            self.forecast.opened.connect(self.on_opened)
            self.views.addWidget(self.forecast)
        self.views.setCurrentWidget(self.forecast)
        self.forecast.refresh()

    def on_quick(self, wanted: str) -> None:
        """Narrow board and table to one's own deals, overdue steps, or what closes this month."""
        today = self.context.clock().date()
        self.list.set_standing(quick_filters(wanted, self.context.database.actor.user_id, today))

    def read_pipelines(self) -> None:
        """Offer the pipelines for the board, when there are several."""
        chosen, chinese = self.pipeline.currentData(), self.context.language.code == "zh_CN"
        with self.context.database.raw() as connection:
            found = boards.pipelines(connection)
        self.pipeline.clear()
        for each in found:
            self.pipeline.addItem(each.name if chinese else each.name_en, each.id)
        self.pipeline.setCurrentIndex(max(0, self.pipeline.findData(chosen)))
        self.pipeline.setVisible(len(found) > 1)

    def refresh(self) -> None:
        """Read the pipelines and the deals again."""
        self.read_pipelines()
        super().refresh()

    def page_actions(self) -> tuple[Action, ...]:
        """What can be done here; stages are changed by admins."""
        text = str(QT_TRANSLATE_NOOP("Actions", "Edit pipelines..."))
        return (
            *super().page_actions(),
            Action("deal.pipelines", text, self.edit_pipelines, icon="columns", menu="record"),
        )

    def edit_pipelines(self) -> None:
        """Open the editor of pipelines and stages."""
        from app.ui.pages.pipeline.pipeline_editor import PipelineEditor  # noqa: PLC0415 - when wanted

        PipelineEditor(self.context, self.window()).open()

    def ask_board(self, *_chosen: object) -> None:
        """Read the board for the question that the list has just answered; the first cards come before the sums."""
        self._bring()
        if not self._columns:
            self.look()
        ask = partial(_board, self.list.query(), self.context.clock(), self.pipeline.currentData() or "")
        self.context.jobs.query(self, "board", ask, self.on_board_read)

    def on_board_read(self, found: list[Column]) -> None:
        """Show the deals in their stages."""
        self._columns = found
        for column in found:
            column.cards.more = partial(self._more, column.stage)
        self._fill()
        if not self.list.view.isVisible():
            self._first_paint.start()

    def look(self) -> None:
        """Show the cards that come into sight first."""
        ask = partial(_look, self.list.query(), self.context.clock(), self.pipeline.currentData() or "")
        self.context.jobs.query(self, "look", ask, self.on_board_read)

    def _more(self, stage: StageInfo, rowids: list[int]) -> list[DealCard]:
        """Read the next cards that come into sight."""
        with self.context.database.raw() as connection:
            return read_cards(connection, rowids, stage, self.context.clock())

    def _fill(self) -> None:
        words = board_words(self.context, self._columns)
        self.board.set_columns(words.columns)
        self.board.set_cards(words.cards, counted=all(column.whole for column in self._columns))
        self.board.set_totals(words.totals)
        self.on_counted()

    def on_counted(self) -> None:
        """Say how many deals there are, and on the board what the open ones are worth."""
        super().on_counted()
        if self.on_board and self._columns and self._columns[0].whole:
            still = [column for column in self._columns if column.stage.kind == "open"]
            base = self._columns[0].total.base.currency
            worth = combined((column.total for column in still), base)
            text = self.tr("%n open deal(s)", "", sum(column.deals for column in still))
            self.count.setText(f"{text} · {short(worth, self.context.language.code)}")

    def current_id(self) -> str:
        """The deal of the open pane, else the one that the keyboard stands on."""
        if self.on_board and not self.splitter.pane_shown:
            return self.board_current()
        return super().current_id()

    def board_current(self) -> str:
        """The card that the keyboard stands on; empty for none."""
        for column in self._columns:
            view = self.board.view(column.stage.id)
            if view.hasFocus():
                return view.current_id()
        return ""

    def on_card(self, deal: str) -> None:
        """An open pane follows the keyboard on the board."""
        if deal and self.splitter.pane_shown:
            self._follow(deal)

    def on_moved(self, deal: str, source: str, target: str) -> None:
        """Move a card that was dragged or pushed to another column."""
        stages = {column.stage.id: column.stage for column in self._columns}
        self.mover.move(deal, stages[target], closed=stages[source].kind != "open")

    def on_card_menu(self, deal: str, at: QPoint) -> None:
        """Offer what can be done with a card."""
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), partial(self.on_opened, deal))
        menu.addAction(self.tr("Log a follow-up..."), self.log_activity)
        places = menu.addMenu(self.tr("Move to"))
        here = next((c.stage.id for c in self._columns if deal in c.cards.ids), "")
        for column in self._columns:
            words = stage_name(column.stage, self.context.language.code)
            if column.stage.id != here:
                places.addAction(words, partial(self.on_moved, deal, here, column.stage.id))
        menu.exec(at)
        menu.deleteLater()


def _board(query: ListQuery, now: dt.datetime, pipeline: str, connection: Connection) -> list[Column]:
    return boards.board(connection, query, now, pipeline)


def _look(query: ListQuery, now: dt.datetime, pipeline: str, connection: Connection) -> list[Column]:
    return boards.board(connection, query, now, pipeline, whole=False)
