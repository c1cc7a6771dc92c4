"""A copy that belongs to a server nobody answers for, with the conflicts and refusals that a real one leaves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app.storage import device_names
from app.sync import state
from app.sync.transaction import applying

if TYPE_CHECKING:
    from app.storage.connection import Connection
    from app.storage.database import Database

CLOSED = "http://127.0.0.1:1"  # nobody listens there
_NOW = 1_780_000_000_000


def join(database: Database) -> None:
    """Make the copy one that has signed in and synced once."""
    with applying(database) as connection:
        state.put(
            connection,
            server=CLOSED,
            login="li",
            server_key="known",
            token="token",
            token_ends=9_000_000_000_000,
            synced_at=_NOW,
        )
        hire(connection, "wang")


def hire(connection: Connection, login: str) -> None:
    """One more colleague."""
    connection.execute(
        "INSERT INTO users (id, account_id, login, name, role, created_at, updated_at) "
        "SELECT ?, account_id, ?, ?, 'rep', created_at, updated_at FROM users LIMIT 1",
        (login, login, login.capitalize()),
    )


def clash(
    database: Database,
    account: str,
    *,
    kept: str | None,
    lost: str,
    between: tuple[str | None, str] | None = None,
    field: str = "phone",
    reason: str = "later-edit",
    device: str = "",
) -> None:
    """A conflict about an account's phone; ``between`` the winner and the loser, Wang and oneself where left out."""
    winner, loser = between or ("wang", database.actor.user_id)
    with applying(database) as connection:
        device_names.learn(connection, {"d2": "LI-NOTEBOOK"})
        connection.execute(
            "INSERT INTO conflicts (id, account_id, kind, record_id, field, base, kept, lost, kept_by, kept_at, "
            "lost_by, "
            "lost_at, lost_device, at, reason, created_at, updated_at) VALUES "
            "('c1', ?, 'account', ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                account,
                account,
                field,
                kept,
                lost,
                winner,
                _NOW,
                loser,
                _NOW - 1,
                device,
                _NOW,
                reason,
                _NOW,
                _NOW,
            ),
        )


def refuse(database: Database, verb: str, code: str) -> None:
    """Let the server have refused the newest transaction with this verb."""
    with applying(database) as connection:
        connection.execute(
            "UPDATE sync_mutation SET state = 'rejected', result = ? WHERE seq = "
            "(SELECT max(seq) FROM sync_mutation WHERE label = ?)",
            (json.dumps({"code": code, "facts": {}}), verb),
        )
