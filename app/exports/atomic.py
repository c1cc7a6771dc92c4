"""Files that are whole or not there: written beside their place, flushed to the disk, then renamed."""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.rules.errors import Trouble
from app.storage.failures import told_os


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what the operating system refuses while a file is written into a sentence.

    Raises:
        Trouble: ``disk-full``, ``folder-read-only``, ``folder-missing`` or ``file-failed``.
    """
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOENT, errno.ENOTDIR}:
            raise Trouble("folder-missing", folder=str(path.parent)) from error
        raise told_os(error, str(path)) from error


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a name to write to; when the block ends well, that file takes the place of ``path``.

    The working name lies in a folder of its own beside ``path``; writers may keep their scratch files there.

    Raises:
        Trouble: the disk is full, the folder is missing or may not be written.
    """
    with told(path), workshop(path.parent) as folder:
        draft = folder / path.name
        yield draft
        settle(draft)
        draft.replace(path)
        settle(path.parent)


@contextmanager
def workshop(parent: Path) -> Iterator[Path]:
    """A hidden folder on the same disk that is gone afterwards, whatever happens."""
    folder = Path(tempfile.mkdtemp(prefix=".writing-", dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def settle(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk (Windows cannot do this for folders)."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
