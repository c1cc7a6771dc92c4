"""Confirmed columns as files: saved for a colleague with the same list, and read from one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.pages.imports import work

if TYPE_CHECKING:
    from app.imports.readers.table import Table
    from app.ui.context import Context


class ProfileFiles(QObject):
    """Asks for a file and does the rest.

    Signals:
        told: a sentence on what was done.
        loaded: the recognition of the table as the file says.
        failed: what went wrong.
    """

    told = Signal(str)
    loaded = Signal(object)  # Recognition
    failed = Signal(object)  # BaseException

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window

    def save(self, table: Table, kind: str, columns: dict[str, str | None]) -> None:
        """Write the columns as shown to a file that the user names."""
        suggested = Path(table.name).with_suffix(".json").name
        path, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save profile"), suggested, "JSON (*.json)"
        )
        if path:
            do = partial(work.save_profile, Path(path), Path(suggested).stem, kind, columns)
            self._context.jobs.run(self, "profile", do, self.on_saved, failed=self.on_failed)

    def load(self, table: Table) -> None:
        """Read the columns as a file says that the user chooses."""
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Load profile"), "", "JSON (*.json)")
        if path:
            do = partial(work.load_profile, Path(path), table)
            self._context.jobs.run(self, "profile", do, self.on_loaded, failed=self.on_failed)

    def on_saved(self, path: Path) -> None:
        """Say where it lies."""
        self.told.emit(self.tr("The profile is saved as {name}.").format(name=path.name))

    def on_loaded(self, found: object) -> None:
        """Hand on what the file says."""
        self.loaded.emit(found)

    def on_failed(self, error: BaseException) -> None:
        """Hand on why it could not be done."""
        self.failed.emit(error)
