"""What the pane of a record's files shows, read off the main thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from app.services.attachments import File
    from app.storage.database import Database
    from app.ui.jobs import Job

PICTURES = "image/"


class Shown(NamedTuple):
    """One file with what this computer has of it; ``sent`` is False while only this computer has it."""

    file: File
    here: bool
    sent: bool
    picture: QImage | None


def look(database: Database, kind: str, record: str, job: Job) -> list[Shown]:
    """The files of a record, with thumbnails of the pictures that are here."""
    from app.services.attachments import listed  # noqa: PLC0415 - the model loads after the first rows

    with database.raw() as connection:
        found = listed(connection, kind, record)
    if not found:
        return []
    from app.sync.attachments import files  # noqa: PLC0415 - the line to the server only where there are files
    from app.ui.models.thumbnails import thumbnail  # noqa: PLC0415 - as above

    kept = files(database)
    waiting = set(kept.waiting())
    shown = []
    for file in found:
        here = kept.has(file.sha256)
        wanted = here and file.media_type.startswith(PICTURES) and not job.cancelled
        picture = thumbnail(kept.read(file.sha256)) if wanted else None
        shown.append(Shown(file, here, file.sha256 not in waiting, picture))
    return shown
