"""The write-ahead log is put in place beside the writes, so that no user waits while it is."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from sqlcipher3 import dbapi2

from app.rules.errors import Trouble
from app.storage.connection import LOG_PAGES, PAGE, Connection

PATIENCE = 0
"""Milliseconds to wait for others: what they hold up now is done after one of the next writes."""


class WriteAheadLog:
    """Puts the log in place on a thread of its own once it has grown long enough."""

    def __init__(self, database: Path, connect: Callable[[], Connection]) -> None:
        self._file = database.with_name(f"{database.name}-wal")
        self._connect = connect
        self._working: threading.Thread | None = None
        self._left = 0

    def written(self) -> None:
        """After a commit, while no other write runs: see whether there is enough to put in place."""
        size = self._size()
        # a log that a reader holds up is tried again when it has grown as much again; one begun anew is short
        self._left = min(self._left, size)
        if size - self._left < LOG_PAGES * PAGE or (self._working is not None and self._working.is_alive()):
            return
        self._left = size
        self._working = threading.Thread(target=self._put_in_place, name="baifang-log")
        self._working.start()

    def close(self) -> None:
        """Wait for the thread."""
        if self._working is not None:
            self._working.join()
            self._working = None

    def _size(self) -> int:
        try:
            return self._file.stat().st_size
        except FileNotFoundError:
            return 0

    def _put_in_place(self) -> None:
        try:
            connection = self._connect()
            try:
                connection.execute(f"PRAGMA busy_timeout = {PATIENCE}")
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
            finally:
                connection.close()
        except (dbapi2.Error, Trouble) as error:
            # nothing is lost: what was written stands in the log, and the next commit or closing puts it in place
            logging.getLogger(__name__).warning("the log was not put in place: %s", type(error).__name__)
