"""How a typed task was understood, in one line to be read before it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.rules.choices import TaskPriority
from app.ui import formats
from app.words import labels
from app.words.recurrence import rule_words

if TYPE_CHECKING:
    from app.services.quick_tasks import NextTask
    from app.ui.context import Context


def task_words(context: Context, task: NextTask | None) -> str:
    """Title, day, priority, repetition, what it is about and who does it; what nothing was found for comes last."""
    if task is None:
        return ""
    translate, language = QCoreApplication.translate, context.language.code
    parts = [translate("TaskWords", "Task: {title}").format(title=task.title)]
    if task.due is not None:
        day = formats.day(task.due.date(), context.clock().date(), language)
        parts.append(f"{day} {task.due:%H:%M}" if task.timed else day)
    else:
        parts.append(translate("TaskWords", "no date"))
    if task.priority:
        parts.append(labels.choice(TaskPriority, task.priority, language))
    if task.recurrence:
        parts.append(rule_words(task.recurrence, language))
    if task.link is not None:
        parts.append(task.link[2])
    if task.assignee is not None:
        parts.append(task.assignee[1])
    if task.unknown:
        parts.append(translate("TaskWords", "not found: {words}").format(words=" ".join(task.unknown)))
    return " · ".join(part for part in parts if part)
