"""The lists of accounts and contacts on the contacts page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from app.services.lists.registry import LISTS
from app.ui.pages.contacts.doubled_list import DoubledList
from app.ui.widgets.list_page import PageWords

if TYPE_CHECKING:
    from app.ui.widgets.record_pane import RecordPane


KINDS = ("account", "contact", "lead")


class AccountList(DoubledList):
    """Accounts."""

    family = KINDS
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


class ContactList(DoubledList):
    """Contacts."""

    family = KINDS
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
