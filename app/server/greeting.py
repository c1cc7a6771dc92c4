"""The first message of a sync: where both sides stand, and what the client has to do before anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.rules.errors import Trouble
from app.server import clock, devices, feed, keys
from app.sync.protocol import PULL_CONTRACTS, Action, Hello, HelloAnswer

if TYPE_CHECKING:
    from app.server.devices import Seen
    from app.server.store import Connection

NEW_IDENTITY = frozenset({Action.FORK, Action.RECOVER})


def hello(connection: Connection, seen: Seen, message: Hello) -> HelloAnswer:
    """Answer a hello."""
    caller = seen.caller
    now = clock.now()
    row = connection.execute(
        "UPDATE devices SET last_contact_at = %s, cursor_v = %s WHERE id = %s RETURNING last_seq",
        [now, message.cursor.v, caller.device],
    ).fetchone()
    last = int(row[0]) if row else 0
    action = _action(connection, seen, message, last)
    head = feed.head(connection)
    device = devices.replace_device(connection, caller) if action in NEW_IDENTITY else ""
    return HelloAnswer(
        action=action,
        head=head.cursor,
        last_seen=last,
        clock=now,
        lease_days=devices.LEASE_DAYS,
        horizon=head.horizon,
        device=device,
        unlock_key=keys.unlock_key(connection, device) if device else "",
        order=keys.wipe_order(connection, caller.device, now) if action is Action.WIPE else None,
    )


def _action(connection: Connection, seen: Seen, message: Hello, last: int) -> Action:
    if seen.status == devices.WIPE:
        return Action.WIPE
    if message.acked > last:
        return Action.RECOVER
    try:
        feed.check_cursor(connection, message.cursor)
    except Trouble as trouble:
        return Action(trouble.code)
    if last > message.acked + message.pending:
        return Action.FORK
    return Action.OK if message.contract in PULL_CONTRACTS else Action.UPGRADE
