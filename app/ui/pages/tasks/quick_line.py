"""One line to type a task into, with what was understood below it before it is saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.rules.quick_entry import parse_entry
from app.ui.pages.parts.task_words import task_words
from app.ui.widgets.basics import button, label

if TYPE_CHECKING:
    from app.services.quick_tasks import NextTask
    from app.ui.context import Context


class QuickLine(QWidget):
    """Enter saves; the words stay when they are refused.

    Signals:
        added: id of the task that was made.
    """

    added = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.line, self.add = QLineEdit(self), button("", self)
        self.preview = label("small", parent=self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 12, 24, 8)
        whole.setSpacing(6)
        whole.addLayout(row)
        whole.addWidget(self.preview)
        self.line.textChanged.connect(self.on_typed)
        self.line.returnPressed.connect(self.on_add)
        self.add.clicked.connect(self.on_add)
        self.retranslate()

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.line.setPlaceholderText(self.tr("Tomorrow 15:00 call about the quote #account @colleague !high"))
        self.line.setAccessibleName(self.tr("New task in one line"))
        self.add.setText(self.tr("Add"))
        self.on_typed(self.line.text())

    def understood(self) -> NextTask | None:
        """The task that the words mean; None while nothing is to be done."""
        from app.services.quick_tasks import understand  # noqa: PLC0415 - the services load when first wanted

        entry = parse_entry(self.line.text(), self.context.clock())
        if not entry.title:
            return None
        with self.context.database.raw() as connection:
            return understand(connection, entry)

    def on_typed(self, text: str) -> None:
        """Show what was understood so far."""
        task = self.understood() if text.strip() else None
        self.preview.setText(task_words(self.context, task))
        self.preview.setVisible(task is not None)
        self.add.setEnabled(task is not None)

    def on_add(self) -> None:
        """Save the task."""
        task = self.understood()
        if task is not None:
            self.context.jobs.write(self, "create-task", partial(_add, task), self.on_added)

    def on_added(self, task: str) -> None:
        """Make room for the next one."""
        words = self.tr("Task added: {title}").format(title=self.preview.text())
        self.line.clear()
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)
        self.added.emit(task)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _add(task: NextTask, session: Any) -> str:
    from app.services.quick_tasks import add_task  # noqa: PLC0415 - after the first rows

    return add_task(session, task)
