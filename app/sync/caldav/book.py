"""What this copy knows of its calendar server: where it is, and what was exchanged last of every entry."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from app.rules.zones import zone_or
from app.sync import state
from app.sync.caldav.entries import outward

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from app.storage.connection import Connection
    from app.sync.caldav.entries import Values

KEPT = ("address", "user", "password", "ca_file", "tasks", "events", "at", "told")
_BACK, _MOST = 30, 5_000  # days of past visits, records of a kind
_DAY_MS = 86_400_000
_TASKS = (
    "SELECT id, title, description, start_at, due_at, all_day, status, priority, deleted_at, assignee_id, updated_at, "
    "time_zone, '', '' FROM tasks WHERE "
)
_VISITS = (
    "SELECT v.id, v.planned_start_at, v.planned_end_at, v.status, v.deleted_at, v.owner_id, v.updated_at, NULL, "
    "coalesce(a.name, ''), trim(coalesce(a.city, '') || ' ' || coalesce(a.district, '') || ' ' || "
    "coalesce(a.street, '')), v.purpose FROM visits v LEFT JOIN accounts a ON a.id = v.account_id WHERE "
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The calendar server of this copy, in the encrypted file as the token of the sign-in is.

    Attributes:
        tasks: address of the calendar that tasks go to; empty for none.
        events: address of the calendar that visits go to; empty for none.
        at: when the last exchange ended well, milliseconds since 1970; 0 before the first.
        told: code of the sentence that the last exchange ended with; empty when it ended well.
    """

    address: str = ""
    user: str = ""
    password: str = field(default="", repr=False)
    ca_file: str = ""
    tasks: str = ""
    events: str = ""
    at: int = 0
    told: str = ""

    @property
    def on(self) -> bool:
        """Whether anything is exchanged."""
        return bool(self.address and (self.tasks or self.events))

    def calendars(self) -> list[str]:
        """The calendars that are read, each once."""
        return list(dict.fromkeys(each for each in (self.tasks, self.events) if each))

    def calendar_of(self, kind: str) -> str:
        """Where records of a kind go; empty for nowhere."""
        return self.tasks if kind == "task" else self.events


def load(connection: Connection) -> Settings:
    """The server as it was set."""
    kept = {key: state.get(connection, f"caldav_{key}") or "" for key in KEPT}
    at = kept.pop("at")
    return Settings(**kept, at=int(at or 0))


def keep(connection: Connection, **values: str | int) -> None:
    """Keep some of it; the caller holds the transaction."""
    state.put(connection, **{f"caldav_{key}": value for key, value in values.items()})


def forget(connection: Connection) -> None:
    """Forget the server, the password and what was exchanged; nothing changes there."""
    connection.execute("DELETE FROM sync_state WHERE k LIKE 'caldav\\_%' ESCAPE '\\'")
    connection.execute("DELETE FROM calendar_entries")


class Known(NamedTuple):
    """An entry as it was exchanged last.

    Attributes:
        record: the task or visit; empty for an entry that is none of ours.
        base: the values that both sides had, by field.
    """

    href: str
    etag: str
    record: str
    kind: str
    uid: str
    base: Values


def known(connection: Connection) -> dict[str, Known]:
    """Every entry that was ever exchanged, by its address."""
    rows = connection.execute("SELECT href, etag, record_id, kind, uid, base FROM calendar_entries")
    return {row[0]: Known(row[0], row[1], row[2], row[3], row[4], json.loads(row[5])) for row in rows}


def note(connection: Connection, entries: Iterable[Known]) -> None:
    """Keep how entries stand now; the caller holds the transaction."""
    connection.executemany(
        "INSERT INTO calendar_entries (href, etag, record_id, kind, uid, base) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (href) DO UPDATE SET etag = excluded.etag, record_id = excluded.record_id, "
        "kind = excluded.kind, uid = excluded.uid, base = excluded.base",
        [(*each[:5], json.dumps(each.base, ensure_ascii=False)) for each in entries],
    )


