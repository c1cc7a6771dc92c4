"""A campaign's pane: its details, whom it is for, what it says and what it brought."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.ui.pages.tasks.campaigns.audience_tab import AudienceTab
from app.ui.pages.tasks.campaigns.message_tab import MessageTab
from app.ui.pages.tasks.campaigns.result_tab import ResultTab
from app.ui.widgets.record_pane import RecordPane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.storage.changes import ChangeSet
    from app.ui.context import Context

_BESIDE = frozenset({"campaign_members", "message_templates", "contacts", "leads", "orders"})


class CampaignPane(RecordPane):
    """Shows one campaign."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "campaign", parent)
        self.audience, self.message = AudienceTab(context, self), MessageTab(context, self)
        self.result = ResultTab(context, self)
        for place, tab in enumerate((self.audience, self.message, self.result), start=1):
            self.tabs.insertTab(place, tab, "")
        self._say()

    def _say(self) -> None:
        super()._say()
        if hasattr(self, "result"):
            self.tabs.setTabText(self.tabs.indexOf(self.timeline_page), self.tr("Timeline"))
            self.tabs.setTabText(self.tabs.indexOf(self.audience), self.tr("Audience"))
            self.tabs.setTabText(self.tabs.indexOf(self.message), self.tr("Message"))
            self.tabs.setTabText(self.tabs.indexOf(self.result), self.tr("Result"))
            for tab in (self.audience, self.message, self.result):
                tab.retranslate()

    def may_leave(self) -> bool:
        """Ask about an unsaved message too."""
        return self.message.may_leave() and super().may_leave()

    def on_tab(self, place: int) -> None:
        """Read what a tab shows when it is looked at."""
        super().on_tab(place)
        page = self.tabs.widget(place)
        if self.record and page is self.audience:
            self.audience.show_campaign(self.record)
        elif self.record and page is self.message:
            self.message.show_campaign(self.record, str(self.form_values.get("template_id") or ""))
        elif self.record and page is self.result:
            self.result.show_campaign(self.record)

    def on_committed(self, changes: ChangeSet) -> None:
        """Read a tab again when its members, its message or what it brought changed."""
        super().on_committed(changes)
        if self.record and self.isVisible() and _BESIDE & changes.tables and not self.message.dirty:
            self.on_tab(self.tabs.currentIndex())

    def on_record(self, found: Any) -> None:
        """A campaign that is shown anew begins with what is written of it now."""
        if found.id != self.message.campaign:
            self.message.forget()
        super().on_record(found)
        self.say_name(found.values)
