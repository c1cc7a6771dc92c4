"""What runs beside the window while it is open: the log, the hooks, the collector, the ear for a second start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.rules.errors import Trouble
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


_LEASE = 10 * 60_000
"""Milliseconds between two looks at whether the copy may still be used."""


class Housekeeping(QObject):
    """Opened with the desk and closed with it.

    Signals:
        lease_ended: the copy was without contact with its server for too long.
    """

    lease_ended = Signal()

    def __init__(self, folder: DataFolder, desk: Desk) -> None:
        super().__init__()
        self._folder, self._desk = folder, desk
        self._hooks, self._collector = Hooks(), Collector(lambda: desk.jobs.busy > 0)
        self._log: logging.Handler | None = None
        self._instance: Instance | None = None
        self._closed = False
        self._lease = QTimer(self)
        self._lease.timeout.connect(self.on_lease_time)

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
        self._lease.start(_LEASE)

    def on_lease_time(self) -> None:
        """Look whether the copy may still be used; a sync that is under way decides that itself."""
        from app.sync import lease  # noqa: PLC0415 - only where a server is known

        try:
            lease.require(self._desk.context.database)
        except Trouble as trouble:
            if trouble.code == "lease-over" and not self._desk.sync.running:
                self.lease_ended.emit()

    def close(self) -> None:
        """Stop everything."""
        self._closed = True
        self._lease.stop()
        if self._instance is not None:
            self._instance.close()
        if self._log is not None:
            logs.stop(self._log)
        self._collector.stop()
        self._hooks.remove()
