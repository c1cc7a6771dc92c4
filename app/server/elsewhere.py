"""The duplicate check for what a user may not see: that it exists, who holds it, until when, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.sync.protocol import ElsewhereAnswer, Held

if TYPE_CHECKING:
    from app.server.scope import Caller
    from app.server.store import Connection
    from app.sync.protocol import ElsewhereAsked

MOST = 5
ASKED = 20  # values of a kind; a form has one or two, and nobody is to try a list of names
FOUND = """
SELECT a.name, coalesce(u.name, ''), a.hold_expires_at FROM accounts a LEFT JOIN users u ON u.id = a.owner_id
WHERE a.deleted_at IS NULL AND (a.name_key = ANY(%s) OR a.phone = ANY(%s) OR a.credit_code = ANY(%s))
  AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.user_id = %s AND g.account_id = a.id AND NOT g.gone)
ORDER BY a.name, a.id LIMIT %s
"""


def look(connection: Connection, caller: Caller, message: ElsewhereAsked) -> ElsewhereAnswer:
    """The customers that are equal in a name, a number or a code, of those that the caller does not reach."""
    wanted = [
        [value for value in values[:ASKED] if value and "\0" not in value]
        for values in (message.name_keys, message.phones, message.credit_codes)
    ]
    rows = connection.execute(FOUND, [*wanted, caller.user, MOST]).fetchall()
    return ElsewhereAnswer([Held(*row) for row in rows])
