"""服务时限: which clock runs for a complaint, what is due when, and what a change of policy does not touch."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.complaint_cases import Case, read_cases
from app.model.complaints import Complaint
from app.model.time_limits import Book, read_book
from app.rules.errors import Refused
from app.rules.moments import from_millis, to_millis
from app.rules.settled import SETTLED
from app.rules.standing import Standing, answered_at
from app.storage.actor import actor
from app.storage.clock import now
from app.storage.connection import Connection

ONE = "c.id = ?"


class Change(NamedTuple):
    """What the clock changes of a stored complaint."""

    case: Case
    policy_id: str
    response_due_at: int
    resolution_due_at: int
    escalation: int

    @property
    def moves_due(self) -> bool:
        """Whether a due time or the policy differs from what is stored."""
        kept = self.case
        return (self.policy_id, self.response_due_at, self.resolution_due_at) != (
            kept.policy_id, kept.response_due_at, kept.resolution_due_at,
        )  # fmt: skip

    @property
    def rises(self) -> bool:
        """Whether the complaint is escalated further than it was."""
        return self.escalation > self.case.escalation


def standing(connection: Connection, complaint_id: str, at: dt.datetime) -> Standing | None:
    """How one complaint stands at a time; None without a policy and a calendar for it."""
    for case in read_cases(connection, ONE, (complaint_id,)):
        try:
            found = read_book(connection).judge(case, at)
        except Refused:
            return None
        return found[1] if found else None
    return None


def changes(connection: Connection, at: dt.datetime) -> list[Change]:
    """What the clocks change of the open complaints at a time."""
    return [
        change
        for change in _changes(read_book(connection), read_cases(connection), at)
        if change.moves_due or change.rises
    ]


def _changes(book: Book, cases: Sequence[Case], at: dt.datetime) -> Iterator[Change]:
    for case in cases:
        try:
            found = book.judge_kept(case, at)
        except Refused:  # too little working time for the limit: what is stored stays, the editor says why
            continue
        if found is not None:
            policy, stands = found
            yield Change(
                case, policy.id, to_millis(stands.response.due), to_millis(stands.resolution.due),
                max(case.escalation, stands.escalation),
            )  # fmt: skip


def set_clock(session: Session, complaint: Complaint) -> None:
    """Give a complaint its policy and due times; what is settled keeps those that it was settled under."""
    if complaint.status in SETTLED and complaint.resolution_due_at is not None:
        return
    session.flush()
    driver = driver_of(session)
    cases = read_cases(driver, ONE, (complaint.id,))
    for change in _changes(read_book(driver), cases, now(session)):
        if change.moves_due:
            complaint.policy_id = change.policy_id
            complaint.response_due_at = from_millis(change.response_due_at)
            complaint.resolution_due_at = from_millis(change.resolution_due_at)


def note_reply(session: Session, about_kind: str | None, about_id: str | None) -> None:
    """After a follow-up: a complaint remembers its first real reply, whichever laptop logged it first."""
    if about_kind != "complaint" or about_id is None:
        return
    complaint = session.get(Complaint, about_id)
    if complaint is None:
        return
    session.flush()
    for case in read_cases(driver_of(session), ONE, (about_id,)):
        answered = answered_at(case.history)
        if complaint.first_response_at != answered:
            complaint.first_response_at = answered


def recompute(session: Session) -> int:
    """Judge all open complaints by the policies and calendars of now; how many due times moved."""
    session.flush()
    found = [change for change in changes(driver_of(session), now(session)) if change.moves_due]
    write_dues(session, found)
    return len(found)


def write_dues(session: Session, moved: Sequence[Change]) -> None:
    """Store due times."""
    at, who = to_millis(now(session)), actor(session).user_id
    driver_of(session).executemany(
        "UPDATE complaints SET policy_id = ?, response_due_at = ?, resolution_due_at = ?, updated_at = ?, "
        "updated_by = ? WHERE id = ?",
        [(c.policy_id, c.response_due_at, c.resolution_due_at, at, who, c.case.id) for c in moved],
    )
    _forget(session, {change.case.id for change in moved})


def _forget(session: Session, ids: set[str]) -> None:
    """What was written beside the session is read again."""
    for record in list(session.identity_map.values()):
        if isinstance(record, Complaint) and record.id in ids:
            session.expire(record)


def leave_policy(session: Session, policy_ids: Sequence[str], since: dt.date, zone: dt.tzinfo) -> None:
    """Let open complaints received on or after a day fall under the policies of now."""
    begin = dt.datetime.combine(since, dt.time(), zone)
    query = select(Complaint).where(
        Complaint.policy_id.in_(policy_ids),
        Complaint.status.notin_(SETTLED),
        Complaint.received_at >= begin,
    )
    for complaint in session.scalars(query):
        complaint.policy_id = None


def driver_of(session: Session) -> Connection:
    """The driver's connection under a session."""
    return cast("Connection", session.connection().connection.driver_connection)


def missing_years(book: Book, at: dt.datetime) -> Mapping[str, tuple[int, ...]]:
    """Calendars, by name, whose holidays are unknown this year, or from November on next year."""
    soon = at + dt.timedelta(days=61)
    found = {book.names[key]: calendar.years_missing(at, soon) for key, calendar in book.calendars.items()}
    return {name: years for name, years in found.items() if years}
