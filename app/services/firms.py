"""The firms of a contact: where they work, from when to when. People change firms, their history does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.rules.errors import Refused
from app.rules.forms import check_date_order

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.orm import Session

    from app.storage.connection import Connection

OF_CONTACT = """
SELECT * FROM (
    SELECT a.id, a.name, coalesce(r.role, ''), coalesce(r.from_on, '') AS since, coalesce(r.to_on, '') AS until
    FROM account_contacts r JOIN accounts a ON a.id = r.account_id
    WHERE r.contact_id = :contact AND r.deleted_at IS NULL
    UNION ALL
    SELECT a.id, a.name, coalesce(c.title, ''), '', '' FROM contacts c JOIN accounts a ON a.id = c.account_id
    WHERE c.id = :contact AND NOT EXISTS (SELECT 1 FROM account_contacts r WHERE r.contact_id = c.id
        AND r.account_id = c.account_id AND r.to_on IS NULL AND r.deleted_at IS NULL)
) ORDER BY until = '' DESC, since DESC"""


class Firm(NamedTuple):
    """Where a contact works or worked; days as ISO text, empty when not known; no last day means still."""

    id: str
    name: str
    role: str
    since: str
    until: str


def firms(connection: Connection, contact: str) -> list[Firm]:
    """The firms of a contact, the present one first."""
    return [Firm(*row) for row in connection.execute(OF_CONTACT, {"contact": contact})]


def move_to(
    session: Session, contact_id: str, account_id: str, on: dt.date, title: str | None = None
) -> None:
    """Say that a contact works elsewhere from a day on; what happened at the former firm stays in its file.

    Raises:
        Refused: ``record-missing``, ``reference-missing``, ``firm-same``, ``dates-order``.
    """
    from app.model.accounts import Account, AccountContact, Contact  # noqa: PLC0415 - read without the model
    from app.services import records  # noqa: PLC0415 - as above

    contact = records.get(session, "contact", contact_id)
    if not isinstance(contact, Contact):
        raise TypeError(contact)
    if session.get(Account, account_id) is None:
        raise Refused("reference-missing", "account_id", field_key="account_id")
    if contact.account_id == account_id:
        raise Refused("firm-same", "account_id", name=contact.name)
    before = (
        session.query(AccountContact)
        .filter_by(contact_id=contact_id, account_id=contact.account_id, to_on=None)
        .first()
    )
    if before is None:
        before = AccountContact(account_id=contact.account_id, contact_id=contact_id, role=contact.title)
        session.add(before)
    check_date_order(before.from_on, on, "from_on")
    before.to_on = on
    session.add(AccountContact(account_id=account_id, contact_id=contact_id, role=title, from_on=on))
    fields = {"account_id": account_id, "title": title, "is_primary": False, "reports_to_id": None}
    records.update(session, "contact", contact_id, fields)
