"""The three lists of the contacts page: accounts, contacts and leads."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal

from app.services.lists.registry import LISTS
from app.ui.pages.parts.segmented import Segmented
from app.ui.pages.parts.work_page import WorkPage
from app.ui.widgets.list_page import PageWords
from app.words import labels

if TYPE_CHECKING:
    from typing import Any

    from PySide6.QtWidgets import QWidget

    from app.ui.context import Context
    from app.ui.widgets.record_pane import RecordPane

KINDS = ("account", "contact", "lead")


class KindList(WorkPage):
    """One of the lists, with the switch that leads to the others.

    Signals:
        kind_wanted: the user wants another of the lists.
    """

    kind_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.switch = Segmented(KINDS, self.kind)
        super().__init__(context, parent)
        self.tools.insertWidget(0, self.switch)
        self.switch.picked.connect(self.on_picked)

    def on_picked(self, kind: str) -> None:
        """Ask for another list; the switch of this one stays where it is."""
        self.switch.take(self.kind)
        if kind != self.kind:
            self.kind_wanted.emit(kind)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        super().retranslate()
        language = self.context.language.code
        self.switch.say(**{kind: labels.kind_name(kind, language, plural=True) for kind in KINDS})


class AccountList(KindList):
    """Accounts."""

    kind = "account"
    kinds = ("account",)
    tables: ClassVar[frozenset[str]] = LISTS["account"].tables

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


class ContactList(KindList):
    """Contacts."""

    kind = "contact"
    kinds = ("contact",)
    tables: ClassVar[frozenset[str]] = LISTS["contact"].tables

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


class LeadList(KindList):
    """Leads."""

    kind = "lead"
    kinds = ("lead",)
    tables: ClassVar[frozenset[str]] = LISTS["lead"].tables

    def make_detail(self) -> RecordPane:
        """The pane with the moves that a lead's state allows."""
        from app.ui.pages.parts.moving_pane import MovingPane  # noqa: PLC0415 - the services load with it

        return MovingPane(self.context, "lead", self)

    def given(self) -> dict[str, Any]:
        """A new lead starts as new."""
        return {"status": "new"}

    def words(self) -> PageWords:
        """The page's words."""
        return PageWords(
            self.tr("Leads"),
            self.tr("New lead"),
            self.tr("No leads yet"),
            self.tr("People who showed interest but are no account yet. Import them or note the first one."),
            "lead",
        )
