"""The last syncs with their counts and times, kept in the encrypted file."""

import json
from typing import Any

from app.rules.errors import Told
from app.storage.connection import Connection
from app.sync import state
from app.sync.result import SyncResult

KEPT = 30


def runs(connection: Connection) -> list[dict[str, Any]]:
    """The last syncs, newest first: ``at``, ``code`` ("" where all went well) with its ``facts``, and the counts."""
    found: list[dict[str, Any]] = json.loads(state.get(connection, "runs") or "[]")
    return found


def remember(connection: Connection, at_ms: int, result: SyncResult, told: Told | None) -> None:
    """Add a sync; the caller holds the transaction."""
    why = {"code": told.code, "facts": told.facts} if told else {"code": ""}
    entry: dict[str, Any] = {"at": at_ms, **why, **result.as_json()}
    state.put(connection, runs=json.dumps([entry, *runs(connection)][:KEPT], default=str))
    if told is None:
        state.put(connection, synced_at=at_ms, offline_since="")
        verified = result.tally.verified
        if verified is not None:
            state.put(connection, verified_equal=int(verified.equal), verified_at=at_ms)
            if verified.whole:
                state.put(connection, verified_records=verified.records)
    elif told.code != "sync-stopped" and not state.get(connection, "offline_since"):
        state.put(connection, offline_since=at_ms)
