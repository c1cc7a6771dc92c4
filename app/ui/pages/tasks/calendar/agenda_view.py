"""What is to come, day after day, as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services import agenda
from app.ui import formats
from app.ui.models.grouped_model import Group, Line
from app.ui.pages.tasks.calendar import day_words, words
from app.ui.pages.tasks.calendar.slots import by_day

if TYPE_CHECKING:
    import datetime as dt

    from app.rules.holidays import Holidays
    from app.services.agenda import Entry
    from app.ui.context import Context
    from app.ui.pages.tasks.calendar.slots import Days

LENGTH = 28  # days that are listed


def line_id(entry: Entry) -> str:
    """The name of an entry's line; the occurrences of one task have different ones."""
    return f"{entry.kind}:{entry.id}:{entry.start}"


def agenda_groups(
    context: Context, days: Days, entries: list[Entry], holidays: Holidays, now: dt.datetime
) -> list[Group]:
    """A group for each day that has something."""
    language = context.language.code
    now_ms = round(now.timestamp() * 1000)
    groups = []
    for day, members in zip(days.days, by_day(entries, days), strict=True):
        title = f"{formats.day_in_full(day, language)} {formats.weekday(day, language)}"
        special = holidays.days.get(day)
        if special is not None:
            told = f"{day_words.special_words(special, language)} {day_words.special_mark(special)}".strip()
            title = f"{title} · {told}"
        lines = tuple(_line(context, entry, days, now_ms) for entry in members)
        tone = "blue" if day == now.astimezone(days.zone).date() else "neutral"
        groups.append(Group(day.isoformat(), title, lines, tone))
    return groups


def _line(context: Context, entry: Entry, days: Days, now_ms: int) -> Line:
    start, end = days.moment(entry.start), days.moment(entry.end)
    ticked = entry.kind == "task" and not entry.repeated
    name = words.title(context, entry)
    return Line(
        line_id(entry),
        name,
        entry.about if entry.about != name else "",
        words.hours(start, end, entry),
        done=entry.done,
        pill=words.state(context, entry) if entry.layer != agenda.BIRTHDAYS else "",
        tone=words.TONES[entry.layer],
        warns=entry.kind == "task" and not entry.done and entry.end < now_ms,
        icon="" if ticked else words.ICONS[entry.layer],
    )
