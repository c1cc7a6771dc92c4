"""The tasks that are due now: done, later, or open."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.rules.moments import from_millis
from app.ui import formats
from app.ui.models.grouped_model import Group, Line
from app.ui.pages.parts.task_work import TaskWork
from app.ui.widgets.basics import button
from app.ui.widgets.grouped_list import GroupedList
from app.words import labels

if TYPE_CHECKING:
    from app.services.reminding import Reminder
    from app.ui.context import Context

LATER = (10, 60)  # minutes


class ReminderDialog(QDialog):
    """Stands beside what one does and takes no keys from it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.found = context, list[Any]()
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.list, self.work = GroupedList(context, self), TaskWork(context, self)
        self.open_task, self.soon, self.hour, self.dismiss = (button("", self) for _ in range(4))
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        for part in (self.open_task, self.soon, self.hour):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 16)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.resize(560, 260)
        self.list.toggled.connect(self.on_done)
        self.list.opened.connect(self.on_open)
        self.open_task.clicked.connect(self.on_open)
        self.soon.clicked.connect(partial(self.put_off, LATER[0]))
        self.hour.clicked.connect(partial(self.put_off, LATER[1]))
        self.dismiss.clicked.connect(self.on_dismiss)
        self.retranslate()

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.setWindowTitle(self.tr("Reminders"))
        self.open_task.setText(self.tr("Open"))
        self.soon.setText(self.tr("In 10 minutes"))
        self.hour.setText(self.tr("In an hour"))
        self.dismiss.setText(self.tr("Dismiss all"))
        self._fill()

    def add(self, found: list[Reminder]) -> None:
        """Show these as well; a task that reminds again is listed once."""
        fresh = {reminder.id for reminder in found}
        self.found = [*found, *(old for old in self.found if old.id not in fresh)]
        self._fill()

    def _fill(self) -> None:
        now, language = self.context.clock(), self.context.language.code
        lines = []
        for reminder in self.found:
            due = formats.moment(from_millis(reminder.due), now, language)
            lines.append(
                Line(
                    reminder.id,
                    labels.side(reminder.title, language),
                    reminder.about,
                    due,
                    tone="vermillion",
                    warns=True,
                )
            )
        self.list.show_groups([Group("due", self.tr("Due now"), tuple(lines), "vermillion")])

    def _leave(self, task: str) -> None:
        self.found = [reminder for reminder in self.found if reminder.id != task]
        self._fill()
        if not self.found:
            self.hide()

    def on_done(self, task: str, _done: bool) -> None:
        """Tick a task off."""
        self.work.complete(task)
        self._leave(task)

    def on_open(self, _what: object = None) -> None:
        """Show the task on its page."""
        task = self.list.current_id()
        if task:
            self.context.navigator.open("task", task)
            self._leave(task)

    def put_off(self, minutes: int, *_checked: object) -> None:
        """Remind again later; when it is due stays."""
        task = self.list.current_id()
        if task:
            until = self.context.clock() + dt.timedelta(minutes=minutes)
            self.context.jobs.write(self, "snooze-task", partial(_remind_again, task, until))
            self._leave(task)

    def on_dismiss(self) -> None:
        """Nothing more of these."""
        self.found = []
        self.hide()


def _remind_again(task: str, until: dt.datetime, session: Any) -> None:
    from app.services.records import update  # noqa: PLC0415 - after the first rows

    update(session, "task", task, {"snoozed_until": until})
