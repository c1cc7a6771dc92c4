"""Undo and redo of the window: what can be taken back is named in the menu by its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.words.labels import verb

if TYPE_CHECKING:
    from app.services.history import Stacks, Undone
    from app.storage.changes import ChangeSet
    from app.storage.database import Database
    from app.ui.jobs import Job, Jobs
    from app.ui.language import Language
    from app.ui.notices import Notices


class WindowHistory(QObject):
    """Keeps the names of the next undo and redo, and does them on the writer."""

    changed = Signal()

    def __init__(self, database: Database, jobs: Jobs, notices: Notices, language: Language) -> None:
        super().__init__()
        self._database, self._jobs, self._notices, self._language = database, jobs, notices, language
        self._undo: str | None = None
        self._redo: str | None = None

    def undo_label(self) -> str | None:
        """The verb that undo would take back, in the language in force."""
        return self._word(self._undo)

    def redo_label(self) -> str | None:
        """The verb that redo would do again."""
        return self._word(self._redo)

    def undo(self) -> None:
        """Take the last change back."""
        self._jobs.write_run(self, "undo", self._take_back, self.on_undone)

    def redo(self) -> None:
        """Do it again."""
        self._jobs.write_run(self, "redo", self._do_again, self.on_redone)

    def refresh(self, _why: object = None) -> None:
        """Read from the journal what comes next."""
        self._jobs.read(self, "history", read_stacks, self.on_read)

    def on_committed(self, changes: ChangeSet) -> None:
        """A commit moves the stacks, but one that came by sync does not."""
        if changes.origin != "sync":
            self.refresh()

    def on_read(self, found: Stacks) -> None:
        """Take the names."""
        self._undo = found.undo[-1].verb if found.undo else None
        self._redo = found.redo[-1].verb if found.redo else None
        self.changed.emit()

    def on_undone(self, done: Undone) -> None:
        """Say what was taken back."""
        words = self.tr("{verb} was undone.").format(verb=self._word(done.verb))
        self._notices.done(words, self.tr("Redo"), self.redo)

    def on_redone(self, done: Undone) -> None:
        """Say what was done again."""
        words = self.tr("{verb} was done again.").format(verb=self._word(done.verb))
        self._notices.done(words, self.tr("Undo"), self.undo)

    def _word(self, name: str | None) -> str | None:
        return verb(name, self._language.code) if name else None

    def _take_back(self, _job: Job) -> Undone:
        from app.services.history import undo  # noqa: PLC0415 - services load the ORM, after the first paint

        return undo(self._database)

    def _do_again(self, _job: Job) -> Undone:
        from app.services.history import redo  # noqa: PLC0415

        return redo(self._database)


def read_stacks(session: Any) -> Stacks:
    """The undo and redo stacks of the journal."""
    from app.services.history import stacks  # noqa: PLC0415 - services load the ORM, after the first paint

    return stacks(session)
