"""Who is who at an account: whom each person reports to, their part in decisions and how they stand to us."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.storage.connection import Connection

MOST = 200
PEOPLE = (
    "SELECT c.id, c.name, coalesce(c.title, ''), c.reports_to_id, c.is_primary, "
    "(SELECT p.decision_role FROM deal_contacts p WHERE p.contact_id = c.id AND p.deleted_at IS NULL "
    "AND p.decision_role IS NOT NULL ORDER BY p.updated_at DESC LIMIT 1), "
    "(SELECT p.attitude FROM deal_contacts p WHERE p.contact_id = c.id AND p.deleted_at IS NULL "
    "AND p.attitude IS NOT NULL ORDER BY p.updated_at DESC LIMIT 1) "
    "FROM contacts c WHERE c.account_id = ? AND c.deleted_at IS NULL ORDER BY c.is_primary DESC, c.name_key LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class Person:
    """One contact on the map.

    Attributes:
        level: steps below the top of the account; people in a circle of reports stand at the top.
        role: part in decisions, of the deal in which it was last said.
        attitude: how the person stands to us, as last said.
    """

    id: str
    name: str
    title: str
    reports_to: str | None
    primary: bool
    role: str | None
    attitude: str | None
    level: int


def people(connection: Connection, account: str) -> list[Person]:
    """The people of an account, the top first."""
    rows = connection.execute(PEOPLE, (account, MOST)).fetchall()
    above = {row[0]: row[3] for row in rows}
    found = []
    for record, name, title, boss, primary, role, attitude in rows:
        known = boss if boss in above and boss != record else None
        found.append(Person(record, name, title, known, bool(primary), role, attitude, _level(record, above)))
    return sorted(found, key=_height)


def _level(record: str, above: dict[str, str | None]) -> int:
    seen, level, boss = {record}, 0, above.get(record)
    while boss is not None and boss in above:
        if boss in seen:
            return 0
        seen.add(boss)
        level, boss = level + 1, above[boss]
    return level


def _height(person: Person) -> int:
    return person.level
