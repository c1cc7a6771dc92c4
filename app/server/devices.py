"""Devices and their tokens: opaque, kept as hashes, renewed, revoked; and the login with its back-off."""

from __future__ import annotations

import hashlib
import secrets
from typing import TYPE_CHECKING, NamedTuple

from uuid_utils import uuid7

from app.rules.choices import DeviceStatus
from app.rules.errors import Refused, Trouble
from app.rules.unlocking import unlock_code
from app.server import accounts, audit, clock, keys
from app.server.organisations import PREFIX, find_organisation
from app.server.scope import Caller
from app.sync.protocol import LoginAnswer

if TYPE_CHECKING:
    from app.server.store import Connection, Store
    from app.sync.protocol import Login

DAY = 24 * 3600 * 1000
TOKEN_DAYS = 30
LEASE_DAYS = 30
FREE_TRIES = 5
LONGEST_WAIT = 15 * 60 * 1000
WIPE = "wipe"
"""Status of a device that is to push what it has and then destroy its copy."""


class Seen(NamedTuple):
    """A caller whose token counts, and the state of their device."""

    caller: Caller
    status: str


def login(store: Store, message: Login, address: str) -> LoginAnswer:
    """Exchange name and password for a token.

    Raises:
        Trouble: ``login-wait``, ``login-wrong``, ``disabled``, ``revoked``.
        Refused: ``organisation-unknown``, ``organisation-which``.
    """
    firm = find_organisation(store, message.organisation or None)
    tried = [f"user {message.user.casefold()}", f"address {address}"]
    with store.open(firm.schema) as connection:
        _wait_over(connection, tried)
        known = accounts.verify(connection, message.user, message.password)
        if known is None:
            _count_failure(connection, tried)
            audit.record(connection, "login-wrong")
            raise Trouble("login-wrong")
        if not known.active:
            raise Trouble("disabled")
        with connection.transaction():
            connection.execute("DELETE FROM attempts WHERE key = ANY(%s)", [tried])
            device = _device(connection, known.id, message)
            audit.record(connection, "login", user=known.id, device=device)
            caller = Caller(known.id, known.role, device, firm.id, firm.schema)
            return _answer(connection, caller, known.name)


def refresh(connection: Connection, seen: Seen, token: str) -> LoginAnswer:
    """Give a new token; the old one ends when the new one is first used."""
    name = connection.execute("SELECT name FROM users WHERE id = %s", [seen.caller.user]).fetchone()
    return _answer(connection, seen.caller, name[0] if name else "", replaces=_hash(token))


def logout(connection: Connection, token: str) -> None:
    """End a token."""
    connection.execute("DELETE FROM tokens WHERE hash = %s", [_hash(token)])


def schema_of(token: str) -> str:
    """The schema that a token is for."""
    return PREFIX + token.partition(".")[0]


def recognise(connection: Connection, token: str, schema: str) -> Seen:
    """Find out whose token this is.

    Raises:
        Trouble: ``unauthorised``, ``disabled`` or ``revoked``.
    """
    row = connection.execute(
        "SELECT u.id, u.role, d.id, d.status, u.active, t.expires_at, t.replaces, "
        "(SELECT id FROM organisations LIMIT 1) FROM tokens t "
        "JOIN devices d ON d.id = t.device_id JOIN users u ON u.id = t.user_id WHERE t.hash = %s",
        [_hash(token)],
    ).fetchone()
    if row is None or row[5] < clock.now():
        raise Trouble("unauthorised")
    user, role, device, status, active, _, replaces, organisation = row
    if not active:
        raise Trouble("disabled")
    if status == DeviceStatus.REVOKED:
        raise Trouble("revoked")
    if replaces is not None:
        connection.execute("DELETE FROM tokens WHERE hash = %s", [replaces])
        connection.execute("UPDATE tokens SET replaces = NULL WHERE hash = %s", [_hash(token)])
    return Seen(Caller(user, role, device, organisation, schema), status)


def replace_device(connection: Connection, caller: Caller) -> str:
    """Give a copy that was cloned, or that outlived a restore, an identity of its own; its token goes with it."""
    new, now = str(uuid7()), clock.now()
    with connection.transaction():
        connection.execute(
            "INSERT INTO devices (id, user_id, name, created_at, last_contact_at, replaces_id) "
            "SELECT %s, user_id, name, %s, %s, id FROM devices WHERE id = %s",
            [new, now, now, caller.device],
        )
        audit.record(connection, "device-replace", user=caller.user, device=caller.device, new=new)
    return new


