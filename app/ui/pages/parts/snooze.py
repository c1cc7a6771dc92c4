"""Putting something off: until tomorrow, next week, or a day and time that is picked."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from app.ui import formats

if TYPE_CHECKING:
    from app.ui.context import Context

MORNING = dt.time(9)


def offers(now: dt.datetime) -> dict[str, dt.datetime]:
    """Tomorrow, the day after, next Monday and a week on, each at nine in the morning of the reader's zone."""
    monday = 7 - now.weekday()
    days = {"tomorrow": 1, "two_days": 2, "next_week": monday, "week": 7}
    return {
        key: dt.datetime.combine(now.date() + dt.timedelta(days=away), MORNING, now.tzinfo)
        for key, away in days.items()
    }


def ask_until(context: Context, name: str, at: QPoint, parent: QWidget) -> dt.datetime | None:
    """Ask in a menu until when; None when the user gave up."""
    translate = QCoreApplication.translate
    words = {
        "tomorrow": translate("Snooze", "Tomorrow"),
        "two_days": translate("Snooze", "In two days"),
        "next_week": translate("Snooze", "Next Monday"),
        "week": translate("Snooze", "In a week"),
    }
    now = context.clock()
    menu = QMenu(parent)
    for key, until in offers(now).items():
        hint = formats.weekday(until.date(), context.language.code)
        menu.addAction(f"{words[key]}\t{hint} {until:%H:%M}").setData(until.isoformat())
    menu.addSeparator()
    other = menu.addAction(translate("Snooze", "Pick a day..."))
    picked = menu.exec(at)
    menu.deleteLater()
    if picked is other:
        return ask_day(context, name, parent)
    return dt.datetime.fromisoformat(str(picked.data())) if picked is not None else None


def ask_day(context: Context, name: str, parent: QWidget) -> dt.datetime | None:
    """Ask for a day and time; None when the user gave up."""
    from app.ui.dialogs.fields_dialog import FieldsDialog  # noqa: PLC0415 - forms load when wanted

    translate = QCoreApplication.translate
    title = translate("Snooze", "Put off: {name}").format(name=name)
    dialog = FieldsDialog(context, "task", ("due_at",), title, translate("Snooze", "Put off"), parent)
    dialog.load({"due_at": offers(context.clock())["tomorrow"]})
    found = dialog.ask()
    return None if found is None else found["due_at"]
