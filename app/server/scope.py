"""The one place that decides who reaches what.

A scope is what ``account_id`` names: an account, a user (private rows), a pool, a team, or the organisation (shared
lists). Grants say who reaches which scope and may write there, each with the version it changed in; they are derived by
one statement from owners, account teams, the team tree and pools, in the transaction that changes any of these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.rules.choices import Role
from app.sync.merge import ALWAYS_ACCEPTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.server.store import Connection

REACH = """
WITH RECURSIVE
tree(top, team) AS (
    SELECT id, id FROM teams WHERE deleted_at IS NULL
    UNION SELECT tree.top, teams.id FROM tree JOIN teams ON teams.parent_id = tree.team AND teams.deleted_at IS NULL),
staff AS (SELECT id, role, team_id FROM users WHERE active = 1 AND deleted_at IS NULL),
leads(leader, follower) AS (
    SELECT m.id, u.id FROM staff m JOIN tree ON tree.top = m.team_id AND m.role = 'manager'
    JOIN users u ON u.team_id = tree.team
    UNION SELECT a.id, u.id FROM staff a CROSS JOIN users u WHERE a.role = 'admin'),
pool_users(pool, user_id, leads) AS (
    SELECT p.id, s.id, s.role <> 'rep' FROM pools p CROSS JOIN staff s
    WHERE p.deleted_at IS NULL AND (p.team_id IS NULL OR s.role = 'admin')
    UNION SELECT p.id, s.id, false FROM pools p JOIN tree ON tree.top = p.team_id JOIN staff s ON s.team_id = tree.team
    WHERE p.deleted_at IS NULL
    UNION SELECT p.id, s.id, true FROM pools p JOIN tree ON tree.team = p.team_id
    JOIN staff s ON s.team_id = tree.top AND s.role = 'manager' WHERE p.deleted_at IS NULL),
holders(account_id, user_id, writes) AS (
    SELECT id, owner_id, true FROM accounts WHERE owner_id IS NOT NULL {accounts}
    UNION ALL SELECT account_id, user_id, "right" = 'write' FROM account_members WHERE deleted_at IS NULL {members}
    UNION ALL SELECT id, created_by, true FROM accounts
    WHERE owner_id IS NULL AND pool_id IS NULL AND created_by IS NOT NULL {accounts}),
wanted(user_id, account_id, writes) AS (
    SELECT h.user_id, h.account_id, h.writes FROM holders h JOIN staff s ON s.id = h.user_id
    UNION ALL SELECT l.leader, h.account_id, true FROM holders h JOIN leads l ON l.follower = h.user_id
    UNION ALL SELECT p.user_id, a.id, p.leads FROM accounts a JOIN pool_users p ON p.pool = a.pool_id
    WHERE a.owner_id IS NULL {pooled}
    UNION ALL SELECT s.id, a.id, true FROM accounts a CROSS JOIN staff s WHERE s.role = 'admin' {pooled}
    {others})
"""

OTHERS = """
    UNION ALL SELECT s.id, s.id, true FROM staff s
    UNION ALL SELECT leader, follower, true FROM leads
    UNION ALL SELECT user_id, pool, leads FROM pool_users
    UNION ALL SELECT s.id, tree.team, s.role <> 'rep' FROM staff s JOIN tree ON tree.top = s.team_id
    UNION ALL SELECT s.id, o.id, true FROM staff s CROSS JOIN organisations o
"""

GRANT = """
, wanted_once AS (SELECT user_id, account_id, bool_or(writes) AS writes FROM wanted GROUP BY user_id, account_id),
dropped AS (
    UPDATE grants g SET gone = true, v = %(v)s, device_id = NULL
    WHERE NOT g.gone {granted}
      AND NOT EXISTS (SELECT 1 FROM wanted_once w WHERE w.user_id = g.user_id AND w.account_id = g.account_id))
INSERT INTO grants AS g (user_id, account_id, v, gone, writes, device_id)
SELECT w.user_id, w.account_id, %(v)s, false, w.writes,
       CASE WHEN w.user_id = %(user)s AND w.account_id = ANY(%(fresh)s::text[]) THEN %(device)s::text END
FROM wanted_once w
ON CONFLICT (user_id, account_id) DO UPDATE
SET v = CASE WHEN g.gone THEN excluded.v ELSE g.v END, gone = false, writes = excluded.writes,
    device_id = CASE WHEN g.gone THEN excluded.device_id ELSE g.device_id END
WHERE g.gone OR g.writes <> excluded.writes
"""

REACH_ALL = REACH.format(accounts="", members="", pooled="", others=OTHERS)
REGRANT_ALL = REACH_ALL + GRANT.format(granted="")
REGRANT_SOME = REACH.format(
    accounts="AND id = ANY(%(ids)s::text[])",
    members="AND account_id = ANY(%(ids)s::text[])",
    pooled="AND a.id = ANY(%(ids)s::text[])",
    others="",
) + GRANT.format(granted="AND g.account_id = ANY(%(ids)s::text[])")

REACH_TABLES = frozenset({"users", "teams", "pools", "organisations"})
"""Changes of these may change anybody's reach."""

