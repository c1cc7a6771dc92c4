"""How a command opens the data: the folder's lock, its key, its database."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.rules.errors import Trouble
from app.services.setup import set_up
from app.storage.bootstrap import open_folder
from app.storage.database import Database
from app.storage.folder import DataFolder, default_folder
from app.storage.lock import FolderLock


def folder_of(options: argparse.Namespace) -> DataFolder:
    """The data folder that was named, or the platform's."""
    return DataFolder(options.data or default_folder())


def passphrase_of(file: Path | None) -> str | None:
    """The passphrase in a file, without its line end.

    Raises:
        Trouble: ``passphrase-file-missing``.
    """
    if file is None:
        return None
    try:
        return file.read_text("utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble("passphrase-file-missing", file=str(file)) from error


@contextmanager
def opened(options: argparse.Namespace, *, sample: bool = False) -> Iterator[Database]:
    """The database of the named folder, held for this process alone.

    Raises:
        Trouble: ``folder-in-use`` or what keeps the data from being opened.
    """
    folder = folder_of(options)
    folder.create()
    with FolderLock(folder.lock):
        database = open_folder(folder, passphrase_of(options.passphrase_file), sample=sample)
        try:
            set_up(database)
            yield database
        finally:
            database.close()
