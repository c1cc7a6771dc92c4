"""How one record stands towards the server: what waits, what is held, what clashed; by the raw driver."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.storage import device_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.storage.connection import Connection

STATES = {"rejected": "refused", "held": "held", "sealed": "waiting"}
_CONFLICT = (
    "SELECT 'conflict', c.at, '', coalesce(u.name, ''), coalesce(c.lost_device, '') FROM conflicts c"
    " LEFT JOIN users u ON u.id = c.lost_by WHERE c.record_id = ? AND c.resolved_at IS NULL"
    " AND c.deleted_at IS NULL ORDER BY c.at DESC LIMIT 1"
)
_JOURNAL = (
    "SELECT m.state, m.edited_at, m.label, coalesce(u.name, '') FROM sync_change c"
    " JOIN sync_mutation m ON m.first_change ="
    " (SELECT max(n.first_change) FROM sync_mutation n WHERE n.first_change <= c.seq)"
    " LEFT JOIN users u ON u.id = m.by_id WHERE c.pk = ? AND c.tbl = ? AND m.state IN ('rejected', 'held', 'sealed')"
    " ORDER BY m.state = 'sealed', m.state = 'held', c.seq DESC LIMIT 1"
)
_JOINED = "SELECT 1 FROM sync_state WHERE k = 'server_key' AND v <> ''"
_LAST = (
    "SELECT m.edited_at, coalesce(u.name, ''), json_extract(m.result, '$.device') FROM sync_change c"
    " JOIN sync_mutation m ON m.first_change ="
    " (SELECT max(n.first_change) FROM sync_mutation n WHERE n.first_change <= c.seq)"
    " LEFT JOIN users u ON u.id = m.by_id WHERE c.pk = ? AND c.tbl = ? AND m.origin = 'sync'"
    " ORDER BY c.seq DESC LIMIT 1"
)


_PENDING = "SELECT 1 FROM sync_mutation WHERE state IN ('rejected', 'held', 'sealed') LIMIT 1"
_WEIGHT = {"waiting": 0, "held": 1, "refused": 2}


class Standing(NamedTuple):
    """The state of one record.

    Attributes:
        state: ``conflict``, ``refused``, ``held``, ``waiting`` or ``same``.
        at: milliseconds since 1970 UTC of the edit that made it so; of the last edit that came from elsewhere for
            ``same``; 0 when there is none.
        verb: label of the transaction, empty for a conflict.
        who: who made the edit, empty when not known here.
        here: whether it was made on this computer.
        device: name of the other computer, empty when not known.
    """

    state: str
    at: int = 0
    verb: str = ""
    who: str = ""
    here: bool = True
    device: str = ""


def standing(connection: Connection, table: str, record: str) -> Standing | None:
    """How a record stands; None on a copy that belongs to no server, where nothing waits for one."""
    if connection.execute(_JOINED).fetchone() is None:
        return None
    clash = connection.execute(_CONFLICT, (record,)).fetchone()
    if clash is not None:
        device = connection.execute("SELECT v FROM sync_state WHERE k = 'device'").fetchone()
        state, at, verb, who, where = clash
        return Standing(state, at, verb, who, here=device is not None and device[0] == where)
    kept = connection.execute(_JOURNAL, (record, table)).fetchone()
    if kept is not None:
        state, at, verb, who = kept
        return Standing(STATES[state], at, verb, who)
    last = connection.execute(_LAST, (record, table)).fetchone()
    if last is None:
        return Standing("same")
    at, who, device = last
    return Standing("same", at, "", who, here=False, device=device_names.known(connection).get(device, ""))


def marks(connection: Connection, table: str, records: Sequence[str]) -> dict[str, str]:
    """The records of a page that are not the same as on the server, with their state; none on a copy without one."""
    if not records or connection.execute(_JOINED).fetchone() is None:
        return {}
    asked = ",".join("?" * len(records))
    found: dict[str, str] = {}
    if connection.execute(_PENDING).fetchone() is not None:
        rows = connection.execute(
            "SELECT c.pk, m.state FROM sync_change c JOIN sync_mutation m ON m.first_change ="
            " (SELECT max(n.first_change) FROM sync_mutation n WHERE n.first_change <= c.seq)"
            f" WHERE c.pk IN ({asked}) AND c.tbl = ? AND m.state IN ('rejected', 'held', 'sealed')",
            (*records, table),
        )
        for record, kept in rows:
            state = STATES[kept]
            if _WEIGHT[state] >= _WEIGHT.get(found.get(record, ""), -1):
                found[record] = state
    clashes = connection.execute(
        f"SELECT record_id FROM conflicts WHERE record_id IN ({asked}) AND resolved_at IS NULL"
        " AND deleted_at IS NULL",
        tuple(records),
    )
    return found | {row[0]: "conflict" for row in clashes}


def currency_of(connection: Connection, table: str, column: str, record: str) -> str:
    """The currency that an amount of a record is in; empty when the record is not here."""
    found = connection.execute(f'SELECT "{column}" FROM "{table}" WHERE id = ?', (record,)).fetchone()
    return str(found[0] or "") if found else ""
