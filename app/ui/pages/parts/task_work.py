"""Completing, re-opening and putting off tasks from any list, each with the way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint

from app.services.lists import names
from app.ui import formats
from app.ui.pages.parts.snooze import ask_until

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from app.ui.context import Context


class TaskWork(QObject):
    """Does it for one page."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._widget = context, parent

    def complete(self, task: str) -> None:
        """Tick a task off."""
        self._write("complete-task", _complete, task, self.tr("{name} is done."))

    def complete_all(self, ids: list[str]) -> None:
        """Tick tasks off; those with open parts stay."""
        self._context.jobs.write(self, "bulk-complete", partial(_complete_all, ids), self.on_all_done)

    def on_all_done(self, counts: tuple[int, int]) -> None:
        """Say how many are done and how many had to stay."""
        done, held = counts
        words = self.tr("%n task(s) done.", "", done)
        if held:
            words += " " + self.tr("%n with open parts stay(s) open.", "", held)
        self.on_done(words)

    def reopen(self, task: str) -> None:
        """Take a finished task up again."""
        self._write("reopen-task", _reopen, task, self.tr("{name} is open again."))

    def snooze(self, task: str, at: QPoint) -> None:
        """Ask until when and put the task off."""
        until = ask_until(self._context, self._name(task), at, self._widget)
        if until is not None:
            self.put_off(task, until)

    def put_off(self, task: str, until: dt.datetime) -> None:
        """Put a task off until a time."""
        day = formats.day(until.date(), self._context.clock().date(), self._context.language.code)
        words = self.tr("{name} was put off until {day}.").replace("{day}", f"{day} {until:%H:%M}")
        self._write("snooze-task", partial(_snooze, until), task, words)

    def on_done(self, words: str) -> None:
        """Say what was done, with the way back."""
        self._context.notices.done(words, self.tr("Undo"), self._context.history.undo)

    def _write(self, verb: str, change: Any, task: str, words: str) -> None:
        told = words.format(name=self._name(task))
        self._context.jobs.write(self, verb, partial(_changed, change, task, told), self.on_done)

    def _name(self, task: str) -> str:
        with self._context.database.raw() as connection:
            return names.name_of(connection, "task", task)


def _changed(change: Any, task: str, told: str, session: Any) -> str:
    change(session, task)
    return told


def _complete(session: Any, task: str) -> None:
    from app.services.tasks import complete_task  # noqa: PLC0415 - after the first rows

    complete_task(session, task)


def _complete_all(ids: list[str], session: Any) -> tuple[int, int]:
    from app.services.tasks import complete_tasks  # noqa: PLC0415 - after the first rows

    return complete_tasks(session, ids)


def _reopen(session: Any, task: str) -> None:
    from app.services.moves import move  # noqa: PLC0415 - after the first rows

    move(session, "task", task, "todo")


def _snooze(until: dt.datetime, session: Any, task: str) -> None:
    from app.services.tasks import snooze_task  # noqa: PLC0415 - after the first rows

    snooze_task(session, task, until)
