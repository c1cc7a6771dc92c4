"""The lists of accounts and contacts on the contacts page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.services.lists.registry import LISTS
from app.storage.list_spec import Filter
from app.ui.actions import Action
from app.ui.pages.contacts.doubled_list import DoubledList
from app.ui.pages.parts.segmented import Segmented
from app.ui.widgets.list_page import PageWords

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

    from app.ui.context import Context
    from app.ui.pages.contacts.radar_dialog import RadarDialog
    from app.ui.widgets.record_pane import RecordPane

SCOPES = ("all", "mine", "pool")
KINDS = ("account", "contact", "lead")


class AccountList(DoubledList):
    """Accounts."""

    family = KINDS
    kind = "account"
    kinds = ("account",)
    tables: ClassVar[frozenset[str]] = LISTS["account"].tables

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.scope = Segmented(SCOPES, SCOPES[0])
        super().__init__(context, parent)
        self.filters.insertWidget(0, self.scope)
        self.scope.picked.connect(self.on_scope)
        self._radar: RadarDialog | None = None

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        super().retranslate()
        self.scope.say(all=self.tr("All"), mine=self.tr("Mine"), pool=self.tr("Pool"))

    def on_scope(self, scope: str) -> None:
        """Show all accounts, those that I hold, or those that may be claimed."""
        me = self.context.database.actor.user_id
        self.list.set_standing(
            {
                "mine": (Filter("owner_id", "equals", (me,)),),
                "pool": (Filter("owner_id", "empty"), Filter("pool_id", "filled")),
            }.get(scope, ())
        )

    def page_actions(self) -> tuple[Action, ...]:
        """What can be done here: also looking at what falls back to the pool."""
        words = str(QT_TRANSLATE_NOOP("Actions", "Hold radar..."))
        radar = Action("account.radar", words, self.show_radar, "Ctrl+Shift+R", "clock", "record")
        visits = str(QT_TRANSLATE_NOOP("Actions", "Plan visits to the selected..."))
        plan = Action("account.visits", visits, self.plan_visits, "Ctrl+Shift+V", "visit", "record")
        return (*super().page_actions(), radar, plan)

    def fill_menu(self, menu: QMenu) -> None:
        """Offer to visit the selected accounts."""
        super().fill_menu(menu)
        menu.addAction(self.tr("Plan visits..."), self.plan_visits)

    def plan_visits(self) -> None:
        """Ctrl+Shift+V: a day of visits to the selected accounts."""
        if self.list.view.selected_count():
            self.list.selected_ids(self.on_visits)

    def on_visits(self, ids: list[str]) -> None:
        """Arrange the day."""
        from app.ui.pages.tasks.visits.plan_dialog import PlanDialog  # noqa: PLC0415 - when wanted

        dialog = PlanDialog(self.context, tuple(ids), self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_radar(self) -> None:
        """Show which of my accounts fall back soon."""
        from app.ui.pages.contacts.radar_dialog import RadarDialog  # noqa: PLC0415 - when wanted

        if self._radar is None:
            self._radar = RadarDialog(self.context, self.window())
        self._radar.show()
        self._radar.ask()

    def open_record(self, kind: str, record: str) -> None:
        """Show an account; one that the scope leaves out brings all accounts back."""
        elsewhere = self.list.view.current_id() != record
        if kind == self.kind and elsewhere and self.scope.taken != SCOPES[0]:
            self.scope.take(SCOPES[0])
            self.on_scope(SCOPES[0])
        super().open_record(kind, record)

    def make_detail(self) -> RecordPane:
        """The pane with the account's figures."""
        from app.ui.pages.contacts.account_pane import AccountPane  # noqa: PLC0415 - the services load with it

        return AccountPane(self.context, self)

    def words(self) -> PageWords:
        """The page's words."""
        return PageWords(
            self.tr("Accounts"),
            self.tr("New account"),
            self.tr("No accounts yet"),
            self.tr("Import your customer list with Ctrl+I, drop a file here, or make the first account."),
            "account",
        )


class ContactList(DoubledList):
    """Contacts."""

    family = KINDS
    kind = "contact"
    kinds = ("contact",)
    tables: ClassVar[frozenset[str]] = LISTS["contact"].tables

    def make_detail(self) -> RecordPane:
        """The pane with the contact's firms."""
        from app.ui.pages.contacts.contact_pane import ContactPane  # noqa: PLC0415 - the services load with it

        return ContactPane(self.context, self)

    def words(self) -> PageWords:
        """The page's words."""
        return PageWords(
            self.tr("Contacts"),
            self.tr("New contact"),
            self.tr("No contacts yet"),
            self.tr(
                "The people at your accounts belong here. Import them with Ctrl+I or make the first one."
            ),
            "person",
        )
