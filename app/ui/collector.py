"""Garbage is collected on the main thread only: collected on a worker, it may delete widgets there."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

PAUSE = 1_000  # milliseconds
_FULL_EVERY = 60


class Collector(QObject):
    """Switches automatic collection off and collects by a timer instead, while the window lives."""

    def __init__(self) -> None:
        super().__init__()
        self._rounds = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.on_time)

    def start(self) -> None:
        """Take over."""
        gc.disable()
        gc.freeze()
        self._timer.start(PAUSE)

    def stop(self) -> None:
        """Give collection back to the interpreter."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def on_time(self) -> None:
        """Collect the young objects; all of them once a minute."""
        self._rounds += 1
        gc.collect(2 if self._rounds % _FULL_EVERY == 0 else 1)
