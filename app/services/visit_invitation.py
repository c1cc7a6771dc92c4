"""What an invitation to a visit says; by the raw driver."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from app.rules.errors import Refused
from app.rules.moments import from_millis

if TYPE_CHECKING:
    from app.storage.connection import Connection


class Invited(NamedTuple):
    """A visit as the customer is told of it.

    Attributes:
        id: of the visit; the calendar of the customer knows it by that.
        moved: how often it was moved, so that the newest invitation wins.
        cancelled: it does not take place.
        account, contact, street: where, and to whom.
        to: the e-mail address of the contact.
        host, sender: name and e-mail address of the colleague who comes.
        purpose: stored value.
        start, end: aware.
    """

    id: str
    moved: int
    cancelled: bool
    account: str
    contact: str
    street: str
    to: str
    host: str
    sender: str
    purpose: str
    start: dt.datetime
    end: dt.datetime


def invited(connection: Connection, visit_id: str) -> Invited:
    """The visit.

    Raises:
        Refused: ``record-missing``; ``invite-address`` when the contact has no e-mail address, does not want e-mail, or
            there is no contact; ``invite-sender`` when the owner has none.
    """
    row = connection.execute(
        "SELECT t.id, t.moved_count, t.status = 'cancelled', coalesce(a.name, ''), coalesce(c.name, ''),"
        " trim(coalesce(a.city, '') || ' ' || coalesce(a.street, '')), coalesce(c.email, c.email_other, ''),"
        " coalesce(u.name, ''), coalesce(u.email, ''), t.purpose, t.planned_start_at, t.planned_end_at,"
        " coalesce(c.opt_outs, ''), coalesce(a.do_not_contact, 0) FROM visits t"
        " LEFT JOIN accounts a ON a.id = t.account_id LEFT JOIN contacts c ON c.id = t.contact_id"
        " LEFT JOIN users u ON u.id = t.owner_id WHERE t.id = ? AND t.deleted_at IS NULL",
        (visit_id,),
    ).fetchone()
    if row is None:
        raise Refused("record-missing", kind="visit", id=visit_id)
    if not row[6] or '"email"' in row[12] or row[13]:
        raise Refused("invite-address", "contact_id", contact=row[4] or row[3])
    if not row[8]:
        raise Refused("invite-sender", "owner_id", owner=row[7])
    start = from_millis(row[10])
    end = from_millis(row[11]) if row[11] else start + dt.timedelta(hours=1)
    return Invited._make((row[0], row[1], bool(row[2]), *row[3:10], start, end))
