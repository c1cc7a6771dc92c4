"""A deal's pane: its moves, and its way through the stages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.rules.choices import DealStatus, LossReason
from app.rules.moments import from_millis
from app.services import board
from app.ui import formats
from app.ui.models.timeline_model import Entry
from app.ui.models.tones import tone_of
from app.ui.pages.parts.moving_pane import MovingPane
from app.ui.widgets.timeline import Timeline
from app.words import labels

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.services.board import StageStep
    from app.storage.connection import Connection
    from app.ui.context import Context


class DealPane(MovingPane):
    """Shows one deal."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "deal", parent)
        self.stages = Timeline(context, self)
        self.add_tab(self.stages, self.tr("Stage history"))

    def _say(self) -> None:
        super()._say()
        place = self.tabs.indexOf(self.stages) if hasattr(self, "stages") else -1
        if place >= 0:
            self.tabs.setTabText(place, self.tr("Stage history"))

    def on_tab(self, place: int) -> None:
        """Read the stage history when it is looked at."""
        super().on_tab(place)
        if self.record and self.tabs.widget(place) is self.stages:
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


def _stages(deal: str, connection: Connection) -> list[StageStep]:
    return board.stage_history(connection, deal)
