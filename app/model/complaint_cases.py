"""Complaints as their clocks see them, read by the same statements on laptop and server."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple, Protocol

from app.rules.moments import from_millis
from app.rules.settled import SETTLED
from app.rules.sla import Contact
from app.rules.standing import History, Step

OPEN = f"c.deleted_at IS NULL AND c.status NOT IN {SETTLED}"
CASES = (
    "SELECT c.id, c.account_id, c.severity, a.level, c.status, c.received_at, c.first_response_at, c.resolved_at, "
    "c.policy_id, c.response_due_at, c.resolution_due_at, c.escalation, c.owner_id, coalesce(c.number, ''), c.subject "
    "FROM complaints c LEFT JOIN accounts a ON a.id = c.account_id WHERE "
)
STEPS = (
    "SELECT s.complaint_id, s.at, s.to_status FROM complaint_changes s "
    "JOIN complaints c ON c.id = s.complaint_id WHERE s.deleted_at IS NULL AND "
)
CONTACTS = (
    "SELECT x.about_id, x.at, x.kind, coalesce(x.direction, '') FROM activities x "
    "JOIN complaints c ON c.id = x.about_id "
    "WHERE x.about_kind = 'complaint' AND x.deleted_at IS NULL AND x.internal = 0 AND "
)


class Reader(Protocol):
    """A connection of either driver."""

    def execute(self, query: str, parameters: Any = (), /) -> Iterable[Any]:
        """Rows of a statement."""


class Case(NamedTuple):
    """A complaint as its clocks see it, with what is stored of them; times in milliseconds since 1970 UTC."""

    id: str
    account_id: str
    severity: str
    level: str | None
    status: str
    received_at: int
    first_response_at: int | None
    resolved_at: int | None
    policy_id: str | None
    response_due_at: int | None
    resolution_due_at: int | None
    escalation: int
    owner_id: str | None
    number: str
    subject: str
    history: History


def read_cases(connection: Reader, where: str = OPEN, parameters: tuple[Any, ...] = ()) -> list[Case]:
    """The complaints that a condition over ``c`` names, with their histories; all open ones without one."""
    steps, contacts = defaultdict[str, list[Step]](list), defaultdict[str, list[Contact]](list)
    for complaint, at, to in connection.execute(STEPS + where, parameters):
        steps[complaint].append(Step(from_millis(at), to))
    for complaint, at, kind, direction in connection.execute(CONTACTS + where, parameters):
        contacts[complaint].append(Contact(from_millis(at), kind, direction))
    found = []
    for row in connection.execute(CASES + where, parameters):
        status, received, answered, resolved = row[4:8]
        history = History(
            from_millis(received), status, steps.get(row[0], ()), contacts.get(row[0], ()),
            None if answered is None else from_millis(answered),
            None if resolved is None else from_millis(resolved),
        )  # fmt: skip
        found.append(Case._make((*row, history)))
    return found
