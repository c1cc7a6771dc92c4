"""What the Sync page does on the writer and the readers: one function for each button."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.storage.connection import Connection
    from app.storage.database import Database
    from app.sync.conflicts import Choice
    from app.sync.refusals import Content
    from app.ui.jobs import Job


def decide(database: Database, conflict: str, choice: Choice, value: Any, _job: Job) -> None:
    """Decide a conflict.

    Raises:
        Refused: see ``app.sync.conflicts.resolve``.
    """
    from app.sync.conflicts import resolve  # noqa: PLC0415 - the engine loads when it is wanted

    resolve(database, conflict, choice, value)


def hold_back(database: Database, table: str, record: str, _job: Job) -> int:
    """Keep a record's changes here.

    Raises:
        Refused: see ``app.sync.hold.hold_back``.
    """
    from app.sync import hold  # noqa: PLC0415 - the engine loads when it is wanted

    return hold.hold_back(database, table, record)


def release(database: Database, table: str, record: str, _job: Job) -> int:
    """Let them go with the next sync."""
    from app.sync import hold  # noqa: PLC0415 - the engine loads when it is wanted

    return hold.release(database, table, record)


def content_of(mutation: str, connection: Connection) -> Content:
    """What a refused change did.

    Raises:
        Refused: ``refusal-missing``.
    """
    from app.sync.refusals import content  # noqa: PLC0415 - the engine loads when it is wanted

    return content(connection, mutation)


def send_again(
    database: Database, mutation: str, corrections: Mapping[tuple[str, str], Mapping[str, Any]], _job: Job
) -> None:
    """Do a refused change once more, put right.

    Raises:
        Refused: ``refusal-missing``, or what keeps it from being written.
    """
    from app.sync import refusals  # noqa: PLC0415 - the engine loads when it is wanted

    refusals.send_again(database, mutation, corrections)


def put_away(database: Database, mutation: str, _job: Job) -> None:
    """Take a refused change off the page."""
    from app.sync import refusals  # noqa: PLC0415 - the engine loads when it is wanted

    refusals.settle(database, mutation)


def export(mutation: str, target: str, connection: Connection) -> str:
    """Write a refused change to a file; its name.

    Raises:
        Refused: ``refusal-missing``.
        Trouble: ``disk-full``, ``folder-read-only``.
    """
    from app.storage.files import write_atomically  # noqa: PLC0415 - only for an export
    from app.sync import refusals  # noqa: PLC0415 - the engine loads when it is wanted

    write_atomically(Path(target), refusals.export(connection, mutation))
    return Path(target).name
