"""撞单: who touched a customer when, from what was recorded at the time; and the disputes about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.storage.connection import Connection

NAME = "coalesce((SELECT u.name FROM users u WHERE u.id = {0}), '')"
MOST = 2_000
ALIVE = "t.account_id = :account AND t.deleted_at IS NULL"
VISITED = "coalesce(t.checked_in_at, t.planned_start_at)"
MOVED = f"{NAME.format('t.from_id')} || ' → ' || {NAME.format('t.to_id')} || coalesce(': ' || t.reason, '')"
SOURCES = (
    ("accounts", "t.created_at", "t.created_by", "'made'", "account", "''"),
    ("ownership_events", "t.at", "coalesce(t.to_id, t.from_id)", "t.cause", "ownership_event", MOVED),
    ("activities", "t.at", "t.owner_id", "t.kind", "activity", "t.subject"),
    ("visits", VISITED, "t.owner_id", "t.purpose", "visit", "t.result"),
    ("claims", "t.asked_at", "t.user_id", "t.result", "claim", "t.reason"),
    ("deals", "t.created_at", "t.owner_id", "t.status", "deal", "t.name"),
)


class Touch(NamedTuple):
    """One moment at which somebody had to do with the customer.

    Attributes:
        at: milliseconds since 1970.
        who_id: the colleague, or None when nobody is recorded.
        what: ``made``, the cause of an ownership event, the kind of an activity, the purpose of a visit, the
            state of a deal, the result of a claim.
        kind: of the record that says so.
        record: its id.
        words: its subject, move or reason.
        who: the colleague's name.
    """

    at: int
    who_id: str | None
    what: str
    kind: str
    record: str
    words: str
    who: str


class Party(NamedTuple):
    """What one colleague did: first and last touch (milliseconds since 1970), how often, and whether they hold it."""

    id: str
    name: str
    first: int
    last: int
    touches: int
    holds: bool


def touches(connection: Connection, account: str) -> list[Touch]:
    """Everything in the order in which it happened."""
    union = " UNION ALL ".join(
        f"SELECT {at} AS at, {who} AS who, {what}, '{kind}', t.id, coalesce({words}, '') FROM {table} t WHERE {ALIVE}"
        for table, at, who, what, kind, words in SOURCES
    )
    sql = f"SELECT x.*, {NAME.format('x.who')} FROM ({union}) x WHERE x.at IS NOT NULL ORDER BY 1 LIMIT :n"
    return [Touch(*row) for row in connection.execute(sql, {"account": account, "n": MOST})]


def parties(connection: Connection, account: str, found: list[Touch]) -> list[Party]:
    """Who was there, the first one first."""
    row = connection.execute("SELECT owner_id FROM accounts WHERE id = ?", (account,)).fetchone()
    by_person: dict[str, list[Touch]] = {}
    for touch in found:
        if touch.who_id:
            by_person.setdefault(touch.who_id, []).append(touch)
    return [
        Party(who, mine[0].who, mine[0].at, mine[-1].at, len(mine), row is not None and row[0] == who)
        for who, mine in by_person.items()
    ]


class Dispute(NamedTuple):
    """A dispute as it stands; moments in milliseconds since 1970."""

    id: str
    opened_by: str
    opener: str
    against_id: str | None
    against: str
    status: str
    opened_at: int
    to_id: str | None
    to_name: str
    decider: str
    decided_at: int | None
    reason: str


class Evidence(NamedTuple):
    """What one side brought forward."""

    at: int
    who_id: str
    who: str
    words: str


def disputes(connection: Connection, account: str) -> list[Dispute]:
    """The disputes about an account, the newest first."""
    sql = (
        f"SELECT t.id, t.opened_by, {NAME.format('t.opened_by')}, t.against_id, {NAME.format('t.against_id')}, "
        f"t.status, t.created_at, t.decision, {NAME.format('t.decision')}, {NAME.format('t.decided_by')}, "
        f"t.decided_at, coalesce(t.reason, '') FROM disputes t WHERE {ALIVE} ORDER BY t.created_at DESC, t.id DESC"
    )
    return [Dispute(*row) for row in connection.execute(sql, {"account": account})]


def evidence(connection: Connection, dispute: str) -> list[Evidence]:
    """What both sides said, in order."""
    sql = (
        f"SELECT t.created_at, t.created_by, {NAME.format('t.created_by')}, t.body FROM comments t "
        "WHERE t.kind = 'dispute' AND t.record_id = ? AND t.deleted_at IS NULL ORDER BY t.created_at, t.id"
    )
    return [Evidence(*row) for row in connection.execute(sql, (dispute,))]
