"""What runs beside the window while it is open: the log, the hooks, the collector, the ear for a second start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.ui import logs
from app.ui.collector import Collector
from app.ui.hooks import Hooks

if TYPE_CHECKING:
    import logging

    from app.storage.folder import DataFolder
    from app.ui.desk import Desk
    from app.ui.instance import Instance

SOON = 50
"""Milliseconds after the first paint, so that nothing that can wait stands between the start and the first rows."""


class Housekeeping(QObject):
    """Opened with the desk and closed with it."""

    def __init__(self, folder: DataFolder, desk: Desk) -> None:
        super().__init__()
        self._folder, self._desk = folder, desk
        self._hooks, self._collector = Hooks(), Collector()
        self._log: logging.Handler | None = None
        self._instance: Instance | None = None
        self._closed = False

    def open(self) -> None:
        """Start what must run from the beginning; the rest waits for the first paint."""
        self._hooks.caught.connect(self._desk.failures.show)
        self._hooks.install()
        self._collector.start()
        self._desk.ready.connect(self.on_ready)

    def on_ready(self) -> None:
        """The first rows stand: the rest may follow once they are on the screen."""
        QTimer.singleShot(SOON, self.on_idle)

    def on_idle(self) -> None:
        """Open the log and listen for a second start."""
        if self._closed:
            return
        from app.ui.instance import Instance  # noqa: PLC0415 - sockets are not needed for the first paint

        self._log = logs.start(self._folder.logs)
        self._instance = Instance(self._folder.path)
        self._instance.called.connect(self._desk.window.bring_up)

    def close(self) -> None:
        """Stop everything."""
        self._closed = True
        if self._instance is not None:
            self._instance.close()
        if self._log is not None:
            logs.stop(self._log)
        self._collector.stop()
        self._hooks.remove()
