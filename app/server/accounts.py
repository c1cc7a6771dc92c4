"""Users, teams and passwords: argon2id, and the same answer and time for a name that does not exist."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from uuid_utils import uuid7

from app.rules.errors import Refused, Trouble
from app.server import audit, clock, feed, rows, scope

if TYPE_CHECKING:
    from app.rules.choices import Role
    from app.server.store import Connection
    from app.sync.protocol import Value

SHORTEST = 8
_hasher = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=4)


class Known(NamedTuple):
    """A user as the login sees them."""

    id: str
    name: str
    role: str
    active: bool


@cache
def _nobody() -> str:
    """A hash to verify against when the name is unknown, so that both take as long."""
    return _hasher.hash(str(uuid7()))


def create(connection: Connection, table: str, fields: dict[str, Value]) -> str:
    """Add a row to a shared list as the server itself; gives its id."""
    new, now = str(uuid7()), clock.now()
    with connection.transaction():
        organisation = _one(connection, "SELECT id FROM organisations LIMIT 1")
        v = feed.next_version(connection, now)
        row = {"id": new, "account_id": organisation, **fields, "sv": v, "created_at": now, "updated_at": now}
        rows.insert(connection, table, tuple(row), [tuple(row.values())])
        feed.stamp(connection, v, [feed.Stamp(organisation, table, new)])
        scope.regrant(connection, v)
    return new


def change(connection: Connection, table: str, pk: str, fields: dict[str, Value]) -> None:
    """Change a row of a shared list as the server itself."""
    now = clock.now()
    with connection.transaction():
        before = rows.select(connection, table, [pk])[0]
        v = feed.next_version(connection, now)
        row = {**before, **fields, "sv": v, "updated_at": now}
        rows.update(connection, table, (*fields, "sv", "updated_at"), [row])
        feed.stamp(connection, v, [feed.Stamp(str(before["account_id"]), table, pk)])
        scope.regrant(connection, v)


def add_user(connection: Connection, login: str, role: Role, password: str, team: str | None = None) -> str:
    """Add somebody who may sign in; gives the id.

    Raises:
        Refused: ``user-exists``, ``password-too-short``, ``team-unknown``.
    """
    _check_password(password)
    if connection.execute("SELECT 1 FROM credentials WHERE login = %s", [login.casefold()]).fetchone():
        raise Refused("user-exists", "login", login=login)
    team_id = find_team(connection, team) if team else None
    with connection.transaction():
        fields: dict[str, Value] = {
            "login": login,
            "name": login,
            "role": role.value,
            "team_id": team_id,
            "active": 1,
        }
        user = create(connection, "users", fields)
        connection.execute(
            "INSERT INTO credentials (user_id, login, password_hash) VALUES (%s, %s, %s)",
            [user, login.casefold(), _hasher.hash(password)],
        )
        audit.record(connection, "user-add", user_added=user, role=role.value)
    return user


def disable_user(connection: Connection, login: str) -> str:
    """Take away a user's access; what they own stays where it is, for their manager."""
    user = find_user(connection, login)
    with connection.transaction():
        # the tokens stay and open nothing any more: so the user is told why, and not asked for a password
        change(connection, "users", user, {"active": 0, "left_at": clock.now()})
        audit.record(connection, "user-disable", user_disabled=user)
    return user


def set_password(connection: Connection, login: str, password: str) -> str:
    """Give a user a new password and end their sessions."""
    _check_password(password)
    user = find_user(connection, login)
    with connection.transaction():
        connection.execute(
            "UPDATE credentials SET password_hash = %s WHERE user_id = %s", [_hasher.hash(password), user]
        )
        connection.execute("DELETE FROM tokens WHERE user_id = %s", [user])
        audit.record(connection, "user-password", user_changed=user)
    return user


def give_passwords(connection: Connection, password: str) -> list[str]:
    """Let everybody sign in who cannot yet; gives all login names."""
    _check_password(password)
    hashed = _hasher.hash(password)
    connection.execute(
        "INSERT INTO credentials (user_id, login, password_hash) SELECT id, lower(login), %s FROM users "
        "ON CONFLICT DO NOTHING",
        [hashed],
    )
    return [row[0] for row in connection.execute("SELECT login FROM credentials ORDER BY login")]


def add_team(connection: Connection, name: str, under: str | None = None) -> str:
    """Add a team, under another one or at the top; gives its id."""
    parent = find_team(connection, under) if under else None
    team = create(connection, "teams", {"name": name, "parent_id": parent})
    audit.record(connection, "team-add", team=team)
    return team


def move_team(connection: Connection, name: str, under: str | None) -> str:
    """Hang a team, with all that is under it, elsewhere in the tree.

    Raises:
        Refused: ``team-unknown``, ``team-in-itself``.
    """
    team = find_team(connection, name)
    parent = find_team(connection, under) if under else None
    if parent is not None and parent in _under(connection, team):
        raise Refused("team-in-itself", team=name)
    change(connection, "teams", team, {"parent_id": parent})
    audit.record(connection, "team-move", team=team)
    return team


def find_team(connection: Connection, name: str) -> str:
    """Find a team by name or id."""
    query = "SELECT id FROM teams WHERE deleted_at IS NULL AND (name = %s OR id = %s) ORDER BY id LIMIT 1"
    row = connection.execute(query, [name, name]).fetchone()
    if row is None:
        raise Refused("team-unknown", "team", team=name)
    return str(row[0])


def find_user(connection: Connection, login: str) -> str:
    """Find a user by login."""
    row = connection.execute(
        "SELECT user_id FROM credentials WHERE login = %s", [login.casefold()]
    ).fetchone()
    if row is None:
        raise Refused("user-unknown", "login", login=login)
    return str(row[0])


def verify(connection: Connection, login: str, password: str) -> Known | None:
    """Check name and password; None when they do not fit, whichever of the two is wrong."""
    row = connection.execute(
        "SELECT u.id, u.name, u.role, u.active, c.password_hash FROM credentials c JOIN users u ON u.id = c.user_id "
        "WHERE c.login = %s AND u.deleted_at IS NULL",
        [login.casefold()],
    ).fetchone()
    stored = row[4] if row else _nobody()
    try:
        _hasher.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return None
    return Known(row[0], row[1], row[2], bool(row[3])) if row else None


def _under(connection: Connection, team: str) -> set[str]:
    found = connection.execute(
        "WITH RECURSIVE tree(id) AS (SELECT %s::text UNION "
        "SELECT t.id FROM teams t JOIN tree ON t.parent_id = tree.id) SELECT id FROM tree",
        [team],
    )
    return {row[0] for row in found}


def _check_password(password: str) -> None:
    if len(password) < SHORTEST:
        raise Refused("password-too-short", "password", shortest=SHORTEST)


def _one(connection: Connection, query: str) -> str:
    row = connection.execute(query.encode()).fetchone()
    if row is None:
        raise Trouble("server-database-damaged")
    return str(row[0])
