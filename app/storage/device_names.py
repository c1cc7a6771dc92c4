"""The names of the devices from which changes have come, as their users' computers call themselves."""

import json
from collections.abc import Mapping

from app.storage.connection import Connection

KEPT = "SELECT v FROM sync_state WHERE k = 'device_names'"
KEEP = "INSERT INTO sync_state (k, v) VALUES ('device_names', ?) ON CONFLICT (k) DO UPDATE SET v = excluded.v"


def learn(connection: Connection, devices: Mapping[str, str]) -> None:
    """Remember names by id; the caller holds the transaction."""
    before = known(connection)
    after = before | {device: name for device, name in devices.items() if name}
    if after != before:
        connection.execute(KEEP, (json.dumps(after, ensure_ascii=False),))


def known(connection: Connection) -> dict[str, str]:
    """All names that have come so far, by id."""
    row = connection.execute(KEPT).fetchone()
    found: dict[str, str] = json.loads(row[0]) if row and row[0] else {}
    return found
