"""Garbage is collected on the main thread only: collected on a worker, it may delete widgets there."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE = 250  # milliseconds
_FULL_EVERY = 240
BURST = 25_000
"""So many young objects take about 10 ms to look through."""


class Collector(QObject):
    """Switches automatic collection off and collects by a timer instead, while the window lives.

    To look through the objects of a dictionary that was just loaded, or of the modules that a first sync needs, would
    stop the window for longer than one notices. They stay, so they are set aside unseen; what was set aside is looked
    through when the user has turned to another program and nothing runs.
    """

    def __init__(self, busy: Callable[[], bool]) -> None:
        super().__init__()
        self._busy = busy
        self._rounds = 0
        self._aside = False
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
        """Collect the young objects; all of them once a minute, unless something runs."""
        self._rounds += 1
        if gc.get_count()[0] > BURST:
            gc.freeze()
            self._aside = True
        elif self._rounds % _FULL_EVERY or self._busy():
            gc.collect(1)
        else:
            self._collect_all()

    def _collect_all(self) -> None:
        if self._aside and QGuiApplication.applicationState() != Qt.ApplicationState.ApplicationActive:
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._aside = False
        gc.collect()
