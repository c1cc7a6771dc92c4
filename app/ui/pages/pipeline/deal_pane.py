"""A deal's pane: its moves, and its way through the stages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from app.rules.choices import DealStatus, LossReason
from app.rules.moments import from_millis
from app.services import board, deal_room
from app.ui import formats
from app.ui.dialogs.fields_dialog import FieldsDialog
from app.ui.models.timeline_model import Entry
from app.ui.models.tones import tone_of
from app.ui.pages.parts.moving_pane import MovingPane
from app.ui.pages.parts.summary_strip import SummaryStrip
from app.ui.pages.pipeline.deal_figures import deal_figures
from app.ui.pages.pipeline.deal_room import DealRoomTab
from app.ui.pages.pipeline.play_tab import PlayTab
from app.ui.widgets.basics import button, label
from app.ui.widgets.timeline import Timeline
from app.words import labels

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.services.board import StageStep
    from app.services.deal_room import Room
    from app.storage.connection import Connection
    from app.ui.context import Context


class DealPane(MovingPane):
    """Shows one deal."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "deal", parent)
        self.strip, self.stages = SummaryStrip(self), Timeline(context, self)
        self.play, self.room = PlayTab(context, self), DealRoomTab(context, self)
        self.quote_button, self.chance_button = button("", self), button("", self)
        for made in (self.quote_button, self.chance_button):
            self.add_action(made)
            made.hide()
        self.gone = label("error", parent=self)
        self.gone.setWordWrap(True)
        self.gone.setContentsMargins(24, 0, 16, 8)
        self.gone.hide()
        self.add_band(self.gone)
        self.add_band(self.strip)
        self.strip.hide()
        self.tabs.insertTab(1, self.play, "")
        self.add_tab(self.stages, "")
        self.add_tab(self.room, "")
        self.quote_button.clicked.connect(self.make_quote)
        self.chance_button.clicked.connect(self.ask_chance)
        self._say()

    def _say(self) -> None:
        super()._say()
        if hasattr(self, "chance_button"):
            self.tabs.setTabText(self.tabs.indexOf(self.play), self.tr("Play"))
            self.tabs.setTabText(self.tabs.indexOf(self.stages), self.tr("Stage history"))
            self.tabs.setTabText(self.tabs.indexOf(self.room), self.tr("Decision"))
            self.gone.setText(
                self.tr(
                    "The stage of this deal was taken away meanwhile; move the deal to one that is there."
                )
            )
            self.quote_button.setText(self.tr("New quote"))
            self.chance_button.setText(self.tr("Probability..."))

    def new_record(self, fields: dict[str, Any] | None = None) -> None:
        """A deal that is not saved yet has neither figures nor quotes."""
        for part in (self.strip, self.gone, self.quote_button, self.chance_button):
            part.hide()
        super().new_record(fields)

    def on_record(self, found: Any) -> None:
        """Show the deal with its figures."""
        super().on_record(found)
        if found.id != self.record:
            return
        still = found.values.get("status") == DealStatus.OPEN and not found.archived
        self.quote_button.setVisible(not found.archived)
        self.chance_button.setVisible(still)
        self.context.jobs.query(self, "figures", partial(_room, found.id), self.on_figures)
        for tab in (self.play, self.room):
            if self.tabs.currentWidget() is tab:
                tab.show_deal(found.id)

    def on_figures(self, room: Room) -> None:
        """Show chance, slips and the next step."""
        if room.deal_id == self.record:
            self.strip.show_figures(deal_figures(self.context, self._values, room))
            self.strip.show()
            self.gone.setVisible(room.stage_gone and self._values.get("status") == DealStatus.OPEN)

    def make_quote(self) -> None:
        """Start a quote with the deal's products and open it."""
        if self.may_leave():
            work = partial(_quote, self.record)
            self.context.jobs.write(self, "create-quote", work, self.on_quote, failed=self.on_failed)

    def on_quote(self, quote: str) -> None:
        """Open the quote."""
        self.context.navigator.open("quote", quote)

    def ask_chance(self) -> None:
        """Ask for another probability than the stage's, and why."""
        title, keys = self.tr("Another probability"), ("probability", "probability_reason")
        dialog = FieldsDialog(
            self.context, "deal", keys, title, self.tr("Set"), self.window(), optional=frozenset(keys[1:])
        )
        dialog.say(self.tr("Without a reason only the probability of the stage can be set."))
        dialog.load(self._values)
        fields = dialog.ask()
        if fields is not None:
            work = partial(_chance, self.record, fields)
            self.context.jobs.write(
                self, "update-deal", work, self.on_chance, failed=self.context.failures.show
            )

    def on_chance(self, _done: object) -> None:
        """Show the deal as it is now."""
        self.show_record(self.record)

    def on_tab(self, place: int) -> None:
        """Read the stage history when it is looked at."""
        super().on_tab(place)
        shown = self.tabs.widget(place)
        if self.record and isinstance(shown, PlayTab | DealRoomTab):
            shown.show_deal(self.record)
        if self.record and hasattr(self, "stages") and shown is self.stages:
            self.context.jobs.query(self, "stages", partial(_stages, self.record), self.on_stages)

    def on_stages(self, found: list[StageStep]) -> None:
        """Show the way that the deal took."""
        self.stages.show_entries([self._entry(step) for step in found])

    def _entry(self, step: StageStep) -> Entry:
        language = self.context.language.code
        before, after = _in(step.from_stage, language), _in(step.to_stage, language)
        status = labels.choice(DealStatus, step.status, language)
        parts = [] if step.status == DealStatus.OPEN else [status]
        if step.reason:
            parts.append(labels.choice(LossReason, step.reason, language))
        if step.seconds is not None:
            spent = formats.duration(step.seconds, language)
            parts.append(self.tr("{time} in the stage before").format(time=spent))
        verb = f"{before} → {after}" if before else after
        tone = tone_of(DealStatus, step.status) or "neutral"
        return Entry(from_millis(step.at), verb, step.who, " · ".join(parts), (), "pipeline", tone)


def _in(pair: str, language: str) -> str:
    chinese, _, english = pair.partition("\t")
    return chinese if language == "zh_CN" else english


def _room(deal: str, connection: Connection) -> Room:
    return deal_room.read(connection, deal)


def _quote(deal: str, session: Any) -> str:
    from app.services import quotes  # noqa: PLC0415 - the services are imported after the first rows

    return quotes.from_deal(session, deal)


def _chance(deal: str, fields: dict[str, Any], session: Any) -> None:
    from app.services import deals  # noqa: PLC0415 - the services are imported after the first rows

    reason = fields["probability_reason"] or ""
    deals.override_probability(session, deal, fields["probability"], reason)


def _stages(deal: str, connection: Connection) -> list[StageStep]:
    return board.stage_history(connection, deal)
