"""The transaction of an import: its tables planned and written one after the other, parents before children."""

import functools
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy.orm import Session

from app.imports.added import added_fields, needed, rules
from app.imports.apply import Writer, apply, connection_of
from app.imports.cleaning.columns import Options
from app.imports.mapping import Recognition
from app.imports.plan import Plan, Policy
from app.imports.planner import make_plan, require_added
from app.imports.profiles.saved import SavedColumns, keep
from app.imports.readers.table import Table
from app.storage.actor import Actor
from app.storage.connection import Connection
from app.storage.ids import new_id


class _OnlyLooking(Exception):  # noqa: N818 - not an error: it takes back what a dry run wrote to see further
    """Ends a transaction without a commit."""


def _nothing_to_keep(_plan: Plan) -> None:
    """No file came with any row."""


@dataclass(slots=True)
class Work:
    """One table on its way: what it was taken for, and what is to be done with it."""

    table: Table
    recognition: Recognition
    plan: Plan | None = None


class Run:
    """The tables of one import and how they are planned and written."""

    def __init__(
        self,
        actor: Actor,
        works: list[Work],
        policy: Policy,
        step: Callable[[int, int], bool],
        off: frozenset[str] = frozenset(),
        keep: Callable[[Plan], None] = _nothing_to_keep,
    ) -> None:
        self._actor = actor
        self._works = works
        self._policy = policy
        self._step = step
        self._off = off
        self._keep = keep

    def look(self, connection: Connection) -> None:
        """Plan every table; write nothing."""
        options = replace(options_of(connection, self._actor), off=self._off)
        for place in range(len(self._works)):
            self._plan(place, connection, options)

    def write(
        self, opened: Callable[[], AbstractContextManager[Session]], digest: str, *, dry_run: bool
    ) -> str | None:
        """Plan and write table by table, so that children find their parents; the id of the batch."""
        batch_id = new_id()
        earlier = None
        try:
            with opened() as session:
                connection = connection_of(session)
                options = replace(options_of(connection, self._actor), off=self._off)
                for place in range(len(self._works)):
                    self._plan(place, connection, options)
                    self._keep(self._planned(place))
                    apply(
                        session, self._planned(place), batch_id, place, functools.partial(self._go_on, place)
                    )
                earlier = None if dry_run else self._earlier(connection, digest)
                self._take_back_unless(not dry_run and self._changed(earlier))
                self._record(session, batch_id, digest)
        except _OnlyLooking:
            return earlier
        return batch_id

    def _plan(self, place: int, connection: Connection, options: Options) -> None:
        work, added = self._works[place], added_fields(connection)
        kind = work.recognition.kind
        work.plan = make_plan(
            connection, self._actor, work.table, work.recognition, self._policy,
            replace(options, added=rules(connection, added, kind)), lambda done: self._step(place, done),
        )  # fmt: skip
        require_added(work.plan, needed(added, kind))

    def _go_on(self, place: int) -> bool:
        return self._step(place, len(self._works[place].table.rows))

    def _take_back_unless(self, wanted: bool) -> None:
        if not wanted:
            raise _OnlyLooking

    def _planned(self, place: int) -> Plan:
        plan = self._works[place].plan
        if plan is None:
            raise RuntimeError("a table is applied after it was planned")
        return plan

    def _changed(self, earlier: str | None) -> bool:
        """Whether there is anything to write; rows that an earlier import of the same files keeps are kept once."""
        plans = [self._planned(place) for place in range(len(self._works))]
        settled = {"unchanged", "quarantine"} if earlier else {"unchanged"}
        return any(plan.made or any(row.action not in settled for row in plan.rows) for plan in plans)

    def _earlier(self, connection: Connection, digest: str) -> str | None:
        """An import of the very same files that still stands."""
        row = connection.execute(
            "SELECT id FROM import_batches WHERE file_sha256 = ? AND file_sha256 <> '' AND undone_at IS NULL "
            "AND deleted_at IS NULL ORDER BY at DESC LIMIT 1",
            (digest,),
        ).fetchone()
        return None if row is None else str(row[0])

    def _record(self, session: Session, batch_id: str, digest: str) -> None:
        """The import itself, with how each file was read."""
        writer = Writer(session)
        files = [
            {
                "name": work.table.name,
                "kind": work.recognition.kind,
                "profile": work.recognition.profile,
                "encoding": work.table.encoding,
                "headers": list(work.table.headers),
                "fields": {str(index): name for index, name in work.recognition.sure().items()},
            }
            for work in self._works
        ]
        counts = [dict(self._planned(place).counts) for place in range(len(self._works))]
        record = {
            "account_id": self._actor.user_id,
            "file_name": ", ".join(work.table.name for work in self._works),
            "file_sha256": digest,
            "kind": ", ".join(dict.fromkeys(work.recognition.kind for work in self._works)),
            "profile": ", ".join(dict.fromkeys(work.recognition.profile for work in self._works)),
            "mapping": {"files": files},
            "policy": self._policy,
            "counts": {"files": counts},
            "at": writer.at,
        }
        writer.insert("import_batch", [(batch_id, record)])
        self._remember(session)

    def _remember(self, session: Session) -> None:
        """Keep the columns that a person confirmed, for the next file with these headings."""
        for work in self._works:
            mapping = work.recognition.mapping
            if any(column.why == "chosen" for column in mapping):
                columns = {column.header: column.field for column in mapping}
                keep(
                    session, work.table.headers, SavedColumns(work.table.name, work.recognition.kind, columns)
                )


def options_of(connection: Connection, actor: Actor) -> Options:
    """The organisation's currency and time zone, for cells that name none."""
    row = connection.execute(
        "SELECT base_currency, time_zone FROM organisations WHERE id = ?", (actor.organisation_id,)
    ).fetchone()
    currency, zone = row or ("CNY", "Asia/Shanghai")
    try:
        return Options(currency=currency, zone=ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return Options(currency=currency)
