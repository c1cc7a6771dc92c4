"""Importing files: read, recognise, plan, apply in one transaction; or only say what would happen."""

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy.orm import Session

from app.imports.apply import Writer, apply, connection_of
from app.imports.cleaning.columns import Options
from app.imports.mapping import KINDS, Recognition, recognise
from app.imports.plan import POLICIES, Plan, Policy
from app.imports.planner import make_plan
from app.imports.quarantine import write_quarantine
from app.imports.readers.files import read_files
from app.imports.readers.sources import read_bytes
from app.imports.readers.table import Table
from app.imports.result import FileResult, ImportResult
from app.rules.errors import Refused, Trouble
from app.storage.actor import Actor
from app.storage.connection import Connection
from app.storage.database import Database
from app.storage.ids import new_id

Progress = Callable[[int, int], None]
# Parents before children, whatever the order of the files.
_ORDER = {
    kind: place for place, kind in enumerate(("account", "contact", "lead", "product", "deal", "order"))
}


class _OnlyLooking(Exception):  # noqa: N818 - not an error: it takes back what a dry run wrote to see further
    """Ends a transaction without a commit."""


def _silent(_done: int, _total: int) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False


@dataclass(slots=True)
class _Work:
    """One table on its way."""

    table: Table
    recognition: Recognition
    plan: Plan | None = None
    notes: Counter[str] = field(default_factory=Counter)


def import_files(
    db: Database,
    paths: Sequence[Path],
    kind: str = "auto",
    *,
    profile: str | None = None,
    policy: str = "update",
    dry_run: bool = False,
    quarantine: Path | None = None,
    language: str = "en",
    progress: Progress = _silent,
    cancel: Callable[[], bool] = _never,
) -> ImportResult:
    """Import files into the database, all or nothing but for the rows that are kept back.

    Args:
        db: where to.
        paths: files, or folders of CSV files.
        kind: of all rows, or ``auto``.
        profile: the program that wrote the files, or None to recognise it.
        policy: what to do with rows whose record is there: ``add``, ``update`` or ``skip``.
        dry_run: only say what would happen.
        quarantine: file for the rows that were kept back, with their reasons, to be corrected and imported.
        language: of the sentences, ``zh_CN`` or ``en``.
        progress: told the rows done and the rows in all.
        cancel: asked every few hundred rows; nothing is written when it says yes.

    Raises:
        Refused: ``import-policy-unknown``, ``import-kind-unknown``, ``import-profile-unknown``,
            ``import-headers-unknown``.
        Trouble: a file cannot be read, ``import-cancelled``, or what the disk said.
    """
    if policy not in POLICIES:
        raise Refused("import-policy-unknown", "policy", policy=policy)
    tables = read_files(paths, cancel, db.clock())
    works = [_Work(table, recognise(table.headers, _kind(table, kind), profile)) for table in tables]
    works.sort(key=lambda work: _ORDER.get(work.recognition.kind, len(KINDS)))
    known_policy: Policy = next(each for each in POLICIES if each == policy)
    run = _Run(db.actor, works, known_policy, _step(works, progress, cancel))
    if dry_run and len(works) == 1:
        with db.raw() as connection:
            run.look(connection)
        batch = None
    else:
        batch = run.write(lambda: db.write("import"), _digest(paths), dry_run=dry_run)
    if quarantine is not None:
        write_quarantine(
            quarantine, [(work.table, work.plan) for work in works if work.plan is not None], language
        )
    return ImportResult(batch, tuple(_result(work) for work in works), language)


class _Run:
    """The tables of one import and how they are planned and written."""

    def __init__(
        self, actor: Actor, works: list[_Work], policy: Policy, step: Callable[[int, int], bool]
    ) -> None:
        self._actor = actor
        self._works = works
        self._policy = policy
        self._step = step

    def look(self, connection: Connection) -> None:
        """Plan every table; write nothing."""
        options = options_of(connection, self._actor)
        for place in range(len(self._works)):
            self._plan(place, connection, options)

    def write(
        self, opened: Callable[[], AbstractContextManager[Session]], digest: str, *, dry_run: bool
    ) -> str | None:
        """Plan and write table by table, so that children find their parents; the id of the batch."""
        batch_id = new_id()
        try:
            with opened() as session:
                connection = connection_of(session)
                options = options_of(connection, self._actor)
                for place in range(len(self._works)):
                    self._plan(place, connection, options)
                    apply(session, self._planned(place), batch_id, place)
                self._take_back_unless(not dry_run and self._changed())
                self._record(session, batch_id, digest)
        except _OnlyLooking:
            return None
        return batch_id

    def _plan(self, place: int, connection: Connection, options: Options) -> None:
        work = self._works[place]
        work.plan = make_plan(
            connection, self._actor, work.table, work.recognition, self._policy, options,
            lambda done: self._step(place, done),
        )  # fmt: skip

    def _take_back_unless(self, wanted: bool) -> None:
        if not wanted:
            raise _OnlyLooking

    def _planned(self, place: int) -> Plan:
        plan = self._works[place].plan
        if plan is None:
            raise RuntimeError("a table is applied after it was planned")
        return plan

    def _changed(self) -> bool:
        plans = [self._planned(place) for place in range(len(self._works))]
        return any(plan.made or len(plan.rows) > plan.counts["unchanged"] for plan in plans)

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


def _kind(table: Table, kind: str) -> str:
    return table.kind or kind if kind == "auto" else kind


def _step(works: list[_Work], progress: Progress, cancel: Callable[[], bool]) -> Callable[[int, int], bool]:
    sizes = [len(work.table.rows) for work in works]

    def step(place: int, done: int) -> bool:
        progress(sum(sizes[:place]) + done, sum(sizes))
        return not cancel()

    return step


def _digest(paths: Sequence[Path]) -> str:
    """SHA-256 over the files, to know one again."""
    digest = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                digest.update(read_bytes(file))
    return digest.hexdigest()


def _result(work: _Work) -> FileResult:
    if work.plan is None:
        raise Trouble("import-cancelled")
    columns = work.recognition.sure()
    return FileResult(
        work.table.name,
        work.recognition.kind,
        work.recognition.profile,
        work.table.encoding,
        len(work.plan.rows),
        work.plan.counts,
        work.plan.problems,
        tuple(header for index, header in enumerate(work.table.headers) if index not in columns),
        work.plan.notes,
        work.plan.cleaned,
        Counter(made.kind for made in work.plan.made),
    )