def adopt(connection: Connection, caller: Caller, device: str) -> Caller:
    """Speak for a device that replaces the token's own.

    Two clones hold the same token: each has been given another new device, and both may use theirs.

    Raises:
        Trouble: ``device-unknown`` when it is not a successor of the token's device.
    """
    if device == caller.device:
        return caller
    chain = connection.execute(
        "WITH RECURSIVE line(id, up) AS (SELECT id, replaces_id FROM devices WHERE id = %s AND user_id = %s "
        "UNION SELECT d.id, d.replaces_id FROM devices d JOIN line ON d.id = line.up) "
        "SELECT 1 FROM line WHERE id = %s",
        [device, caller.user, caller.device],
    ).fetchone()
    if chain is None:
        raise Trouble("device-unknown", device=device)
    return caller._replace(device=device)


def set_status(connection: Connection, device: str, status: str) -> None:
    """Revoke a device (no more contact) or order its wipe (it may push, then destroys its copy).

    Raises:
        Refused: ``device-not-found``.
    """
    changed = connection.execute("UPDATE devices SET status = %s WHERE id = %s", [status, device]).rowcount
    if not changed:
        raise Refused("device-not-found", device=device)
    audit.record(connection, f"device-{status}", device=device)


def unlock(connection: Connection, device: str, request: str) -> str:
    """The code that opens a device's copy whose lease is over.

    Raises:
        Refused: ``device-not-found``; ``device-revoked`` for one that is not to be opened any more.
    """
    row = connection.execute("SELECT status FROM devices WHERE id = %s", [device]).fetchone()
    if row is None:
        raise Refused("device-not-found", device=device)
    if row[0] != DeviceStatus.ACTIVE:
        raise Refused("device-closed", device=device)
    audit.record(connection, "device-unlock", device=device)
    return unlock_code(keys.unlock_key(connection, device), request)


def _device(connection: Connection, user: str, message: Login) -> str:
    now = clock.now()
    if message.device:
        row = connection.execute(
            "UPDATE devices SET last_contact_at = %s WHERE id = %s AND user_id = %s RETURNING status",
            [now, message.device, user],
        ).fetchone()
        if row is not None and row[0] == DeviceStatus.REVOKED:
            raise Trouble("revoked")
        if row is not None:
            return message.device
    new = str(uuid7())
    connection.execute(
        "INSERT INTO devices (id, user_id, name, created_at, last_contact_at) VALUES (%s, %s, %s, %s, %s)",
        [new, user, message.device_name[:200], now, now],
    )
    return new


def _answer(connection: Connection, caller: Caller, name: str, replaces: bytes | None = None) -> LoginAnswer:
    token = f"{caller.schema.removeprefix(PREFIX)}.{secrets.token_urlsafe(32)}"
    now = clock.now()
    connection.execute(
        "INSERT INTO tokens (hash, device_id, user_id, created_at, expires_at, replaces) "
        "VALUES (%s, %s, %s, %s, %s, %s)",
        [_hash(token), caller.device, caller.user, now, now + TOKEN_DAYS * DAY, replaces],
    )
    return LoginAnswer(
        token=token,
        device=caller.device,
        user=caller.user,
        organisation=caller.organisation,
        name=name,
        role=caller.role,
        expires_at=now + TOKEN_DAYS * DAY,
        lease_days=LEASE_DAYS,
        server_key=keys.public_key(connection),
        unlock_key=keys.unlock_key(connection, caller.device),
    )


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def _wait_over(connection: Connection, tried: list[str]) -> None:
    row = connection.execute("SELECT max(until) FROM attempts WHERE key = ANY(%s)", [tried]).fetchone()
    wait = (row[0] if row and row[0] else 0) - clock.now()
    if wait > 0:
        raise Trouble("login-wait", seconds=wait // 1000 + 1)


def _count_failure(connection: Connection, tried: list[str]) -> None:
    """After a few free tries each failure doubles the wait."""
    connection.execute(
        "INSERT INTO attempts AS a (key, failures, until) SELECT key, 1, 0 FROM unnest(%(tried)s::text[]) AS key "
        "ON CONFLICT (key) DO UPDATE SET failures = a.failures + 1, until = CASE WHEN a.failures < %(free)s THEN 0 "
        "ELSE %(now)s + least(%(longest)s, 1000 * 2 ^ least(a.failures - %(free)s, 20))::bigint END",
        {"tried": tried, "free": FREE_TRIES, "now": clock.now(), "longest": LONGEST_WAIT},
    )
