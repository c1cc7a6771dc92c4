"""Which values of a record are older than an age from which they are to be confirmed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

from app.imports.sources import sources
from app.rules.moments import from_millis
from app.services.schema import describe

if TYPE_CHECKING:
    from app.storage.connection import Connection

_REACH = frozenset({"phone", "email", "website", "mobile", "email_other", "wechat"})
_PLACE = frozenset({"province", "city", "district", "street", "company"})
_ROLE = frozenset({"title", "department", "reports_to_id", "employees", "annual_revenue"})
GROWS_OLD = _REACH | _PLACE | _ROLE
"""Fields whose truth passes: numbers change, people move. A name or a tax number stays."""


class Aged(NamedTuple):
    """A record's sources by field, and the fields whose values are too old, with the moment that each is from."""

    told: dict[str, dict[str, Any]]
    old: dict[str, dt.datetime]


def aged(connection: Connection, kind: str, record_id: str, limit: dt.datetime | None) -> Aged:
    """Read where a record's values came from and which are from before ``limit``; none are without one."""
    told = sources(connection, kind, record_id)
    (made,) = connection.execute(
        f"SELECT created_at FROM {describe(kind).table} WHERE id = ?", (record_id,)
    ).fetchone() or (0,)
    if limit is None:
        return Aged(told, {})
    ages = {key: dt.datetime.fromisoformat(each["at"]) for key, each in told.items()}
    born = from_millis(made)
    since = {key: ages.get(key, born) for key in GROWS_OLD}
    return Aged(told, {key: at for key, at in since.items() if at < limit})


class Doubt(NamedTuple):
    """A value to be confirmed, as it is stored."""

    kind: str
    record: str
    name: str
    field: str
    value: Any
    since: dt.datetime


def doubts_of_visit(connection: Connection, visit: str, limit: dt.datetime | None) -> list[Doubt]:
    """The old values of the account that is visited and of the contact who is met, the oldest first."""
    row = connection.execute("SELECT account_id, contact_id FROM visits WHERE id = ?", (visit,)).fetchone()
    met = [] if row is None else [("account", row[0]), ("contact", row[1])]
    found = [doubt for kind, record in met if record for doubt in _doubts(connection, kind, record, limit)]
    return sorted(found, key=_oldest)


def _doubts(connection: Connection, kind: str, record: str, limit: dt.datetime | None) -> list[Doubt]:
    fields = [field.key for field in describe(kind).fields if field.key in GROWS_OLD]
    old = aged(connection, kind, record, limit).old
    row = connection.execute(
        f"SELECT name, {', '.join(fields)} FROM {describe(kind).table} WHERE id = ? AND deleted_at IS NULL",
        (record,),
    ).fetchone()
    values = dict(zip(fields, row[1:], strict=True)) if row is not None else {}
    return [
        Doubt(kind, record, row[0], key, value, old[key])
        for key, value in values.items()
        if key in old and value not in {None, ""}
    ]


def _oldest(doubt: Doubt) -> tuple[dt.datetime, str, str]:
    return doubt.since, doubt.kind, doubt.field
