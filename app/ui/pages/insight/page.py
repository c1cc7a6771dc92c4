"""The Insight page: a dashboard of cards that the user arranges, under one row of filters."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QTimer

from app.ui.actions import Action
from app.ui.dialogs.pack_cards import PackCard
from app.ui.pages.base import Page
from app.ui.pages.insight import rows_work, work
from app.ui.pages.insight.arrangement import Arrangement, Place
from app.ui.pages.insight.card import Card
from app.ui.pages.insight.filters import Filters
from app.ui.pages.insight.grid import Grid
from app.ui.pages.insight.how_dialog import HowDialog
from app.ui.pages.insight.model_dialog import ModelDialog, read_model
from app.ui.pages.insight.rows_dialog import RowsDialog
from app.ui.pages.insight.saving import save_chart, save_numbers
from app.ui.scores import assumptions, rates
from app.ui.widgets.basics import button
from app.ui.widgets.filter_popup import FilterPopup
from app.words import insight

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QHideEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from app.analytics.report import Report
    from app.ui.context import Context
    from app.ui.pages.insight.content.parts import Table

_PAUSE = 1_200  # milliseconds after the last commit before the cards are computed again
_TABLES = frozenset(
    {
        "accounts", "account_scores", "orders", "credit_notes", "order_lines", "deals", "stages", "complaints",
        "survey_responses", "targets", "campaigns", "campaign_members", "activities", "visits",
        "memberships", "points_entries", "users",
        "teams",
    }
)  # fmt: skip


class InsightPage(Page):
    """The dashboard."""

    tables: ClassVar[frozenset[str]] = _TABLES

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.arrangement = Arrangement(context.settings)
        self.cards: dict[str, Card] = {}
        self.grid, self.bar = Grid(self), Filters(context, self)
        self.model, self.choose = button("", self), button("primary", self)
        self._shelves = work.Shelves()
        self._popup: FilterPopup | None = None
        self._making = QTimer(self, singleShot=True, interval=0)
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._completing = QTimer(self, singleShot=True, interval=0)  # once the new cards have their size
        self._resting = QTimer(self, singleShot=True, interval=_PAUSE)
        self.tools.addWidget(self.model)
        self.tools.addWidget(self.choose)
        self.filters.addWidget(self.bar, 1)
        self.body.addWidget(self.grid)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.choose.clicked.connect(self.open_chooser)
        self.model.clicked.connect(self.open_model)
        self.bar.changed.connect(self.ask_anew)
        self._making.timeout.connect(self.on_making)
        self._asking.timeout.connect(self.ask)
        self._completing.timeout.connect(self.ask_missing)
        self._resting.timeout.connect(self.ask_anew)

    def page_actions(self) -> tuple[Action, ...]:
        """What can be done here."""
        choose = str(QT_TRANSLATE_NOOP("Actions", "Choose cards..."))
        model = str(QT_TRANSLATE_NOOP("Actions", "Model card..."))
        return (
            Action("insight.choose", choose, self.open_chooser, "Ctrl+N", "plus", "view"),
            Action("insight.model", model, self.open_model, "", "info", "view"),
        )

    def retranslate(self) -> None:
        """Set texts in the language in force; the cards' own words are made anew."""
        self.title.setText(self.tr("Insight"))
        self.choose.setText(self.tr("Choose cards"))
        self.model.setText(self.tr("Model card"))
        self.count.setText(self.tr("%n card(s)", "", len(self.arrangement.places)))
        self._speak_again()

    def refresh(self) -> None:
        """Compute again; a burst of commits once."""
        if any(card.made is not None for card in self.cards.values()):
            self._resting.start()
        else:
            self._asking.start()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().showEvent(event)
        self._speak_again()

    def _speak_again(self) -> None:
        """Have cards made anew that speak the language from before."""
        language = self.context.language.code
        if any(card.task is not None and card.task.language != language for card in self.cards.values()):
            self._asking.start()

    # the cards

    def arrange(self) -> None:
        """Lay the chosen cards out, and make those that are new."""
        wanted = self.arrangement.names()
        for name in [name for name in self.cards if name not in wanted]:
            gone = self.cards.pop(name)
            gone.stop()
            gone.hide()
            gone.deleteLater()
        for place in self.arrangement.places:
            if place.name not in self.cards:
                self.cards[place.name] = self._new(place.name)
            self.cards[place.name].wide = place.wide
        self.grid.show_cards([self.cards[name] for name in wanted])
        self.count.setText(self.tr("%n card(s)", "", len(wanted)))

    def _new(self, name: str) -> Card:
        card = Card(self.context, self.arrangement.place(name), self)
        self.grid.hold(card)
        card.move_wanted.connect(partial(self.on_move, name))
        card.size_wanted.connect(partial(self.on_size, name))
        card.remove_wanted.connect(partial(self.on_remove, name))
        card.rows_wanted.connect(partial(self.on_rows, name))
        card.how_wanted.connect(partial(self.on_how, name))
        card.export_wanted.connect(partial(self.on_export, name))
        card.made_ready.connect(self.announce_painted)
        card.drag.moved.connect(self.grid.mark)
        card.drag.left.connect(self.grid.unmark)
        card.drag.dropped.connect(partial(self.on_dropped, name))
        return card

    def ask_anew(self) -> None:
        """The data or the question are others: nothing that was shared counts any more."""
        self._shelves = work.Shelves()
        self.ask()

    def ask(self) -> None:
        """Have every card made, in the order in which they stand."""
        self._asking.stop()
        if not self.isVisible():
            return
        if len(self.cards) < len(self.arrangement.places):
            self.context.jobs.run(self, "begin", work.begin)
            self._making.start()
            return
        self.bar.learn_names()
        for name in self.arrangement.names():
            self._ask_one(name)

    def on_making(self) -> None:
        """Make the next card, one at a time so that the window answers meanwhile; then have them filled."""
        places = self.arrangement.places
        missing = [place for place in places if place.name not in self.cards]
        if missing:
            self.cards[missing[0].name] = self._new(missing[0].name)
            self.grid.show_cards([self.cards[place.name] for place in places if place.name in self.cards])
        (self._making if len(missing) > 1 else self._asking).start()

    def ask_missing(self) -> None:
        """Have the cards made that show nothing yet."""
        for name in self.arrangement.names():
            if self.cards[name].task is None:
                self._ask_one(name)

    def _ask_one(self, name: str) -> None:
        card = self.cards[name]
        today = self.context.clock().date()
        for choice in (self.bar.choice, self.bar.choice.before(today)):
            if choice is not None:
                self._shelves.of(choice.as_of(today))
        card.ask(
            work.Task(
                name, self.bar.choice, today, self._shelves, self.context.language.code, card.chart.style_name,
                card.chart.room(), assumptions(self.context.settings), rates(self.context.settings),
            )
        )  # fmt: skip

    def on_move(self, name: str, by: int) -> None:
        """Put a card before or behind its neighbour."""
        self.arrangement.move(name, self.arrangement.names().index(name) + by)
        self.arrange()
        self.cards[name].setFocus()

    def on_dropped(self, name: str, point: QPoint) -> None:
        """Put a card where the mouse let it go."""
        self.grid.unmark()
        self.arrangement.move(name, self.grid.place_at(point))
        self.arrange()

    def on_size(self, name: str, wide: bool) -> None:
        """Give a card the width of one column or two."""
        self.arrangement.resize(name, wide=wide)
        self.arrange()

    def on_remove(self, name: str) -> None:
        """Take a card away, with the way back."""
        before = tuple(self.arrangement.places)
        self.arrangement.choose(tuple(each for each in self.arrangement.names() if each != name))
        self.arrange()
        words = self.tr("“{name}” is no longer on the dashboard.")
        told = words.format(name=insight.name(name, self.context.language.code))
        self.context.notices.done(told, self.tr("Undo"), partial(self._restore, before))

    def _restore(self, places: tuple[Place, ...]) -> None:
        self.arrangement.put(places)
        self.arrange()
        self._completing.start()

    def open_chooser(self) -> None:
        """Offer all cards; each tick counts at once."""
        self._popup = FilterPopup(self.context.theme, self)
        self._popup.picked.connect(self.on_chosen)
        language = self.context.language.code
        options = [(name, insight.name(name, language), None) for name in insight.CARDS]
        self._popup.offer(options, self.arrangement.names())
        self._popup.open_under(self.choose)

    def on_chosen(self, names: tuple[str, ...]) -> None:
        """Show these cards; none at all would be no dashboard, so the first arrangement comes back."""
        if names:
            self.arrangement.choose(names)
        else:
            self.arrangement.reset()
        self.arrange()
        self._completing.start()

    # what is behind a card

    def on_rows(self, name: str) -> None:
        """The list page with the filter of the card; the rows themselves where there is no such list or day."""
        card = self.cards[name]
        if card.made is None or card.task is None:
            return
        opening = card.made.content.opening
        choice, today = card.task.choice, card.task.today
        if opening is not None and choice.as_of(today) == today and not choice.teams:
            chosen = dict(opening.chosen)
            if opening.kind == "account":
                chosen = {**choice.of_list(), **chosen}
            self.context.navigator.show_rows(opening.kind, chosen)
        elif name in rows_work.DETAILED:
            job = partial(rows_work.detail, self.context.database, card.task)
            self.context.jobs.run(card, "rows", job, partial(self.show_table, name))
        else:
            self.show_table(name, card.made.content.table)

    def show_table(self, name: str, table: Table) -> None:
        """Show rows in a dialog."""
        card = self.cards.get(name)
        if card is not None:
            file = self._file_name(name)
            RowsDialog(
                self.context,
                card.finding.text(),
                card.source.text(),
                table,
                file,
                rows_work.MOST_ROWS,
                self.window(),
            ).open()

    def on_how(self, name: str) -> None:
        """How the card is computed."""
        dialog = HowDialog(self.context, name, self.cards[name].made, self.window())
        dialog.assumptions_changed.connect(self.ask_anew)
        dialog.model_wanted.connect(self.open_model)
        dialog.open()

    def open_model(self) -> None:
        """The model card of the last run."""
        job = partial(read_model, self.context.database, self.context.clock().date())
        self.context.jobs.run(self, "model", job, self.on_model)

    def on_model(self, report: Report) -> None:
        """Show it."""
        ModelDialog(self.context, report, self.window()).open()

    def on_export(self, name: str, form: str) -> None:
        """Write the chart or its numbers to a file."""
        card = self.cards[name]
        if card.made is None:
            return
        content, file = card.made.content, self._file_name(name)
        if form == "pack":
            self._pack_one(name)
        elif form == "csv":
            save_numbers(self.context, content.table, file, self)
        elif content.picture is not None:
            save_chart(
                self.context, content.picture, (card.finding.text(), card.source.text()), file, form, self
            )

    def for_pack(self) -> tuple[PackCard, ...]:
        """The finished cards, in their order."""
        return tuple(card for name in self.arrangement.names() if (card := self._for_pack(name)) is not None)

    def _for_pack(self, name: str) -> PackCard | None:
        card = self.cards[name]
        if card.made is None:
            return None
        content, title = card.made.content, insight.name(name, self.context.language.code)
        return PackCard(
            name,
            title,
            card.finding.text(),
            card.source.text(),
            card.made.notes,
            *content.table,
            content.picture,
        )

    def _pack_one(self, name: str) -> None:
        from app.ui.dialogs.make_pack import PackDialog  # noqa: PLC0415 - documents load when wanted

        one = self._for_pack(name)
        PackDialog(self.context, "", (), self.window(), () if one is None else (one,)).open()

    def _file_name(self, name: str) -> str:
        day = self.bar.choice.as_of(self.context.clock().date())
        return f"{insight.name(name, self.context.language.code)}-{day.isoformat()}".replace("/", "-")

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody looks: let the readers go; what was not made is asked again when somebody does."""
        for timer in (self._making, self._asking, self._completing, self._resting):
            timer.stop()
        unmade = [card for card in self.cards.values() if card.made is None]
        for card in self.cards.values():
            card.stop()
        self._stale = self._stale or bool(unmade) or len(self.cards) < len(self.arrangement.places)
        super().hideEvent(event)
