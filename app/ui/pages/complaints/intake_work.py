"""What taking in a complaint does off the main thread: reading a mail, looking beside, saving with files."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.imports.readers.table import Enclosed
    from app.services.intake import Asked, Beside
    from app.storage.connection import Connection
    from app.storage.database import Database
    from app.ui.jobs import Job

SENDER = (
    "SELECT id, account_id FROM contacts WHERE deleted_at IS NULL AND (lower(email) = ? OR lower(email_other) = ?) "
    "ORDER BY updated_at DESC LIMIT 1"
)


class Draft(NamedTuple):
    """A complaint that a mail brings: the fields that it gives, the files that came with it."""

    fields: dict[str, Any]
    files: tuple[Enclosed, ...]


class Taken(NamedTuple):
    """What is to be kept: the fields, files from the disk, files from a mail."""

    fields: dict[str, Any]
    paths: tuple[Path, ...]
    files: tuple[Enclosed, ...]


def read_mail(path: Path, now: dt.datetime, connection: Connection) -> Draft:
    """A dropped mail as a complaint; its sender is looked up among the contacts.

    Raises:
        Trouble: ``file-damaged``, ``file-missing``.
    """
    from app.imports.readers.eml import HEADERS, read_mail  # noqa: PLC0415 - readers load when wanted

    table = read_mail(path)
    told = dict(zip(HEADERS, table.rows[0].cells, strict=True))
    fields: dict[str, Any] = {
        "subject": told["subject"][:200], "body": told["body"], "channel": "email",
        "received_at": _received(told["at"], now),
    }  # fmt: skip
    address = told["contact.email"].lower()
    for contact, account in connection.execute(SENDER, (address, address)) if address else ():
        fields |= {"contact_id": contact, "account_id": account}
    return Draft(fields, table.enclosed.get(1, ()))


def _received(text: str, now: dt.datetime) -> dt.datetime:
    """When the mail was sent; one without a date, or from the future, came now."""
    try:
        at = dt.datetime.fromisoformat(text)
    except ValueError:
        return now
    return at if at.tzinfo is not None and at <= now else now


def look(asked: Asked, now_ms: int, connection: Connection) -> Beside:
    """What belongs beside the form."""
    from app.services import intake  # noqa: PLC0415 - the services are imported after the first rows

    return intake.beside(connection, asked, now_ms)


def save(database: Database, taken: Taken, _job: Job) -> str:
    """Keep the complaint with its files in one transaction; its id.

    Raises:
        Refused: beside the field that cannot stand.
        Trouble: ``file-missing``, ``disk-full``, ``folder-read-only``.
    """
    from app.services import attachments, records  # noqa: PLC0415 - as above

    contents = _contents(database, taken)
    with database.write("create-complaint") as session:
        record = records.create(session, "complaint", taken.fields)
        for name, content in contents:
            attachments.add(session, "complaint", record, name, content)
    return record


def _contents(database: Database, taken: Taken) -> Sequence[tuple[str, tuple[str, int]]]:
    if not taken.paths and not taken.files:
        return ()
    from app.sync.attachments import attach, files  # noqa: PLC0415 - only when there is something to attach

    store = files(database)
    found = [(path.name, attach(database, path)) for path in taken.paths]
    return [*found, *((file.name, store.take(io.BytesIO(file.content), file.name)) for file in taken.files)]
