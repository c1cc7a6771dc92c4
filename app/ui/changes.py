"""The one signal between parts that do not know each other: something was committed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from app.storage.changes import ChangeSet
    from app.storage.database import Database


class Changes(QObject):
    """Carries every commit to the main thread, whichever thread it was made on."""

    committed = Signal(object)  # ChangeSet
    _arrived = Signal(object)

    def __init__(self, database: Database) -> None:
        super().__init__()
        self._database = database
        self._arrived.connect(self.on_arrived)
        database.committed.append(self.announce)

    def announce(self, changes: ChangeSet) -> None:
        """Called by storage after a commit, on the thread that wrote."""
        self._arrived.emit(changes)

    def on_arrived(self, changes: ChangeSet) -> None:
        """Pass it on; here we are on the main thread."""
        self.committed.emit(changes)

    def close(self) -> None:
        """Stop listening."""
        self._database.committed.remove(self.announce)
