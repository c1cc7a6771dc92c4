"""What an acknowledgement of a complaint names, read by the raw driver."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.storage.connection import Connection

FACTS = (
    "SELECT c.subject, coalesce(c.number, ''), c.response_due_at, c.resolution_due_at, coalesce(p.name, ''), "
    "coalesce(p.name_en, ''), coalesce(p.email, p.email_other, a.email, ''), a.name, "
    "(SELECT name FROM organisations WHERE deleted_at IS NULL LIMIT 1) FROM complaints c "
    "LEFT JOIN contacts p ON p.id = c.contact_id LEFT JOIN accounts a ON a.id = c.account_id WHERE c.id = ?"
)


class Facts(NamedTuple):
    """Times in milliseconds since 1970 UTC, None where no clock runs."""

    subject: str
    number: str
    reply_by: int | None
    settle_by: int | None
    contact: str
    contact_en: str
    email: str
    account: str | None
    firm: str | None


def facts(connection: Connection, complaint_id: str) -> Facts | None:
    """What there is to say; None when the complaint is gone."""
    row = connection.execute(FACTS, (complaint_id,)).fetchone()
    return Facts(*row) if row is not None else None
