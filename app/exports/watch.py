"""Counting, progress and cancelling while rows stream into a file."""

import time
from collections.abc import Callable, Iterator
from threading import Event
from typing import TypeAlias

from app.exports.frame import Frame, Row
from app.rules.errors import Refused

Progress: TypeAlias = Callable[[int, int | None], None]
"""Called with the rows written and the rows expected (None when unknown), at most 20 times a second."""

PERIOD = 0.05


class Watch:
    """Counts the rows of one export and lets it be stopped."""

    def __init__(self, progress: Progress | None = None, cancel: Event | None = None) -> None:
        self.rows = 0
        self._progress = progress
        self._cancel = cancel
        self._told = 0.0

    def over(self, frame: Frame) -> Iterator[Row]:
        """The frame's rows, counted.

        Raises:
            Refused: ``export-cancelled`` when the user stopped it.
        """
        for row in frame.rows:
            if self.rows % 256 == 0:
                self._look(frame.expected)
            self.rows += 1
            yield row
        self._look(frame.expected, final=True)

    def _look(self, expected: int | None, *, final: bool = False) -> None:
        if self._cancel is not None and self._cancel.is_set():
            raise Refused("export-cancelled")
        if self._progress is None:
            return
        now = time.monotonic()
        if final or now - self._told >= PERIOD:
            self._told = now
            self._progress(self.rows, expected)
