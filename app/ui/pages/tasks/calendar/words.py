"""What stands in a calendar, in words: on chips, on hover, at the heads of days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.rules.choices import DealStatus, TaskStatus, VisitPurpose, VisitStatus
from app.services import agenda
from app.words import labels

if TYPE_CHECKING:
    import datetime as dt
    from enum import StrEnum

    from app.services.agenda import Entry
    from app.ui.context import Context

TONES = {
    agenda.VISITS: "blue", agenda.TASKS: "green", agenda.CARE: "violet", agenda.DEALS: "amber",
    agenda.BIRTHDAYS: "neutral",
}  # fmt: skip
ICONS = {
    agenda.VISITS: "visit", agenda.TASKS: "tasks", agenda.CARE: "heart", agenda.DEALS: "deal",
    agenda.BIRTHDAYS: "gift",
}  # fmt: skip
_STATES: dict[str, type[StrEnum]] = {"visit": VisitStatus, "task": TaskStatus, "deal": DealStatus}


def layer_words() -> dict[str, str]:
    """What the layers are called."""
    translate = QCoreApplication.translate
    return {
        agenda.VISITS: translate("Calendar", "Visits"),
        agenda.TASKS: translate("Calendar", "Tasks"),
        agenda.CARE: translate("Calendar", "Care"),
        agenda.DEALS: translate("Calendar", "Deal closes"),
        agenda.BIRTHDAYS: translate("Calendar", "Birthdays"),
    }


def title(context: Context, entry: Entry) -> str:
    """What an entry is called: a visit by whom it is to, a birthday by whose it is."""
    language = context.language.code
    if entry.layer == agenda.VISITS:
        return entry.about or labels.choice(VisitPurpose, entry.detail, language)
    if entry.layer == agenda.BIRTHDAYS:
        words = QCoreApplication.translate("Calendar", "Birthday of {name}")
        if entry.detail == "lunar":
            words = QCoreApplication.translate("Calendar", "Lunar birthday of {name}")
        return words.replace("{name}", entry.title)
    return labels.side(entry.title, language)


def hours(start: dt.datetime, end: dt.datetime, entry: Entry) -> str:
    """``09:00–10:30``; nothing for a whole day, and one time for what has no length."""
    if entry.whole_day:
        return ""
    if entry.kind == "task" and entry.end - entry.start == agenda.SHORT:
        return f"{start:%H:%M}"
    return f"{start:%H:%M}–{end:%H:%M}"


def state(context: Context, entry: Entry) -> str:
    """The state in words; empty for what has none."""
    choices = _STATES.get(entry.kind)
    return labels.choice(choices, entry.state, context.language.code) if choices and entry.state else ""


def hint(context: Context, entry: Entry, start: dt.datetime, end: dt.datetime) -> str:
    """Everything that is known of an entry, for the tooltip."""
    language = context.language.code
    purpose = labels.choice(VisitPurpose, entry.detail, language) if entry.layer == agenda.VISITS else ""
    about = entry.about if entry.about != title(context, entry) else ""
    repeated = QCoreApplication.translate("Calendar", "repeats") if entry.repeated else ""
    parts = (title(context, entry), purpose, about, hours(start, end, entry), state(context, entry), repeated)
    return " · ".join(part for part in parts if part)
