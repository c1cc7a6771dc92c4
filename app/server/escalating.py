"""The clocks of complaints by the server: due times and escalation by the same rules as on a laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from uuid_utils import uuid7

from app.model.complaint_cases import Case, read_cases
from app.model.time_limits import read_book
from app.rules.choices import Role, TaskPriority, TaskStatus
from app.rules.errors import Refused
from app.rules.escalation import Person, task_id, told
from app.rules.moments import from_millis, to_millis
from app.server import clock, feed, lasting, writing
from app.server.scope import Caller, reach
from app.server.work import Work, load
from app.sync.protocol import CONTRACT, Mutation
from app.words.escalation import escalation_task

if TYPE_CHECKING:
    from app.server.organisations import Organisation
    from app.server.rows import Row
    from app.server.store import Connection

BATCH = 500
STAFF = "SELECT id, role, team_id FROM users WHERE active = 1 AND deleted_at IS NULL"
TEAMS = "SELECT id, parent_id FROM teams WHERE deleted_at IS NULL"
AMONG = "c.id = ANY(%s)"


def keep_clocks(connection: Connection, firm: Organisation) -> int:
    """Bring the clocks of all open complaints up to date; how many complaints that changed."""
    due = list(_changes(connection, read_cases(connection), clock.now()))
    return sum(_keep(connection, firm, due[at : at + BATCH]) for at in range(0, len(due), BATCH))


def _changes(connection: Connection, cases: list[Case], now: int) -> dict[str, Row]:
    """What the clocks change, by complaint."""
    book = read_book(connection)
    found: dict[str, Row] = {}
    for case in cases:
        try:
            judged = book.judge_kept(case, from_millis(now))
        except Refused:  # too little working time for the limit; the admin's editor says so
            continue
        if judged is None:
            continue
        policy, stands = judged
        row: Row = {
            "policy_id": policy.id,
            "response_due_at": to_millis(stands.response.due),
            "resolution_due_at": to_millis(stands.resolution.due),
            "escalation": max(case.escalation, stands.escalation),
        }
        if any(getattr(case, key) != value for key, value in row.items()):
            found[case.id] = row
    return found


def _keep(connection: Connection, firm: Organisation, complaints: list[str]) -> int:
    now = clock.now()
    caller = Caller("", Role.ADMIN.value, "", firm.id, firm.schema)
    mutation = Mutation(str(uuid7()), 0, now, CONTRACT, "escalate-complaints")
    with connection.transaction():
        work = Work(connection, caller, reach(connection, caller, (), 0), 0, now, 0)
        load(work, {"complaints": set(complaints)})
        # a reply or a move that came in between counts: judged again under the lock
        cases = {case.id: case for case in read_cases(connection, AMONG, (complaints,))}
        still = _changes(connection, list(cases.values()), now)
        tasks = {
            pk: task_id(pk, int(row["escalation"] or 0))
            for pk, row in still.items()
            if int(row["escalation"] or 0) > cases[pk].escalation
        }
        load(work, {"tasks": set(tasks.values())})
        for pk, row in still.items():
            _change(work, mutation, pk, row)
            if pk in tasks and ("tasks", tasks[pk]) not in work.rows:
                _call(work, cases[pk], int(row["escalation"] or 0), tasks[pk])
        if still:
            writing.write(work, feed.next_version(connection, now))
    return len(still)


def _change(work: Work, mutation: Mutation, pk: str, row: Row) -> None:
    kept = work.rows["complaints", pk]
    changes: Row = {**row, "updated_at": work.now, "updated_by": None}
    lasting.note(work, mutation, "complaints", pk, changes)
    kept.values |= changes
    kept.changed |= set(changes)
    kept.same = False


def _call(work: Work, case: Case, level: int, task: str) -> None:
    staff = [Person(*row) for row in work.connection.execute(STAFF)]
    teams: dict[str, str | None] = dict(work.connection.execute(TEAMS).fetchall())
    title, text = escalation_task(level, case.number, case.subject)
    row: Row = {
        "id": task, "account_id": case.account_id, "title": title, "description": text,
        "status": TaskStatus.TODO.value, "due_at": work.now, "about_kind": "complaint", "about_id": case.id,
        "priority": (TaskPriority.HIGH if level == 1 else TaskPriority.URGENT).value,
        "assignee_id": told(level, case.owner_id, staff, teams), "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.add("tasks", row, same=False)
