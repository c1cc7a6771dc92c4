"""One program per data folder: the lock is the operating system's, so a crash leaves none behind."""

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from app.rules.errors import Trouble
from app.storage.failures import told_os


class FolderLock:
    """Held while the program works in a folder.

    Raises on entering:
        Trouble: ``folder-in-use`` when another process holds it, ``folder-read-only``.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _value: BaseException | None, _tb: TracebackType | None
    ) -> None:
        self.release()

    def acquire(self) -> None:
        """Take the lock or say who has it."""
        try:
            file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise told_os(error, self._path.parent.name) from error
        try:
            _take(file)
        except OSError as error:
            os.close(file)
            raise Trouble("folder-in-use", folder=str(self._path.parent)) from error
        self._file = file

    def release(self) -> None:
        """Give the lock back; a second call does nothing."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


if sys.platform == "win32":  # pragma: no cover - the tests of one system cannot reach the other's
    import msvcrt

    def _take(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
