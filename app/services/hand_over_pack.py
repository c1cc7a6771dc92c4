"""Everything that a new owner of an account has to know, read for one paper: what came along, people, what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.services import hand_over_items

if TYPE_CHECKING:
    from app.storage.connection import Connection

PARTS = {"deal": "deals", "task": "promises", "complaint": "complaints", "account": "dates"}
SECTIONS = ("deals", "promises", "complaints", "dates", "people", "said")
MOST = 12
NAME = "(SELECT name FROM users WHERE id = {0})"
HEAD = (
    f"SELECT a.name, coalesce(a.account_no, ''), coalesce(a.phone, ''), coalesce({NAME.format('e.from_id')}, ''), "
    f"coalesce({NAME.format('e.to_id')}, ''), coalesce(e.reason, ''), e.at FROM accounts a "
    "LEFT JOIN ownership_events e ON e.id = (SELECT id FROM ownership_events WHERE account_id = a.id "
    "AND cause = 'hand_over' "
    "AND deleted_at IS NULL ORDER BY at DESC, id DESC LIMIT 1) WHERE a.id = ?"
)
PEOPLE = (
    "SELECT name, coalesce(title, ''), coalesce(mobile, phone, email, '') FROM contacts WHERE account_id = ? "
    "AND deleted_at IS NULL ORDER BY is_primary DESC, name_key LIMIT ?"
)
SAID = (
    "SELECT t.subject, t.at, t.kind, coalesce(t.next_action, '') FROM activities t WHERE t.account_id = ? "
    "AND t.deleted_at IS NULL ORDER BY t.at DESC, t.id DESC LIMIT ?"
)


class Line(NamedTuple):
    """One thing of the pack.

    ``day`` is an ISO day or empty, ``at`` a moment in milliseconds or None, ``amount`` in minor units of ``currency``,
    ``state`` how the new owner answered, for what waits for an answer; ``what`` the kind of a follow-up.
    """

    section: str
    name: str
    day: str = ""
    at: int | None = None
    amount: int | None = None
    currency: str = ""
    note: str = ""
    state: str = ""
    what: str = ""


class HandOverPack(NamedTuple):
    """The whole pack; ``on`` is when it was handed over, in milliseconds, or None where that is not known."""

    account: str
    number: str
    phone: str
    giver: str
    taker: str
    reason: str
    on: int | None
    lines: tuple[Line, ...]

    def of(self, section: str) -> list[Line]:
        """The lines of one section."""
        return [line for line in self.lines if line.section == section]


def read(connection: Connection, account: str) -> HandOverPack:
    """Read the pack of an account's last hand-over."""
    head = connection.execute(HEAD, (account,)).fetchone()
    along = [_line(item) for item in hand_over_items.items(connection, account)]
    people = [
        Line("people", name, note=reach, what=title)
        for name, title, reach in connection.execute(PEOPLE, (account, MOST))
    ]
    said = [
        Line("said", subject, at=at, note=following, what=kind)
        for subject, at, kind, following in connection.execute(SAID, (account, MOST))
    ]
    return HandOverPack._make((*head, (*along, *people, *said)))


def _line(item: hand_over_items.Item) -> Line:
    ends = item.kind == "account" and item.title == "contract_ends_on"
    note = " · ".join(part for part in (item.next_step, item.reason) if part)
    return Line(
        PARTS[item.kind], item.title, item.contract_day if ends else item.day, item.at, item.amount,
        item.currency or "", note, item.status,
    )  # fmt: skip
