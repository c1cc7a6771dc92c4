"""Deals as a board of stages, a table, a calendar or a map, the same filters for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from app.services import board as boards
from app.services import deal_sums
from app.services.lists.registry import LISTS
from app.ui.actions import Action
from app.ui.pages.parts.kind_list import KindList
from app.ui.pages.parts.segmented import Segmented
from app.ui.pages.pipeline import group_heads
from app.ui.pages.pipeline.board_view import BoardView
from app.ui.pages.pipeline.group_heads import GroupHeads
from app.ui.pages.pipeline.kinds import KINDS
from app.ui.pages.pipeline.lanes_button import LanesButton
from app.ui.pages.pipeline.quick_filters import QUICK, quick_filters
from app.ui.widgets.list_page import PageWords
from app.ui.widgets.list_pane import ListPane

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.widgets.record_pane import RecordPane

_KEY, _GROUP_KEY = "pipeline/view", "pipeline/group"
_NARROWEST = 480  # pixels
VIEWS = ("board", "table", "calendar", "map", "forecast")


class DealList(KindList):
    """Deals."""

    family = KINDS
    kind = "deal"
    kinds = ("deal",)
    tables: ClassVar[frozenset[str]] = LISTS["deal"].tables | {
        "stages",
        "pipelines",
        "exchange_rates",
        "targets",
    }

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.deals, self.views = BoardView(context), QStackedWidget()
        self.heads = GroupHeads(context, context.settings.text(_GROUP_KEY, "stage"))
        self.group = LanesButton(context, group_heads.ORDER, self.heads.by)
        self.looks: dict[str, Any] = {}  # calendar, map and forecast, once they were wanted
        self.view_switch = Segmented(VIEWS, "board")
        self.pipeline = QComboBox()
        self.pipeline.setProperty("role", "quiet")
        super().__init__(context, parent)
        self.filters.insertWidget(0, self.view_switch)
        self.filters.insertWidget(1, self.pipeline)
        self.quick = Segmented(QUICK, "all")
        self.filters.insertWidget(2, self.deals.by)
        self.filters.insertWidget(3, self.group)
        self.filters.insertWidget(4, self.quick)
        self.quick.picked.connect(self.on_quick)
        self.group.picked.connect(self.on_group)
        self.pipeline.activated.connect(self.ask_board)
        self._say_quick()
        self.read_pipelines()
        self._connect_board()
        self.list.loader.read_heads = deal_sums.groups
        self.list.loader.model.heads_words = self.heads
        self._show(context.settings.text(_KEY, "board"))

    def make_main(self) -> QWidget:
        """The board and the table, one at a time."""
        self.views.addWidget(self.deals)
        self.views.addWidget(self.list)
        self.views.setMinimumWidth(_NARROWEST)  # else the widest view would leave an open pane too little
        return self.views

    def make_detail(self) -> RecordPane:
        """The pane with the deal's moves and stage history."""
        from app.ui.pages.pipeline.deal_pane import DealPane  # noqa: PLC0415 - the services load with it

        return DealPane(self.context, self)

    def _connect_board(self) -> None:
        self.list.loader.loaded.connect(self.ask_board)
        self.view_switch.picked.connect(self.on_view)
        self.deals.opened.connect(self.on_opened)
        self.deals.card_changed.connect(self.on_card)
        self.deals.log_wanted.connect(self.log_activity)
        self.deals.filled.connect(self.on_counted)
        self.deals.painted.connect(self.announce_painted)

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
        self.view_switch.say(
            board=self.tr("Board"),
            table=self.tr("Table"),
            calendar=self.tr("Calendar"),
            map=self.tr("Map"),
            forecast=self.tr("Forecast"),
        )
        if hasattr(self, "quick"):
            self._say_quick()
        self.deals.retranslate()
        self.group.say(group_heads.words())

    def _say_quick(self) -> None:
        self.quick.say(
            all=self.tr("All"),
            mine=self.tr("Mine"),
            late=self.tr("Step overdue"),
            month=self.tr("This month"),
        )

    def make_list(self) -> ListPane:
        """The deals; the switches take the room of the filters, which are in their menu."""
        return ListPane(self.context, LISTS["deal"], "deal", self, filters=0)

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
        """Change between the views, and remember it."""
        self.context.settings.put(_KEY, view)
        self._show(view)
        if self.on_board:
            self.ask_board()
        elif view == "table":
            self.list.ask()

    def on_group(self, by: str) -> None:
        """Put the rows of the table together in another way, and remember it."""
        self.context.settings.put(_GROUP_KEY, by)
        self.heads.by = by
        self.list.grouping = deal_sums.GROUPINGS[by]
        self.list.ask()

    def _show(self, view: str) -> None:
        view = view if view in VIEWS else "board"
        self.view_switch.take(view)
        self.list.grouping = deal_sums.GROUPINGS[self.heads.by] if view == "table" else None
        self._bring()

    def _bring(self) -> None:
        """Put the view in front that is taken; without any deals the list says how to begin."""
        taken = self.view_switch.taken
        self.deals.by.setVisible(taken == "board")
        self.group.setVisible(taken == "table")
        empty = self.list.loader.complete and not self.list.loader.total
        if taken == "forecast":
            self._look(taken).refresh()
        elif taken == "table" or empty:
            self.views.setCurrentWidget(self.list)
        elif taken == "board":
            self.views.setCurrentWidget(self.deals)
        elif self.list.loader.complete:
            self._look(taken).ask(self.list.query())

    def _look(self, name: str) -> Any:
        """Another look at the deals, built when first wanted, put in front."""
        if name not in self.looks:
            self.looks[name] = made = _make(name, self.context, self)
            made.opened.connect(self.on_opened)
            if name == "map":
                made.city_wanted.connect(self.on_city)
            self.views.addWidget(made)
        self.views.setCurrentWidget(self.looks[name])
        return self.looks[name]

    def on_city(self, names: tuple[str, ...]) -> None:
        """The deals of a city, as a table."""
        chosen: dict[str, tuple[Any, ...]] = {"city": names}
        if not any(item.key == "status" for item in self.list.query().filters):
            chosen["status"] = ("open",)
        self.show_rows(self.kind, chosen)

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
        """Read the board for the question that the list has just answered."""
        self._bring()
        if self.on_board:
            self.deals.ask(self.list.query(), self.pipeline.currentData() or "")

    def on_counted(self) -> None:
        """Say how many deals there are, and on the board what the open ones are worth."""
        super().on_counted()
        worth = self.deals.worth() if self.on_board else None
        if worth is not None:
            text = self.tr("%n open deal(s)", "", worth[0])
            self.count.setText(f"{text} · {worth[1]}")

    def current_id(self) -> str:
        """The deal of the open pane, else the one that the keyboard stands on."""
        if self.on_board and not self.splitter.pane_shown:
            return self.deals.current_id()
        return super().current_id()

    def on_card(self, deal: str) -> None:
        """An open pane follows the keyboard on the board."""
        if deal and self.splitter.pane_shown:
            self._follow(deal)


def _make(name: str, context: Context, parent: QWidget) -> Any:
    if name == "calendar":
        from app.ui.pages.pipeline.close_calendar import CloseCalendar  # noqa: PLC0415 - when first wanted

        return CloseCalendar(context, parent)
    if name == "map":
        from app.ui.pages.pipeline.city_map import CityMap  # noqa: PLC0415 - as above

        return CityMap(context, parent)
    from app.ui.pages.pipeline.forecast_view import ForecastView  # noqa: PLC0415 - as above

    return ForecastView(context, parent)
