"""What a scan for duplicates found, kept with the data; and the pairs that somebody found not to be the same."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.model.base import canonical_json
from app.model.kinds import kind_of
from app.model.settings import DuplicateDismissal
from app.rules.errors import Refused
from app.rules.ids import derived_id
from app.rules.matching import Reason
from app.rules.moments import to_millis
from app.services.duplicate_scan import Pair, Scanned
from app.services.duplicates import TABLES
from app.storage.clock import now
from app.storage.connection import Connection

MOST = 1_000
DETAIL: Mapping[str, str] = {
    "account": "coalesce({0}.city, '')",
    "contact": "coalesce((SELECT f.name FROM accounts f WHERE f.id = {0}.account_id), '')",
    "lead": "coalesce({0}.company, '')",
}
SIDE = "{0}.id, {0}.name, {1}, coalesce((SELECT u.name FROM users u WHERE u.id = {0}.owner_id), '')"


@dataclass(frozen=True, slots=True)
class Side:
    """One record of a pair: its name, what tells it from others of that name, and who holds it."""

    id: str
    name: str
    detail: str
    owner: str


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Two records that may be the same, the older first, with why."""

    a: Side
    b: Side
    score: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """What is left to look at of a scan.

    Attributes:
        pairs: the surest first, at most ``MOST``.
        total: how many there are.
        at_ms: when the scan ended or was stopped; None when there was none.
        complete: nothing was left to compare then.
        dismissed: pairs that are not shown because they are not the same.
    """

    pairs: tuple[Suspicion, ...]
    total: int
    at_ms: int | None
    complete: bool
    dismissed: int


def keep(session: Session, kind: str, found: Scanned) -> None:
    """Keep what a scan found, in place of what an earlier one found."""
    pairs = [[p.a, p.b, p.score, [_flat(reason) for reason in p.reasons]] for p in found.pairs]
    session.execute(
        text(
            "INSERT OR REPLACE INTO duplicate_scans (kind, after, complete, at, pairs) "
            "VALUES (:kind, :after, :complete, :at, :pairs)"
        ),
        {
            "kind": kind,
            "after": found.after,
            "complete": int(found.complete),
            "at": to_millis(now(session)),
            "pairs": canonical_json(pairs),
        },
    )


def begun(connection: Connection, kind: str) -> Scanned | None:
    """A scan that was stopped, to go on with; None when there is none or it was complete."""
    row = connection.execute(
        "SELECT after, pairs FROM duplicate_scans WHERE kind = ? AND complete = 0", (kind,)
    ).fetchone()
    if row is None:
        return None
    pairs = (Pair(a, b, score, _reasons(reasons)) for a, b, score, reasons in json.loads(row[1]))
    return Scanned(tuple(pairs), row[0])


def review(connection: Connection, kind: str) -> Review:
    """The pairs that are still two living records and that nobody found to be different."""
    scan = connection.execute("SELECT at, complete FROM duplicate_scans WHERE kind = ?", (kind,)).fetchone()
    table = TABLES[kind]
    found = (
        "FROM duplicate_scans s, json_each(s.pairs) p "
        f"JOIN {table} a ON a.id = p.value ->> 0 AND a.deleted_at IS NULL "
        f"JOIN {table} b ON b.id = p.value ->> 1 AND b.deleted_at IS NULL WHERE s.kind = ? "
    )
    dismissed = (
        "EXISTS (SELECT 1 FROM duplicate_dismissals d WHERE d.a_id = min(a.id, b.id) AND d.b_id = max(a.id, b.id) "
        "AND d.deleted_at IS NULL)"
    )
    sides = ", ".join(SIDE.format(side, DETAIL[kind].format(side)) for side in "ab")
    rows = connection.execute(
        f"SELECT {sides}, p.value ->> 2, p.value -> 3 {found} AND NOT {dismissed} ORDER BY 9 DESC, p.key LIMIT {MOST}",
        (kind,),
    )
    pairs = tuple(
        Suspicion(Side(*row[:4]), Side(*row[4:8]), row[8], _reasons(json.loads(row[9]))) for row in rows
    )
    counts = f"SELECT count(*), coalesce(sum({dismissed}), 0) {found}"
    everything, different = connection.execute(counts, (kind,)).fetchone()
    at, complete = scan or (None, 0)
    return Review(pairs, everything - different, at, bool(complete), different)


def dismiss(session: Session, kind: str, one: str, other: str) -> str:
    """Say that two records are not the same, on every laptop that has them; the id of the statement.

    Raises:
        Refused: ``record-missing``, ``merge-itself``.
    """
    if one == other:
        raise Refused("merge-itself")
    known = kind_of(kind)
    a, b = sorted((one, other))
    scopes = [session.get(known.model, each) for each in (a, b)]
    if scopes[0] is None or scopes[1] is None:
        raise Refused("record-missing", kind=known.name, id=a if scopes[0] is None else b)
    statement = derived_id("duplicate_dismissal", known.name, a, b)
    said = session.get(DuplicateDismissal, statement, execution_options={"with_deleted": True})
    if said is None:
        scope = scopes[0].account_id
        session.add(DuplicateDismissal(id=statement, account_id=scope, kind=known.name, a_id=a, b_id=b))
    else:
        said.deleted_at = None
    session.flush()
    return statement


def dismissed_with(connection: Connection, record_id: str) -> set[str]:
    """The records that somebody found not to be the same as this one."""
    rows = connection.execute(
        "SELECT a_id, b_id FROM duplicate_dismissals WHERE deleted_at IS NULL AND (a_id = ?1 OR b_id = ?1)",
        (record_id,),
    )
    return {each for pair in rows for each in pair} - {record_id}


def _flat(reason: Reason) -> list[object]:
    return [reason.code, reason.field, reason.left, reason.right, round(reason.points, 2)]


def _reasons(stored: list[list[object]]) -> tuple[Reason, ...]:
    return tuple(Reason(*each) for each in stored)  # type: ignore[arg-type] # as ``_flat`` wrote them
