"""Importing files: read, recognise, plan, apply in one transaction; or only say what would happen."""

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.imports import enclosures
from app.imports.added import added_fields, with_added
from app.imports.mapping import KINDS, Recognition, confirmed, recognise
from app.imports.plan import POLICIES, Action, Policy
from app.imports.problems import Problem
from app.imports.profiles.saved import SUFFIX, SavedColumns, find, read_file
from app.imports.quarantine import write_quarantine
from app.imports.readers.files import read_files
from app.imports.readers.sources import read_bytes
from app.imports.readers.table import Table
from app.imports.result import FileResult, ImportResult
from app.imports.transaction import Run, Work
from app.rules.errors import Refused, Trouble
from app.storage.database import Database

Progress = Callable[[int, int], None]
# Parents before children, whatever the order of the files.
_ORDER = {
    kind: place
    for place, kind in enumerate(
        ("account", "contact", "lead", "product", "deal", "order", "complaint", "task", "activity")
    )
}


def _silent(_done: int, _total: int) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Settings:
    """How an import is to be done.

    Attributes:
        policy: what to do with rows whose record is there: ``add``, ``update`` or ``skip``.
        dry_run: only say what would happen.
        language: of the sentences, ``zh_CN`` or ``en``.
        progress: told the rows done and the rows in all.
        cancel: asked every few hundred rows; nothing is written when it says yes.
        off: cleaning rules that are switched off, see :data:`app.imports.cleaning.columns.SWITCHES`.
    """

    policy: str = "update"
    dry_run: bool = False
    language: str = "en"
    progress: Progress = _silent
    cancel: Callable[[], bool] = _never
    off: frozenset[str] = frozenset()


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
        profile: the program that wrote the files, or the path of a saved profile (``.json``), or None to go by
            what was confirmed for these headings before, else to recognise it.
        policy: see :class:`Settings`, as the following.
        dry_run: only say what would happen.
        quarantine: file for the rows that were kept back, with their reasons, to be corrected and imported.
        language: of the sentences.
        progress: told the rows done and the rows in all.
        cancel: asked every few hundred rows.

    Raises:
        Refused: ``import-policy-unknown``, ``import-kind-unknown``, ``import-profile-unknown``,
            ``import-headers-unknown``.
        Trouble: ``import-profile-unreadable``, a file cannot be read, ``import-cancelled``, or what the disk said.
    """
    settings = Settings(policy, dry_run, language, progress, cancel)
    tables = read_files(paths, cancel, db.clock())
    handed = read_file(Path(profile)) if profile is not None and profile.endswith(SUFFIX) else None
    recognised = [
        _recognise(table, kind, None if handed else profile, alone=len(tables) == 1)
        if (columns := _confirmed(db, table, kind, profile, handed)) is None
        else columns
        for table in tables
    ]
    with db.raw() as connection:
        added = added_fields(connection)
    known = [found and with_added(found, added) for found in recognised]
    return import_tables(db, tables, known, settings, digest=_digest(paths), quarantine=quarantine)


def import_tables(
    db: Database,
    tables: Sequence[Table],
    recognised: Sequence[Recognition | None],
    settings: Settings,
    *,
    digest: str = "",
    quarantine: Path | None = None,
) -> ImportResult:
    """Import tables that were read and recognised before, as a person confirmed them.

    Args:
        db: where to.
        tables: as the readers answer.
        recognised: what each table is; one that is None is kept back as a whole.
        settings: how.
        digest: SHA-256 of the files.
        quarantine: file for the rows that were kept back.

    Raises:
        Refused: ``import-policy-unknown``.
        Trouble: ``import-cancelled``, or what the disk said.
    """
    works = [Work(table, found) for table, found in zip(tables, recognised, strict=True) if found is not None]
    order = sorted(works, key=lambda work: _ORDER.get(work.recognition.kind, len(KINDS)))
    policy, batch = _policy(settings.policy), None
    with enclosures.kept(db, tables, dry_run=settings.dry_run) as keeper:
        run = Run(db.actor, order, policy, _step(order, settings), settings.off, keeper.keep)
        if settings.dry_run and len(works) == 1:
            with db.raw() as connection:
                run.look(connection)
        elif works:
            batch = run.write(lambda: db.write("import"), digest, dry_run=settings.dry_run)
    planned = [(work.table, work.plan) for work in works if work.plan is not None]
    if quarantine is not None:
        write_quarantine(quarantine, planned, settings.language)
    done = {id(work.table): _result(work) for work in works}
    results = tuple(done.get(id(table)) or _unknown(table) for table in tables)
    plans = tuple(plan for _, plan in planned) if settings.dry_run else ()
    return ImportResult(batch, results, settings.language, plans)


def _recognise(table: Table, kind: str, profile: str | None, *, alone: bool) -> Recognition | None:
    """What a table is; among several, one that nobody knows is no reason to stop."""
    try:
        return recognise(table.headers, table.kind or "auto" if kind == "auto" else kind, profile)
    except Refused as refusal:
        if alone or refusal.code != "import-headers-unknown":
            raise
        return None


def _confirmed(
    db: Database, table: Table, kind: str, profile: str | None, handed: SavedColumns | None
) -> Recognition | None:
    """What the table's columns were confirmed to be: in a file that was named, else on this copy."""
    if handed is None and profile is None:
        with db.raw() as connection:
            handed = find(connection, table.headers)
    if handed is None or kind not in {"auto", handed.kind}:
        return None
    return confirmed(table.headers, handed.kind, handed.columns)


def _policy(name: str) -> Policy:
    for policy in POLICIES:
        if policy == name:
            return policy
    raise Refused("import-policy-unknown", "policy", policy=name)


def _step(works: Sequence[Work], settings: Settings) -> Callable[[int, int], bool]:
    sizes = [len(work.table.rows) for work in works]

    def step(place: int, done: int) -> bool:
        settings.progress(sum(sizes[:place]) + done, sum(sizes))
        return not settings.cancel()

    return step


def _digest(paths: Sequence[Path]) -> str:
    """SHA-256 over the files, to know one again."""
    digest = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                digest.update(read_bytes(file))
    return digest.hexdigest()


def _result(work: Work) -> FileResult:
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
        work.plan.examples,
    )


def _unknown(table: Table) -> FileResult:
    """A table among others that nobody knows: all of its rows are kept back, in the file."""
    counts: dict[Action, int] = {
        "add": 0,
        "update": 0,
        "merge": 0,
        "unchanged": 0,
        "quarantine": len(table.rows),
    }
    problem = Problem(0, None, "cell-table-unknown")
    return FileResult(table.name, "", "", table.encoding, len(table.rows), counts, (problem,), table.headers)
