"""Tasks in groups, in words and colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.rules.choices import TaskPriority, TaskStatus
from app.rules.moments import from_millis
from app.ui import formats
from app.ui.models.grouped_model import Group, Line
from app.ui.models.tones import tone_of
from app.words import labels

if TYPE_CHECKING:
    import datetime as dt

    from app.services.task_lines import TaskGroup, TaskLine
    from app.ui.context import Context


def task_groups(context: Context, found: list[TaskGroup]) -> list[Group]:
    """Write groups in the language and at the time of the moment."""
    translate = QCoreApplication.translate
    titles = {
        "overdue": translate("TaskGroups", "Overdue"),
        "today": translate("TaskGroups", "Today"),
        "week": translate("TaskGroups", "This week"),
        "later": translate("TaskGroups", "Later"),
        "none": translate("TaskGroups", "No date"),
    }
    tones = {"overdue": "vermillion", "today": "blue"}
    return [
        Group(
            group.key,
            titles[group.key],
            tuple(_line(context, line, overdue=group.key == "overdue") for line in group.lines),
            tones.get(group.key, "neutral"),
        )
        for group in found
    ]


def _line(context: Context, line: TaskLine, *, overdue: bool) -> Line:
    language = context.language.code
    pill, tone = "", "vermillion" if overdue else "neutral"
    if line.waits:
        pill, tone = QCoreApplication.translate("TaskGroups", "Waits"), "neutral"
    elif line.priority in {TaskPriority.HIGH, TaskPriority.URGENT}:
        pill = labels.choice(TaskPriority, line.priority, language)
        tone = tone_of(TaskPriority, line.priority) or tone
    elif line.status == TaskStatus.DOING:
        pill, tone = labels.choice(TaskStatus, line.status, language), "vermillion" if overdue else "amber"
    title = labels.side(line.title, language)
    return Line(
        line.id,
        f"{title} ({line.parts})" if line.parts else title,
        line.about,
        when(context, line.due, timed=not line.all_day),
        line.status == TaskStatus.DONE,
        pill,
        tone,
        overdue,
    )


def when(context: Context, due: int | None, *, timed: bool) -> str:
    """When something is due: the day as near as it is, with the hour where one was named."""
    if due is None:
        return ""
    now = context.clock()
    at: dt.datetime = from_millis(due).astimezone(now.tzinfo)
    day = formats.day(at.date(), now.date(), context.language.code)
    return f"{day} {at:%H:%M}" if timed else day
