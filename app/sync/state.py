"""What this copy knows of its server: named values in the encrypted file, the token of the sign-in among them."""

import json
from dataclasses import dataclass, fields
from typing import Any

from app.storage.connection import Connection
from app.sync.protocol import Cursor

NOWHERE = Cursor()


@dataclass(frozen=True, slots=True)
class State:
    """The values of one moment.

    Attributes:
        cursor: how far the rows stand.
        acked: number of the last mutation that the server has confirmed.
        sent: number of the last mutation that may have reached the server; above it numbers are still free.
        token_ends: when the token expires, milliseconds since 1970.
        offset_ms: server's clock minus this computer's.
        contacted_at: the last answer of the server, by this computer's clock.
        again: scopes to be granted anew with the next pull.
    """

    device: str
    user: str
    organisation: str
    server: str = ""
    login: str = ""
    token: str = ""
    token_ends: int = 0
    server_key: str = ""
    ca_file: str = ""
    cursor: Cursor = NOWHERE
    acked: int = 0
    sent: int = 0
    offset_ms: int = 0
    contract: int = 0
    lease_days: int = 0
    contacted_at: int = 0
    again: tuple[str, ...] = ()

    @property
    def joined(self) -> bool:
        """Whether this copy has ever signed in to a server."""
        return bool(self.server_key)


def load(connection: Connection) -> State:
    """Read all of it."""
    kept: dict[str, str] = dict(connection.execute("SELECT k, v FROM sync_state WHERE v IS NOT NULL"))
    values: dict[str, Any] = {
        each.name: (int if each.type is int else str)(kept[each.name])
        for each in fields(State)
        if each.name in kept and each.type in {int, str}
    }
    values["cursor"] = Cursor(int(kept.get("cursor_v", 0)), kept.get("cursor_token", ""))
    values["again"] = tuple(json.loads(kept.get("again", "[]")))
    return State(**values)


def put(connection: Connection, **values: str | int) -> None:
    """Write some of it; the caller holds the transaction."""
    connection.executemany(
        "INSERT INTO sync_state (k, v) VALUES (?, ?) ON CONFLICT (k) DO UPDATE SET v = excluded.v",
        [(name, str(value)) for name, value in values.items()],
    )


def put_cursor(connection: Connection, cursor: Cursor) -> None:
    """Note how far the rows stand, in the transaction that wrote them."""
    put(connection, cursor_v=cursor.v, cursor_token=cursor.token)


def put_again(connection: Connection, scopes: set[str]) -> None:
    """Ask for these scopes anew with the next pull, besides those already asked for."""
    if scopes:
        put(connection, again=json.dumps(sorted(scopes | set(load(connection).again))))


def get(connection: Connection, name: str) -> str | None:
    """One value; None when it was never written."""
    row = connection.execute("SELECT v FROM sync_state WHERE k = ?", (name,)).fetchone()
    return None if row is None else row[0]
