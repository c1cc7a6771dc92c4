"""The list of campaigns and greetings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.services.lists.registry import LISTS
from app.ui.actions import Action
from app.ui.pages.parts.kind_list import KindList
from app.ui.pages.tasks.family import FAMILY, SEARCH_WIDTH, family_words
from app.ui.widgets.basics import button
from app.ui.widgets.list_page import PageWords

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.context import Context
    from app.ui.widgets.record_pane import RecordPane


class CampaignList(KindList):
    """Campaigns."""

    kind = "campaign"
    kinds = ("campaign",)
    family = FAMILY
    tables: ClassVar[frozenset[str]] = LISTS["campaign"].tables | {"campaign_members"}

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.greeting = button("")
        super().__init__(context, parent)
        self.tools.insertWidget(self.tools.indexOf(self.primary), self.greeting)
        self.greeting.clicked.connect(self.greet)
        self.list.search.setMinimumWidth(SEARCH_WIDTH)

    def family_words(self) -> dict[str, str]:
        """What the parts of the page are called."""
        return family_words(self.context.language.code)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        super().retranslate()
        self.greeting.setText(self.tr("Greeting..."))

    def words(self) -> PageWords:
        """The page's words."""
        return PageWords(
            self.tr("Campaigns"),
            self.tr("New campaign"),
            self.tr("No campaigns yet"),
            self.tr(
                "Write to a segment, call it or visit it, and see what it brought. A greeting is one step."
            ),
            "message",
        )

    def given(self) -> dict[str, Any]:
        """A campaign begins today until somebody says otherwise, and leaves in peace who was contacted this week."""
        return {
            "status": "planned", "channel": "email", "starts_on": self.context.clock().date(),
            "quiet_days": 7, "control_percent": 10,
        }  # fmt: skip

    def make_detail(self) -> RecordPane:
        """The pane with audience, message and result."""
        from app.ui.pages.tasks.campaigns.campaign_pane import CampaignPane  # noqa: PLC0415 - the services load with it

        return CampaignPane(self.context, self)

    def page_actions(self) -> tuple[Action, ...]:
        """What can be done here."""
        greet = str(QT_TRANSLATE_NOOP("Actions", "Set up a greeting..."))
        return (
            *super().page_actions(),
            Action("campaign.greet", greet, self.greet, "Ctrl+Shift+G", "gift", "record"),
        )

    def greet(self) -> None:
        """Set up a greeting."""
        from app.ui.pages.tasks.campaigns.greeting_dialog import GreetingDialog  # noqa: PLC0415 - when wanted

        if self.may_leave() and not self.context.presenting.refuses():
            made = GreetingDialog(self.context, self.window())
            made.made.connect(self.on_greeting)
            made.finished.connect(made.deleteLater)
            made.open()

    def on_greeting(self, campaign: str) -> None:
        """Show the greeting with those whom it is for."""
        self.open_record("campaign", campaign)
        pane = self.detail()
        pane.tabs.setCurrentWidget(getattr(pane, "audience", pane.form))
