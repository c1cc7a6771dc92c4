"""Backups of the open folder from the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from app.storage.folder import DataFolder


class Safekeeping(QObject):
    """Makes backups, and asks the composition root to put one back (the database must be closed for that)."""

    restore_wanted = Signal(object)  # Path of the backup

    def __init__(self, folder: DataFolder, passphrase: str | None) -> None:
        super().__init__()
        self.folder = folder
        self._passphrase = passphrase

    @property
    def open(self) -> bool:
        """Whether the key lies beside the data, as with the sample firm."""
        from app.storage import keys  # noqa: PLC0415 - storage is loaded by then

        return keys.is_sample(self.folder)

    def place(self, now: dt.datetime) -> Path:
        """Where the next backup goes."""
        return self.folder.backups / f"baifang-{now:%Y%m%d-%H%M%S}.db"

    def back_up(self, target: Path, _job: object = None) -> Path:
        """Write a whole, encrypted copy and give its path back. Called on the writer's thread.

        Raises:
            Trouble: ``disk-full``, ``folder-read-only``; no half copy is left.
        """
        from app.storage import keys  # noqa: PLC0415 - only when a backup is made
        from app.storage.backup import backup  # noqa: PLC0415

        backup(self.folder, keys.load(self.folder, self._passphrase), target)
        return target

    def restore(self, source: Path) -> None:
        """Ask for ``source`` to take the place of the data; the window closes and opens again."""
        self.restore_wanted.emit(source)
