"""What the buttons on the files of a record do off the main thread: taking in, fetching, making room."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.services.attachments import File
    from app.storage.database import Database
    from app.ui.jobs import Job


def add(database: Database, kind: str, record: str, paths: Sequence[Path], job: Job) -> int:
    """Take files in; their bytes go with the next sync. How many.

    Raises:
        Trouble: ``file-missing``, ``disk-full``, ``folder-read-only``; the files before stay.
        Refused: ``record-missing``.
    """
    from app.services import attachments as services  # noqa: PLC0415 - as above
    from app.sync.attachments import attach  # noqa: PLC0415 - as above

    for done, path in enumerate(paths):
        job.report(done, len(paths))
        content = attach(database, path)
        with database.write("create-attachment") as session:
            services.add(session, kind, record, path.name, content)
    return len(paths)


def fetch(database: Database, file: File, target: Path, job: Job) -> Path:
    """Have a file on this computer, from the server where it is not here yet, and write it where it can be opened.

    Raises:
        Trouble: as ``app.sync.attachments.bring`` and ``save``.
    """
    from app.sync.attachments import bring, save  # noqa: PLC0415 - as above
    from app.ui.sync_run import Teller  # noqa: PLC0415 - as above

    target.parent.mkdir(parents=True, exist_ok=True)
    teller = Teller(threading.Event())
    teller.job = job
    bring(database, file.sha256, file.size, teller.tell, teller.cancel)
    save(database, file.sha256, target)
    return target


def make_room(database: Database, file: File, _job: Job) -> bool:
    """Keep a file on the server only; whether its bytes went, which they do only when the server has them."""
    from app.sync.attachments import files  # noqa: PLC0415 - as above

    return files(database).evict(file.sha256)


def remove(database: Database, file: File, _job: Job) -> None:
    """Take a file out of its record; undo brings it back.

    Raises:
        Refused: ``record-missing``.
    """
    from app.services import records  # noqa: PLC0415 - as above

    with database.write("archive-attachment") as session:
        records.archive(session, "attachment", file.id)
