"""A complaint's pane: how its clock stands, the moves that are allowed, its way so far."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from app.rules.choices import ComplaintStatus
from app.rules.moments import from_millis
from app.rules.settled import SETTLED
from app.services import complaint_history
from app.ui.models.timeline_model import Entry
from app.ui.models.tones import tone_of
from app.ui.pages.complaints import limits_work
from app.ui.pages.complaints.clock_strip import ClockStrip
from app.ui.pages.complaints.texts import urgency
from app.ui.pages.complaints.ties import Ties
from app.ui.pages.parts.moving_pane import MovingPane
from app.ui.widgets.timeline import Timeline
from app.words import labels

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.rules.standing import Standing
    from app.services.complaint_history import StatusStep
    from app.storage.connection import Connection
    from app.ui.context import Context


class ComplaintPane(MovingPane):
    """Shows one complaint."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "complaint", parent)
        self.strip, self.steps = ClockStrip(context, self), Timeline(context, self)
        self.ties = Ties(context, self.form)
        self.add_band(self.strip)
        self.strip.hide()
        self.add_tab(self.steps, self.tr("Status history"))

    def _say(self) -> None:
        super()._say()
        place = self.tabs.indexOf(self.steps) if hasattr(self, "steps") else -1
        if place >= 0:
            self.tabs.setTabText(place, self.tr("Status history"))

    def new_record(self, fields: dict[str, Any] | None = None) -> None:
        """A complaint that is not saved yet has no clock."""
        self.strip.hide()
        super().new_record(fields)

    def on_record(self, found: Any) -> None:
        """Show the complaint with its clocks."""
        super().on_record(found)
        if found.id == self.record:
            ask = partial(limits_work.standing, found.id, self.context.clock())
            self.context.jobs.query(self, "standing", ask, self.on_standing)

    def on_standing(self, found: Standing | None) -> None:
        """Show how both clocks stand; a due time that was entered by hand where no policy gives one."""
        values = self.form_values
        self.strip.show_standing(values, found)
        due = values.get("resolution_due_at")
        if found is None and due is not None and values.get("status") not in SETTLED:
            left = due - self.context.clock()
            self.strip.show_due(self.tr("To be resolved"), due, left, urgency(left))
        self.strip.show()

    def on_tab(self, place: int) -> None:
        """Read the status history when it is looked at."""
        super().on_tab(place)
        if self.record and self.tabs.widget(place) is self.steps:
            self.context.jobs.query(self, "steps", partial(_steps, self.record), self.on_steps)

    def on_steps(self, found: list[StatusStep]) -> None:
        """Show the way that the complaint took."""
        self.steps.show_entries([self._entry(step) for step in found])

    def _entry(self, step: StatusStep) -> Entry:
        language = self.context.language.code
        after = labels.choice(ComplaintStatus, step.after, language)
        before = labels.choice(ComplaintStatus, step.before, language) if step.before else ""
        verb = f"{before} → {after}" if before else after
        tone = tone_of(ComplaintStatus, step.after) or "neutral"
        return Entry(from_millis(step.at), verb, step.who, step.reason, (), "complaints", tone)


def _steps(complaint: str, connection: Connection) -> list[StatusStep]:
    return complaint_history.status_history(connection, complaint)
