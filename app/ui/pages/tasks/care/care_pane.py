"""A care plan's pane: what starts it, its steps, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.ui.pages.tasks.care.result_tab import CareResultTab
from app.ui.pages.tasks.care.steps_tab import StepsTab
from app.ui.widgets.record_pane import RecordPane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.context import Context


class CarePane(RecordPane):
    """Shows one care plan."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "care_plan", parent)
        self.steps, self.result = StepsTab(context, self), CareResultTab(context, self)
        for tab in (self.steps, self.result):
            self.add_tab(tab, "")
        self._say()

    def _say(self) -> None:
        super()._say()
        if hasattr(self, "result"):
            self.tabs.setTabText(self.tabs.indexOf(self.result), self.tr("Result"))
            self.tabs.setTabText(self.tabs.indexOf(self.steps), self.tr("Steps"))
            self.steps.retranslate()

    def on_record(self, found: Any) -> None:
        """Show the plan and its steps."""
        super().on_record(found)
        self.say_name(found.values)
        if found.id == self.record and found.id != self.steps.plan:
            self.steps.show_plan(found.id)

    def on_tab(self, place: int) -> None:
        """Read what a tab shows when it is looked at."""
        super().on_tab(place)
        if self.record and self.tabs.widget(place) is self.result:
            self.result.show_plan(self.record)

    def may_leave(self) -> bool:
        """Ask about unsaved steps too."""
        return self.steps.may_leave(self._title.text()) and super().may_leave()
