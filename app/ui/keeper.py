"""What looks after something that only time brings about: at the opening, soon after a change that counts, hourly."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from app.storage.changes import ChangeSet
    from app.ui.context import Context

_HOUR = 3_600_000


class Keeper(QObject):
    """Subclasses set ``tables`` and ``pause``, and override ``look``.

    Attributes:
        tables: a change in one of these counts.
        pause: milliseconds after the last change, so that a burst of them is looked at once.
    """

    tables: ClassVar[frozenset[str]] = frozenset()
    pause: ClassVar[int] = 5_000

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._hourly = QTimer(self, interval=_HOUR)
        self._resting = QTimer(self, singleShot=True, interval=self.pause)
        self._hourly.timeout.connect(self.look)
        self._resting.timeout.connect(self.look)
        context.changes.committed.connect(self.on_committed)

    def open(self) -> None:
        """Look now, then every hour."""
        self._hourly.start()
        self.look()

    def close(self) -> None:
        """Look no longer."""
        self._hourly.stop()
        self._resting.stop()

    def on_committed(self, changes: ChangeSet) -> None:
        """Look soon after something that counts has changed."""
        if self.tables & changes.tables:
            self.look_soon()

    def look_soon(self) -> None:
        """Look once the changes have come to rest; not any more after closing."""
        if self._hourly.isActive():
            self._resting.start()

    def look(self) -> None:
        """Ask whether anything waits for time."""
        raise NotImplementedError
