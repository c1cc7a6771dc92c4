"""The contacts page: accounts, contacts and leads, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from app.ui.pages.contacts.lead_list import LeadList
from app.ui.pages.contacts.lists import KINDS, AccountList, ContactList
from app.ui.pages.parts.kind_stack import KindStack

if TYPE_CHECKING:
    from app.ui.pages.parts.kind_list import KindList


class ContactsPage(KindStack):
    """Holds the three lists."""

    kinds = KINDS
    classes: ClassVar[dict[str, type[KindList]]] = {
        "account": AccountList,
        "contact": ContactList,
        "lead": LeadList,
    }
    key = "contacts/kind"
