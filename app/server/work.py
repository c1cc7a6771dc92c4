"""The rows that one push is about: read and locked once, changed in memory, written once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from psycopg import sql

from app.server.catalogue import table, tables
from app.server.store import columns
from app.sync.merge import NUMBERED, Writer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.server.rows import Row
    from app.server.scope import Caller, Reach
    from app.server.store import Connection
    from app.sync.protocol import Mutation, Rows, Value

Key = tuple[str, str]
"""Table and id."""

SINGLY = frozenset({*NUMBERED, "claims", "ownership_events", "disputes"})
"""Tables whose new rows the server looks at one by one."""

LOOKED_UP = 2000
"""Up to so many new rows are looked up first; above, their absence is assumed and proven by the primary key."""


@dataclass(slots=True)
class Kept:
    """One row in memory.

    Attributes:
        values: all columns.
        scope: the ``account_id`` that the feed has it under.
        seen: the client's copy has everything of others that is in this row.
        new: it is not in the table yet.
        same: what the client has after its own changes is what stands here.
        gone: it was deleted for good.
        claimed: a lead that its pool gave to the caller in this push.
        changed: columns to be written.
        writers: who wrote a column in this push.
    """

    values: Row
    scope: str
    seen: bool = False
    new: bool = False
    same: bool = True
    gone: bool = False
    claimed: bool = False
    changed: set[str] = field(default_factory=set)
    writers: dict[str, Writer] = field(default_factory=dict)

    @property
    def stale(self) -> bool:
        """Whether the client has to get the row back."""
        return not (self.same and self.seen)

    @property
    def touched(self) -> bool:
        """Whether the row has to be written or sent."""
        return bool(self.changed) or self.new or self.gone or not self.same


class Note(NamedTuple):
    """One edited row, for the history: what the columns were and became."""

    table: str
    pk: str
    at: int
    mutation: str
    changes: dict[str, tuple[Value, Value]]


@dataclass
class Work:
    """Everything that one push reads and will write."""

    connection: Connection
    caller: Caller
    reach: Reach
    seen: int
    now: int
    offset: int
    rows: dict[Key, Kept] = field(default_factory=dict)
    bulk: list[Rows] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    written: dict[Key, list[tuple[str, Writer]]] | None = None
    touched_by: dict[str, set[Key]] = field(default_factory=lambda: defaultdict(set))

    def edit_time(self, mutation: Mutation) -> int:
        """The time of an edit by the server's clock: never later than now."""
        return min(mutation.edited_at + self.offset, self.now)

    def add(self, name: str, values: Row, *, same: bool, seen: bool = True) -> Kept:
        """Keep a new row; columns that were left out get their defaults."""
        whole = {column: values.get(column, spec.default) for column, spec in table(name).fields.items()}
        kept = Kept(whole, str(whole["account_id"]), seen=seen, new=True, same=same)
        self.rows[name, str(whole["id"])] = kept
        return kept


def wanted_ids(mutations: Sequence[Mutation], *, careful: bool) -> dict[str, set[str]]:
    """Name the existing rows that mutations are about, by table."""
    found: dict[str, set[str]] = defaultdict(set)
    new = sum(rows.count for mutation in mutations for rows in mutation.inserts)
    for mutation in mutations:
        for edits in mutation.edits:
            found[edits.table].update(edits.ids)
        for deletes in mutation.deletes:
            found[deletes.table].update(deletes.ids)
        for rows in mutation.inserts:
            if careful or new <= LOOKED_UP:
                found[rows.table].update(str(pk) for pk in rows.column("id"))
            if rows.table == "claims":
                found["accounts"].update(str(pk) for pk in rows.column("account_id"))
    return found


def load(work: Work, ids: dict[str, set[str]]) -> None:
    """Read and lock rows, in one order for every push, so that two pushes never wait for each other in a ring."""
    for name in sorted(ids):
        if name not in tables():
            continue
        for kept in _locked(work, name, ids[name]):
            work.rows[name, str(kept.values["id"])] = kept


def _locked(work: Work, name: str, ids: Iterable[str]) -> Iterable[Kept]:
    names = table(name).columns
    query = sql.SQL(
        "SELECT {}, s.device_id FROM {} AS t "
        "LEFT JOIN sync_row AS s ON s.account_id = t.account_id AND s.tbl = %s AND s.pk = t.id "
        "WHERE t.id = ANY(%b) ORDER BY t.id FOR UPDATE OF t"
    ).format(columns(*names, prefix="t"), sql.Identifier(name))
    for *found, device in work.connection.execute(query, [name, sorted(ids)]).fetchall():
        values: Row = dict(zip(names, found, strict=True))
        seen = int(values["sv"] or 0) <= work.seen or device == work.caller.device
        yield Kept(values, str(values["account_id"]), seen=seen)


def scopes_of(mutations: Sequence[Mutation]) -> set[str]:
    """Name the scopes that mutations write into or move rows to."""
    found: set[str] = set()
    for mutation in mutations:
        for rows in mutation.inserts:
            found.update(str(scope) for scope in set(rows.column("account_id")))
        for edits in mutation.edits:
            if "account_id" in edits.columns:
                found.update(str(pair["account_id"][1]) for _, pair in edits.each())
    return found
