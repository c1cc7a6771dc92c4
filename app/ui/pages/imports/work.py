"""What the import does off the main thread: read, plan, apply, take back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path
    from threading import Event

    from app.imports.mapping import Recognition
    from app.imports.readers.table import Table
    from app.imports.result import ImportResult
    from app.imports.undo import Undone
    from app.storage.database import Database
    from app.ui.jobs import Job


class Read(NamedTuple):
    """The tables of a file and what each seems to be."""

    tables: list[Table]
    recognised: list[Recognition]


def read(database: Database, file: Path, stop: Event, _job: Job) -> Read:
    """Read a file and recognise its columns; a table that nobody knows is taken for accounts, to be mapped."""
    from app.imports.readers.files import read_files  # noqa: PLC0415 - readers load when wanted

    tables = read_files([file], stop.is_set, database.clock())
    return Read(tables, [recognised(table) for table in tables])


def recognised(table: Table, kind: str = "auto", chosen: dict[str, str | None] | None = None) -> Recognition:
    """What a table is, with what a person confirmed."""
    from app.imports.mapping import recognise  # noqa: PLC0415 - readers load when wanted
    from app.rules.errors import Refused  # noqa: PLC0415 - as above

    wanted = table.kind or kind if kind == "auto" else kind
    try:
        return recognise(table.headers, wanted, None, chosen)
    except Refused as refused:
        if refused.code != "import-headers-unknown":
            raise
        return recognise(table.headers, "account", None, {})


def bring_in(
    database: Database,
    found: Read,
    policy: str,
    language: str,
    dry_run: bool,
    stop: Event,
    job: Job,
) -> ImportResult:
    """Plan the import, and unless only looking, write it in one transaction."""
    from app.imports.run import Settings, import_tables  # noqa: PLC0415 - readers load when wanted

    settings = Settings(policy, dry_run, language, job.report, stop.is_set)
    return import_tables(database, found.tables, found.recognised, settings)


def take_back(batch: str, session: Any) -> Undone:
    """Take an import back."""
    from app.imports.undo import undo_batch  # noqa: PLC0415 - readers load when wanted

    return undo_batch(session, batch)
