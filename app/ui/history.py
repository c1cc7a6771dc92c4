"""Undo and redo of the window: the last changes made here, named by their verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.storage.changes import ChangeSet
    from app.storage.database import Database
    from app.ui.jobs import Jobs
    from app.ui.language import Language
    from app.ui.notices import Notices


class WindowHistory(QObject):
    """Knows what can be taken back, and takes it back as a new write."""

    def __init__(self, database: Database, jobs: Jobs, notices: Notices, language: Language) -> None:
        super().__init__()
        self._database, self._jobs, self._notices, self._language = database, jobs, notices, language

    def undo_label(self) -> str | None:
        """The verb that undo would take back."""
        return None

    def redo_label(self) -> str | None:
        """The verb that redo would do again."""
        return None

    def undo(self) -> None:
        """Take the last change back."""

    def redo(self) -> None:
        """Do it again."""

    def on_committed(self, changes: ChangeSet) -> None:
        """Something was committed."""

    def on_loaded(self, _nothing: object) -> None:
        """The ORM is there."""
