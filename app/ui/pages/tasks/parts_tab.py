"""The parts of a task: a line to add the next, and a tick for each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.services import task_lines
from app.ui.models.grouped_model import Group, Line
from app.ui.pages.parts.task_work import TaskWork
from app.ui.widgets.basics import button
from app.ui.widgets.grouped_list import GroupedList
from app.words import labels

if TYPE_CHECKING:
    from app.services.task_lines import TaskLine
    from app.storage.connection import Connection
    from app.ui.context import Context


class PartsTab(QWidget):
    """Shows the parts of one task."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.task = context, ""
        self.line, self.add, self.list = QLineEdit(self), button("", self), GroupedList(context, self)
        self.work = TaskWork(context, self)
        row = QHBoxLayout()
        row.setContentsMargins(24, 12, 24, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        self.line.returnPressed.connect(self.on_add)
        self.add.clicked.connect(self.on_add)
        self.list.toggled.connect(self.on_toggled)
        self.list.opened.connect(self.on_opened)
        self.retranslate()

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.line.setPlaceholderText(self.tr("A part of this task"))
        self.line.setAccessibleName(self.tr("A part of this task"))
        self.add.setText(self.tr("Add"))

    def show_task(self, task: str) -> None:
        """Read the parts of a task."""
        self.task = task
        self.context.jobs.query(self, "parts", partial(_parts, task), self.on_parts)

    def on_parts(self, found: list[TaskLine]) -> None:
        """Show them."""
        language = self.context.language.code
        lines = tuple(
            Line(part.id, labels.side(part.title, language), done=part.status == "done") for part in found
        )
        done = sum(line.done for line in lines)
        title = self.tr("{done} of {all} done").replace("{done}", str(done)).replace("{all}", str(len(lines)))
        self.list.show_groups([Group("parts", title, lines)])

    def on_add(self) -> None:
        """Make the part that was written."""
        title = self.line.text().strip()
        if title and self.task:
            self.context.jobs.write(self, "create-task", partial(_add, self.task, title), self.on_added)

    def on_added(self, _part: str) -> None:
        """Make room for the next."""
        self.line.clear()
        self.show_task(self.task)

    def on_toggled(self, part: str, done: bool) -> None:
        """Tick a part off, or take it up again."""
        (self.work.complete if done else self.work.reopen)(part)
        self.show_task(self.task)

    def on_opened(self, part: str) -> None:
        """Show a part as a task of its own."""
        self.context.navigator.open("task", part)


def _parts(task: str, connection: Connection) -> list[TaskLine]:
    return task_lines.parts_of(connection, task)


def _add(task: str, title: str, session: Any) -> str:
    from app.services.task_ties import add_part  # noqa: PLC0415 - after the first rows

    return add_part(session, task, title)
