"""The work list of leads: who waits for an answer, who is in contact, who is ready; read by the raw driver."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.rules.choices import LeadStatus
from app.rules.leads import RESPONSE_HOURS, WORKED, Clock, response_clock
from app.rules.moments import from_millis
from app.storage import lists
from app.storage.list_spec import Filter

if TYPE_CHECKING:
    import datetime as dt

    from app.storage.connection import Connection
    from app.storage.list_spec import ListQuery

MOST = 2_000  # lines shown; the table shows all
GROUPS = ("waiting", LeadStatus.QUALIFIED, LeadStatus.CONTACTING, LeadStatus.NURTURING)
OPEN = Filter("status", "in", tuple(status.value for status in WORKED))
HOURS_KEY = "lead-first-response-hours"


class LeadLine(NamedTuple):
    """One lead of the work list."""

    id: str
    name: str
    company: str
    status: str
    score: int
    clock: Clock


class LeadGroup(NamedTuple):
    """Leads that ask for the same next; ``key`` is one of ``GROUPS``."""

    key: str
    lines: tuple[LeadLine, ...]


def hours(connection: Connection) -> int:
    """Within how many hours the firm answers a lead."""
    row = connection.execute(
        "SELECT value FROM assumptions WHERE key = ? AND deleted_at IS NULL ORDER BY updated_at DESC",
        (HOURS_KEY,),
    ).fetchone()
    return int(row[0]) if row and str(row[0]).isdigit() else RESPONSE_HOURS


def work_list(connection: Connection, query: ListQuery, now: dt.datetime) -> list[LeadGroup]:
    """The leads that a list's question asks for, by what they ask for: the latest answer first, then the best score."""
    limit = hours(connection)
    groups: dict[str, list[LeadLine]] = {key: [] for key in GROUPS}
    rowids = list(lists.ids(connection, query)[:MOST])
    rows = connection.execute(
        "SELECT id, name, coalesce(company, ''), status, coalesce(score, 0), created_at, first_response_at FROM leads"
        f" WHERE rowid IN ({','.join(map(str, rowids))})"
    )
    for lead, name, company, status, score, came, answered in rows:
        at = None if answered is None else from_millis(answered)
        clock = response_clock(from_millis(came), at, now, limit)
        key = "waiting" if status == LeadStatus.NEW or at is None else status
        groups.setdefault(key, []).append(LeadLine(lead, name, company, status, score, clock))
    for key, lines in groups.items():
        lines.sort(key=_by_clock if key == "waiting" else _by_score)
    return [LeadGroup(key, tuple(lines)) for key, lines in groups.items()]


def _by_clock(line: LeadLine) -> tuple[bool, int, int, str]:
    return line.clock.answered, line.clock.seconds, -line.score, line.id


def _by_score(line: LeadLine) -> tuple[int, str]:
    return -line.score, line.id
