"""A task typed in one line: ``明天下午3点 打电话 #华东机械 !高``, ``call the buyer Friday 10:00 every 2 weeks``."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from app.rules.choices import TaskPriority
from app.rules.quick.days import add_months, find_day
from app.rules.quick.found import Span
from app.rules.quick.hours import find_time
from app.rules.quick.repeats import Repeat, find_repeat

_PRIORITY = re.compile(
    r"[!！](紧急|高|中|普通|低|urgent|high|normal|medium|low)(?![a-z])|[!！]{2,3}(?!\S)", re.IGNORECASE
)
_LEVELS: Final = {
    "紧急": TaskPriority.URGENT, "urgent": TaskPriority.URGENT, "高": TaskPriority.HIGH, "high": TaskPriority.HIGH,
    "中": TaskPriority.NORMAL, "普通": TaskPriority.NORMAL, "normal": TaskPriority.NORMAL,
    "medium": TaskPriority.NORMAL, "低": TaskPriority.LOW, "low": TaskPriority.LOW,
}  # fmt: skip
_MARK = re.compile(r"(?<![\w#@＃＠])[#＃@＠](?:\"([^\"]+)\"|([^\s#@＃＠!！,，。;；]+))")
END_OF_DAY: Final = time(23, 59)


@dataclass(frozen=True, slots=True)
class QuickEntry:
    """What was understood; to be shown before it is saved.

    Attributes:
        title: what is left of the text.
        due: in the zone of ``now``; without a time of day at 23:59. None when no day was named.
        timed: whether a time of day was named.
        priority: None when none was named.
        links: words after ``#``: an account, contact or deal to be found by the caller.
        people: words after ``@``: a colleague to be found by the caller.
        rrule: repetition (RFC 5545), None for once.
        spans: the stretches that were understood, in their order.
    """

    title: str
    due: datetime | None
    timed: bool
    priority: TaskPriority | None
    links: tuple[str, ...]
    people: tuple[str, ...]
    rrule: str | None
    spans: tuple[Span, ...]


class _Line:
    """The text, with what has been understood blanked out."""

    def __init__(self, text: str) -> None:
        self.left = text
        self._text = text
        self.spans: list[Span] = []

    def take(self, kind: str, match: re.Match[str]) -> None:
        start, end = match.span()
        self.spans.append(Span(kind, start, end, self._text[start:end]))
        self.left = self.left[:start] + "\0" * (end - start) + self.left[end:]

    def title(self) -> str:
        """The rest, without double blanks and punctuation at its ends."""
        return re.sub(r"[\s\0]+", " ", self.left).strip(" ,，、。;；")


def parse_entry(text: str, now: datetime) -> QuickEntry:
    """Read a line in Chinese or English; what is not understood stays in the title.

    Args:
        text: one line.
        now: aware, in the user's zone.
    """
    line = _Line(text[:2000])
    links, people = _marks(line)
    priority = _priority(line)
    repeat = _found_repeat(line)
    due, timed = _due(line, now, repeat)
    return QuickEntry(
        title=line.title(),
        due=due,
        timed=timed,
        priority=priority,
        links=links,
        people=people,
        rrule=repeat.rrule(due.weekday()) if repeat is not None and due is not None else None,
        spans=tuple(sorted(line.spans, key=lambda span: span.start)),
    )


def _marks(line: _Line) -> tuple[tuple[str, ...], tuple[str, ...]]:
    words: dict[str, list[str]] = {"link": [], "person": []}
    for match in _MARK.finditer(line.left):
        kind = "link" if match[0][0] in "#＃" else "person"
        words[kind].append(match[1] or match[2])
        line.take(kind, match)
    return tuple(words["link"]), tuple(words["person"])


def _priority(line: _Line) -> TaskPriority | None:
    match = _PRIORITY.search(line.left)
    if match is None:
        return None
    line.take("priority", match)
    if match[1]:
        return _LEVELS[match[1].lower()]
    return TaskPriority.URGENT if len(match[0]) == 3 else TaskPriority.HIGH


def _found_repeat(line: _Line) -> Repeat | None:
    found = find_repeat(line.left)
    if found is None:
        return None
    line.take("repeat", found[0])
    return found[1]


def _due(line: _Line, now: datetime, repeat: Repeat | None) -> tuple[datetime | None, bool]:
    day: date | None = None
    bare = False
    found_day = find_day(line.left, now.date())
    if found_day is not None:
        match, day, bare = found_day
        line.take("date", match)
    found_time = find_time(line.left)
    at = END_OF_DAY
    if found_time is not None:
        match, at = found_time
        line.take("time", match)
    if day is None and (found_time is not None or repeat is not None):
        day, bare = now.date(), True
    if day is None:
        return None, False
    if bare:
        day = _coming(day, at, now, repeat, weekday_named=found_day is not None)
    due = datetime.combine(day, at, now.tzinfo)
    # a time that the clocks leap over is shown as the one that it becomes
    return due.astimezone(UTC).astimezone(now.tzinfo), found_time is not None


def _coming(day: date, at: time, now: datetime, repeat: Repeat | None, *, weekday_named: bool) -> date:
    """The first day from ``day`` on that fits the repetition and whose time is still to come."""
    if repeat is not None and repeat.month_day is not None:
        first = add_months(day, 0, at=repeat.month_day)
        return first if _ahead(first, at, now) else add_months(day, 1, at=repeat.month_day)
    step = 7 if weekday_named else 1
    wanted = repeat.weekdays if repeat is not None and not weekday_named else ()
    while not _ahead(day, at, now) or (wanted and day.weekday() not in wanted):
        day += timedelta(days=step)
    return day


def _ahead(day: date, at: time, now: datetime) -> bool:
    return datetime.combine(day, at, now.tzinfo) > now
