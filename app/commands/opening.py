"""How a command opens the data: the folder's lock, its key, its database."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from app.services.setup import set_up
from app.storage.bootstrap import open_folder
from app.storage.database import Database
from app.storage.folder import DataFolder, default_folder
from app.storage.keys import read_passphrase
from app.storage.lock import FolderLock
from app.sync import lease


def folder_of(options: argparse.Namespace) -> DataFolder:
    """The data folder that was named, or the platform's."""
    return DataFolder(options.data or default_folder())


@contextmanager
def opened(options: argparse.Namespace, *, sample: bool = False, locked: bool = False) -> Iterator[Database]:
    """The database of the named folder, held for this process alone.

    Args:
        options: name the folder and the passphrase file.
        sample: a folder that is made here may keep its key beside it.
        locked: go on when the copy was without contact for too long.

    Raises:
        Trouble: ``folder-in-use``, ``lease-over``, or what keeps the data from being opened.
    """
    folder = folder_of(options)
    folder.create()
    with FolderLock(folder.lock):
        database = open_folder(folder, read_passphrase(options.passphrase_file), sample=sample)
        try:
            if not locked:
                lease.require(database)
            set_up(database)
            yield database
        finally:
            database.close()