ACCOUNT_COLUMNS = frozenset({"owner_id", "pool_id"})
"""Changes of these change who reaches that account."""

ADMIN_LISTS = frozenset(
    {
        "organisations",
        "users",
        "teams",
        "pipelines",
        "stages",
        "custom_fields",
        "sla_policies",
        "work_calendars",
        "calendar_days",
        "loyalty_tiers",
    }
)
LEADER_LISTS = frozenset(
    {
        "pools",
        "targets",
        "products",
        "price_lists",
        "price_list_items",
        "exchange_rates",
        "care_plans",
        "care_steps",
        "visit_forms",
        "visit_questions",
        "surveys",
        "survey_questions",
    }
)
READ_IS_ENOUGH = frozenset({"claims", "disputes", "comments", "ownership_events"})
"""What may be added to an account that one only sees, such as a pooled one."""


OWN_ROWS = {"disputes": "opened_by"}
"""Rows that the person in this column may change although they only see the account."""


class Grant(NamedTuple):
    """What a user has of one scope."""

    v: int
    gone: bool
    writes: bool


class Caller(NamedTuple):
    """Who asks: the user, their role, their device, and the firm."""

    user: str
    role: str
    device: str
    organisation: str
    schema: str


class Reach:
    """The scopes that one caller reaches, of those that a request is about."""

    def __init__(self, caller: Caller, grants: dict[str, Grant], seen: int) -> None:
        self.caller = caller
        self._grants = grants
        self._seen = seen
        self._fresh: set[str] = set()

    def add_new(self, accounts: Iterable[str]) -> None:
        """Count accounts that the caller is creating in this request as theirs."""
        self._fresh.update(accounts)

    @property
    def fresh(self) -> frozenset[str]:
        """Accounts that the caller is creating."""
        return frozenset(self._fresh)

    def may_read(self, scope: str) -> bool:
        """Whether the caller sees the scope."""
        grant = self._grants.get(scope)
        return scope in self._fresh or (grant is not None and not grant.gone)

    def may_write(self, scope: str, table: str) -> bool:
        """Whether the caller may change rows of a table in the scope."""
        if scope in self._fresh:
            return True
        grant = self._grants.get(scope)
        if grant is None or grant.gone or not grant.writes:
            return False
        return scope != self.caller.organisation or may_write_list(self.caller.role, table)

    def may_edit(self, scope: str, table: str, values: Mapping[str, object]) -> bool:
        """Whether the caller may change this row, which is theirs even where they only see the account."""
        mine = table in OWN_ROWS and values.get(OWN_ROWS[table]) == self.caller.user
        return self.may_write(scope, table) or (mine and self.may_read(scope))

    def may_add(self, scope: str, table: str) -> bool:
        """Whether the caller may add rows of a table in the scope.

        What was done for an account is accepted although it has been given away since: the caller could not know.
        """
        if self.may_write(scope, table) or table in ALWAYS_ACCEPTED:
            return True
        grant = self._grants.get(scope)
        if grant is None or scope == self.caller.organisation:
            return False
        return grant.v > self._seen if grant.gone else table in READ_IS_ENOUGH


def may_write_list(role: str, table: str) -> bool:
    """Whether a role may change a shared list of the organisation."""
    if role == Role.ADMIN:
        return True
    return table not in ADMIN_LISTS and (role == Role.MANAGER or table not in LEADER_LISTS)


def reach(connection: Connection, caller: Caller, scopes: Iterable[str], seen: int) -> Reach:
    """Look up what the caller has of these scopes; ``seen`` is the version that their copy stands at."""
    rows = connection.execute(
        "SELECT account_id, v, gone, writes FROM grants WHERE user_id = %s AND account_id = ANY(%b)",
        [caller.user, list(set(scopes))],
    ).fetchall()
    return Reach(caller, {row[0]: Grant(*row[1:]) for row in rows}, seen)


def regrant(
    connection: Connection,
    v: int,
    accounts: Iterable[str] | None = None,
    caller: Caller | None = None,
    fresh: Iterable[str] = (),
) -> None:
    """Derive the grants anew, of some accounts or of everything, as of version ``v``.

    Args:
        connection: within the transaction that changed an owner, a team, a pool or a user.
        v: the version of that change.
        accounts: whose reach may have changed; None for all scopes.
        caller: whose device already has the ``fresh`` accounts.
        fresh: accounts made by that device.
    """
    values = {
        "v": v,
        "user": caller.user if caller else None,
        "device": caller.device if caller else None,
        "fresh": list(fresh),
    }
    if accounts is None:
        connection.execute(REGRANT_ALL, values)
    else:
        connection.execute(REGRANT_SOME, {**values, "ids": list(accounts)})
