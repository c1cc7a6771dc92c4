"""Attachments for the rest of the program: take a file in, give it back, make room."""

import threading
from collections.abc import Callable
from pathlib import Path

from app.storage.database import Database
from app.storage.failures import told_os
from app.sync.blob_files import BlobFiles, blob_key, make_blob_key
from app.sync.blobs import fetch
from app.sync.engine import open_run
from app.sync.result import ProgressListener
from app.sync.run import nobody
from app.sync.transaction import applying
from app.sync.transport import HttpMaker, make_http


def files(db: Database) -> BlobFiles:
    """This copy's attachments."""
    with db.raw() as connection:
        key = blob_key(connection)
    if key is None:
        with applying(db) as connection:
            key = make_blob_key(connection)
    return BlobFiles(db.folder.attachments, key)


def attach(db: Database, path: Path) -> tuple[str, int]:
    """Take a file in; the hash and size for its row in ``attachments``. Its bytes go with the next sync.

    Raises:
        Trouble: ``file-missing``, ``disk-full``, ``folder-read-only``.
    """
    return files(db).add(path)


def bring(
    db: Database,
    sha256: str,
    size: int,
    progress: ProgressListener = nobody,
    cancel: threading.Event | None = None,
    make: HttpMaker = make_http,
) -> None:
    """Have the content on this computer, from the server where it is not here yet.

    Raises:
        Trouble: ``blob-unknown`` while its sender has not synced, ``attachment-damaged``, or what the line says.
    """
    here = files(db)
    if here.has(sha256):
        return
    run = open_run(db, progress=progress, cancel=cancel, make=make)
    try:
        fetch(run, here, sha256, size)
    finally:
        run.transport.close()


def save(db: Database, sha256: str, target: Path) -> None:
    """Write the content to a file, decrypted, for a program that opens it.

    Raises:
        Trouble: ``attachment-missing``, ``attachment-damaged``, ``disk-full``, ``folder-read-only``.
    """
    pieces = files(db).read(sha256)
    try:
        with target.open("wb") as file:
            for piece in pieces:
                file.write(piece)
    except OSError as error:
        raise told_os(error, target.name) from error


def make_room(db: Database, unused: Callable[[str], bool]) -> int:
    """Remove contents that the server has and that nobody needs here; how many were removed."""
    here = files(db)
    return sum(here.evict(sha256) for sha256 in here.confirmed() if unused(sha256))
