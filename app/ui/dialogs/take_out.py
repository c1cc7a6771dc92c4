"""Take everything out: every record as JSON lines, in a new folder, while other work goes on."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from app.ui.dialogs.export_work import open_folder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.storage.database import Database
    from app.ui.context import Context
    from app.ui.jobs import Job


class TakeOut(QObject):
    """Asks where to and says what came of it."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window

    def ask(self) -> None:
        """Choose the folder in which the take-out gets a folder of its own."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        found = QFileDialog.getExistingDirectory(
            self._window,
            self.tr("Where to put the take-out"),
            self._context.settings.text("export/folder", documents),
        )
        if found:
            name = self.tr("Baifang take-out")
            folder = Path(found) / f"{name} {self._context.clock():%Y-%m-%d %H%M%S}"
            work = partial(_take_out, self._context.database, folder)
            self._context.notices.tell(self.tr("Taking everything out; you can go on working."))
            self._context.jobs.run(self, "takeout", work, partial(self.on_done, folder))

    def on_done(self, folder: Path, rows: int) -> None:
        """Say how much it was, with the way to it."""
        words = self.tr("%n record(s) taken out to {name}.", "", rows).format(name=folder.name)
        self._context.notices.done(words, self.tr("Open folder"), partial(open_folder, folder))


def _take_out(database: Database, folder: Path, _job: Job) -> int:
    from app.exports.takeout import takeout  # noqa: PLC0415 - writers load when wanted

    return takeout(database, folder).rows
