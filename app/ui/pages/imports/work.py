"""What the import does off the main thread: read, plan, apply, take back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path
    from threading import Event

    from app.imports.kept import KeptRow
    from app.imports.mapping import Recognition
    from app.imports.readers.table import Reading, Table
    from app.imports.result import ImportResult
    from app.imports.undo import Undone
    from app.storage.connection import Connection
    from app.storage.database import Database
    from app.ui.jobs import Job


class Read(NamedTuple):
    """The tables of a file and what each seems to be."""

    tables: list[Table]
    recognised: list[Recognition]


class How(NamedTuple):
    """What the user decided about the whole file: the policy for known records, the cleaning rules switched off."""

    policy: str
    off: frozenset[str]


def read(database: Database, file: Path, stop: Event, reading: Reading, _job: Job) -> Read:
    """Read a file and recognise its columns; a table that nobody knows is taken for accounts, to be mapped."""
    from app.imports.readers.files import read_files  # noqa: PLC0415 - readers load when wanted

    return _read(database, read_files([file], stop.is_set, database.clock(), reading))


def read_pasted(database: Database, text: str, reading: Reading, _job: Job) -> Read:
    """Recognise the columns of a table from the clipboard."""
    from app.imports.readers.clipboard import read_text  # noqa: PLC0415 - readers load when wanted

    return _read(database, [read_text(text, reading=reading)])


def _read(database: Database, tables: list[Table]) -> Read:
    with database.raw() as connection:
        return Read(tables, [_known(connection, table) or recognised(connection, table) for table in tables])


def _known(connection: Connection, table: Table) -> Recognition | None:
    """The columns as the user confirmed them for these headings before."""
    from app.imports.mapping import confirmed  # noqa: PLC0415 - readers load when wanted
    from app.imports.profiles.saved import find  # noqa: PLC0415 - as above

    saved = find(connection, table.headers)
    return None if saved is None else confirmed(table.headers, saved.kind, saved.columns)


def save_profile(path: Path, name: str, kind: str, columns: dict[str, str | None], _job: Job) -> Path:
    """Write the columns as shown to a file for a colleague."""
    from app.imports.profiles.saved import SavedColumns, write_file  # noqa: PLC0415 - readers load when wanted

    write_file(path, SavedColumns(name, kind, columns))
    return path


def load_profile(path: Path, table: Table, _job: Job) -> Recognition:
    """Read the columns as a colleague confirmed them."""
    from app.imports.mapping import confirmed  # noqa: PLC0415 - readers load when wanted
    from app.imports.profiles.saved import read_file  # noqa: PLC0415 - as above

    saved = read_file(path)
    return confirmed(table.headers, saved.kind, saved.columns)


def recognised(
    connection: Connection, table: Table, kind: str = "auto", chosen: dict[str, str | None] | None = None
) -> Recognition:
    """What a table is, with what a person confirmed."""
    from app.imports.added import added_fields, with_added  # noqa: PLC0415 - readers load when wanted
    from app.imports.mapping import recognise  # noqa: PLC0415 - as above
    from app.rules.errors import Refused  # noqa: PLC0415 - as above

    wanted = table.kind or kind if kind == "auto" else kind
    try:
        found = recognise(table.headers, wanted, None, chosen)
    except Refused as refused:
        if refused.code != "import-headers-unknown":
            raise
        found = recognise(table.headers, "account", None, {})
    return with_added(found, added_fields(connection))


def bring_in(
    database: Database,
    found: Read,
    how: How,
    language: str,
    dry_run: bool,
    stop: Event,
    job: Job,
) -> ImportResult:
    """Plan the import, and unless only looking, write it in one transaction."""
    from app.imports.run import Settings, import_tables  # noqa: PLC0415 - readers load when wanted

    settings = Settings(how.policy, dry_run, language, job.report, stop.is_set, how.off)
    return import_tables(database, found.tables, found.recognised, settings)


def take_back(batch: str, session: Any) -> Undone:
    """Take an import back."""
    from app.imports.undo import undo_batch  # noqa: PLC0415 - readers load when wanted

    return undo_batch(session, batch)


def kept(batch: str | None, connection: Connection) -> list[KeptRow]:
    """The rows in quarantine, of one import or of all."""
    from app.imports.kept import kept_rows  # noqa: PLC0415 - loaded with the quarantine

    return kept_rows(connection, batch)


def correct(database: Database, corrected: dict[str, tuple[KeptRow, list[str]]], _job: Job) -> None:
    """Keep what was typed with its rows."""
    from app.imports import kept as quarantine  # noqa: PLC0415 - loaded with the quarantine

    quarantine.correct(database, corrected)


def again(
    database: Database,
    rows: list[KeptRow],
    corrected: dict[str, tuple[str, ...]],
    language: str,
    stop: Event,
    job: Job,
) -> ImportResult:
    """Import rows of the quarantine again."""
    from app.imports.kept import retry  # noqa: PLC0415 - loaded with the quarantine
    from app.imports.run import Settings  # noqa: PLC0415 - as above

    settings = Settings("update", dry_run=False, language=language, progress=job.report, cancel=stop.is_set)
    return retry(database, rows, corrected, settings)


def give_up(database: Database, rows: list[KeptRow], _job: Job) -> None:
    """Take rows out of the quarantine without importing them."""
    from app.imports.kept import discard  # noqa: PLC0415 - loaded with the quarantine

    discard(database, rows)