def drop(connection: Connection, hrefs: Iterable[str]) -> None:
    """Forget entries; the caller holds the transaction."""
    connection.executemany("DELETE FROM calendar_entries WHERE href = ?", [(href,) for href in hrefs])


@dataclass(frozen=True, slots=True)
class Record:
    """A task or visit of this copy.

    Attributes:
        row: its values as the database holds them.
        out: its values as an entry says them.
        mine: whether it belongs in this user's calendar.
        edited: when it was changed last, milliseconds since 1970.
        zone: whose wall clock its days are read by.
        facts: what only goes out: summary and location of a visit.
    """

    id: str
    kind: str
    row: Values
    out: Values
    mine: bool
    edited: int
    zone: dt.tzinfo
    facts: dict[str, str]


class Look(NamedTuple):
    """Who looks, when (milliseconds since 1970), by which wall clock, and how a purpose is called."""

    user: str
    now: int
    zone: dt.tzinfo
    purposes: dict[str, str]


def records(
    connection: Connection, settings: Settings, look: Look, wanted: Iterable[str]
) -> dict[str, Record]:
    """The tasks and visits that belong in this user's calendar, and those asked for by their ids."""
    found: dict[str, Record] = {}
    since = look.now - _BACK * _DAY_MS
    more = list(wanted)
    if settings.tasks:
        mine = "assignee_id = ? AND deleted_at IS NULL AND status IN ('todo', 'doing') ORDER BY due_at IS NULL, due_at"
        rows = connection.execute(f"{_TASKS}{mine} LIMIT {_MOST}", (look.user,)).fetchall()
        rows += _by_id(connection, _TASKS, "id", more)
        found |= {row[0]: _task(row, look) for row in rows}
    if settings.events:
        mine = (
            "v.owner_id = ? AND v.deleted_at IS NULL AND v.planned_start_at >= ? "
            f"AND v.status NOT IN ('cancelled', 'missed') ORDER BY v.planned_start_at LIMIT {_MOST}"
        )
        rows = connection.execute(f"{_VISITS}{mine}", (look.user, since)).fetchall()
        rows += _by_id(connection, _VISITS, "v.id", more)
        found |= {row[0]: _visit(row, look) for row in rows}
    return found


def _by_id(connection: Connection, sql: str, key: str, ids: list[str]) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for first in range(0, len(ids), 500):
        part = ids[first : first + 500]
        marks = ", ".join("?" * len(part))
        rows += connection.execute(f"{sql}{key} IN ({marks})", part).fetchall()
    return rows


def _task(row: tuple[object, ...], look: Look) -> Record:
    keys = ("title", "description", "start_at", "due_at", "all_day", "status", "priority", "deleted_at")
    values: Values = dict(zip(keys, row[1:9], strict=True))  # type: ignore[arg-type] # as the columns hold them
    zone = zone_or(str(row[11]) if row[11] else None, look.zone)
    mine = row[9] == look.user and values["deleted_at"] is None
    out = outward("task", values, zone)
    return Record(str(row[0]), "task", _whole(values, out), out, mine, int(str(row[10])), zone, {})


def _visit(row: tuple[object, ...], look: Look) -> Record:
    keys = ("planned_start_at", "planned_end_at", "status", "deleted_at")
    values: Values = dict(zip(keys, row[1:5], strict=True))  # type: ignore[arg-type]
    mine = row[5] == look.user and values["deleted_at"] is None
    purpose = look.purposes.get(str(row[10]), "")
    facts = {"summary": " · ".join(part for part in (purpose, str(row[8])) if part), "location": str(row[9])}
    out = outward("visit", values, look.zone)
    return Record(str(row[0]), "visit", _whole(values, out), out, mine, int(str(row[6])), look.zone, facts)


def _whole(values: Values, out: Values) -> Values:
    """The row with times as an entry can say them, and its own state: what a merge compares."""
    return {**out, "status": values["status"], "deleted_at": values["deleted_at"]}
